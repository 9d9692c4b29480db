package org.plenary.scenario;

import java.util.List;
import org.plenary.input.Behaviours;
import org.plenary.input.Format;
import org.plenary.input.InvalidInputException;

/**
 * Loads scenarios: the file, what the study's other files add to it, and the check that every name refers to something.
 *
 * @param <R> the record of the shared parameters
 */
public final class ScenarioReader<R extends Record> {
    private final Behaviours behaviours;
    private final Class<R> parameters;
    private final List<String> mechanisms;

    /**
     * Makes a reader.
     *
     * @param behaviours what a scenario may name
     * @param parameters the record of the shared parameters: {@code double} components with {@code @Parameter}
     * @param mechanisms the names of the mechanisms that a scenario may switch off
     */
    public ScenarioReader(Behaviours behaviours, Class<R> parameters, List<String> mechanisms) {
        this.behaviours = behaviours;
        this.parameters = parameters;
        this.mechanisms = List.copyOf(mechanisms);
    }

    /**
     * A scenario, bound and checked, with the files of its study that it needs.
     *
     * @param name its name
     * @param scenario what its file says, defaults filled in
     * @param parameters the shared parameters, with what it overrides
     * @param states the states
     * @param preferences their estimated positions
     * @param <R> the record of the shared parameters
     */
    public record Loaded<R extends Record>(
            String name,
            Format.Bound<ScenarioFile> scenario,
            SharedParameters<R> parameters,
            StatesTable states,
            PreferencesTable preferences) {}

    /**
     * Loads the scenario of a file that the user named.
     *
     * @throws InvalidInputException with all problems, if there is any
     */
    public Loaded<R> load(String given) {
        Study.Opened opened = Study.open(given);
        return load(opened.study(), tree(opened.file()));
    }

    /**
     * Reads a scenario file without its references, for a sweep to vary.
     *
     * @throws InvalidInputException with all problems, if there is any
     */
    public ScenarioTree tree(InputFile file) {
        return ScenarioTree.read(file, behaviours);
    }

    /**
     * Loads a scenario that was read, and perhaps varied.
     *
     * @throws InvalidInputException with all problems, if there is any
     */
    public Loaded<R> load(Study study, ScenarioTree tree) {
        Format.Bound<ScenarioFile> bound = tree.bind();
        SharedParameters<R> shared = SharedParameters.read(parameters, study.read(Study.MODEL));
        StatesTable states = StatesFile.read(study.read(Study.STATES));
        PreferencesTable preferences = PreferencesFile.read(study.read(Study.PREFERENCES), states);
        return new Loaded<>(tree.name(), bound, shared.with(parameters, tree), states, preferences);
    }
}
