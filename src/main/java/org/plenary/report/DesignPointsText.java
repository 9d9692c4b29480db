package org.plenary.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.plenary.analysis.Comparison;
import org.plenary.experiment.SweepPlan;
import org.plenary.legalization.Dimension;
import org.plenary.table.CsvCell;

/** The design points of a sweep, a line each: how well they match, and the mean levels of each scenario. */
final class DesignPointsText {
    private static final int POINTS = 40;
    private static final int SCENARIOS = 5;
    private static final int FACTORS_WIDTH = ComparisonText.WIDTH - 33;
    private static final int NAME = 16;

    private final Comparison comparison;
    private final SweepPlan plan;
    private final Glyphs glyphs;
    private final List<String> factors;
    private final int shown;

    DesignPointsText(Comparison comparison, Glyphs glyphs) {
        this.comparison = comparison;
        this.plan = comparison.plan();
        this.glyphs = glyphs;
        this.factors = names();
        this.shown = Math.min(plan.design().size(), POINTS);
    }

    /** Paths, or where these have no room for a column each, their last steps as far as these differ. */
    private List<String> names() {
        List<String> paths = plan.design().factors();
        if (width(paths) <= FACTORS_WIDTH) {
            return paths;
        }
        List<String> ends = paths.stream()
                .map(path -> path.substring(path.lastIndexOf('.') + 1))
                .toList();
        return IntStream.range(0, paths.size())
                .mapToObj(f -> ends.indexOf(ends.get(f)) == ends.lastIndexOf(ends.get(f)) ? ends.get(f) : paths.get(f))
                .toList();
    }

    private int width(List<String> names) {
        return IntStream.range(0, names.size()).map(f -> width(names, f)).sum();
    }

    private int width(List<String> names, int f) {
        return 2
                + plan.design().points().stream()
                        .mapToInt(point -> CsvCell.value(point.get(f)).length())
                        .reduce(names.get(f).length(), Math::max);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(ComparisonText.headed("Design points", "all of them: comparison.csv", glyphs));
        lines.add(String.format(
                Locale.ROOT, "  %5s  %-9s %-14s %s", "point", "matches", "orders hold", columns(factors::get)));
        for (int d = 0; d < shown; d++) {
            lines.add(String.format(Locale.ROOT, "  %5d  %-9s %-14s %s", d, matches(d), orderShares(d), values(d)));
        }
        if (plan.design().size() > shown) {
            lines.add("  ... and " + (plan.design().size() - shown) + " more");
        }
        lines.add("  Orders hold: the least share of pairs in which one of the observed orders holds.");
        lines.add("");
        addMeans(lines);
        return lines;
    }

    private String matches(int d) {
        Comparison.Matches matches = comparison.matches(d);
        return matches.cells() == 0 ? "-" : matches.model() + " of " + matches.cells();
    }

    private String orderShares(int d) {
        return comparison.orders(d).stream()
                .map(result -> result.pairs().holdShare())
                .min(Double::compare)
                .map(share -> glyphs.bar(share, 8) + " " + Figures.percent(share))
                .orElse("-");
    }

    private String values(int d) {
        List<Object> point = plan.design().points().get(d);
        return columns(f -> CsvCell.value(point.get(f)));
    }

    private String columns(IntFunction<String> cell) {
        StringBuilder line = new StringBuilder();
        for (int f = 0; f < factors.size(); f++) {
            line.append(String.format(Locale.ROOT, "%-" + width(factors, f) + "s", cell.apply(f)));
        }
        return ComparisonText.brief(line.toString().stripTrailing(), FACTORS_WIDTH);
    }

    /** The mean levels side by side, so that what a factor changes is seen. */
    private void addMeans(List<String> lines) {
        int fitting = Math.min(plan.scenarios().size(), SCENARIOS);
        StringBuilder scenarios = new StringBuilder("  point");
        StringBuilder dimensions = new StringBuilder("       ");
        for (int s = 0; s < fitting; s++) {
            String id = ComparisonText.brief(plan.scenarios().get(s).id(), NAME);
            scenarios.append(String.format(Locale.ROOT, "  %-16s", id));
            dimensions.append(String.format(Locale.ROOT, "  %-16s", "D     P     O"));
        }
        lines.add(ComparisonText.headed("Mean levels of delegation (D), precision (P) and obligation (O)", "", glyphs));
        lines.add(scenarios.toString());
        lines.add(dimensions.toString());
        for (int d = 0; d < shown; d++) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %5d", d));
            for (int s = 0; s < fitting; s++) {
                line.append("  ").append(means(plan.scenarios().get(s).id(), d));
            }
            lines.add(line.toString());
        }
        if (plan.scenarios().size() > fitting) {
            lines.add("  ... and " + Figures.count(plan.scenarios().size() - fitting, "more scenario"));
        }
    }

    private String means(String scenario, int d) {
        StringBuilder cells = new StringBuilder();
        for (Dimension dimension : Dimension.values()) {
            cells.append(comparison.cells(d).stream()
                    .filter(cell -> cell.scenario().equals(scenario) && cell.dimension() == dimension)
                    .findFirst()
                    .map(cell -> String.format(Locale.ROOT, "%-6s", Figures.level(cell.mean())))
                    .orElse("-     "));
        }
        return cells.substring(0, NAME);
    }
}
