package org.plenary.input;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a user may have meant. */
public final class NearestName {
    private static final int LONGEST = 200;
    private static final int SHORTEST = 3;

    private NearestName() {}

    /**
     * Returns the nearest of the names, if one is near: at most a third of the letters differ, and at least two may, of up
     * to three letters one; or else the first that begins with at least three letters written, or whose words begin with
     * the first letters written, as {@code latin_hypercube} with those of {@code lhs}. Of names equally near the first
     * counts.
     */
    public static Optional<String> of(String written, Collection<String> names) {
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        String sought = plain(written);
        Optional<String> nearest = Optional.empty();
        int least = Math.max(sought.length() > SHORTEST ? 2 : 1, sought.length() / 3) + 1;
        for (String name : names) {
            int distance = distance(sought, plain(name));
            if (distance < least && distance < Math.max(sought.length(), name.length())) {
                least = distance;
                nearest = Optional.of(name);
            }
        }
        return nearest.or(() -> beginning(sought, names));
    }

    private static Optional<String> beginning(String sought, Collection<String> names) {
        return sought.length() < SHORTEST
                ? Optional.empty()
                : names.stream()
                        .filter(name -> plain(name).startsWith(sought) || isShort(sought, plain(name)))
                        .findFirst();
    }

    private static boolean isShort(String sought, String name) {
        String initials = name.replaceAll("_*([^_])[^_]*", "$1");
        return initials.length() > 1 && sought.startsWith(initials) && sought.length() <= initials.length() + 1;
    }

    /** Returns {@code write "name"} for the nearest name, or {@code ""}. */
    public static String remedy(String written, Collection<String> names) {
        return of(written, names).map(name -> "write \"" + name + "\".").orElse("");
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    /**
     * Returns how many letters must be inserted, left out, changed or swapped with their neighbour to make one word the
     * other (optimal string alignment; Damerau 1964, <a
     * href="https://doi.org/10.1145/363958.363994">doi:10.1145/363958.363994</a>).
     */
    public static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = cell(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cell(int[][] d, String a, String b, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
