package org.plenary.gui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.plenary.experiment.Manifest;
import org.plenary.experiment.PlannedRun;
import org.plenary.experiment.Replay;
import org.plenary.experiment.ResultsFolder;
import org.plenary.experiment.RunOutcome;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.ScenarioCase;
import org.plenary.experiment.SweepDocument;
import org.plenary.experiment.SweepPlan;
import org.plenary.input.Behaviours;
import org.plenary.input.Place;
import org.plenary.kernel.UserError;
import org.plenary.legalization.Codebook;
import org.plenary.scenario.CodebookFiles;
import org.plenary.scenario.InputFile;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.Study;
import org.plenary.table.TableReader;
import org.plenary.table.TableRow;

/**
 * One run of a finished sweep, to be made again.
 *
 * @param scenario the scenario at the run's design point
 * @param run the run, with its seed
 * @param heading what it is, for titles
 * @param plan the sweep
 * @param row the run's row of the stored table, by column; empty if there is none
 * @param changed what has changed since the sweep, a sentence each
 */
public record StoredRun(
        OpenScenario scenario,
        PlannedRun run,
        String heading,
        SweepPlan plan,
        Map<String, String> row,
        List<String> changed) {
    /** Copies the collections. */
    public StoredRun {
        row = Collections.unmodifiableMap(new LinkedHashMap<>(row));
        changed = List.copyOf(changed);
    }

    /**
     * Opens a run of a results folder. The study is the one given; otherwise the first of a folder {@code scenarios}
     * beside or above the results, one below the working folder, and the shipped one, that has the scenario as it was.
     *
     * @throws UserError if the folder is none that a sweep wrote, has no such run, or no study has the scenario
     */
    public static StoredRun open(Path folder, String id, Optional<Path> study, Behaviours behaviours)
            throws IOException {
        Optional<Manifest> manifest = ResultsFolder.manifest(folder);
        if (manifest.isPresent()) {
            manifest.get().checkTables(folder);
        }
        SweepPlan plan = SweepDocument.read(folder);
        PlannedRun run = plan.named(id);
        SortedMap<String, String> inputs =
                new TreeMap<>(manifest.map(Manifest::inputs).orElse(new TreeMap<>()));
        String file = inputs.keySet().stream()
                .filter(name -> !name.startsWith("sweeps/")
                        && name.endsWith(".yaml")
                        && new InputFile(name, name, new byte[0]).stem().equals(run.scenarioId()))
                .findFirst()
                .orElse(run.scenarioId() + ".yaml");
        Study found = study(file, inputs, candidates(folder, study));
        OpenScenario scenario = scenario(found, file, plan, run, behaviours);
        String heading = "run " + run.id() + " of " + folder;
        return new StoredRun(scenario, run, heading, plan, row(folder, run), changes(found, inputs));
    }

    /**
     * Opens a run of an experiment that was read again.
     *
     * @param ready its case, which is a negotiation
     * @param changed what has changed since it was made, a sentence each
     */
    public static StoredRun of(
            Path folder,
            RunStore store,
            PlannedRun run,
            ScenarioCase ready,
            Study study,
            Behaviours behaviours,
            List<String> changed)
            throws IOException {
        ScenarioTree tree = ready.tree().orElseThrow();
        OpenScenario scenario = OpenScenario.of(
                tree.name() + ".yaml", study, new ScenarioReader(behaviours), tree, ready.codebook(), List.of());
        Optional<TableRow> row = store.run(run.id());
        String heading = "run " + run.id() + " of " + folder;
        return new StoredRun(
                scenario, run, heading, store.plan(), row.map(Replay::cells).orElse(Map.of()), changed);
    }

    private static List<Study> candidates(Path folder, Optional<Path> given) {
        if (given.isPresent()) {
            return List.of(Study.in(given.get()));
        }
        List<Study> studies = new ArrayList<>();
        Path above = folder.toAbsolutePath().normalize().getParent();
        for (Path at = above; at != null; at = at.getParent()) {
            addIfStudy(studies, at.resolve("scenarios"));
        }
        addIfStudy(studies, Path.of("scenarios"));
        studies.add(Study.shipped());
        return studies;
    }

    private static void addIfStudy(List<Study> studies, Path folder) {
        if (Files.isRegularFile(folder.resolve(Study.MODEL))) {
            studies.add(Study.in(folder));
        }
    }

    private static Study study(String file, Map<String, String> inputs, List<Study> candidates) {
        List<Study> having = candidates.stream()
                .filter(study -> study.files("").contains(file))
                .toList();
        return having.stream()
                .filter(study -> study.read(file).sha256().equals(inputs.get(file)))
                .findFirst()
                .or(() -> having.stream().findFirst())
                .orElseThrow(() -> new UserError("no study folder with the scenario " + file
                        + " was found. Maybe name it: --study DIR, the folder that holds model.yaml."));
    }

    private static OpenScenario scenario(
            Study study, String file, SweepPlan plan, PlannedRun run, Behaviours behaviours) {
        ScenarioReader reader = new ScenarioReader(behaviours);
        InputFile input = study.read(file);
        ScenarioTree tree = reader.load(new Study.Opened(study, input)).tree();
        List<Object> point = plan.design().points().get(run.designPoint());
        List<String> changes = new ArrayList<>();
        for (int f = 0; f < point.size(); f++) {
            String path = plan.design().factors().get(f);
            tree = tree.with(path, point.get(f));
            changes.add(path + "=" + point.get(f));
        }
        Codebook codebook =
                CodebookFiles.coding(study.read(Study.CODEBOOK), plan.coding(), Place.of(SweepDocument.FILE));
        return OpenScenario.of(ScenarioList.named(study, file), study, reader, tree, codebook, changes);
    }

    private static Map<String, String> row(Path folder, PlannedRun run) throws IOException {
        Path file = folder.resolve(ResultsFolder.RUNS);
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, TableReader.HEADED)) {
            return parser.stream()
                    .filter(cells -> cells.get(0).equals(run.id()))
                    .findFirst()
                    .map(CSVRecord::toMap)
                    .orElse(Map.of());
        }
    }

    private static List<String> changes(Study study, Map<String, String> inputs) {
        List<String> changes = new ArrayList<>();
        List<String> files = study.files("");
        inputs.forEach((name, hash) -> {
            boolean other = !name.startsWith("sweeps/")
                    && !name.startsWith("plugins/")
                    && !(files.contains(name) && study.read(name).sha256().equals(hash));
            if (other) {
                changes.add(name + " is not what it was when the sweep was made");
            }
        });
        return changes;
    }

    /** Returns what is to be said at the end: whether the outcome is that of the stored row. */
    public List<String> remarks(RunOutcome outcome) {
        List<String> remarks = new ArrayList<>();
        changed.forEach(change -> remarks.add("End: " + change + "."));
        if (row.isEmpty()) {
            remarks.add("End: the sweep has no row of this run to compare with.");
            return remarks;
        }
        List<String> differences = new ArrayList<>();
        Replay.cells(plan, run, outcome).forEach((column, now) -> {
            String then = row.getOrDefault(column, now);
            if (!then.equals(now)) {
                differences.add(column + " was " + then + ", is " + now);
            }
        });
        remarks.add(
                differences.isEmpty()
                        ? "End: identical with the row " + run.id() + " of the sweep."
                        : "End: NOT identical with the row " + run.id() + " of the sweep: "
                                + String.join("; ", differences) + ".");
        return remarks;
    }
}
