package org.plenary.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.analysis.Cell;
import org.plenary.analysis.Comparison;
import org.plenary.analysis.ConstantGuess;
import org.plenary.analysis.Interval;
import org.plenary.analysis.OrderResult;
import org.plenary.experiment.Words;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;

/** The comparison with what was observed, and with the constant guess. */
final class ComparisonSection {
    /** Design points with tables of their own; of more, a line each. */
    private static final int MOST_TABLES = 4;

    private static final int MOST_LINES = 100;

    private final Comparison comparison;

    private ComparisonSection(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Returns the section; nothing if nothing was observed. */
    static Optional<Section> of(Comparison comparison) {
        boolean observed =
                comparison.cells().stream().anyMatch(cell -> cell.observed().isPresent());
        return observed ? Optional.of(new ComparisonSection(comparison).section()) : Optional.empty();
    }

    private Section section() {
        int points = comparison.plan().design().size();
        List<Map<String, Object>> tables = new ArrayList<>();
        for (int d = 0; d < points && points <= MOST_TABLES; d++) {
            tables.add(point(d));
        }
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int d = 0; d < Math.min(points, MOST_LINES) && points > MOST_TABLES; d++) {
            lines.add(line(d));
        }
        List<String> guess = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            guess.add(Words.of(dimension) + " " + Words.of(ConstantGuess.of(dimension)));
        }
        return new Section(
                "comparison",
                "Comparison with what was observed",
                "comparison.mustache",
                Map.of(
                        "guess",
                        String.join(", ", guess),
                        "tables",
                        tables,
                        "hasLines",
                        !lines.isEmpty(),
                        "lines",
                        lines,
                        "left",
                        points > MOST_LINES ? Integer.toString(points - MOST_LINES) : "",
                        "hasOrders",
                        !comparison.orders().isEmpty()),
                List.of());
    }

    private Map<String, Object> point(int d) {
        Comparison.Matches matches = comparison.matches(d);
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("name", comparison.plan().design().size() == 1 ? "" : Points.named(comparison.plan(), d));
        table.put(
                "cells",
                comparison.cells(d).stream().map(ComparisonSection::cell).toList());
        table.put("model", matches.model());
        table.put("constant", matches.constantGuess());
        table.put("all", matches.cells());
        table.put("little", matches.model() - matches.constantGuess() <= 1);
        table.put(
                "orders",
                comparison.orders(d).stream().map(ComparisonSection::order).toList());
        table.put("hasOrders", !comparison.orders(d).isEmpty());
        return table;
    }

    private static Map<String, Object> cell(Cell cell) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("scenario", cell.scenario());
        row.put("dimension", Words.of(cell.dimension()));
        row.put("observed", cell.observed().map(Words::of).orElse("-"));
        List<Map<String, Object>> shares = new ArrayList<>();
        for (LegalizationClass classified : LegalizationClass.values()) {
            Interval interval = Interval.ofShare(cell.count(classified), cell.n());
            shares.add(Map.of(
                    "share", Figures.percent(cell.share(classified)).strip(),
                    "interval", Figures.percentRange(interval.low(), interval.high(), Glyphs.UNICODE),
                    "isObserved", cell.observed().equals(Optional.of(classified))));
        }
        row.put("shares", shares);
        row.put("mean", Figures.level(cell.mean()));
        row.put("sd", Figures.level(cell.sd()));
        row.put("modal", Words.of(cell.modal()));
        row.put("match", answer(cell.observed().isPresent(), cell.matches()));
        row.put("guess", Words.of(ConstantGuess.of(cell.dimension())));
        row.put("guessMatch", answer(cell.observed().isPresent(), cell.constantGuessMatches()));
        return row;
    }

    private static String answer(boolean known, boolean right) {
        return !known ? "-" : right ? "yes" : "no";
    }

    private static Map<String, Object> order(OrderResult result) {
        boolean known = !Double.isNaN(result.interval().low());
        return Map.of(
                "dimension", Words.of(result.order().dimension()),
                "higher", result.order().higher(),
                "lower", result.order().lower(),
                "holds", Figures.finePercent(result.pairs().holdShare()),
                "ties", Figures.finePercent(result.pairs().tieShare()),
                "gap", Figures.gap(result.gap()),
                "interval",
                        known
                                ? Figures.gap(result.interval().low()) + " to "
                                        + Figures.gap(result.interval().high())
                                : "n/a");
    }

    private Map<String, Object> line(int d) {
        Comparison.Matches matches = comparison.matches(d);
        List<OrderResult> orders = comparison.orders(d);
        double least =
                orders.stream().mapToDouble(o -> o.pairs().holdShare()).min().orElse(Double.NaN);
        long positive = orders.stream().filter(order -> order.gap() > 0).count();
        return Map.of(
                "name",
                Points.named(comparison.plan(), d),
                "model",
                matches.model() + " of " + matches.cells(),
                "constant",
                matches.constantGuess() + " of " + matches.cells(),
                "orders",
                orders.isEmpty() ? "-" : positive + " of " + orders.size(),
                "least",
                Double.isNaN(least) ? "-" : Figures.finePercent(least));
    }
}
