package org.plenary.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.plenary.experiment.RunColumns;
import org.plenary.experiment.RunMeasures;
import org.plenary.experiment.StudySweepLoader;
import org.plenary.input.Behaviours;
import org.plenary.input.Format;
import org.plenary.input.Problems;
import org.plenary.model.RunMeasure;
import org.plenary.scenario.CodebookFiles;
import org.plenary.scenario.FileKind;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioFile;
import org.plenary.scenario.ScenarioName;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.SharedParameters;
import org.plenary.scenario.Study;
import org.plenary.scenario.SweepFile;
import org.plenary.scenario.SweepReader;
import org.plenary.study.FindingFile;
import org.plenary.study.FindingReader;
import org.plenary.study.NullCellsFile;
import org.plenary.study.OrdinalTable;
import org.plenary.study.Targets;
import org.plenary.study.TargetsFile;
import org.plenary.table.Column;
import org.plenary.world.ModelParameters;

/**
 * What the commands on files know of the model.
 *
 * @param own gives the behaviours without those of the user
 */
public record Vocabulary(Supplier<Plugins> own) {
    /** Returns all kinds of YAML files that can be told apart and checked. */
    List<FileKind> kinds() {
        return List.of(
                kind("scenario", ScenarioFile.class, Vocabulary::scenario),
                kind("model", ModelParameters.class, (opened, own) -> SharedParameters.read(opened.file())),
                kind("sweep", SweepFile.class, (opened, own) -> new SweepReader(new ScenarioReader(own)).read(opened)),
                kind("ordinal", OrdinalTable.class, (opened, own) -> OrdinalTable.read(opened.file())),
                kind(
                        "targets",
                        TargetsFile.class,
                        (opened, own) -> Targets.open(new StudySweepLoader(Plugins.none()), opened)),
                new FileKind(
                        "codebook", List.of("format", "codings"), (opened, own) -> CodebookFiles.read(opened.file())),
                kind(
                        "finding",
                        FindingFile.class,
                        (opened, own) -> new FindingReader(new ScenarioReader(own), RunMeasures.names()).read(opened)),
                kind(
                        "null_cells",
                        NullCellsFile.class,
                        (opened, own) -> NullCellsFile.read(opened.file(), RunMeasures.names())));
    }

    /** Checks all that a sweep checks of a scenario, its name too. */
    private static void scenario(Study.Opened opened, Behaviours own) {
        Problems problems = new Problems();
        ScenarioName.check(opened.file(), problems);
        problems.attempt(() -> new ScenarioReader(own).load(opened));
        problems.refuseIfAny();
    }

    private static FileKind kind(
            String name, Class<? extends Record> type, BiConsumer<Study.Opened, Behaviours> check) {
        return new FileKind(name, Format.of(type, Behaviours.none()).shape().keys(), check::accept);
    }

    /** Returns the formats of all kinds of files that have a JSON Schema, by the name of the kind. */
    SortedMap<String, Format<?>> formats(Behaviours behaviours) {
        Map<String, Class<? extends Record>> types = new LinkedHashMap<>();
        types.put("scenario", ScenarioFile.class);
        types.put("model", ModelParameters.class);
        types.put("sweep", SweepFile.class);
        types.put("finding", FindingFile.class);
        types.put("null_cells", NullCellsFile.class);
        types.put("targets", TargetsFile.class);
        SortedMap<String, Format<?>> formats = new TreeMap<>();
        types.forEach((name, type) -> formats.put(name, Format.of(type, behaviours)));
        return formats;
    }

    /** Returns the columns of the table of runs that a scenario's outcome has. */
    List<Column> outcomes() {
        List<Column> outcomes = new ArrayList<>(RunColumns.fixed());
        outcomes.addAll(RunColumns.counts());
        outcomes.addAll(RunColumns.measures());
        outcomes.addAll(RunMeasure.columns(RunMeasure.Slot.COMPLEX));
        return outcomes;
    }
}
