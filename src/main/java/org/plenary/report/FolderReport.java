package org.plenary.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.analysis.Comparison;
import org.plenary.analysis.Sensitivity;
import org.plenary.analysis.SweepRuns;
import org.plenary.chart.Distributions;
import org.plenary.experiment.Manifest;
import org.plenary.legalization.Dimension;
import org.plenary.study.Calibration;
import org.plenary.study.FindingsTables;

/**
 * What a report shows of one folder.
 *
 * @param title what it is about
 * @param status a warning if a sweep is unfinished, otherwise {@code ""}
 * @param sections the sections, in order
 * @param made how it was made
 */
record FolderReport(String title, String status, List<Section> sections, CitationSection.CitationData made) {
    /** Copies the list. */
    FolderReport {
        sections = List.copyOf(sections);
    }

    /** Reads a folder. To add a section, add it here. */
    static FolderReport read(ResultFolder folder) throws IOException {
        return switch (folder.kind()) {
            case SWEEP -> sweep(folder);
            case FINDINGS -> tables(folder, "Findings", AnswerSection.ofFindings(folder), FindingsSection.all(folder));
            case CALIBRATION -> {
                Calibration calibration = CalibrationSection.read(folder);
                yield tables(
                        folder,
                        "Calibration",
                        AnswerSection.ofCalibration(calibration),
                        List.of(CalibrationSection.of(calibration)));
            }
            case ROBUSTNESS ->
                tables(folder, "Robustness", AnswerSection.ofRobustness(folder), List.of(RobustnessSection.of(folder)));
            case BASELINES ->
                tables(folder, "Baselines", AnswerSection.ofBaselines(folder), List.of(BaselinesSection.of(folder)));
            case EXPLANATION ->
                tables(
                        folder,
                        "Explanation",
                        AnswerSection.ofExplanation(folder),
                        List.of(ExplanationSection.of(folder)));
        };
    }

    private static FolderReport sweep(ResultFolder folder) throws IOException {
        Path path = folder.path();
        SweepRuns runs = SweepRuns.read(path);
        Map<Dimension, List<Distributions.Band>> bands =
                ClassBands.of(path, runs.manifest(), runs.plan().coding());
        Comparison comparison = runs.comparison();
        Optional<Sensitivity> sensitivity = SensitivitySection.estimated(comparison);
        List<Section> sections = new ArrayList<>();
        sections.add(AnswerSection.of(runs, comparison, sensitivity));
        sensitivity.map(SensitivitySection::of).ifPresent(sections::add);
        sections.add(DistributionsSection.of(runs, bands));
        ComparisonSection.of(comparison).ifPresent(sections::add);
        EnsembleText.section(folder).ifPresent(sections::add);
        EffectsSection.of(runs).ifPresent(sections::add);
        sections.add(AdoptionSection.of(runs));
        ProvisionsSection.of(path, runs).ifPresent(sections::add);
        VotesSection.of(path, runs).ifPresent(sections::add);
        if (folder.has(FindingsTables.FINDINGS_FILE)) {
            sections.addAll(FindingsSection.all(folder));
        }
        sections.add(RunSection.of(runs));
        String status = runs.isComplete()
                ? ""
                : "Unfinished: " + runs.size() + " of " + runs.plan().size() + " runs have been made.";
        Manifest manifest = runs.manifest();
        CitationSection.CitationData made = new CitationSection.CitationData(
                manifest.version(), manifest.commit(), manifest.commandLine(), manifest.inputs());
        return new FolderReport(runs.plan().title(), status, sections, made);
    }

    private static FolderReport tables(ResultFolder folder, String title, Section answer, List<Section> shown) {
        List<Section> sections = new ArrayList<>();
        sections.add(answer);
        sections.addAll(shown);
        sections.add(RunSection.of(folder));
        String about = folder.text("title");
        CitationSection.CitationData made = new CitationSection.CitationData(
                folder.text("version"), folder.text("commit"), folder.text("command_line"), folder.texts("inputs"));
        return new FolderReport(about.isEmpty() ? title : title + ": " + about, "", sections, made);
    }
}
