package org.plenary.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.chart.Chart;
import org.plenary.chart.ChartDrawing;
import org.plenary.chart.PictureFormat;
import org.plenary.experiment.ResultsFolder;
import org.plenary.file.SafeFiles;
import org.plenary.kernel.UserError;
import org.plenary.report.HtmlReport;
import org.plenary.report.ProgramVersion;
import org.plenary.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plenary report}: results as one page for a browser, and its figures as pictures. */
@Command(
        name = "report",
        description = {
            "Writes a report of results: one HTML file that needs no network. Of a sweep it shows what was run,"
                    + " distributions, effects of the factors, adoption rates, and the comparison with what was observed;"
                    + " of findings the effects beside predicted signs and placebos, with dose and response; of a calibration"
                    + " how well draws fit; of robustness and baselines their shares and tables.",
            "Several folders, or a folder that holds several, come into one report. Works while a sweep is unfinished,"
                    + " too."
        })
final class ReportCommand extends PrintingCommand {
    private static final String FILE = ResultsFolder.REPORT;
    private static final int LOOKED_AT = 4096;

    private final ProgramVersion program;

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description = "Folders that plenary sweep, calibrate, findings, robustness or baselines wrote.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write; DIR/" + FILE + " unless given. Needed with several folders.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--figures",
            paramLabel = "DIR",
            description = "Write the figures as pictures for papers into this folder, too.")
    private Optional<Path> figures = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "What --figures writes: svg, png, pdf or several, as in svg,pdf; svg unless given.")
    private Set<PictureFormat> formats = EnumSet.noneOf(PictureFormat.class);

    @Option(names = "--png", paramLabel = "DIR", description = "The same as --figures DIR --format png.")
    private Optional<Path> png = Optional.empty();

    @Option(names = "--overwrite", description = "Replace the file even if it is no report.")
    private boolean overwrite;

    ReportCommand(ProgramVersion program) {
        this.program = program;
    }

    @Override
    public Integer call() throws IOException {
        if (folders.size() > 1 && out.isEmpty()) {
            throw new UserError("one report of " + folders.size()
                    + " folders: --out must say where it goes. Maybe --out " + FILE + ".");
        }
        if (figures.isEmpty() && !formats.isEmpty()) {
            throw new UserError("--format without --figures. Maybe add --figures DIR, the folder of the pictures.");
        }
        Report report = Report.read(folders);
        Path file = out.orElse(folders.get(0).resolve(FILE));
        OutputPlace.check(file, "--out");
        if (Files.exists(file) && !overwrite && !isReport(file)) {
            throw new UserError(file + " exists and is no report of Plenary. Maybe give --overwrite to replace it, or"
                    + " another --out.");
        }
        checkFolder(figures, "--figures");
        checkFolder(png, "--png");
        SafeFiles.write(file, report.html(program));
        PrintWriter writer = out();
        writer.println("Report: " + file);
        writePictures(report, writer);
        return ExitCode.SUCCESS;
    }

    private void writePictures(Report report, PrintWriter writer) throws IOException {
        if (figures.isEmpty() && png.isEmpty()) {
            return;
        }
        System.setProperty("java.awt.headless", "true");
        try (ChartDrawing drawing = new ChartDrawing()) {
            for (Chart chart : report.pictures()) {
                String svg = drawing.svg(chart);
                if (figures.isPresent()) {
                    for (PictureFormat format : formats.isEmpty() ? Set.of(PictureFormat.SVG) : formats) {
                        write(svg, format, figures.get(), chart);
                    }
                }
                if (png.isPresent()) {
                    write(svg, PictureFormat.PNG, png.get(), chart);
                }
            }
        }
        for (Path folder : Stream.concat(figures.stream(), png.stream()).toList()) {
            writer.println("Pictures: " + report.pictures().size() + " in " + folder);
        }
    }

    private static void write(String svg, PictureFormat format, Path folder, Chart chart) throws IOException {
        byte[] picture = format.of(svg);
        String name = chart.heading().id() + "." + format.ending();
        SafeFiles.make(folder.resolve(name), part -> Files.write(part, picture));
    }

    private static void checkFolder(Optional<Path> folder, String option) throws IOException {
        if (folder.isPresent()) {
            if (Files.exists(folder.get()) && !Files.isDirectory(folder.get())) {
                throw new UserError(folder.get() + " is a file. Maybe give a folder as " + option + ".");
            }
            Files.createDirectories(folder.get());
        }
    }

    private static boolean isReport(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8).contains(HtmlReport.MARK);
        }
    }
}
