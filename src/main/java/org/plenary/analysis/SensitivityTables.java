package org.plenary.analysis;

import java.util.List;
import java.util.function.Function;
import org.plenary.experiment.ResultsFolder;
import org.plenary.kernel.Estimate;
import org.plenary.table.Table;
import org.plenary.table.TableOf;

/** The table of sensitivity: a row for each scenario, outcome and factor. */
public final class SensitivityTables {
    /** The file's name in a results folder. */
    public static final String FILE = ResultsFolder.SENSITIVITY;

    /** What the table holds. */
    public static final TableOf<SensitivityRow> EFFECTS = effects();

    /**
     * A row.
     *
     * @param outcome of a scenario
     * @param effect what one factor does to it
     */
    public record SensitivityRow(Sensitivity.ExplainedOutcome outcome, Sensitivity.FactorEffect effect) {}

    private SensitivityTables() {}

    private static TableOf<SensitivityRow> effects() {
        TableOf<SensitivityRow> table = TableOf.<SensitivityRow>named(
                        FILE, "a row for each scenario, outcome and factor")
                .column("scenario | text | | as in sweep.json | name of the scenario", row -> row.outcome.scenario())
                .column(
                        "outcome | text | | delegation, precision, obligation, adopted | what is explained",
                        row -> row.outcome.name())
                .column("factor | text | | as in sweep.json | path of the factor", row -> row.effect.factor())
                .column(
                        "points | integer | design points | from 1 | design points that went in",
                        row -> row.outcome.points())
                .column(
                        "sd | number | | from 0 | standard deviation of the outcome between design points",
                        row -> row.outcome.sd())
                .column(
                        "r_squared | number | | 0 to 1, empty | share of variance that the regression explains",
                        row -> row.outcome.determination())
                .column(
                        "luck | number | | 0 to 1, empty | share of variance between points that differences between replicates would make",
                        row -> row.outcome.luck());
        table = with(
                table, "src", "-1 to 1 or so", "standardised regression coefficient", effect -> effect.coefficient());
        table = with(
                table, "prcc", "-1 to 1", "partial rank correlation coefficient", effect -> effect.rankCorrelation());
        table = with(
                table,
                "first_order",
                "0 to 1 or so",
                "share of variance due to the factor alone",
                effect -> effect.firstOrder());
        return with(
                table,
                "total",
                "0 to 1 or so",
                "share of variance due to the factor alone and with others",
                effect -> effect.total());
    }

    private static TableOf<SensitivityRow> with(
            TableOf<SensitivityRow> table,
            String name,
            String range,
            String meaning,
            Function<Sensitivity.FactorEffect, Estimate> estimate) {
        String end = " end of its 95% bootstrap interval";
        return table.column(
                        name + " | number | | " + range + ", empty | " + meaning,
                        row -> estimate.apply(row.effect).value())
                .column(
                        name + "_low | number | | " + range + ", empty | lower" + end,
                        row -> estimate.apply(row.effect).low())
                .column(
                        name + "_high | number | | " + range + ", empty | upper" + end,
                        row -> estimate.apply(row.effect).high());
    }

    /** Returns the table. */
    public static Table of(Sensitivity sensitivity) {
        List<SensitivityRow> rows = sensitivity.outcomes().stream()
                .flatMap(outcome -> outcome.factors().stream().map(effect -> new SensitivityRow(outcome, effect)))
                .toList();
        return EFFECTS.of(rows);
    }
}
