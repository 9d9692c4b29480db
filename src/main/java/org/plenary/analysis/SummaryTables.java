package org.plenary.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.experiment.SweepPlan;
import org.plenary.legalization.LegalizationClass;
import org.plenary.table.Column;
import org.plenary.table.Table;
import org.plenary.table.TableOf;

/** Summaries as a table: a row for each scenario, design point and outcome. */
public final class SummaryTables {
    private static final String WILSON = " end of its 95% interval (Wilson)";

    private static final TableOf<Summary> NUMBERS = numbers();

    private SummaryTables() {}

    private static TableOf<Summary> numbers() {
        TableOf<Summary> table = TableOf.<Summary>named("", "")
                .column(
                        "outcome | text | | delegation, precision, obligation, consensus, support, rounds | what is summarised, a column of runs.csv",
                        summary -> summary.outcome().column())
                .column("n | integer | runs | from 1 | runs, those without an adopted text included", Summary::n)
                .column("mean | number | | as the outcome's | mean", Summary::mean)
                .column(
                        "sd | number | | from 0, empty | sample standard deviation; empty for a single run",
                        Summary::sd);
        List<String> names = List.of("min", "q05", "q25", "median", "q75", "q95", "max");
        for (int q = 0; q < names.size(); q++) {
            int place = q;
            String meaning = q == 0
                    ? "least value"
                    : q == names.size() - 1
                            ? "greatest value"
                            : Math.round(100 * Summary.PROBABILITIES.get(q)) + "th percentile";
            table = table.column(
                    names.get(q) + " | number | | as the outcome's | " + meaning,
                    summary -> summary.quantiles().get(place));
        }
        for (LegalizationClass classified : LegalizationClass.values()) {
            String word = classified.name().toLowerCase(java.util.Locale.ROOT);
            table = withShare(
                    table,
                    "share_" + word,
                    "runs classed " + word + "; empty for an outcome without classes",
                    "0 to 1, empty",
                    summary -> summary.share(classified));
        }
        table = table.column(
                "adopted | integer | runs | from 0 | runs that ended with an adopted text", Summary::adopted);
        return withShare(
                table, "adoption", "runs that ended with an adopted text", "0 to 1", s -> Optional.of(s.adoption()));
    }

    private static TableOf<Summary> withShare(
            TableOf<Summary> table, String name, String what, String range, Function<Summary, Optional<Share>> share) {
        return table.column(
                        name + " | number | | " + range + " | share of " + what,
                        s -> share.apply(s).map(Share::value))
                .column(
                        name + "_low | number | | " + range + " | lower" + WILSON,
                        s -> share.apply(s).map(known -> known.interval().low()))
                .column(
                        name + "_high | number | | " + range + " | upper" + WILSON,
                        s -> share.apply(s).map(known -> known.interval().high()));
    }

    /** Returns what the table of a plan holds: a column for each factor stands before those of the outcome. */
    public static TableOf<Summary> of(SweepPlan plan) {
        TableOf<Summary> table = TableOf.<Summary>named(
                        "summary.csv", "a row for each scenario, design point and outcome")
                .column(
                        "scenario | text | | as in sweep.json | name of the scenario",
                        s -> plan.scenarios().get(s.scenario()).id())
                .column("design_point | integer | | from 0 | index of the design point", Summary::designPoint);
        for (int f = 0; f < plan.design().factors().size(); f++) {
            int factor = f;
            table = table.column(
                    Column.given(plan.design().factors().get(f), "as in sweep.json", "value of the factor"),
                    s -> plan.design().points().get(s.designPoint()).get(factor));
        }
        return table.with(NUMBERS, Function.identity());
    }

    /** Returns the table of some summaries. */
    public static Table of(SweepPlan plan, List<Summary> summaries) {
        return of(plan).of(summaries);
    }
}
