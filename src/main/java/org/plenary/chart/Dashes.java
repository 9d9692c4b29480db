package org.plenary.chart;

import java.util.List;

/** Dash patterns that tell lines apart without colour. */
final class Dashes {
    private static final List<int[]> PATTERNS =
            List.of(new int[0], new int[] {8, 4}, new int[] {2, 3}, new int[] {10, 3, 2, 3}, new int[] {4, 4});

    private Dashes() {}

    /** Lengths of line and gap in turn, in pixels; none for a solid line. */
    static int[] of(int index) {
        return PATTERNS.get(index % PATTERNS.size()).clone();
    }
}
