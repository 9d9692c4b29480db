package org.plenary.chart;

import java.util.List;
import java.util.Locale;

/**
 * Colours that colour-blind readers tell apart (Okabe and Ito 2008, <a
 * href="https://jfly.uni-koeln.de/color/">Color Universal Design</a>), and shades that grow steadily darker, so that they
 * keep their order in greyscale. Wherever lines or bars must be told apart they differ in form as well.
 */
final class Palette {
    static final String INK = "#1a1a1a";
    static final String FAINT = "#666666";
    static final String GRID = "#d9d9d9";
    static final String FILL = "#56B4E9";
    static final String LINE = "#0072B2";
    static final String MARK = "#D55E00";

    /** For lines, in order: blue, vermillion, green, purple, orange, sky, black. */
    private static final List<String> LINES =
            List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000");

    private static final int[] PALE = {0xf2, 0xf7, 0xfb};
    private static final int[] DARK = {0x08, 0x45, 0x94};

    private Palette() {}

    static String line(int index) {
        return LINES.get(index % LINES.size());
    }

    /** A shade of blue between nearly white (0) and dark (1). */
    static String shade(double share) {
        StringBuilder hex = new StringBuilder("#");
        for (int c = 0; c < 3; c++) {
            hex.append(String.format(Locale.ROOT, "%02x", Math.round(PALE[c] + share * (DARK[c] - PALE[c]))));
        }
        return hex.toString();
    }

    /** The shade of the part of a stacked bar: palest first. */
    static String part(int index, int parts) {
        return shade(parts == 1 ? 0.6 : 0.12 + 0.78 * index / (parts - 1));
    }

    /** The shade of a bar beside others: pale enough for a line drawn on it in ink. */
    static String beside(int index, int parts) {
        return shade(parts == 1 ? 0.6 : 0.1 + 0.5 * index / (parts - 1));
    }

    /** The colour of text on a shade: black on pale ones, white on dark ones. */
    static String on(double share) {
        return share > 0.5 ? "#ffffff" : INK;
    }

    /** The share of darkness of a part. */
    static double darkness(int index, int parts) {
        return parts == 1 ? 0.6 : 0.12 + 0.78 * index / (parts - 1);
    }
}
