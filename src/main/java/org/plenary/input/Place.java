package org.plenary.input;

import java.util.Comparator;

/**
 * Where something stands in what the user gave.
 *
 * @param source the file as the user would name it, or what else it comes from, such as a default
 * @param line the line, from 1; 0 if the source has no lines
 * @param column the column, from 1; 0 if the source has no lines
 */
public record Place(String source, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::source).thenComparingInt(Place::line).thenComparingInt(Place::column);

    /** The place of a value that a file is silent about. */
    public static final Place DEFAULT = of("default");

    /** Returns a source as a whole. */
    public static Place of(String source) {
        return new Place(source, 0, 0);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** Returns {@code source:line:column}, or the source alone. */
    @Override
    public String toString() {
        String shown = Printable.of(source);
        return line == 0 ? shown : shown + ":" + line + ":" + column;
    }
}
