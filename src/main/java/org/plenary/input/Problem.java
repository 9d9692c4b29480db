package org.plenary.input;

import java.util.Comparator;

/**
 * One thing that is wrong with what the user gave.
 *
 * @param place where it stands
 * @param path the setting it concerns, such as {@code organs.ahc.chair}; {@code ""} for a file as a whole
 * @param found what was found
 * @param allowed what is allowed there
 * @param remedy what the user may do, to follow the word "Maybe"; {@code ""} if there is nothing to suggest
 */
public record Problem(Place place, String path, String found, String allowed, String remedy)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
            .thenComparing(Problem::path)
            .thenComparing(Problem::found)
            .thenComparing(Problem::allowed)
            .thenComparing(Problem::remedy);

    /** Makes every part fit for a terminal. */
    public Problem {
        path = Printable.of(path);
        found = Printable.of(found);
        allowed = Printable.of(allowed);
        remedy = Printable.of(remedy);
    }

    /** Returns a problem without a remedy to suggest. */
    public static Problem of(Place place, String path, String found, String allowed) {
        return new Problem(place, path, found, allowed, "");
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** Returns the problem over two to four lines, without a line end at its end. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(place.toString());
        if (!path.isEmpty()) {
            out.append("  ").append(path);
        }
        out.append("\n  found    ").append(found);
        out.append("\n  allowed  ").append(allowed);
        if (!remedy.isEmpty()) {
            out.append("\n  Maybe ").append(remedy);
        }
        return out.toString();
    }
}
