package org.plenary.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.analysis.SweepRuns;
import org.plenary.chart.Chart;
import org.plenary.chart.Distributions;
import org.plenary.legalization.Dimension;

/**
 * The report of a results folder.
 *
 * @param title the sweep's title
 * @param status a warning if the sweep is unfinished, otherwise {@code ""}
 * @param sections the sections, in order
 */
public record SweepReport(String title, String status, List<Section> sections) {
    /** Copies the list. */
    public SweepReport {
        sections = List.copyOf(sections);
    }

    /**
     * Reads a results folder, of a finished sweep or an unfinished one. To add a section, add it here.
     *
     * @throws org.plenary.parameter.UserError if it is none, has no runs, or is damaged
     * @throws IOException if a file cannot be read
     */
    public static SweepReport read(Path folder) throws IOException {
        SweepRuns runs = SweepRuns.read(folder);
        Map<Dimension, List<Distributions.Band>> bands =
                ClassBands.of(folder, runs.manifest(), runs.plan().coding());
        List<Section> sections = new ArrayList<>();
        sections.add(RunSection.of(runs));
        sections.add(DistributionsSection.of(runs, bands));
        ComparisonSection.of(runs.comparison()).ifPresent(sections::add);
        EffectsSection.of(runs).ifPresent(sections::add);
        sections.add(AdoptionSection.of(runs));
        ProvisionsSection.of(folder, runs).ifPresent(sections::add);
        FindingsSection.of(folder).ifPresent(sections::add);
        sections.add(CitationSection.of(runs.manifest()));
        String status = runs.isComplete()
                ? ""
                : "Unfinished: " + runs.size() + " of " + runs.plan().size() + " runs have been made.";
        return new SweepReport(runs.plan().title(), status, sections);
    }

    /** Returns the charts of all sections, in order. */
    public List<Chart> charts() {
        return sections.stream().flatMap(section -> section.charts().stream()).toList();
    }

    /** Returns the page. */
    public String html(ProgramVersion program) {
        return new HtmlReport(program).page(title, status, sections);
    }
}
