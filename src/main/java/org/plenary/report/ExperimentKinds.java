package org.plenary.report;

import java.util.List;
import org.plenary.kernel.UserError;

/**
 * The kinds of experiments that there are. A kind is added to the list of {@link #all}.
 *
 * @param kinds all of them
 */
public record ExperimentKinds(List<ExperimentKind> kinds) {
    /** Copies the list. */
    public ExperimentKinds {
        kinds = List.copyOf(kinds);
    }

    /** Returns all kinds that the program has. */
    public static ExperimentKinds all() {
        return new ExperimentKinds(List.of(
                new SweepKind(),
                new FindingsKind(),
                new CalibrateKind(),
                new WaveKind(),
                new RobustnessKind(),
                new BaselinesKind(),
                new ExplainKind()));
    }

    /**
     * Returns the kind of a word.
     *
     * @throws UserError if there is none
     */
    public ExperimentKind of(String word) {
        return kinds.stream()
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new UserError("the folder is of a kind of experiment that this program does not have: \"" + word
                                + "\". Maybe use the version of Plenary that wrote it (manifest.json names it)."));
    }
}
