package org.plenary.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plenary.chart.Chart;
import org.plenary.chart.LineSheet;
import org.plenary.chart.Picture;
import org.plenary.experiment.ResultsFolder;
import org.plenary.experiment.SafeFiles;
import org.plenary.parameter.UserError;
import org.plenary.report.HtmlReport;
import org.plenary.report.ProgramVersion;
import org.plenary.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plenary report}: results as one page for a browser, and its figures as pictures. */
@Command(
        name = "report",
        description = {
            "Writes a report of results: one HTML file that needs no network. Of a sweep it shows what was run,"
                    + " distributions, effects of the factors, adoption rates, and the comparison with what was observed;"
                    + " of findings the effects beside predicted signs and placebos, with dose and response; of robustness"
                    + " and baselines their shares and tables.",
            "Several folders, or a folder that holds several, come into one report. Works while a sweep is unfinished,"
                    + " too."
        })
final class ReportCommand implements Callable<Integer> {
    private static final String FILE = ResultsFolder.REPORT;
    private static final int LOOKED_AT = 4096;

    private final ProgramVersion program;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description = "Folders that plenary sweep, findings, robustness or baselines wrote.")
    private List<Path> folders = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write; DIR/" + FILE + " unless given. Needed with several folders.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--png",
            paramLabel = "DIR",
            description = "Write the figures as pictures for papers into this folder, too.")
    private Optional<Path> pictures = Optional.empty();

    @Option(names = "--overwrite", description = "Replace the file even if it is no report.")
    private boolean overwrite;

    /** Makes the command of a program that reports are to name. */
    ReportCommand(ProgramVersion program) {
        this.program = program;
    }

    @Override
    public Integer call() throws IOException {
        if (folders.size() > 1 && out.isEmpty()) {
            throw new UserError("one report of " + folders.size()
                    + " folders: --out must say where it goes. Maybe --out " + FILE + ".");
        }
        Report report = Report.read(folders);
        Path file = out.orElse(folders.get(0).resolve(FILE));
        OutputPlace.check(file, "--out");
        if (Files.exists(file) && !overwrite && !isReport(file)) {
            throw new UserError(file + " exists and is no report of Plenary. Maybe give --overwrite to replace it, or"
                    + " another --out.");
        }
        SafeFiles.write(file, report.html(program));
        PrintWriter writer = spec.commandLine().getOut();
        writer.println("Report: " + file);
        if (pictures.isPresent()) {
            int count = writePictures(report, pictures.get());
            writer.println("Pictures: " + count + " in " + pictures.get());
        }
        writer.flush();
        return ExitCode.SUCCESS;
    }

    private static int writePictures(Report report, Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UserError(folder + " is a file. Maybe give a folder as --png.");
        }
        System.setProperty("java.awt.headless", "true");
        Files.createDirectories(folder);
        for (Chart chart : report.charts()) {
            Picture.write(chart, folder);
        }
        for (LineSheet sheet : report.sheets()) {
            Picture.write(sheet, folder);
        }
        return report.charts().size() + report.sheets().size();
    }

    private static boolean isReport(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8).contains(HtmlReport.MARK);
        }
    }
}
