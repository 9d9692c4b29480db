package org.plenary.gui;

import java.util.ArrayList;
import java.util.List;
import org.plenary.experiment.ObservedOutcome;
import org.plenary.experiment.StudySweepLoader;
import org.plenary.input.Behaviours;
import org.plenary.input.Place;
import org.plenary.input.YamlReader;
import org.plenary.legalization.Codebook;
import org.plenary.model.Setup;
import org.plenary.scenario.CodebookFiles;
import org.plenary.scenario.ScenarioBuilder;
import org.plenary.scenario.ScenarioFile;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.Study;

/**
 * A scenario on the screen: as its file has it, with what was changed since.
 *
 * @param shown how its file is named to the user
 * @param study the study that it belongs to
 * @param reader reads it anew when a value changes
 * @param tree the scenario with the changes
 * @param file what it says, defaults filled in
 * @param setup the model
 * @param codebook what scores it
 * @param changes the settings changed, as {@code PATH=VALUE}, in the order in which they were changed first
 */
public record OpenScenario(
        String shown,
        Study study,
        ScenarioReader reader,
        ScenarioTree tree,
        ScenarioFile file,
        Setup setup,
        Codebook codebook,
        List<String> changes) {
    /** Copies the changes. */
    public OpenScenario {
        changes = List.copyOf(changes);
    }

    /**
     * Opens a scenario that the user named, with the first coding of its study.
     *
     * @throws org.plenary.input.InvalidInputException with all problems, if there is any
     */
    public static OpenScenario open(String given, Behaviours behaviours) {
        Study.Opened opened = Study.open(given);
        ScenarioReader reader = new ScenarioReader(behaviours);
        ScenarioReader.Loaded loaded = reader.load(opened);
        Codebook codebook =
                CodebookFiles.read(opened.study().read(Study.CODEBOOK)).get(0);
        return of(given, opened.study(), reader, loaded.tree(), loaded, codebook, List.of());
    }

    /**
     * Opens a scenario that was read, and perhaps varied.
     *
     * @throws org.plenary.input.InvalidInputException with all problems, if there is any
     */
    static OpenScenario of(
            String shown,
            Study study,
            ScenarioReader reader,
            ScenarioTree tree,
            Codebook codebook,
            List<String> changes) {
        return of(shown, study, reader, tree, reader.load(study, tree), codebook, changes);
    }

    private static OpenScenario of(
            String shown,
            Study study,
            ScenarioReader reader,
            ScenarioTree tree,
            ScenarioReader.Loaded loaded,
            Codebook codebook,
            List<String> changes) {
        ScenarioFile file = loaded.scenario().value();
        return new OpenScenario(shown, study, reader, tree, file, ScenarioBuilder.build(loaded), codebook, changes);
    }

    /**
     * Returns the scenario with another value at a path, as {@code --set PATH=VALUE} of {@code plenary run} writes it.
     *
     * @throws org.plenary.input.InvalidInputException if the value is not allowed
     */
    public OpenScenario with(String path, String value) {
        ScenarioTree varied = tree.with(path, YamlReader.literal(value, Place.of("the tab Model, " + path)));
        List<String> changed = new ArrayList<>(changes);
        changed.removeIf(change -> change.startsWith(path + "="));
        changed.add(path + "=" + value);
        return of(shown, study, reader, varied, codebook, changed);
    }

    /** Returns the scenario's name: that of its file. */
    public String name() {
        return tree.name();
    }

    /** Returns the scenario's title. */
    public String title() {
        return file.title();
    }

    /** Returns what was observed in the real case. */
    public ObservedOutcome observed() {
        return StudySweepLoader.observed(file.observed());
    }
}
