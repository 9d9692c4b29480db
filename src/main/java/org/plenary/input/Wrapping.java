package org.plenary.input;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines. */
public final class Wrapping {
    private Wrapping() {}

    /** Returns lines of at most a width, broken at spaces; a longer word is cut. At least one line. */
    public static List<String> of(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" +", -1)) {
            String rest = word;
            if (line.length() > 0 && line.length() + 1 + rest.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > width) {
                lines.add(rest.substring(0, width));
                rest = rest.substring(width);
            }
            line.append(line.length() > 0 ? " " : "").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
