package org.plenary.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.analysis.SideBySide;
import org.plenary.analysis.SideBySide.Line;
import org.plenary.analysis.SweepRuns;
import org.plenary.chart.Axis;
import org.plenary.chart.Chart;
import org.plenary.chart.ForestPlot;
import org.plenary.chart.Heading;
import org.plenary.kernel.Estimate;
import org.plenary.kernel.UserError;
import org.plenary.study.FindingsTables;
import org.plenary.study.RobustnessTables;
import org.plenary.table.Marked;
import org.plenary.table.NumberForm;
import org.plenary.table.Table;
import org.plenary.table.TableRow;

/** Two results folders side by side, in a terminal and on a page. */
public final class SideBySideSection {
    /** Groups with a table of their own. */
    private static final int MOST_GROUPS = 24;

    /** What is measured on no level from 0 to 1, and so not drawn beside the others. */
    private static final String DAYS = "rounds";

    private final SideBySide both;
    private final String nameA;
    private final String nameB;

    private SideBySideSection(SideBySide both, String nameA, String nameB) {
        this.both = both;
        this.nameA = nameA.equals(nameB) ? "A, " + nameA : nameA;
        this.nameB = nameA.equals(nameB) ? "B, " + nameB : nameB;
    }

    /** Returns the section of a page; nothing if the folders are not of the same kind, or there is no such comparison. */
    static Optional<Section> of(ResultFolder a, ResultFolder b) throws IOException {
        if (a.kind() != b.kind() || !comparable(a.kind())) {
            return Optional.empty();
        }
        try {
            return Optional.of(made(a, b).section());
        } catch (UserError nothingInCommon) {
            return Optional.empty();
        }
    }

    private static boolean comparable(FolderKind kind) {
        return kind == FolderKind.SWEEP || kind == FolderKind.FINDINGS || kind == FolderKind.ROBUSTNESS;
    }

    /**
     * Returns the comparison of two folders as a text.
     *
     * @throws UserError if they are not of the same kind, of none that is compared, or have nothing in common
     */
    public static String text(java.nio.file.Path a, java.nio.file.Path b, Glyphs glyphs) throws IOException {
        List<ResultFolder> folders = ResultFolder.in(List.of(a, b));
        if (folders.size() != 2 || folders.get(0).kind() != folders.get(1).kind()) {
            throw new UserError(a + " and " + b + " do not hold the same kind of results. Maybe compare each alone.");
        }
        if (!comparable(folders.get(0).kind())) {
            throw new UserError("two folders of plenary "
                    + folders.get(0).kind().command() + " are not compared side by side. Maybe compare each alone.");
        }
        return made(folders.get(0), folders.get(1)).page(glyphs);
    }

    private static SideBySideSection made(ResultFolder a, ResultFolder b) throws IOException {
        SideBySide both = switch (a.kind()) {
            case SWEEP ->
                SideBySide.of(
                        SweepRuns.read(a.path()).outcomes(),
                        SweepRuns.read(b.path()).outcomes());
            case FINDINGS ->
                SideBySide.of(
                        tests(a),
                        tests(b),
                        List.of("finding"),
                        List.of("outcome", "scenario"),
                        List.of("effect", "ci_low", "ci_high"),
                        "verdict");
            default ->
                SideBySide.of(
                        shares(a),
                        shares(b),
                        List.of("kind", "measure", "arm", "gap"),
                        List.of("dimension", "scenario", "other"),
                        List.of("share", "ci_low", "ci_high"),
                        "");
        };
        return new SideBySideSection(both, a.name(), b.name());
    }

    private static List<TableRow> tests(ResultFolder folder) throws IOException {
        TestedFindings findings = TestedFindings.of(folder.table(FindingsTables.FINDINGS));
        return Stream.concat(findings.pooled().stream(), findings.tests().stream())
                .toList();
    }

    private static List<TableRow> shares(ResultFolder folder) throws IOException {
        return folder.table(RobustnessTables.SHARES).rows();
    }

    /** Says how many differences are told from chance, which is the largest, which classes or verdicts change. */
    private List<String> sentences() {
        List<Line> told = both.lines().stream().filter(Line::isTold).toList();
        List<String> sentences = new ArrayList<>();
        sentences.add(told.size() + " of " + Figures.count(both.lines().size(), "difference")
                + " can be told from chance"
                + told.stream()
                        .filter(line -> !line.measure().equals(DAYS))
                        .max(Comparator.comparingDouble(
                                line -> Math.abs(line.difference().value())))
                        .map(line -> "; the largest is in " + line.measure() + " of " + line.group() + ", "
                                + gap(line.difference()))
                        .orElse("")
                + ". Where nothing differs one in twenty would be, by chance.");
        List<String> changed = both.lines().stream()
                .filter(line -> !line.wordA().equals(line.wordB()))
                .map(line -> line.measure() + " of " + line.group() + " from " + line.wordA() + " to " + line.wordB())
                .toList();
        if (both.lines().stream().anyMatch(line -> !line.wordA().isEmpty())) {
            sentences.add(
                    changed.isEmpty()
                            ? "No class or verdict changes."
                            : changed.size() + " of the classes or verdicts change: "
                                    + String.join("; ", changed.subList(0, Math.min(6, changed.size())))
                                    + (changed.size() > 6 ? "; and " + (changed.size() - 6) + " more." : "."));
        }
        sentences.add("Differences are " + nameB + " less " + nameA + ", with 95% intervals"
                + (both.paired() ? " over replicates of the same luck." : ", as of independent runs.")
                + (both.onlyOne().isEmpty()
                        ? ""
                        : " " + Figures.count(both.onlyOne().size(), "place") + " that one folder has alone "
                                + (both.onlyOne().size() == 1 ? "is" : "are") + " left out."));
        return sentences;
    }

    private static String gap(Estimate difference) {
        return Figures.gap(difference.value()) + " (" + Figures.gap(difference.low()) + " to "
                + Figures.gap(difference.high()) + ")";
    }

    private Map<String, List<Line>> groups() {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        both.lines()
                .forEach(line -> groups.computeIfAbsent(line.group(), unused -> new ArrayList<>())
                        .add(line));
        return groups;
    }

    private List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        groups().forEach((group, lines) -> {
            if (tables.size() < MOST_GROUPS) {
                boolean worded = lines.stream().anyMatch(line -> !line.wordA().isEmpty());
                Table.Builder table = Table.shown(group)
                        .columns(NumberForm.PLAIN, "measure")
                        .columns(NumberForm.LEVEL, nameA, nameB)
                        .columns(NumberForm.DIFFERENCE, "difference");
                if (worded) {
                    table.columns(NumberForm.PLAIN, "in most runs");
                }
                for (Line line : lines) {
                    List<Object> row = new ArrayList<>(List.of(
                            line.measure(),
                            Estimate.of(line.a().value()),
                            Estimate.of(line.b().value()),
                            new Marked(line.difference(), line.isTold())));
                    if (worded) {
                        row.add(line.wordA().equals(line.wordB()) ? line.wordA() : line.wordA() + " > " + line.wordB());
                    }
                    table.row(row);
                }
                tables.add(table.build());
            }
        });
        return tables;
    }

    private String page(Glyphs glyphs) {
        TextPage page = new TextPage(glyphs);
        page.add("Side by side: " + nameA + " and " + nameB);
        page.add(glyphs.rule().repeat(TextPage.WIDTH));
        sentences().forEach(page::wrap);
        page.wrap("Differences whose interval leaves out 0 are marked.");
        tables().forEach(page::table);
        int left = groups().size() - MOST_GROUPS;
        if (left > 0) {
            page.add("... and " + Figures.count(left, "more group") + "; plenary report A B has all");
        }
        return page.toString();
    }

    private Section section() {
        List<ForestPlot.RowGroup> rows = new ArrayList<>();
        groups().forEach((group, lines) -> rows.add(new ForestPlot.RowGroup(
                group,
                "",
                "",
                lines.stream()
                        .filter(line -> !line.measure().equals(DAYS))
                        .map(line -> new ForestPlot.ForestRow(
                                line.measure(),
                                ForestPlot.ClaimedSign.OPEN,
                                List.of(new ForestPlot.Effect(
                                        line.difference(), Estimate.of(Double.NaN), line.isTold() ? "differs" : "")),
                                line.wordA().equals(line.wordB()) ? "" : line.wordA() + " → " + line.wordB()))
                        .toList())));
        Axis axis = Axis.ofMost(
                "difference, " + nameB + " less " + nameA,
                both.lines().stream()
                        .filter(line -> !line.measure().equals(DAYS))
                        .map(Line::difference)
                        .toList());
        Heading heading = new Heading(
                "side-by-side",
                "What differs",
                "Marks are differences, lines 95% intervals; at the right what changes for most runs.");
        Chart chart = new ForestPlot(heading, axis, List.of("difference"), rows);
        Map<String, Object> data = Map.of(
                "sentences",
                sentences(),
                "tables",
                tables().stream().map(HtmlTable::of).toList());
        return new Section("side-by-side", "Side by side", "sidebyside.mustache", data, List.of(chart));
    }
}
