package org.plenary.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.analysis.PairedEffect;
import org.plenary.experiment.Words;
import org.plenary.table.Table;
import org.plenary.table.TableOf;

/** The tables of findings. */
public final class FindingsTables {
    /** The name of the table of findings. */
    public static final String FINDINGS_FILE = "findings.csv";

    /** The name of the table of doses and responses. */
    public static final String DOSE_FILE = "dose.csv";

    /** The name of the table of pairs that should not move. */
    public static final String NULL_CELLS_FILE = "null_cells.csv";

    /** The names of all tables that there may be. */
    public static final List<String> FILES = List.of(FINDINGS_FILE, NULL_CELLS_FILE, DOSE_FILE);

    /** The scenario of a row that sums up a finding. */
    public static final String ALL = "all";

    private static final String LOW = "lower end of its 95% bootstrap interval";
    private static final String HIGH = "upper end of it";
    private static final String OUTCOME = "a column of runs.csv";

    /**
     * A row for each test of a finding in a scenario, and after them one that sums up the finding.
     *
     * @param test the test; nothing in the row that sums up
     */
    record FindingLine(Findings.FindingSummary summary, Optional<Findings.FindingRow> test) {}

    /** A row for each test of a finding in a scenario, and one that sums up each finding. */
    public static final TableOf<FindingLine> FINDINGS = TableOf.<FindingLine>named(
                    FINDINGS_FILE, "a row for each test and finding")
            .column(
                    "finding | text | | as in its file | the finding",
                    line -> line.summary.finding().id())
            .column(
                    "scenario | text | | a name, all | the scenario; all: the row sums up the finding",
                    line -> line.test.map(Findings.FindingRow::scenario).orElse(ALL))
            .column(
                    "outcome | text | | " + OUTCOME
                            + " | what was measured; (interaction): the effect at the moderator's high value less that at its low one; in a summary all of them, with +",
                    each(Findings.FindingRow::outcome, sum -> joined(sum, Findings.FindingRow::outcome)))
            .column(
                    "predicted | text | | up, down, none, open | the sign that the source claims; in a summary each, with +",
                    each(FindingsTables::predicted, sum -> joined(sum, FindingsTables::predicted)))
            .column(
                    "effect | number | |  | mean difference, high less low; in a summary of one test the mean over scenarios",
                    measured(PairedEffect::effect))
            .column(
                    "ci_low | number | |  | " + LOW,
                    measured(effect -> effect.interval().low()))
            .column(
                    "ci_high | number | |  | " + HIGH,
                    measured(effect -> effect.interval().high()))
            .column(
                    "cliffs_delta | number | |  | how often high exceeds low, less how often it falls short; -1 to 1",
                    measured(PairedEffect::cliffsDelta))
            .column(
                    "p_holm | number | |  | probability by sign flips, corrected for all tests that claim a sign; in a summary the largest; empty where none is claimed",
                    each(Findings.FindingRow::pHolm, FindingsTables::largestP))
            .column(
                    "n | integer | pairs of runs | from 2 | replicates; in a summary over scenarios",
                    each(row -> row.measured().n(), Findings.FindingSummary::pairs))
            .column(
                    "mode | text | | assumed, emergent, empty | whether the effect is in a single state's text; in a summary: in at least half of its rows; empty where no sign is claimed",
                    each(
                            row -> row.assumed().map(FindingsTables::mode),
                            sum -> sum.assumed().map(FindingsTables::mode)))
            .column(
                    "placebo_effect | number | |  | the effect with the mechanisms off; empty without",
                    each(Findings.FindingRow::placebo, sum -> pooled(sum).map(unused -> sum.meanPlacebo())))
            .column(
                    "verdict | text | | supported, partly, contradicted, no_effect, reported | what the experiment says of the claim",
                    each(row -> Words.of(row.verdict()), sum -> Words.of(sum.verdict())));

    /** A row for each finding, scenario, outcome and step. */
    public static final TableOf<Doses.DosePoint> DOSE = TableOf.<Doses.DosePoint>named(DOSE_FILE, "a row for each step")
            .column("finding | text | | as in its file | the finding", Doses.DosePoint::finding)
            .column("scenario | text | | a name | the scenario", Doses.DosePoint::scenario)
            .column("outcome | text | | " + OUTCOME + " | what was measured", Doses.DosePoint::measure)
            .column("predicted | text | | up, down | the sign that the source claims", Doses.DosePoint::predicted)
            .column("path | text | | a path | what is varied", Doses.DosePoint::path)
            .column("step | integer | | from 1 | step of the sweep", Doses.DosePoint::step)
            .column("value | number | |  | value of the cause", Doses.DosePoint::value)
            .column("mean | number | |  | mean outcome", Doses.DosePoint::mean)
            .column("ci_low | number | |  | " + LOW, point -> point.interval().low())
            .column("ci_high | number | |  | " + HIGH, point -> point.interval().high())
            .column(
                    "effect | number | |  | mean difference from the first step, with the same luck",
                    point -> point.gain().effect())
            .column(
                    "effect_ci_low | number | |  | " + LOW,
                    point -> point.gain().interval().low())
            .column(
                    "effect_ci_high | number | |  | " + HIGH,
                    point -> point.gain().interval().high())
            .column(
                    "n | integer | runs | from 2 | replicates",
                    point -> point.gain().n());

    /** A row for each pair of cause and outcome that should not move, in a scenario. */
    public static final TableOf<NullCells.NullCellRow> NULL_CELLS = TableOf.<NullCells.NullCellRow>named(
                    NULL_CELLS_FILE, "a row for each cause, scenario and outcome")
            .column(
                    "cause | text | | as in its file | the finding whose cause is raised",
                    row -> row.cell().cause())
            .column("scenario | text | | a name | the scenario", NullCells.NullCellRow::scenario)
            .column(
                    "outcome | text | | " + OUTCOME + " | what should not move",
                    row -> row.cell().measure())
            .column(
                    "smallest | number | |  | the smallest effect that matters",
                    row -> row.cell().smallest())
            .column(
                    "effect | number | |  | mean difference, high less low",
                    row -> row.measured().effect())
            .column(
                    "ci_low | number | |  | " + LOW,
                    row -> row.measured().interval().low())
            .column(
                    "ci_high | number | |  | " + HIGH,
                    row -> row.measured().interval().high())
            .column(
                    "n | integer | pairs of runs | from 2 | replicates",
                    row -> row.measured().n())
            .column("moved | true/false | | true, false | whether it moved all the same", NullCells.NullCellRow::moved);

    private FindingsTables() {}

    /** Returns the lines of the table of findings, those that the model contradicts first. */
    static List<FindingLine> lines(Findings findings) {
        List<FindingLine> lines = new ArrayList<>();
        for (Findings.FindingSummary summary : findings.summaries()) {
            summary.rows().forEach(row -> lines.add(new FindingLine(summary, Optional.of(row))));
            lines.add(new FindingLine(summary, Optional.empty()));
        }
        return lines;
    }

    /** Returns the table of findings, those that the model contradicts first. */
    public static Table of(Findings findings) {
        return FINDINGS.of(lines(findings));
    }

    /** Returns the table of doses. */
    public static Table of(Doses doses) {
        return DOSE.of(doses.points());
    }

    /** Returns the table of pairs that should not move. */
    public static Table of(NullCells cells) {
        return NULL_CELLS.of(cells.rows());
    }

    private static Function<FindingLine, @Nullable Object> each(
            Function<Findings.FindingRow, ?> ofTest, Function<Findings.FindingSummary, ?> ofSum) {
        return line -> line.test.isPresent() ? ofTest.apply(line.test.get()) : ofSum.apply(line.summary);
    }

    private static Function<FindingLine, @Nullable Object> measured(Function<PairedEffect, Double> number) {
        return each(row -> number.apply(row.measured()), sum -> pooled(sum).map(number));
    }

    /** The effect over scenarios; nothing for a finding of several tests. */
    private static Optional<PairedEffect> pooled(Findings.FindingSummary sum) {
        return sum.finding().tests().size() == 1 ? sum.pooled() : Optional.empty();
    }

    private static OptionalDouble largestP(Findings.FindingSummary sum) {
        return sum.rows().stream()
                .mapToDouble(Findings.FindingRow::pHolm)
                .filter(p -> !Double.isNaN(p))
                .max();
    }

    private static String joined(Findings.FindingSummary sum, Function<Findings.FindingRow, String> cell) {
        String scenario = sum.rows().get(0).scenario();
        return sum.rows().stream()
                .filter(row -> row.scenario().equals(scenario))
                .map(cell)
                .collect(Collectors.joining("+"));
    }

    private static String predicted(Findings.FindingRow row) {
        return row.test().predicted().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String mode(boolean assumed) {
        return assumed ? "assumed" : "emergent";
    }
}
