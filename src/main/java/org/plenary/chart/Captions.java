package org.plenary.chart;

import java.util.Locale;

/** Small texts in charts, the same wherever they are drawn. */
final class Captions {
    private Captions() {}

    /** What stands below a panel's name. */
    static String of(Distributions chart, Distributions.Panel panel) {
        if (panel.n() == 0) {
            return "no runs yet";
        }
        String runs = String.format(Locale.ROOT, "%d run%s, mean ", panel.n(), panel.n() == 1 ? "" : "s")
                + String.format(Locale.ROOT, "%.2f", panel.mean());
        boolean known = panel.observed().isPresent() && !chart.bands().isEmpty();
        return known
                ? runs + ", observed "
                        + chart.bands().get(panel.observed().getAsInt()).name()
                : runs;
    }

    /** A row of a forest plot: the name with the predicted sign. */
    static String of(ForestPlot.Row row) {
        return row.predicted().glyph().isEmpty()
                ? row.name()
                : row.name() + " " + row.predicted().glyph();
    }

    /** A value in a cell of a heat map, to two decimals or whole percents; {@code ""} if there is none. */
    static String cell(Axis axis, double x) {
        if (Double.isNaN(x)) {
            return "";
        }
        return axis.percent() ? String.format(Locale.ROOT, "%.0f%%", 100 * x) : String.format(Locale.ROOT, "%.2f", x);
    }
}
