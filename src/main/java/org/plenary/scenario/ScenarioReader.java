package org.plenary.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plenary.input.Behaviours;
import org.plenary.input.Format;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Node;
import org.plenary.input.Problems;
import org.plenary.input.Repair;
import org.plenary.input.YamlReader;
import org.plenary.legalization.Codebook;
import org.plenary.strategy.Strategy;
import org.plenary.text.FormScale;
import org.plenary.world.Mechanism;
import org.plenary.world.RollCall;
import org.plenary.world.States;

/** Loads scenarios: the file, what the study's other files add to it, and the check that every name refers to something. */
public final class ScenarioReader {
    /** The names of the mechanisms that a scenario may switch off. */
    public static final List<String> MECHANISMS =
            Arrays.stream(Mechanism.values()).map(Mechanism::id).toList();

    private final Behaviours behaviours;

    /** Makes a reader of scenarios that may name these behaviours. */
    public ScenarioReader(Behaviours behaviours) {
        this.behaviours = behaviours;
    }

    /** Returns what a scenario may name. */
    public Behaviours behaviours() {
        return behaviours;
    }

    /**
     * A scenario, bound and checked, with the files of its study that it needs.
     *
     * @param tree its file as it stands, to be varied
     * @param scenario what its file says, defaults filled in
     * @param parameters the shared parameters, with what it overrides
     * @param forms how far each form binds, by the codebook
     * @param states the states
     * @param preferences their estimated positions
     * @param assembled states and positions as the model takes them
     */
    public record Loaded(
            ScenarioTree tree,
            Format.Bound<ScenarioFile> scenario,
            SharedParameters parameters,
            FormScale forms,
            StatesTable states,
            PreferencesTable preferences,
            States assembled) {
        /** Returns the scenario's name. */
        public String name() {
            return tree.name();
        }
    }

    /**
     * Loads the scenario of a file that the user named.
     *
     * @throws InvalidInputException with all problems, if there is any
     */
    public Loaded load(String given) {
        return load(Study.open(given));
    }

    /**
     * Loads the scenario of a file that the user named.
     *
     * @throws InvalidInputException with all problems, if there is any
     */
    public Loaded load(Study.Opened opened) {
        InputFile file = opened.file();
        Problems problems = new Problems();
        Node node = node(opened, problems);
        List<String> keys = Format.of(ScenarioFile.class, behaviours).shape().keys();
        MistakenFile.refuseForScenario(file, node, keys);
        Optional<ScenarioTree> tree = problems.attempt(() -> ScenarioTree.of(file, node, behaviours, problems));
        if (tree.isEmpty()) {
            ScenarioTree.repaired(file, node, behaviours)
                    .ifPresent(repaired -> addFurther(opened.study(), repaired, problems));
            problems.refuseIfAny();
        }
        return load(opened.study(), tree.orElseThrow());
    }

    private static Node node(Study.Opened opened, Problems problems) {
        InputFile file = opened.file();
        return Variant.whole(opened.study(), YamlReader.needed(file.shown(), file.content(), problems), problems);
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
     * Reads a scenario file without its references but for the scenario that it is based on, for a sweep to vary.
     *
     * @throws InvalidInputException with all problems, if there is any
     */
    public ScenarioTree tree(Study.Opened opened) {
        Problems problems = new Problems();
        return ScenarioTree.of(opened.file(), node(opened, problems), behaviours, problems);
    }

    /**
     * What all scenarios of a study share, read once for many of them.
     *
     * @param shared the shared parameters, as the study has them
     * @param forms how far each form binds: by the first coding of the study's codebook
     * @param states the states
     * @param preferences their estimated positions
     * @param assembled states and positions as the model takes them
     */
    public record Basis(
            SharedParameters shared,
            FormScale forms,
            StatesTable states,
            PreferencesTable preferences,
            States assembled) {
        /** Returns the same where forms bind as another coding has it: one with numbers drawn anew. */
        public Basis with(Codebook codebook) {
            return new Basis(shared, codebook.obligation().scale(), states, preferences, assembled);
        }

        /**
         * Reads what all scenarios of a study share.
         *
         * @throws InvalidInputException with all problems, if there is any
         */
        public static Basis of(Study study) {
            Problems problems = new Problems();
            Optional<SharedParameters> shared = problems.attempt(() -> SharedParameters.read(study.read(Study.MODEL)));
            Optional<FormScale> forms = problems.attempt(() -> CodebookFiles.read(study.read(Study.CODEBOOK))
                    .get(0)
                    .obligation()
                    .scale());
            Optional<StatesTable> states = problems.attempt(() -> StatesFile.read(study.read(Study.STATES)));
            Optional<PreferencesTable> preferences = states.flatMap(
                    table -> problems.attempt(() -> PreferencesFile.read(study.read(Study.PREFERENCES), table)));
            Optional<List<RollCall>> rollCalls = study.files("").contains(Study.ROLL_CALLS) && preferences.isPresent()
                    ? problems.attempt(() -> RollCallsFile.read(
                            study.read(Study.ROLL_CALLS),
                            states.orElseThrow(),
                            preferences.orElseThrow().axes()))
                    : Optional.of(List.of());
            problems.refuseIfAny();
            StatesTable table = states.orElseThrow();
            return new Basis(
                    shared.orElseThrow(),
                    forms.orElseThrow(),
                    table,
                    preferences.orElseThrow(),
                    StatesAssembly.of(table, preferences.orElseThrow(), rollCalls.orElseThrow()));
        }
    }

    /**
     * Loads a scenario that was read, and perhaps varied, where what it shares with others was read before.
     *
     * @throws InvalidInputException with all problems, if there is any
     */
    public Loaded load(Basis basis, ScenarioTree tree) {
        return load(Optional.of(basis), tree, new Problems());
    }

    /**
     * Loads a scenario that was read, and perhaps varied.
     *
     * @throws InvalidInputException with all problems, if there is any
     */
    public Loaded load(Study study, ScenarioTree tree) {
        Problems problems = new Problems();
        return load(problems.attempt(() -> Basis.of(study)), tree, problems);
    }

    private Loaded load(Optional<Basis> basis, ScenarioTree tree, Problems problems) {
        Optional<Format.Bound<ScenarioFile>> bound = problems.attempt(tree::bind);
        Optional<SharedParameters> shared =
                basis.flatMap(known -> problems.attempt(() -> known.shared().with(tree)));
        if (bound.isPresent() && basis.isPresent()) {
            new ScenarioChecks(bound.get(), known(basis.get()), problems).check();
        }
        problems.refuseIfAny();
        Basis known = basis.orElseThrow();
        return new Loaded(
                tree.on(known.shared()),
                bound.orElseThrow(),
                shared.orElseThrow(),
                known.forms(),
                known.states(),
                known.preferences(),
                known.assembled());
    }

    private ScenarioChecks.Known known(Basis basis) {
        return new ScenarioChecks.Known(
                basis.states(),
                new StateSelector(basis.states()),
                basis.preferences().axes(),
                basis.assembled().voted.rollCalls().stream().map(RollCall::id).toList(),
                behaviours.of(Strategy.class).keySet(),
                MECHANISMS);
    }
}
