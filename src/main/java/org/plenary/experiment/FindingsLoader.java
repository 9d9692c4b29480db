package org.plenary.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.IntFunction;
import org.plenary.field.ModelParameters;
import org.plenary.input.Place;
import org.plenary.input.Problems;
import org.plenary.legalization.Codebook;
import org.plenary.scenario.CodebookFiles;
import org.plenary.scenario.FindingReader;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioBuilder;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.Study;

/** Reads files of findings of one study, and makes their cases ready to run. */
public final class FindingsLoader {
    private static final String CODING = "thesis";

    private final Plugins plugins;
    private final Study study;
    private final ScenarioReader<ModelParameters> scenarios;

    /** Makes a loader for a study, whose scenarios may name these behaviours. */
    public FindingsLoader(Study study, Plugins plugins) {
        this.plugins = plugins;
        this.study = study;
        this.scenarios = ScenarioReader.ofModel(plugins.behaviours());
    }

    /** Returns the reader of files of findings of Plenary's own model. */
    public static FindingReader<ModelParameters> reader(ScenarioReader<ModelParameters> scenarios) {
        return new FindingReader<>(scenarios, RunMeasures.names());
    }

    /**
     * Reads files.
     *
     * @param files the files, each opened in this loader's study
     * @throws org.plenary.input.InvalidInputException with all problems of all files, if there is any
     */
    public List<FindingReader.Read> read(List<Study.Opened> files) {
        FindingReader<ModelParameters> reader = reader(scenarios);
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

    /** Returns what makes the cases of a plan ready, one by its index. */
    public IntFunction<RunnableCase> cases(FindingsPlan plan) {
        Codebook codebook = CodebookFiles.coding(study.read(Study.CODEBOOK), CODING, Place.of("default"));
        return place -> new ScenarioCase(
                ScenarioBuilder.build(scenarios.load(study, plan.cases().get(place))), codebook);
    }

    /** Returns the SHA-256 of every file that was read. */
    public SortedMap<String, String> inputs() {
        return new StudySweepLoader(plugins).inputs(study);
    }
}
