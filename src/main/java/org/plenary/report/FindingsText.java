package org.plenary.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.analysis.FindingVerdict;
import org.plenary.analysis.Findings;
import org.plenary.analysis.NullCells;
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
    public static String of(Findings findings, NullCells nullCells, Glyphs glyphs) {
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
        made.addPlacebos();
        made.addNullCells(nullCells);
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
        String verdict = word(row.verdict());
        add(String.format(
                Locale.ROOT,
                LINE,
                row.scenario(),
                row.outcome(),
                row.test().predicted().name().toLowerCase(Locale.ROOT),
                Figures.gap(row.measured().effect()),
                interval,
                Double.isNaN(row.measured().cliffsDelta())
                        ? "n/a"
                        : String.format(Locale.ROOT, "%+.2f", row.measured().cliffsDelta()),
                Double.isNaN(row.pHolm())
                        ? "-"
                        : row.pHolm() < 0.0005 ? "<0.001" : String.format(Locale.ROOT, "%.3f", row.pHolm()),
                placebo,
                Figures.gap(row.alone()),
                verdict
                        + levels(row)
                        + row.assumed()
                                .map(assumed -> assumed ? ", assumed" : "")
                                .orElse("")));
    }

    /** Where no sign is claimed, the means themselves. */
    private static String levels(Findings.Row row) {
        return row.test().predicted() == FindingFile.Prediction.OPEN
                ? String.format(
                        Locale.ROOT,
                        ", %.2f to %.2f",
                        row.lowMean(),
                        row.lowMean() + row.measured().effect())
                : "";
    }

    private void addCounts() {
        add("");
        if (!findings.tellable()) {
            add("Too few replicates for so many tests: intervals alone decide here, uncorrected.");
        }
        add("In sum " + glyphs.rule().repeat(ComparisonText.WIDTH - 7));
        for (FindingVerdict verdict : FindingVerdict.values()) {
            List<Findings.Summary> those = findings.summaries().stream()
                    .filter(summary -> summary.verdict() == verdict)
                    .toList();
            String ids = those.stream().map(summary -> summary.finding().id()).collect(Collectors.joining(", "));
            add(String.format(Locale.ROOT, "  %-13s %3d  %s", word(verdict), those.size(), ids));
        }
        addMode("emergent", false);
        addMode("assumed", true);
    }

    /** Of the supported ones: which come out of bargaining, and which sit in what a single state wants. */
    private void addMode(String word, boolean assumed) {
        List<String> those = findings.summaries().stream()
                .filter(summary -> summary.verdict() == FindingVerdict.SUPPORTED)
                .filter(summary -> summary.assumed().equals(Optional.of(assumed)))
                .map(summary -> summary.finding().id())
                .toList();
        add(String.format(Locale.ROOT, "  %-13s %3d  %s", "  " + word, those.size(), String.join(", ", those)));
    }

    private void addPlacebos() {
        List<Findings.Row> due =
                findings.rows().stream().filter(Findings.Row::placeboDue).toList();
        long silent = due.stream().filter(Findings.Row::placeboSilent).count();
        add("  Placebos: the mechanisms off, the effect is gone in " + of(silent, due.size()) + " supported tests.");
        due.stream()
                .filter(row -> !row.placeboSilent())
                .forEach(row -> add("    not in " + row.finding().id() + ", "
                        + row.scenario() + ", " + row.outcome() + ": "
                        + Figures.gap(row.placebo().orElse(0)) + " of "
                        + Figures.gap(row.measured().effect())));
    }

    private void addNullCells(NullCells nullCells) {
        if (nullCells.rows().isEmpty()) {
            return;
        }
        int all = nullCells.rows().size();
        add("  Null cells: " + of(nullCells.moved(), all)
                + " pairs of cause and outcome that should not move did (limit "
                + Figures.percent(NullCells.LIMIT).strip() + ").");
        nullCells.rows().stream()
                .filter(NullCells.Row::moved)
                .forEach(row -> add("    " + row.cell().cause() + " on "
                        + row.cell().measure() + ", " + row.scenario() + ": "
                        + Figures.gap(row.measured().effect())));
    }

    private static String of(long count, int all) {
        return count + " of " + all
                + (all > 0 ? " (" + Figures.percent(count / (double) all).strip() + ")" : "");
    }

    private static String word(FindingVerdict verdict) {
        return verdict.word().replace('_', ' ');
    }

    private void add(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
