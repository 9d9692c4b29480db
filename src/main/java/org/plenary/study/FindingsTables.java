package org.plenary.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.analysis.PairedEffect;
import org.plenary.analysis.Share;
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

    /** The name of the table of the numbers that decide effects. */
    public static final String TURNS_FILE = "turns.csv";

    /** The names of all tables that there may be. */
    public static final List<String> FILES = List.of(FINDINGS_FILE, NULL_CELLS_FILE, DOSE_FILE, TURNS_FILE);

    /** The scenario of a row that sums up a finding. */
    public static final String ALL = "all";

    private static final String LOW = "lower end of its 95% bootstrap interval";
    private static final String HIGH = "upper end of it";
    private static final String OUTCOME = "a column of runs.csv";

    /** The scenario of a row that has an effect over members and cases. */
    public static final String POOLED = "pooled";

    /**
     * A row for each case of a test, after them one for the test, and after the tests of a finding one that sums it up.
     *
     * @param claim the test; nothing in the row that sums up
     * @param one the case; nothing in the row of the test
     */
    record FindingLine(
            Findings.FindingSummary summary, Optional<Findings.TestedClaim> claim, Optional<Findings.CaseEffect> one) {}

    /** A row for each test of a finding in a scenario, one for each test, and one that sums up each finding. */
    public static final TableOf<FindingLine> FINDINGS = TableOf.<FindingLine>named(
                    FINDINGS_FILE, "a row for each case, test and finding")
            .column(
                    "finding | text | | as in its file | the finding",
                    line -> line.summary.finding().id())
            .column(
                    "scenario | text | | a name, pooled, all | the scenario; pooled: over members and cases; all: the row sums up the finding",
                    line -> line.one.map(Findings.CaseEffect::scenario).orElse(line.claim.isPresent() ? POOLED : ALL))
            .column(
                    "outcome | text | | "
                            + OUTCOME
                            + " | what was measured; (interaction): the effect at the moderator's high value less that at its low one; (moderator): the moderator's effect where the cause is high; in a summary all that count, with +",
                    line -> line.claim
                            .map(claim -> claim.test().outcome())
                            .orElseGet(() -> joined(line, claim -> claim.test().outcome())))
            .column(
                    "predicted | text | | up, down, none, open | the sign that the source claims; in a summary each, with +",
                    line -> line.claim
                            .map(FindingsTables::predicted)
                            .orElseGet(() -> joined(line, FindingsTables::predicted)))
            .column(
                    "effect | number | |  | mean difference, high less low; pooled: over members and the cases that count, each case with the same weight; in a summary of one test the pooled one",
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
                    "p_holm | number | |  | probability of the test, corrected for all tests that count; empty in cases; in a summary the largest",
                    line -> line.one.isPresent()
                            ? Optional.empty()
                            : line.claim
                                    .map(claim -> OptionalDouble.of(claim.pHolm()))
                                    .orElseGet(() -> largestP(line)))
            .column(
                    "n | integer | pairs | from 0 | pairs that count once each: of members over an ensemble, otherwise of runs",
                    line -> effect(line).map(PairedEffect::n))
            .column(
                    "mode | text | | mechanical, assumed, strategic, none, empty | where the effect comes from; empty in cases",
                    line -> line.one.isPresent()
                            ? Optional.empty()
                            : Optional.of(
                                    line.claim.map(Findings.TestedClaim::origin).orElse(line.summary.origin())))
            .column(
                    "placebo_effect | number | |  | the effect with the mechanisms off; empty without, and in a summary",
                    line -> line.one.isPresent()
                            ? line.one.get().placebo()
                            : line.claim.map(Findings.TestedClaim::placebo).orElse(OptionalDouble.empty()))
            .column(
                    "verdict | text | | supported, conditional, partly, contradicted, no_effect, undecided, reported; as_claimed, other, unclear, at_bound, open | what the experiment says of the claim; in cases how the effect stands to it",
                    line -> line.one.isPresent()
                            ? line.one.get().sign()
                            : line.claim.map(Findings.TestedClaim::verdict).orElse(line.summary.verdict()))
            .column(
                    "smallest | number | |  | the smallest effect that matters; empty in a summary",
                    line -> line.claim.map(claim -> claim.test().smallest()))
            .column(
                    "base | number | |  | mean of the low arm, in cases",
                    line -> line.one.map(Findings.CaseEffect::lowMean))
            .column(
                    "accounted_effect | number | |  | effect of the high arm's accounting on the low arm's texts; empty without, and in a summary",
                    line -> line.one
                            .map(Findings.CaseEffect::accounted)
                            .or(() -> line.claim.map(Findings.TestedClaim::accounted)))
            .column(
                    "alone_effect | number | |  | effect in a single state's text; empty without, and in a summary",
                    line -> line.one
                            .map(Findings.CaseEffect::alone)
                            .or(() -> line.claim.map(Findings.TestedClaim::alone)))
            .column(
                    "p_equivalence | number | |  | probability of so small an effect if it mattered; pooled rows alone",
                    line -> line.one.isPresent() ? Optional.empty() : line.claim.map(Findings.TestedClaim::equivalence))
            .column(
                    "members_as_claimed | number | | 0 to 1, empty | share of members whose effect over cases has the sign claimed; pooled rows over an ensemble alone",
                    line -> line.one.isPresent()
                            ? Optional.empty()
                            : line.claim
                                    .flatMap(Findings.TestedClaim::membersAsClaimed)
                                    .map(Share::value))
            .column(
                    "pairs_per_member | integer | pairs of runs | from 0, empty | pairs that a member has in a case; with one luck is in the share of members",
                    line -> line.one.isPresent()
                            ? Optional.empty()
                            : line.claim
                                    .filter(claim -> !claim.byMember().isEmpty())
                                    .map(Findings.TestedClaim::pairs))
            .column(
                    "counts | true/false | | true, false | whether the test counts in the verdict, or only stands beside",
                    line -> line.claim.map(claim -> claim.test().counts()).orElse(true));

    /** A row for each number that decides an effect. */
    public static final TableOf<TurningPoints.TurningPoint> TURNS = TableOf.<TurningPoints.TurningPoint>named(
                    TURNS_FILE, "a row for each number that decides an effect")
            .column("finding | text | | as in its file | the finding", TurningPoints.TurningPoint::finding)
            .column("scenario | text | | a name, pooled | the case", TurningPoints.TurningPoint::scenario)
            .column("outcome | text | | " + OUTCOME + " | what was measured", TurningPoints.TurningPoint::outcome)
            .column("rank | integer | | from 1 | which explains most, which then", TurningPoints.TurningPoint::rank)
            .column("number | text | | a judged number | what decides", TurningPoints.TurningPoint::number)
            .column("low | number | | | low end of its range", TurningPoints.TurningPoint::low)
            .column("high | number | | | high end of its range", TurningPoints.TurningPoint::high)
            .column(
                    "effect_at_low | number | | | fitted effect there, the other numbers of this table at their means",
                    TurningPoints.TurningPoint::atLow)
            .column("effect_at_high | number | | | the same at the high end", TurningPoints.TurningPoint::atHigh)
            .column(
                    "turns_at | number | | empty | where in its range the fitted effect changes its sign; empty if it does not",
                    TurningPoints.TurningPoint::turn)
            .column("p | number | | | probability, corrected for all numbers", TurningPoints.TurningPoint::p)
            .column(
                    "r_squared | number | | 0 to 1 | share of the variance between members that it and those before explain, luck included in the whole",
                    TurningPoints.TurningPoint::determination)
            .column("members | integer | members | from 1 | members", TurningPoints.TurningPoint::members);

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
            for (Findings.TestedClaim claim : summary.claims()) {
                claim.cases().forEach(one -> lines.add(new FindingLine(summary, Optional.of(claim), Optional.of(one))));
                lines.add(new FindingLine(summary, Optional.of(claim), Optional.empty()));
            }
            lines.add(new FindingLine(summary, Optional.empty(), Optional.empty()));
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

    /** Returns the table of the numbers that decide effects. */
    public static Table of(TurningPoints turns) {
        return TURNS.of(turns.points());
    }

    private static Function<FindingLine, @Nullable Object> measured(Function<PairedEffect, Double> number) {
        return line -> effect(line).map(number);
    }

    /** The effect of a row; of a finding that of its test, if one alone counts. */
    private static Optional<PairedEffect> effect(FindingLine line) {
        if (line.one.isPresent()) {
            return line.one.map(Findings.CaseEffect::measured);
        }
        List<Findings.TestedClaim> counting = line.summary.counting();
        return line.claim
                .or(() -> counting.size() == 1 ? Optional.of(counting.get(0)) : Optional.empty())
                .map(Findings.TestedClaim::pooled);
    }

    private static OptionalDouble largestP(FindingLine line) {
        return line.summary.counting().stream()
                .mapToDouble(Findings.TestedClaim::pHolm)
                .filter(p -> !Double.isNaN(p))
                .max();
    }

    private static String joined(FindingLine line, Function<Findings.TestedClaim, String> cell) {
        return line.summary.counting().stream().map(cell).collect(Collectors.joining("+"));
    }

    private static String predicted(Findings.TestedClaim claim) {
        return claim.test().predicted().name().toLowerCase(java.util.Locale.ROOT);
    }
}
