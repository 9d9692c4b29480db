package org.plenary.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.ResultsFolder;
import org.plenary.experiment.SweepPlan;
import org.plenary.experiment.Words;
import org.plenary.kernel.Estimate;
import org.plenary.legalization.LegalizationClass;
import org.plenary.table.Marked;
import org.plenary.table.NumberForm;
import org.plenary.table.OfAll;
import org.plenary.table.Table;
import org.plenary.table.TableOf;

/** The tables of a comparison with what was observed. */
public final class ComparisonTables {
    /** A row for each scenario, design point and dimension. */
    public static final TableOf<Cell> CELLS = cells();

    private ComparisonTables() {}

    private static TableOf<Cell> cells() {
        TableOf<Cell> table = TableOf.<Cell>named(
                        ResultsFolder.COMPARISON, "a row for each scenario, design point and dimension")
                .column("scenario | text | | as in sweep.json | name of the scenario", Cell::scenario)
                .column("design_point | integer | | from 0 | index of the design point", Cell::designPoint)
                .column("dimension | text | | delegation, precision, obligation | what was scored", Cell::dimension)
                .column(
                        "observed | class | | low, medium, high, empty | observed class; empty if none was",
                        Cell::observed)
                .column(
                        "modal_class | class | | low, medium, high | class of most runs; of several with as many, the lowest",
                        Cell::modal);
        for (LegalizationClass classified : LegalizationClass.values()) {
            String word = classified.name().toLowerCase(Locale.ROOT);
            table = table.column(
                    "share_" + word + " | number | | 0 to 1 | share of runs classed " + word,
                    cell -> cell.share(classified));
        }
        return table.column("mean | number | | 0 to 1 | mean level", Cell::mean)
                .column(
                        "sd | number | | from 0, empty | sample standard deviation of the level (n - 1); empty for a single run",
                        Cell::sd)
                .column("n | integer | runs | from 1 | runs, those without an adopted text included", Cell::n);
    }

    /** Shows cells beside what was observed and the constant guess; the shares of observed classes stand out. */
    public static Table classes(List<Cell> cells, ConstantGuess guess) {
        Table.Builder table = Table.shown("")
                .columns(NumberForm.PLAIN, "scenario", "outcome", "observed")
                .columns(NumberForm.SHARE, "low", "medium", "high")
                .columns(NumberForm.LEVEL, "mean", "sd")
                .columns(NumberForm.PLAIN, "modal", "match", "guess", "match of guess");
        for (Cell cell : cells) {
            List<@Nullable Object> row = new ArrayList<>(List.of(cell.scenario(), cell.dimension(), cell.observed()));
            for (LegalizationClass classified : LegalizationClass.values()) {
                Interval interval = Interval.ofShare(cell.count(classified), cell.n());
                row.add(new Marked(
                        new Estimate(cell.share(classified), interval.low(), interval.high()),
                        cell.observed().equals(Optional.of(classified))));
            }
            row.addAll(List.of(cell.mean(), cell.sd(), cell.modal()));
            row.add(cell.observed().map(unused -> cell.matches()));
            row.add(guess.of(cell.dimension()));
            row.add(cell.observed().map(unused -> guess.matches(cell)));
            table.row(row);
        }
        return table.build();
    }

    /** Shows how far the observed orders hold. */
    public static Table orders(List<OrderResult> orders) {
        Table.Builder table = Table.shown("Do the observed orders hold between simulated runs?")
                .columns(NumberForm.PLAIN, "order")
                .columns(NumberForm.SHARE, "holds in pairs", "ties")
                .columns(NumberForm.DIFFERENCE, "gap in means");
        for (OrderResult result : orders) {
            Interval interval = result.interval();
            table.row(
                    Words.of(result.order().dimension()) + ": " + result.order().higher() + " > "
                            + result.order().lower(),
                    result.pairs().holdShare(),
                    result.pairs().tieShare(),
                    new Estimate(result.gap(), interval.low(), interval.high()));
        }
        return table.build();
    }

    /**
     * Shows the first design points, a row each: what is as observed there, and the mean levels of the first scenarios.
     *
     * @param named names a design point
     * @param most how many are shown
     */
    public static Table points(Comparison comparison, IntFunction<String> named, int most) {
        SweepPlan plan = comparison.plan();
        boolean observed =
                comparison.cells().stream().anyMatch(cell -> cell.observed().isPresent());
        Table.Builder table = Table.shown("Design points").columns(NumberForm.PLAIN, "design point");
        if (observed) {
            table.columns(NumberForm.LEVEL, "cells matched", "by the guess");
        }
        if (!plan.orders().isEmpty()) {
            table.columns(NumberForm.LEVEL, "orders of means").columns(NumberForm.SHARE, "least share of pairs");
        }
        for (int d = 0; d < Math.min(plan.design().size(), most); d++) {
            Comparison.Matches matches = comparison.matches(d);
            List<OrderResult> orders = comparison.orders(d);
            List<@Nullable Object> row = new ArrayList<>(List.of(named.apply(d)));
            if (observed) {
                row.add(new OfAll(matches.model(), matches.cells()));
                row.add(new OfAll(matches.constantGuess(), matches.cells()));
            }
            if (!plan.orders().isEmpty()) {
                long held = orders.stream().filter(order -> order.gap() > 0).count();
                row.add(new OfAll(held, orders.size()));
                row.add(orders.stream().mapToDouble(o -> o.pairs().holdShare()).min());
            }
            table.row(row);
        }
        return table.build();
    }

    /**
     * Shows the mean levels of the first scenarios at the first design points side by side, so that what a factor changes is
     * seen.
     */
    public static Table means(Comparison comparison, IntFunction<String> named, int mostPoints, int mostScenarios) {
        List<String> scenarios = comparison.plan().scenarios().stream()
                .map(PlannedScenario::id)
                .limit(mostScenarios)
                .toList();
        Table.Builder table = Table.shown("Mean levels of delegation, precision and obligation")
                .columns(NumberForm.PLAIN, "design point")
                .columns(NumberForm.PLAIN, scenarios.toArray(new String[0]));
        for (int d = 0; d < Math.min(comparison.plan().design().size(), mostPoints); d++) {
            List<Cell> cells = comparison.cells(d);
            List<@Nullable Object> row = new ArrayList<>(List.of(named.apply(d)));
            scenarios.forEach(scenario -> row.add(cells.stream()
                    .filter(cell -> cell.scenario().equals(scenario))
                    .map(cell -> String.format(Locale.ROOT, "%.2f", cell.mean()))
                    .collect(Collectors.joining("  "))));
            table.row(row);
        }
        return table.build();
    }
}
