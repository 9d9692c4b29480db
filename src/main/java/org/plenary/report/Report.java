package org.plenary.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.chart.Chart;
import org.plenary.chart.Heading;

/**
 * The report of one results folder or several: of sweeps, findings, robustness, baselines.
 *
 * @param title what it is about
 * @param status a warning if a sweep is unfinished, otherwise {@code ""}
 * @param sections the sections, in order
 */
public record Report(String title, String status, List<Section> sections) {
    /** Copies the list. */
    public Report {
        sections = List.copyOf(sections);
    }

    /**
     * Reads results folders, or folders right above them. A single one keeps its names of sections and charts; of
     * several, sections are named after their folder, and charts are where folders hold the same kind.
     *
     * @throws org.plenary.kernel.UserError if one is none, has no results, or is damaged
     * @throws IOException if a file cannot be read
     */
    public static Report read(List<Path> paths) throws IOException {
        List<ResultFolder> folders = ResultFolder.in(paths);
        List<FolderReport> parts = new ArrayList<>();
        for (ResultFolder folder : folders) {
            parts.add(FolderReport.read(folder));
        }
        Section citation =
                CitationSection.of(parts.stream().map(FolderReport::made).toList());
        List<Section> sections = new ArrayList<>();
        if (parts.size() == 1) {
            FolderReport only = parts.get(0);
            sections.addAll(only.sections());
            sections.add(citation);
            return new Report(only.title(), only.status(), sections);
        }
        List<String> names = names(folders);
        for (int f = 0; f < folders.size(); f++) {
            FolderKind kind = folders.get(f).kind();
            boolean repeated =
                    folders.stream().filter(each -> each.kind() == kind).count() > 1;
            for (Section section : parts.get(f).sections()) {
                sections.add(named(section, folders.get(f).name(), names.get(f), repeated));
            }
        }
        sections.sort(Comparator.comparingInt(Report::rank));
        if (folders.size() == 2) {
            SideBySideSection.of(folders.get(0), folders.get(1)).ifPresent(section -> sections.add(0, section));
        }
        sections.add(citation);
        String title = "Results: " + folders.stream().map(ResultFolder::name).collect(Collectors.joining(", "));
        String status = parts.stream()
                .filter(part -> !part.status().isEmpty())
                .map(part -> part.title() + ": " + part.status())
                .collect(Collectors.joining(" "));
        return new Report(title, status, sections);
    }

    /** Answers of all folders come first, and what was run last. */
    private static int rank(Section section) {
        return section.id().endsWith("-" + AnswerSection.ID) ? 0 : section.id().endsWith("-" + RunSection.ID) ? 2 : 1;
    }

    /** Names for ids, each another. */
    private static List<String> names(List<ResultFolder> folders) {
        Set<String> names = new LinkedHashSet<>();
        for (ResultFolder folder : folders) {
            Heading.free(Heading.idOf(folder.name()), names);
        }
        return List.copyOf(names);
    }

    private static Section named(Section section, String folder, String id, boolean repeated) {
        List<Chart> charts = section.charts();
        List<Chart> sheets = section.sheets();
        if (repeated) {
            charts = charts.stream()
                    .map(chart -> chart.named(under(chart.heading(), id)))
                    .toList();
            sheets = sheets.stream()
                    .map(sheet -> sheet.named(under(sheet.heading(), id)))
                    .toList();
        }
        return new Section(
                id + "-" + section.id(),
                folder + ": " + section.title(),
                section.template(),
                section.data(),
                charts,
                sheets);
    }

    private static Heading under(Heading heading, String name) {
        return new Heading(name + "-" + heading.id(), heading.title(), heading.caption());
    }

    /** Returns the charts of all sections, in order. */
    public List<Chart> charts() {
        return sections.stream().flatMap(section -> section.charts().stream()).toList();
    }

    /** Returns what has pictures: the charts, and sheets of small ones. */
    public List<Chart> pictures() {
        return Stream.concat(charts().stream(), sections.stream().flatMap(section -> section.sheets().stream()))
                .toList();
    }

    /** Returns the page. */
    public String html(ProgramVersion program) {
        return new HtmlReport(program).page(title, status, sections);
    }
}
