package org.plenary.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.chart.Axis;
import org.plenary.chart.Chart;
import org.plenary.chart.Estimate;
import org.plenary.chart.ForestPlot;
import org.plenary.chart.Heading;
import org.plenary.study.FindingsTables;

/** Findings in numbers and as a forest plot, with doses and null cells if the folder has them. */
final class FindingsSection {
    /** The table. */
    static final String FILE = FindingsTables.FINDINGS_FILE;

    private static final String CAPTION = "Filled marks with lines are effects with 95% intervals, hollow ones the same"
            + " with the mechanisms switched off (placebo). ▲ predicted up, ▼ down, ○ none. An arrow at the edge stands"
            + " for what lies beyond it.";

    private final TestedFindings table;
    private final List<String> scenarios;

    private FindingsSection(TestedFindings table) {
        this.table = table;
        this.scenarios = table.scenarios();
    }

    /** Returns the sections of a folder with a table of findings. */
    static List<Section> all(ResultFolder folder) throws IOException {
        TestedFindings table = TestedFindings.read(folder);
        Optional<NullCellsSection> nullCells = NullCellsSection.read(folder, table);
        List<Section> sections = new ArrayList<>();
        sections.add(new FindingsSection(table).section(nullCells));
        if (folder.has(FindingsTables.DOSE_FILE)) {
            sections.add(DoseSection.of(folder, table));
        }
        nullCells.map(NullCellsSection::section).ifPresent(sections::add);
        return sections;
    }

    private Section section(Optional<NullCellsSection> nullCells) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (!table.summaries().isEmpty()) {
            data.put("counts", HtmlTable.of(FindingsCount.verdicts(table)));
        }
        data.put("placebos", table.placebos());
        data.put("nullCells", nullCells.map(NullCellsSection::sentence).orElse(""));
        return new Section("findings", "Findings", "findings.mustache", data, charts());
    }

    /** Plots of what is measured on levels, with and without a claimed sign; one for each outcome with larger effects. */
    private List<Chart> charts() {
        List<String> own = table.tests().stream()
                .filter(test ->
                        test.effect().isDefined() && Math.abs(test.effect().value()) > 1)
                .map(TestedFindings.TestedOutcome::outcome)
                .distinct()
                .toList();
        List<Chart> charts = new ArrayList<>();
        List<TestedFindings.TestedOutcome> levels = table.tests().stream()
                .filter(test -> !own.contains(test.outcome()))
                .toList();
        add(charts, "findings", "Findings: effects, predicted signs, placebos", levels, false);
        add(charts, "findings-reported", "Findings without a predicted sign", levels, true);
        Set<String> ids = new LinkedHashSet<>();
        for (String outcome : own) {
            List<TestedFindings.TestedOutcome> tests = table.tests().stream()
                    .filter(test -> test.outcome().equals(outcome))
                    .toList();
            String id = Heading.free("findings-on-" + Heading.idOf(outcome), ids);
            charts.add(forest(id, "Findings: effects on " + outcome, "effect on " + outcome, tests));
        }
        return charts;
    }

    /** Those that claim a sign, or those that claim none. */
    private void add(
            List<Chart> charts, String id, String title, List<TestedFindings.TestedOutcome> tests, boolean open) {
        List<TestedFindings.TestedOutcome> those = tests.stream()
                .filter(test -> (test.predicted() == ForestPlot.ClaimedSign.OPEN) == open)
                .toList();
        if (!those.isEmpty()) {
            charts.add(forest(id, title, "effect, high less low", those));
        }
    }

    private Chart forest(String id, String title, String axis, List<TestedFindings.TestedOutcome> tests) {
        List<ForestPlot.RowGroup> groups = new ArrayList<>();
        for (String finding : tests.stream()
                .map(TestedFindings.TestedOutcome::finding)
                .distinct()
                .toList()) {
            TestedFindings.TestedSummary summary = table.summaries().get(finding);
            groups.add(new ForestPlot.RowGroup(
                    finding,
                    table.claims().getOrDefault(finding, ""),
                    summary == null ? "" : summary.words(),
                    rows(
                            tests.stream()
                                    .filter(test -> test.finding().equals(finding))
                                    .toList(),
                            summary == null ? "" : summary.mode())));
        }
        return new ForestPlot(new Heading(id, title, CAPTION), axis(axis, tests), scenarios, groups);
    }

    private List<ForestPlot.ForestRow> rows(List<TestedFindings.TestedOutcome> tests, String mode) {
        Map<String, List<TestedFindings.TestedOutcome>> byOutcome = new LinkedHashMap<>();
        tests.forEach(test -> byOutcome
                .computeIfAbsent(test.outcome(), unused -> new ArrayList<>())
                .add(test));
        List<ForestPlot.ForestRow> rows = new ArrayList<>();
        byOutcome.forEach((outcome, of) -> rows.add(new ForestPlot.ForestRow(
                outcome, of.get(0).predicted(), effects(of), FindingsCount.inShort(of, mode))));
        return rows;
    }

    private List<ForestPlot.Effect> effects(List<TestedFindings.TestedOutcome> tests) {
        List<ForestPlot.Effect> effects = new ArrayList<>();
        for (String scenario : scenarios) {
            effects.add(tests.stream()
                    .filter(test -> test.scenario().equals(scenario))
                    .findFirst()
                    .map(test -> new ForestPlot.Effect(
                            test.effect(), test.placebo(), TestedFindings.joined(test.verdict(), test.mode())))
                    .orElse(ForestPlot.Effect.NONE));
        }
        return effects;
    }

    private static Axis axis(String name, List<TestedFindings.TestedOutcome> tests) {
        List<Estimate> estimates = new ArrayList<>();
        tests.forEach(test -> estimates.addAll(List.of(test.effect(), test.placebo())));
        return Axis.ofMost(name, estimates);
    }
}
