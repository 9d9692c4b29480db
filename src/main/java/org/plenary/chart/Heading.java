package org.plenary.chart;

import java.util.Set;

/**
 * What a chart is called.
 *
 * @param id a name in lower-case letters, digits and {@code -}, unique in a report: the anchor and the picture's file name
 * @param title what is shown, in a line
 * @param caption how to read it, in a sentence or several; {@code ""} if there is nothing to say
 */
public record Heading(String id, String title, String caption) {
    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it could not be a file's name
     */
    public Heading {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("\"" + id + "\" is no id of a chart");
        }
    }

    /** Returns text as part of an id: other characters than letters and digits become {@code -}. */
    public static String idOf(String text) {
        String id = text.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return id.isEmpty() ? "x" : id;
    }

    /** Returns an id that is not taken, the given one if it is not, and takes it. */
    public static String free(String id, Set<String> taken) {
        String free = id;
        for (int i = 2; !taken.add(free); i++) {
            free = id + "-" + i;
        }
        return free;
    }
}
