package org.plenary.estimation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The known name that a wrong one was probably meant to be. */
final class NearestName {
    private NearestName() {}

    /** Returns the nearest of the known names, if fewer than half of the letters would change. */
    static Optional<String> of(String name, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(other -> edits(name, other)))
                .filter(other -> 2 * edits(name, other) < name.length());
    }

    /** Levenshtein's distance: insertions, deletions and substitutions of a letter. */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
