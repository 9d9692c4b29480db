package org.plenary.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.experiment.Words;
import org.plenary.study.FindingFile;
import org.plenary.study.Findings;
import org.plenary.study.FindingsTables;
import org.plenary.study.NullCells;
import org.plenary.table.NumberForm;
import org.plenary.table.Table;

/** What experiments say of findings, for the screen: what the model contradicts comes first. */
public final class FindingsText {
    private final Findings findings;
    private final TextPage page;

    private FindingsText(Findings findings, Glyphs glyphs) {
        this.findings = findings;
        this.page = new TextPage(glyphs);
    }

    /** Returns the text, each line ended by {@code \n}. */
    public static String of(Findings findings, NullCells nullCells, Glyphs glyphs) {
        FindingsText made = new FindingsText(findings, glyphs);
        made.page.wrap("Effects are of the cause, high less low, with 95% intervals. Delta: how often high exceeds low,"
                + " less how often it falls short. Placebo: the effect with the mechanisms off. Alone: the effect in a"
                + " single state's text.");
        findings.summaries().forEach(made::addFinding);
        made.addCounts();
        made.addPlacebos();
        made.addNullCells(nullCells);
        return made.page.toString();
    }

    private void addFinding(Findings.FindingSummary summary) {
        FindingFile file = summary.finding();
        String mode = summary.assumed()
                .map(assumed -> assumed ? ", assumed" : ", emergent")
                .orElse("");
        Table.Builder table = Table.shown(file.id() + "  " + file.claim() + (file.inferred() ? " (inferred)" : "")
                        + ": "
                        + Words.of(summary.verdict()).toUpperCase(Locale.ROOT).replace('_', ' ') + mode)
                .columns(NumberForm.PLAIN, "scenario", "outcome", "claim")
                .columns(NumberForm.DIFFERENCE, "effect")
                .columns(NumberForm.LEVEL, "delta")
                .columns(NumberForm.PLAIN, "p Holm")
                .columns(NumberForm.DIFFERENCE, "placebo", "alone")
                .columns(NumberForm.PLAIN, "verdict");
        summary.rows().forEach(row -> table.row(cells(row)));
        page.table(table.build());
    }

    private static List<@Nullable Object> cells(Findings.FindingRow row) {
        String assumed = row.assumed().map(a -> a ? ", assumed" : "").orElse("");
        return Arrays.asList(
                row.scenario(),
                row.outcome(),
                row.test().predicted(),
                Figures.ranged(row.measured().effect(), row.measured().interval()),
                row.measured().cliffsDelta(),
                probability(row.pHolm()),
                row.placebo(),
                row.alone(),
                Words.of(row.verdict()).replace('_', ' ') + levels(row) + assumed);
    }

    private static @Nullable String probability(double p) {
        return Double.isNaN(p) ? null : p < 0.0005 ? "<0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    /** Where no sign is claimed, the means themselves. */
    private static String levels(Findings.FindingRow row) {
        double low = row.lowMean();
        return row.test().predicted() == FindingFile.Prediction.OPEN
                ? String.format(
                        Locale.ROOT, ", %.2f to %.2f", low, low + row.measured().effect())
                : "";
    }

    private void addCounts() {
        if (!findings.tellable()) {
            page.add("");
            page.add("Too few replicates for so many tests: intervals alone decide here, uncorrected.");
        }
        page.table(TestedFindings.of(FindingsTables.of(findings)).verdicts());
    }

    private void addPlacebos() {
        List<Findings.FindingRow> due =
                findings.rows().stream().filter(Findings.FindingRow::placeboDue).toList();
        List<String> loud = new ArrayList<>();
        due.stream()
                .filter(row -> !row.placeboSilent())
                .forEach(row -> loud.add("    not in " + row.finding().id() + ", " + row.scenario() + ", "
                        + row.outcome() + ": " + Figures.gap(row.placebo().orElse(0)) + " of "
                        + Figures.gap(row.measured().effect())));
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
