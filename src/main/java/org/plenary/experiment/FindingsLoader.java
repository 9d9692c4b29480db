package org.plenary.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.plenary.input.Place;
import org.plenary.input.Problems;
import org.plenary.legalization.Codebook;
import org.plenary.model.PreferredText;
import org.plenary.model.RunResult;
import org.plenary.model.Setup;
import org.plenary.scenario.CodebookFiles;
import org.plenary.scenario.FindingReader;
import org.plenary.scenario.NullCellsFile;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioBuilder;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.Study;

/** Reads files of findings of one study, and makes their cases ready to run. */
public final class FindingsLoader {
    /** How many texts are written by a state alone in each arm. */
    public static final int STATES = 16;

    private static final String CODING = "thesis";

    private final Plugins plugins;
    private final Study study;
    private final ScenarioReader scenarios;

    /** Makes a loader for a study, whose scenarios may name these behaviours. */
    public FindingsLoader(Study study, Plugins plugins) {
        this.plugins = plugins;
        this.study = study;
        this.scenarios = new ScenarioReader(plugins.behaviours());
    }

    /** Returns the reader of files of findings of Plenary's own model. */
    public static FindingReader reader(ScenarioReader scenarios) {
        return new FindingReader(scenarios, RunMeasures.names());
    }

    /**
     * Reads files.
     *
     * @param files the files, each opened in this loader's study
     * @throws org.plenary.input.InvalidInputException with all problems of all files, if there is any
     */
    public List<FindingReader.Read> read(List<Study.Opened> files) {
        FindingReader reader = reader(scenarios);
        Problems problems = new Problems();
        Map<String, FindingReader.Read> findings = new LinkedHashMap<>();
        for (Study.Opened file : files) {
            Optional<FindingReader.Read> read = problems.attempt(() -> reader.read(file));
            if (read.isPresent()) {
                String id = read.get().finding().value().id();
                if (findings.put(id, read.get()) != null) {
                    Place place = read.get().finding().place("id");
                    problems.add(place, "id", "\"" + id + "\" a second time", "each finding once", "rename it.");
                }
            }
        }
        problems.refuseIfAny();
        return new ArrayList<>(findings.values());
    }

    /** Returns the negotiations of a plan. */
    public FindingsRunner.Work negotiations(FindingsPlan plan) {
        Codebook codebook = codebook();
        return new FindingsRunner.Work(plan.places(), plan.replicates(), place -> {
            ScenarioCase ready = new ScenarioCase(setup(plan.cases().get(place)), codebook);
            return run -> RunMeasures.of(ready.run(run.seed()));
        });
    }

    /**
     * Returns the texts of single states of a plan: of the {@value #STATES} {@linkplain PreferredText#authors authors} of
     * each scenario, each with the preferences of another replicate. They are those of the scenario as it stands, and so
     * the same in all arms, also where influence itself is varied.
     */
    public FindingsRunner.Work alone(FindingsPlan plan) {
        Codebook codebook = codebook();
        Map<String, int[]> authors = authors(plan);
        return new FindingsRunner.Work(plan.unswitchedPlaces(), STATES, place -> {
            Setup setup = setup(plan.cases().get(place));
            int[] states =
                    Objects.requireNonNull(authors.get(plan.cases().get(place).name()));
            return run -> {
                RunResult result = PreferredText.of(setup, run.seed(), states[run.replicate()]);
                return RunMeasures.of(new RunOutcome(result, codebook.score(result.record())));
            };
        });
    }

    private Map<String, int[]> authors(FindingsPlan plan) {
        Map<String, int[]> authors = new LinkedHashMap<>();
        for (FindingReader.Read finding : plan.findings()) {
            for (ScenarioTree tree : finding.scenarios()) {
                authors.computeIfAbsent(tree.name(), name -> PreferredText.authors(setup(tree), STATES));
            }
        }
        return authors;
    }

    private Codebook codebook() {
        return CodebookFiles.coding(study.read(Study.CODEBOOK), CODING, Place.of("default"));
    }

    private Setup setup(ScenarioTree tree) {
        return ScenarioBuilder.build(scenarios.load(study, tree));
    }

    /**
     * Returns the pairs that should not move; those whose cause is not among the findings are left out.
     *
     * @throws org.plenary.input.InvalidInputException if the study's file of them has a problem
     */
    public NullCellsFile nullCells() {
        return study.files("").contains(NullCellsFile.NAME)
                ? NullCellsFile.read(study.read(NullCellsFile.NAME), RunMeasures.names())
                : new NullCellsFile("none", List.of());
    }

    /** Returns the SHA-256 of every file that was read, the given ones included. */
    public SortedMap<String, String> inputs(List<Study.Opened> files) {
        SortedMap<String, String> inputs = new StudySweepLoader(plugins).inputs(study);
        files.forEach(opened -> inputs.put(opened.file().name(), opened.file().sha256()));
        return inputs;
    }
}
