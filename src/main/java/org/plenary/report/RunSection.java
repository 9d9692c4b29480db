package org.plenary.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.analysis.SweepRuns;
import org.plenary.experiment.Manifest;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.SweepPlan;
import org.plenary.kernel.RunSeed;
import org.plenary.table.CsvCell;

/** What was run: the manifest in words. */
final class RunSection {
    /** The anchor of every such section. */
    static final String ID = "run";

    private static final int LISTED = 12;

    private RunSection() {}

    static Section of(SweepRuns runs) {
        SweepPlan plan = runs.plan();
        Manifest manifest = runs.manifest();
        List<Map<String, Object>> factors = new ArrayList<>();
        for (int f = 0; f < plan.design().factors().size(); f++) {
            factors.add(Map.of("name", plan.design().factors().get(f), "values", values(plan, f)));
        }
        return section(sentences(runs), factors, manifest.isFinished());
    }

    /** What was run for findings, robustness or baselines. */
    static Section of(ResultFolder folder) {
        return section(
                List.of(
                        what(folder),
                        "The seed is " + folder.text("seed")
                                + "; a replicate meets the same luck wherever it is compared (common random numbers).",
                        "Plenary " + folder.text("version") + " (commit " + folder.text("commit") + "), from "
                                + folder.text("start") + " to " + folder.text("end") + " (UTC)."),
                List.of(),
                true);
    }

    private static Section section(List<String> sentences, List<Map<String, Object>> factors, boolean finished) {
        Map<String, Object> data = Map.of(
                "sentences", sentences, "hasFactors", !factors.isEmpty(), "factors", factors, "finished", finished);
        return new Section(ID, "What was run", "run.mustache", data, List.of());
    }

    private static String what(ResultFolder folder) {
        String replicates = Figures.count(folder.number("replicates"), "replicate");
        return switch (folder.kind()) {
            case FINDINGS ->
                "Each claim as an experiment: its cause low and high, all else equal, "
                        + replicates + " of each arm, "
                        + Figures.count(folder.number("runs_planned"), "run") + " in all.";
            case CALIBRATION ->
                "Judged numbers, drawn anew from their ranges "
                        + Figures.count(folder.number("draws"), "time") + ", with " + replicates
                        + " of each scenario at each draw and at the shipped values (drawn: "
                        + varied(folder) + ").";
            case ROBUSTNESS ->
                "All that was judged, drawn anew "
                        + Figures.count(folder.number("draws"), "time") + ", with " + replicates
                        + " of each scenario at each draw in each of three arms (drawn: "
                        + varied(folder) + ").";
            default -> "The same cases under other explanations, " + replicates + " of each scenario under each.";
        };
    }

    private static String varied(ResultFolder folder) {
        String levels = folder.text("levels").equals("order") ? ", levels by their order alone" : "";
        return switch (folder.text("vary")) {
            case "shared" -> "shared parameters" + levels;
            case "cases" -> "numbers of the cases" + levels;
            default -> "numbers of the cases and shared parameters" + levels;
        };
    }

    private static String values(SweepPlan plan, int factor) {
        List<String> distinct = plan.design().points().stream()
                .map(point -> CsvCell.value(point.get(factor)))
                .distinct()
                .toList();
        if (distinct.size() <= LISTED) {
            return String.join(", ", distinct);
        }
        boolean numbers = plan.design().points().stream().allMatch(point -> point.get(factor) instanceof Number);
        if (!numbers) {
            return distinct.size() + " values, the first " + distinct.get(0);
        }
        double[] sorted = plan.design().points().stream()
                .mapToDouble(point -> ((Number) point.get(factor)).doubleValue())
                .sorted()
                .toArray();
        return distinct.size() + " values from " + CsvCell.value(sorted[0]) + " to "
                + CsvCell.value(sorted[sorted.length - 1]);
    }

    private static List<String> sentences(SweepRuns runs) {
        SweepPlan plan = runs.plan();
        List<String> names = plan.scenarios().stream().map(PlannedScenario::id).toList();
        List<String> sentences = new ArrayList<>();
        sentences.add(Figures.count(names.size(), "scenario") + " (" + String.join(", ", names) + "), each run "
                + Figures.count(plan.replicates(), "time") + " at "
                + Figures.count(plan.design().size(), "design point") + ": "
                + (runs.isComplete()
                        ? Figures.count(runs.size(), "run") + " in all."
                        : runs.size() + " of " + Figures.count(plan.size(), "run") + " have been made so far."));
        sentences.add("A run that ended without a text counts: its precision and obligation are 0.");
        sentences.add("Outcomes were scored by the coding \"" + plan.coding() + "\" of the codebook.");
        String luck = plan.design().size() == 1
                ? "every run has a seed of its own that follows from it."
                : plan.commonRandomNumbers()
                        ? "a replicate meets the same luck at every design point (common random numbers)."
                        : "every run has a seed of its own that follows from it, other at each design point.";
        sentences.add("The master seed is " + RunSeed.toHex(plan.masterSeed()) + "; " + luck);
        sentences.addAll(circumstances(runs.manifest()));
        return sentences;
    }

    private static List<String> circumstances(Manifest manifest) {
        String program = "Plenary " + manifest.version() + " (commit " + manifest.commit() + ")";
        String machine = manifest.java() + " on " + manifest.os() + ", "
                + Figures.count(manifest.processors(), "processor") + ", "
                + Figures.count(manifest.workers(), "worker") + ", at most " + manifest.maxHeapMegabytes()
                + " MB of memory for Java";
        String time = manifest.end().isEmpty()
                ? "It began at " + manifest.start() + " (UTC)."
                : "It ran from " + manifest.start() + " to " + manifest.end() + " (UTC).";
        return List.of(program + ", with " + machine + ".", time);
    }
}
