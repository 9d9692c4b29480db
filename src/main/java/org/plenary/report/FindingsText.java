package org.plenary.report;

import java.util.Locale;
import org.plenary.analysis.FindingVerdict;
import org.plenary.analysis.Findings;
import org.plenary.scenario.FindingFile;

/** What experiments say of findings, for the screen: what the model contradicts comes first. */
public final class FindingsText {
    private static final String LINE = "    %-15s %-24s %-5s %8s  %-18s %6s %7s %8s %8s  %s";

    private final Findings findings;
    private final Glyphs glyphs;
    private final StringBuilder text = new StringBuilder();

    private FindingsText(Findings findings, Glyphs glyphs) {
        this.findings = findings;
        this.glyphs = glyphs;
    }

    /** Returns the text, each line ended by {@code \n}. */
    public static String of(Findings findings, Glyphs glyphs) {
        FindingsText made = new FindingsText(findings, glyphs);
        made.add(String.format(
                Locale.ROOT,
                LINE,
                "scenario",
                "outcome",
                "claim",
                "effect",
                "95% interval",
                "delta",
                "p Holm",
                "placebo",
                "alone",
                "verdict"));
        findings.summaries().forEach(made::addFinding);
        made.addCounts();
        return made.text.toString();
    }

    private void addFinding(Findings.Summary summary) {
        FindingFile file = summary.finding();
        String mode = summary.assumed()
                .map(assumed -> assumed ? ", assumed" : ", emergent")
                .orElse("");
        add("");
        add(file.id() + "  " + file.claim() + (file.inferred() ? " (inferred)" : "") + ": "
                + summary.verdict().word().toUpperCase(Locale.ROOT).replace('_', ' ') + mode);
        summary.rows().forEach(this::addRow);
    }

    private void addRow(Findings.Row row) {
        String placebo = row.placebo().isPresent() ? Figures.gap(row.placebo().getAsDouble()) : "-";
        String interval = Figures.gap(row.measured().interval().low()) + " to "
                + Figures.gap(row.measured().interval().high());
        String verdict = row.verdict().word().replace('_', ' ');
        add(String.format(
                Locale.ROOT,
                LINE,
                row.scenario(),
                row.outcome(),
                row.test().predicted().name().toLowerCase(Locale.ROOT),
                Figures.gap(row.measured().effect()),
                interval,
                String.format(Locale.ROOT, "%+.2f", row.measured().cliffsDelta()),
                Double.isNaN(row.pHolm())
                        ? "-"
                        : row.pHolm() < 0.0005 ? "<0.001" : String.format(Locale.ROOT, "%.3f", row.pHolm()),
                placebo,
                Figures.gap(row.alone()),
                verdict
                        + row.assumed()
                                .map(assumed -> assumed ? ", assumed" : "")
                                .orElse("")));
    }

    private void addCounts() {
        add("");
        if (!findings.tellable()) {
            add("Too few replicates for so many tests: intervals alone decide here, uncorrected.");
        }
        add(glyphs.rule().repeat(ComparisonText.WIDTH));
        for (FindingVerdict verdict : FindingVerdict.values()) {
            long count = findings.summaries().stream()
                    .filter(summary -> summary.verdict() == verdict)
                    .count();
            add(String.format(Locale.ROOT, "  %-14s %d", verdict.word().replace('_', ' '), count));
        }
    }

    private void add(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
