package org.plenary.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.experiment.Words;
import org.plenary.study.EffectOrigin;
import org.plenary.study.FindingFile;
import org.plenary.study.Findings;
import org.plenary.study.FindingsTables;
import org.plenary.study.NullCells;
import org.plenary.study.TurningPoints;
import org.plenary.table.CsvCell;
import org.plenary.table.NumberForm;
import org.plenary.table.Table;

/** What experiments say of findings, for the screen: what the model contradicts comes first. */
public final class FindingsText {
    private final Findings findings;
    private final Optional<TurningPoints> turns;
    private final TextPage page;

    private FindingsText(Findings findings, Optional<TurningPoints> turns, Glyphs glyphs) {
        this.findings = findings;
        this.turns = turns;
        this.page = new TextPage(glyphs);
    }

    /**
     * Returns the text, each line ended by {@code \n}.
     *
     * @param turns the numbers that decide effects, over an ensemble
     */
    public static String of(Findings findings, NullCells nullCells, Optional<TurningPoints> turns, Glyphs glyphs) {
        FindingsText made = new FindingsText(findings, turns, glyphs);
        made.page.wrap("Effects are of the cause, high less low, with 95% intervals; pooled: over cases"
                + (turns.isPresent() ? " and members" : "") + ", which decides. Placebo: the effect with the mechanisms"
                + " off. Read: the effect of the high arm's accounting on the low arm's texts. Alone: the effect in a"
                + " single state's text.");
        findings.summaries().forEach(made::addFinding);
        made.addCounts();
        made.addPlacebos();
        made.addNullCells(nullCells);
        return made.page.toString();
    }

    private void addFinding(Findings.FindingSummary summary) {
        FindingFile file = summary.finding();
        String origin = summary.origin() == EffectOrigin.NONE ? "" : ", " + Words.of(summary.origin());
        Table.Builder table = Table.shown(file.id() + "  " + file.claim() + (file.inferred() ? " (inferred)" : "")
                        + ": "
                        + Words.of(summary.verdict()).toUpperCase(Locale.ROOT).replace('_', ' ') + origin)
                .columns(NumberForm.PLAIN, "scenario", "outcome", "claim")
                .columns(NumberForm.DIFFERENCE, "effect")
                .columns(NumberForm.PLAIN, "p Holm")
                .columns(NumberForm.DIFFERENCE, "placebo", "read", "alone")
                .columns(NumberForm.PLAIN, "verdict");
        for (Findings.TestedClaim claim : summary.claims()) {
            table.row(cells(claim));
            claim.cases().forEach(one -> table.row(cells(claim, one)));
        }
        page.table(table.build());
        summary.claims().forEach(this::addMembers);
    }

    private static List<@Nullable Object> cells(Findings.TestedClaim claim) {
        String origin = claim.origin() == EffectOrigin.NONE ? "" : ", " + Words.of(claim.origin());
        return Arrays.asList(
                FindingsTables.POOLED,
                claim.test().outcome(),
                claim.test().predicted(),
                Figures.ranged(claim.pooled().effect(), claim.pooled().interval()),
                probability(claim.pHolm()),
                claim.placebo(),
                claim.accounted(),
                claim.alone(),
                (claim.test().counts() ? "" : "beside: ")
                        + Words.of(claim.verdict()).replace('_', ' ')
                        + (claim.small() ? ", small" : "")
                        + origin);
    }

    private static List<@Nullable Object> cells(Findings.TestedClaim claim, Findings.CaseEffect one) {
        double low = one.lowMean();
        return Arrays.asList(
                "  " + one.scenario(),
                "",
                "",
                Figures.ranged(one.measured().effect(), one.measured().interval()),
                null,
                one.placebo(),
                one.accounted(),
                one.alone(),
                claim.test().predicted() == FindingFile.Prediction.OPEN
                        ? String.format(
                                Locale.ROOT,
                                "%.2f to %.2f",
                                low,
                                low + one.measured().effect())
                        : Words.of(one.sign()).replace('_', ' '));
    }

    /** In what share of members the sign is as claimed, and what decides it. */
    private void addMembers(Findings.TestedClaim claim) {
        claim.membersAsClaimed().ifPresent(share -> {
            String luck =
                    claim.pairs() < 2 ? ", one pair each, so that luck is in it" : ", " + claim.pairs() + " pairs each";
            page.wrap(claim.test().outcome() + ": sign as claimed in " + page.share(share) + " of " + share.n()
                    + " members" + luck + ".");
        });
        List<TurningPoints.TurningPoint> decide =
                turns.map(all -> all.of(claim)).orElse(List.of());
        if (!decide.isEmpty()) {
            page.wrap("It hangs on "
                    + decide.stream().map(FindingsText::decides).collect(Collectors.joining("; ")) + ".");
        }
    }

    private static String decides(TurningPoints.TurningPoint point) {
        String turn = Double.isNaN(point.turn()) ? "no turn" : "0 at " + CsvCell.number(round(point.turn()));
        return point.number() + " (" + Figures.gap(point.atLow()) + " at " + CsvCell.number(point.low()) + ", "
                + Figures.gap(point.atHigh()) + " at " + CsvCell.number(point.high()) + ", " + turn + ")";
    }

    private static double round(double x) {
        return new BigDecimal(x).round(new MathContext(3)).doubleValue();
    }

    private static @Nullable String probability(double p) {
        return Double.isNaN(p) ? null : p < 0.0005 ? "<0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    private void addCounts() {
        if (!findings.tellable()) {
            page.add("");
            page.add("Too few replicates for so many tests: intervals alone decide here, uncorrected.");
        }
        page.table(TestedFindings.of(FindingsTables.of(findings)).verdicts());
    }

    private void addPlacebos() {
        List<Findings.TestedClaim> due = findings.claims().stream()
                .filter(Findings.TestedClaim::placeboDue)
                .toList();
        List<String> loud = new ArrayList<>();
        due.stream()
                .filter(claim -> !claim.placeboSilent())
                .forEach(claim -> loud.add("    not in " + claim.finding().id() + ", "
                        + claim.test().outcome() + ": "
                        + Figures.gap(claim.placebo().orElse(0)) + " of "
                        + Figures.gap(claim.pooled().effect())));
        page.add("");
        page.add("  Placebos: with the mechanisms off the effect is gone in " + of(due.size() - loud.size(), due.size())
                + " supported tests.");
        loud.forEach(page::add);
    }

    private void addNullCells(NullCells nullCells) {
        if (nullCells.rows().isEmpty()) {
            return;
        }
        page.add("  Null cells: " + of(nullCells.moved(), nullCells.rows().size())
                + " pairs of cause and outcome that should not move did (limit "
                + Figures.percent(NullCells.LIMIT).strip() + ").");
        nullCells.rows().stream()
                .filter(NullCells.NullCellRow::moved)
                .forEach(row -> page.add(
                        "    " + row.cell().cause() + " on " + row.cell().measure() + ", " + row.scenario() + ": "
                                + Figures.gap(row.measured().effect())));
    }

    private static String of(long count, int all) {
        return all == 0 ? "0 of 0" : TestedFindings.share(count, all);
    }
}
