package org.plenary.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.field.Mechanism;
import org.plenary.field.ModelParameters;
import org.plenary.input.Behaviours;
import org.plenary.input.Format;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Problems;
import org.plenary.input.Repair;
import org.plenary.party.States;
import org.plenary.strategy.StrategySpec;

/**
 * Loads scenarios: the file, what the study's other files add to it, and the check that every name refers to something.
 *
 * @param <R> the record of the shared parameters
 */
public final class ScenarioReader<R extends Record> {
    private final Behaviours behaviours;
    private final Class<R> parameters;
    private final List<String> mechanisms;
    private final Function<StatesTable, StateSelector> selectors;

    /**
     * Makes a reader.
     *
     * @param behaviours what a scenario may name
     * @param parameters the record of the shared parameters: {@code double} components with {@code @Parameter}
     * @param mechanisms the names of the mechanisms that a scenario may switch off
     */
    public ScenarioReader(Behaviours behaviours, Class<R> parameters, List<String> mechanisms) {
        this(behaviours, parameters, mechanisms, StateSelector::new);
    }

    /**
     * Makes a reader.
     *
     * @param behaviours what a scenario may name
     * @param parameters the record of the shared parameters: {@code double} components with {@code @Parameter}
     * @param mechanisms the names of the mechanisms that a scenario may switch off
     * @param selectors makes the selector of states, if it is to know other groups than {@code majors}
     */
    public ScenarioReader(
            Behaviours behaviours,
            Class<R> parameters,
            List<String> mechanisms,
            Function<StatesTable, StateSelector> selectors) {
        this.behaviours = behaviours;
        this.parameters = parameters;
        this.mechanisms = List.copyOf(mechanisms);
        this.selectors = selectors;
    }

    /** Returns the reader of scenarios of Plenary's own model. */
    public static ScenarioReader<ModelParameters> ofModel(Behaviours behaviours) {
        List<String> mechanisms =
                Arrays.stream(Mechanism.values()).map(Mechanism::id).toList();
        return new ScenarioReader<>(behaviours, ModelParameters.class, mechanisms);
    }

    /** Returns what a scenario may name. */
    public Behaviours behaviours() {
        return behaviours;
    }

    /** Returns the record of the shared parameters. */
    public Class<R> parameters() {
        return parameters;
    }

    /** Returns the names of the mechanisms that a scenario may switch off. */
    public List<String> mechanisms() {
        return mechanisms;
    }

    /**
     * A scenario, bound and checked, with the files of its study that it needs.
     *
     * @param name its name
     * @param scenario what its file says, defaults filled in
     * @param parameters the shared parameters, with what it overrides
     * @param states the states
     * @param preferences their estimated positions
     * @param assembled states and positions as the model takes them
     * @param <R> the record of the shared parameters
     */
    public record Loaded<R extends Record>(
            String name,
            Format.Bound<ScenarioFile> scenario,
            SharedParameters<R> parameters,
            StatesTable states,
            PreferencesTable preferences,
            States assembled) {}

    /**
     * Loads the scenario of a file that the user named.
     *
     * @throws InvalidInputException with all problems, if there is any
     */
    public Loaded<R> load(String given) {
        return load(Study.open(given));
    }

    /**
     * Loads the scenario of a file that the user named.
     *
     * @throws InvalidInputException with all problems, if there is any
     */
    public Loaded<R> load(Study.Opened opened) {
        MistakenFile.refuseSweep(opened.file());
        MistakenFile.refuseOther(
                opened.file(), Format.of(ScenarioFile.class, behaviours).shape().keys(), "scenario");
        Problems problems = new Problems();
        Optional<ScenarioTree> tree = problems.attempt(() -> tree(opened.file()));
        if (tree.isEmpty()) {
            ScenarioTree.repaired(opened.file(), behaviours)
                    .ifPresent(repaired -> addFurther(opened.study(), repaired, problems));
            problems.refuseIfAny();
        }
        return load(opened.study(), tree.orElseThrow());
    }

    /** Adds what is wrong beyond what the file's shape shows. */
    private void addFurther(Study study, ScenarioTree repaired, Problems problems) {
        try {
            load(study, repaired);
        } catch (InvalidInputException e) {
            e.problems().stream()
                    .filter(problem -> !problem.place().equals(Repair.PLACE))
                    .forEach(problems::add);
        }
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
     * What all scenarios of a study share, read once for many of them.
     *
     * @param shared the shared parameters, as the study has them
     * @param states the states
     * @param preferences their estimated positions
     * @param assembled states and positions as the model takes them
     * @param <R> the record of the shared parameters
     */
    public record Basis<R extends Record>(
            SharedParameters<R> shared, StatesTable states, PreferencesTable preferences, States assembled) {}

    /**
     * Reads what all scenarios of a study share.
     *
     * @throws InvalidInputException with the problems of the first file that has any
     */
    public Basis<R> basis(Study study) {
        SharedParameters<R> shared = SharedParameters.read(parameters, study.read(Study.MODEL));
        StatesTable states = StatesFile.read(study.read(Study.STATES));
        PreferencesTable preferences = PreferencesFile.read(study.read(Study.PREFERENCES), states);
        return new Basis<>(shared, states, preferences, StatesAssembly.of(states, preferences));
    }

    /**
     * Loads a scenario that was read, and perhaps varied, where what it shares with others was read before.
     *
     * @throws InvalidInputException with all problems, if there is any
     */
    public Loaded<R> load(Basis<R> basis, ScenarioTree tree) {
        Problems problems = new Problems();
        Optional<Format.Bound<ScenarioFile>> bound = problems.attempt(tree::bind);
        Optional<SharedParameters<R>> shared =
                problems.attempt(() -> basis.shared().with(parameters, tree));
        bound.ifPresent(
                scenario -> new ScenarioChecks(scenario, known(basis.states(), basis.preferences()), problems).check());
        problems.refuseIfAny();
        return new Loaded<>(
                tree.name(),
                bound.orElseThrow(),
                shared.orElseThrow(),
                basis.states(),
                basis.preferences(),
                basis.assembled());
    }

    /**
     * Loads a scenario that was read, and perhaps varied.
     *
     * @throws InvalidInputException with all problems, if there is any
     */
    public Loaded<R> load(Study study, ScenarioTree tree) {
        Problems problems = new Problems();
        Optional<Format.Bound<ScenarioFile>> bound = problems.attempt(tree::bind);
        Optional<SharedParameters<R>> shared = problems.attempt(
                () -> SharedParameters.read(parameters, study.read(Study.MODEL)).with(parameters, tree));
        Optional<StatesTable> states = problems.attempt(() -> StatesFile.read(study.read(Study.STATES)));
        Optional<PreferencesTable> preferences = states.flatMap(
                table -> problems.attempt(() -> PreferencesFile.read(study.read(Study.PREFERENCES), table)));
        if (bound.isPresent() && states.isPresent() && preferences.isPresent()) {
            new ScenarioChecks(bound.get(), known(states.get(), preferences.get()), problems).check();
        }
        problems.refuseIfAny();
        return new Loaded<>(
                tree.name(),
                bound.orElseThrow(),
                shared.orElseThrow(),
                states.orElseThrow(),
                preferences.orElseThrow(),
                StatesAssembly.of(states.orElseThrow(), preferences.orElseThrow()));
    }

    private ScenarioChecks.Known known(StatesTable states, PreferencesTable preferences) {
        return new ScenarioChecks.Known(
                states,
                selectors.apply(states),
                preferences.axes(),
                behaviours.of(StrategySpec.class).keySet(),
                mechanisms);
    }
}
