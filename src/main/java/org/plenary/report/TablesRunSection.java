package org.plenary.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was run for findings, robustness or baselines: the manifest in words. */
final class TablesRunSection {
    private TablesRunSection() {}

    static Section of(ResultFolder folder) {
        List<String> sentences = new ArrayList<>();
        sentences.add(what(folder));
        sentences.add("The seed is " + folder.text("seed")
                + "; a replicate meets the same luck wherever it is compared (common random numbers).");
        sentences.add("Plenary " + folder.text("version") + " (commit " + folder.text("commit") + "), from "
                + folder.text("start") + " to " + folder.text("end") + " (UTC).");
        return new Section(
                "run",
                "What was run",
                "run.mustache",
                Map.of("sentences", sentences, "hasFactors", false, "factors", List.of(), "finished", true),
                List.of());
    }

    private static String what(ResultFolder folder) {
        String replicates = Figures.count(folder.number("replicates"), "replicate");
        return switch (folder.kind()) {
            case FINDINGS ->
                "Each claim as an experiment: its cause low and high, all else equal, "
                        + replicates + " of each arm, "
                        + Figures.count(folder.number("runs_planned"), "run") + " in all.";
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
}
