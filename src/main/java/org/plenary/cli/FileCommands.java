package org.plenary.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.experiment.RunColumns;
import org.plenary.experiment.RunMeasures;
import org.plenary.field.Mechanism;
import org.plenary.field.ModelParameters;
import org.plenary.input.Behaviours;
import org.plenary.input.Format;
import org.plenary.scenario.CodebookFiles;
import org.plenary.scenario.FileKind;
import org.plenary.scenario.FindingFile;
import org.plenary.scenario.FindingReader;
import org.plenary.scenario.NullCellsFile;
import org.plenary.scenario.OrdinalTable;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.Study;
import org.plenary.scenario.SweepFile;
import org.plenary.scenario.SweepReader;
import org.plenary.table.Column;
import picocli.CommandLine;

/** The commands on files, set up for Plenary's model. */
public final class FileCommands {
    private FileCommands() {}

    /** Adds the commands validate, show, diff, new, list and schema. */
    public static CommandLine addTo(CommandLine root) {
        Vocabulary<ModelParameters> vocabulary = vocabulary();
        return root.addSubcommand(new ValidateCommand(vocabulary))
                .addSubcommand(new ShowCommand(vocabulary))
                .addSubcommand(new DiffCommand(vocabulary))
                .addSubcommand(new NewCommand(vocabulary))
                .addSubcommand(new ListCommand(vocabulary))
                .addSubcommand(new SchemaCommand(vocabulary));
    }

    /** Returns what these commands need to know of the model. */
    public static Vocabulary<ModelParameters> vocabulary() {
        Map<String, String> mechanisms = new LinkedHashMap<>();
        for (Mechanism mechanism : Mechanism.values()) {
            mechanisms.put(mechanism.id(), mechanism.summary());
        }
        List<Column> outcomes = new ArrayList<>(RunColumns.fixed());
        outcomes.addAll(RunColumns.counts());
        outcomes.addAll(RunColumns.measures());
        FileKind sweep = new FileKind(
                "sweep",
                Format.of(SweepFile.class, Behaviours.none()).shape().keys(),
                (opened, behaviours) -> sweep(opened, behaviours, List.copyOf(mechanisms.keySet())));
        FileKind ordinal = new FileKind(
                "ordinal",
                Format.of(OrdinalTable.class, Behaviours.none()).shape().keys(),
                (opened, own) -> OrdinalTable.read(opened.file()));
        FileKind codebook = new FileKind(
                "codebook", List.of("format", "codings"), (opened, own) -> CodebookFiles.read(opened.file()));
        FileKind finding = new FileKind(
                "finding",
                Format.of(FindingFile.class, Behaviours.none()).shape().keys(),
                (opened, behaviours) -> new FindingReader<>(ScenarioReader.ofModel(behaviours), RunMeasures.names())
                        .read(opened));
        FileKind nullCells = new FileKind(
                "null_cells",
                Format.of(NullCellsFile.class, Behaviours.none()).shape().keys(),
                (opened, own) -> NullCellsFile.read(opened.file(), RunMeasures.names()));
        return new Vocabulary<>(
                Plugins::none,
                ModelParameters.class,
                mechanisms,
                outcomes,
                List.of(sweep, ordinal, codebook, finding, nullCells),
                Map.of("sweep", SweepFile.class, "finding", FindingFile.class, "null_cells", NullCellsFile.class));
    }

    private static void sweep(Study.Opened opened, Behaviours behaviours, List<String> mechanisms) {
        new SweepReader<>(new ScenarioReader<>(behaviours, ModelParameters.class, mechanisms)).read(opened);
    }
}
