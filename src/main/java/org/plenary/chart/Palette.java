package org.plenary.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/**
 * Colours, shades and patterns of all charts.
 *
 * <p>What is compared, such as scenarios, has colours that colour-blind readers tell apart (Okabe and Ito 2008, <a
 * href="https://jfly.uni-koeln.de/color/">Color Universal Design</a>), with a marker and a dash each. Parts and
 * treatments of one thing, as bars, have shades that grow steadily darker, with a pattern each.
 */
final class Palette {
    static final String INK = "#1a1a1a";
    static final String FAINT = "#666666";
    static final String GRID = "#d9d9d9";
    static final String FILL = "#6fa8d6";
    static final String MARK = "#D55E00";

    /** Markers by index, as ECharts and {@code charts.js} name them. */
    static final List<String> MARKERS = List.of("circle", "rect", "triangle", "diamond");

    /** In order: blue, vermillion, green, purple, orange, sky, black. */
    static final List<String> LINES =
            List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000");

    private static final List<String> DASHES = List.of("'solid'", "[8, 4]", "[2, 3]", "[10, 3, 2, 3]", "[4, 4]");

    /** Patterns from the second bar on: rising lines, falling lines, dots. */
    private static final List<String> DECALS = List.of(
            "{symbol: 'rect', dashArrayX: [30, 0], dashArrayY: [1.5, 5], rotation: -0.785398}",
            "{symbol: 'rect', dashArrayX: [30, 0], dashArrayY: [1.5, 5], rotation: 0.785398}",
            "{symbol: 'circle', symbolSize: 0.5, dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [6, 0]}");

    private static final int[] PALE = {0xf2, 0xf7, 0xfb};
    private static final int[] DARK = {0x08, 0x45, 0x94};

    private Palette() {}

    static String line(int index) {
        return LINES.get(index % LINES.size());
    }

    static String marker(int index) {
        return MARKERS.get(index % MARKERS.size());
    }

    /** The style of a line: its colour and dash. */
    static ObjectNode lineStyle(int index) {
        return EChartsOption.of("{width: 2, type: " + DASHES.get(index % DASHES.size()) + "}")
                .put("color", line(index));
    }

    /** A shade of blue between nearly white (0) and dark (1). */
    static String shade(double share) {
        StringBuilder hex = new StringBuilder("#");
        for (int c = 0; c < 3; c++) {
            hex.append(String.format(Locale.ROOT, "%02x", Math.round(PALE[c] + share * (DARK[c] - PALE[c]))));
        }
        return hex.toString();
    }

    /** How dark the bar of a part is, palest first; bars beside each other stay pale enough for a line in ink. */
    static double darkness(int index, int parts, boolean stacked) {
        return 0.12 + (stacked ? 0.78 : 0.48) * index / (parts - 1);
    }

    /** The style of a bar: the one fill of bars that are alone, or shade and pattern. */
    static ObjectNode bar(int index, int parts, boolean stacked) {
        ObjectNode style = EChartsOption.of("{borderWidth: 0.5, borderColor: '$faint'}");
        if (parts == 1) {
            return style.put("color", FILL);
        }
        double dark = darkness(index, parts, stacked);
        int pattern = index % (DECALS.size() + 1);
        if (pattern > 0) {
            ObjectNode decal = EChartsOption.of(DECALS.get(pattern - 1));
            style.set("decal", decal.put("color", dark > 0.5 ? "rgba(255,255,255,0.5)" : "rgba(8,69,148,0.4)"));
        }
        return style.put("color", shade(dark));
    }

    /** The colour of text on a shade: black on pale ones, white on dark ones. */
    static String on(double share) {
        return share > 0.5 ? "#ffffff" : INK;
    }

    /** The fill of a band behind a histogram: two greys in turn; the band that was observed is tinted. */
    static String band(int index, boolean observed) {
        return observed ? "#FBE3C8" : index % 2 == 0 ? "#f3f3f3" : "#e6e6e6";
    }
}
