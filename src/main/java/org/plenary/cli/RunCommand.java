package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.experiment.RunOutcome;
import org.plenary.experiment.ScenarioCase;
import org.plenary.experiment.StudySweepLoader;
import org.plenary.file.SafeFiles;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Place;
import org.plenary.input.Printable;
import org.plenary.input.Problem;
import org.plenary.input.YamlReader;
import org.plenary.kernel.RunSeed;
import org.plenary.legalization.Codebook;
import org.plenary.report.RunLog;
import org.plenary.report.RunTrace;
import org.plenary.scenario.CodebookFiles;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.RecordFiles;
import org.plenary.scenario.ScenarioBuilder;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plenary run}: one negotiation, from the first mandate to the score. */
@Command(
        name = "run",
        description = {
            "Runs one negotiation and prints organs, mandates and votes, sessions, what became of each provision,"
                    + " and the scored outcome beside the observed one.",
            "The same scenario, seed and version give the same run. With the seed of a row of runs.csv (and --set for"
                    + " the factors of its design point) the run is that row's."
        })
final class RunCommand extends PrintingCommand {
    @Mixin
    private PluginOption plugins = new PluginOption();

    @Parameters(paramLabel = "SCENARIO", description = "The scenario file.")
    private String file = "";

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = SweepCommand.SeedConverter.class,
            description = "The seed of the run: decimal, or hexadecimal after 0x. Default: 1.")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Another value for a setting of the scenario, such as strategies.framing=false; may be"
                    + " given more than once.")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--coding",
            paramLabel = "NAME",
            description = "The coding of the study's codebook. Default: its first.")
    private Optional<String> coding = Optional.empty();

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description = "Write every event to a file as JSON Lines: mandates, proposals with who objected and why,"
                    + " drafting moves, moves of strategies, the text at the end of each day.")
    private Optional<Path> trace = Optional.empty();

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Write the adopted texts and the record of authority to a file that plenary score reads.")
    private Optional<Path> record = Optional.empty();

    @Option(names = "--overwrite", description = "Replace the files of --trace and --record if they exist.")
    private boolean overwrite;

    @Override
    public Integer call() throws IOException {
        trace.ifPresent(path -> OutputPlace.check(path, "--trace", overwrite));
        record.ifPresent(path -> OutputPlace.check(path, "--record", overwrite));
        Study.Opened opened = Study.open(file);
        ScenarioReader.Loaded loaded = loaded(opened);
        ScenarioCase ready = new ScenarioCase(ScenarioBuilder.build(loaded), codebook(opened.study()));
        long runSeed = seed.orElse(1L);
        RunLog log = new RunLog();
        RunOutcome outcome = trace.isPresent()
                ? RunTrace.write(trace.get(), ready, loaded.name(), runSeed, log)
                : ready.run(runSeed, log);
        if (record.isPresent()) {
            SafeFiles.write(record.get(), RecordFiles.toJson(outcome.result().record()));
        }
        print(opened, loaded, new RunSheet(ready.setup(), outcome, log, observed(loaded), ready.codebook()));
        return ExitCode.SUCCESS;
    }

    private static org.plenary.experiment.ObservedOutcome observed(ScenarioReader.Loaded loaded) {
        return StudySweepLoader.observed(loaded.scenario().value().observed());
    }

    private static InvalidInputException refused(String option, String found, String allowed, String remedy) {
        return new InvalidInputException(new Problem(Place.of(option), "", found, allowed, remedy));
    }

    private ScenarioReader.Loaded loaded(Study.Opened opened) {
        ScenarioReader reader =
                new ScenarioReader(plugins.plugins(Plugins::none).behaviours());
        ScenarioReader.Loaded asWritten = reader.load(opened);
        if (settings.isEmpty()) {
            return asWritten;
        }
        ScenarioTree tree = asWritten.tree();
        for (String setting : settings) {
            int sign = setting.indexOf('=');
            if (sign < 1) {
                throw refused("--set", "\"" + setting + "\"", "PATH=VALUE, such as field.drive=0.5", "add the value.");
            }
            Place place = Place.of("--set " + setting);
            tree = tree.with(setting.substring(0, sign), YamlReader.literal(setting.substring(sign + 1), place));
        }
        return reader.load(opened.study(), tree);
    }

    private Codebook codebook(Study study) {
        List<Codebook> codings = CodebookFiles.read(study.read(Study.CODEBOOK));
        String name = coding.orElse(codings.get(0).name());
        return CodebookFiles.coding(study.read(Study.CODEBOOK), name, Place.of("--coding"));
    }

    private void print(Study.Opened opened, ScenarioReader.Loaded loaded, RunSheet sheet) {
        PrintWriter out = out();
        out.print(Printable.of(loaded.scenario().value().title()) + "\n");
        out.print(opened.file().shown() + ", seed "
                + RunSeed.toHex(sheet.outcome().result().seed()) + ", codebook \""
                + sheet.codebook().name()
                + "\"\n");
        settings.forEach(setting -> out.print("  with " + setting + "\n"));
        out.print(sheet.render());
        trace.ifPresent(path -> out.print("\nTrace: " + path + "\n"));
        record.ifPresent(path ->
                out.print((trace.isPresent() ? "" : "\n") + "Record: " + path + " (plenary score " + path + ")\n"));
        out.flush();
    }
}
