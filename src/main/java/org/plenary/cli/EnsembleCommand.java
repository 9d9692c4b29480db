package org.plenary.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plenary.experiment.Provenance;
import org.plenary.experiment.StudySweepLoader;
import org.plenary.file.SafeFiles;
import org.plenary.kernel.UserError;
import org.plenary.report.EnsembleText;
import org.plenary.report.ProgramVersion;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.Study;
import org.plenary.study.Ensemble;
import org.plenary.study.Judgement;
import org.plenary.study.RangeDraw;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plenary ensemble}: shows the members of an ensemble, or draws some from what was judged. */
@Command(
        name = "ensemble",
        description = {
            "Shows what the members of an ensemble have for each judged number, and which of them is nearest the middle.",
            "With --draw makes one first: members that fill the ranges of all judged numbers, in the order of the ordinal"
                    + " table, with nothing ruled out (plenary calibrate rules out). What it is of stands in a file of"
                    + " the same name that ends with .json."
        })
final class EnsembleCommand extends PrintingCommand {
    private static final int MOST = 100_000;

    private final ProgramVersion program;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = EnsembleOption.SHIPPED,
            description = "The file of members. Its study is the folder above with model.yaml, or else the shipped one."
                    + " Default: ${DEFAULT-VALUE}.")
    private Path file = Path.of("");

    @Option(names = "--draw", paramLabel = "N", description = "Draw so many members and write them to the file.")
    private Optional<Integer> draw = Optional.empty();

    @Option(
            names = "--seed",
            paramLabel = "N",
            converter = SweepCommand.SeedConverter.class,
            defaultValue = "1",
            description = "The seed of --draw. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--overwrite", description = "Replace the file of --draw if it exists.")
    private boolean overwrite;

    EnsembleCommand(ProgramVersion program) {
        this.program = program;
    }

    @Override
    public Integer call() throws IOException {
        if (!Ensemble.isOne(file)) {
            throw new UserError(file + ": an ensemble is a file of members, whose name ends with .csv. Maybe "
                    + EnsembleOption.SHIPPED + ".");
        }
        if (draw.isPresent()) {
            draw(draw.get());
        }
        Study.Opened opened = Study.open(file.toString());
        Ensemble ensemble = Ensemble.read(opened.file(), judged(opened.study()));
        out().print(EnsembleText.of(ensemble));
        out().flush();
        return ExitCode.SUCCESS;
    }

    private static Judgement judged(Study study) {
        return Ensemble.judged(study, new ScenarioReader(Plugins.none().behaviours()), List.of());
    }

    private void draw(int members) throws IOException {
        if (members < 2 || members > MOST) {
            throw new UserError("--draw " + members + ": from 2 to " + MOST + " members are possible. Maybe 200.");
        }
        Path beside = file.resolveSibling(ExperimentCommand.nameOf(file) + ".json");
        for (Path path : List.of(file, beside)) {
            if (Files.exists(path) && !overwrite) {
                throw new UserError(path + " exists. Maybe add --overwrite, or name another file.");
            }
        }
        Study study = Study.of(file);
        Judgement judgement = judged(study);
        String table = Ensemble.csv(
                judgement.numbers(), new RangeDraw(judgement.numbers(), judgement.orders(), seed).spread(members));
        SafeFiles.write(file, table);
        SafeFiles.write(beside, provenance(study, members, table));
    }

    private String provenance(Study study, int members, String table) {
        Provenance now = program.provenance(new StudySweepLoader(Plugins.none()).inputs(study));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("format", "plenary-ensemble/1");
        json.put("version", now.version());
        json.put("commit", now.commit());
        json.put("command", WorkOptions.commandLine(spec()));
        json.put("method", "latin_hypercube over the ranges of all judged numbers; nothing ruled out");
        json.put("seed", seed);
        json.put("members", members);
        json.putObject("table")
                .put("file", String.valueOf(file.getFileName()))
                .put("sha256", SafeFiles.sha256(table.getBytes(StandardCharsets.UTF_8)));
        now.inputs().forEach(json.putObject("inputs")::put);
        return SafeFiles.json(json);
    }
}
