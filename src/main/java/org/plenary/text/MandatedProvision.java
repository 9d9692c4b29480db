package org.plenary.text;

import java.util.Collections;
import java.util.List;

/**
 * A provision that the field was mandated to regulate.
 *
 * @param id the provision's id
 * @param parts the narrower provisions into which it may be split; empty if it cannot be
 * @param spreads the nominal standard deviation of states' ideal readings, at least 0: of the provision or, where it has
 *     parts, of each of them; half-widths of precision are judged relative to it
 */
public record MandatedProvision(String id, List<String> parts, List<Double> spreads) {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException unless there is one spread for each point, each at least 0 and finite
     */
    public MandatedProvision {
        parts = List.copyOf(parts);
        spreads = List.copyOf(spreads);
        if (spreads.size() != Math.max(1, parts.size())
                || spreads.stream().anyMatch(s -> !(s >= 0) || Double.isInfinite(s))) {
            throw new IllegalArgumentException("provision " + id + " needs one spread of at least 0 for each of its "
                    + Math.max(1, parts.size()) + " points, not " + spreads);
        }
    }

    /** Makes a provision whose readings have spread 1, as older records have it. */
    public MandatedProvision(String id, List<String> parts) {
        this(id, parts, Collections.nCopies(Math.max(1, parts.size()), 1.0));
    }
}
