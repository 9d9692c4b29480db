package org.plenary.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.Words;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;

/**
 * The yardstick for matches: a guess that says of every scenario the class that was observed most often, dimension by
 * dimension; of several observed as often, the lowest. It is the best that a guess can do that knows nothing of what tells
 * scenarios apart, and it knows the observations. Matching more cells than this proves little; matching fewer, much.
 */
public final class ConstantGuess {
    /** The name of this baseline. */
    public static final String NAME = "constant_guess";

    private final Map<Dimension, LegalizationClass> classes = new EnumMap<>(Dimension.class);

    private ConstantGuess(List<PlannedScenario> scenarios) {
        for (Dimension dimension : Dimension.values()) {
            int most = 0;
            for (LegalizationClass classified : LegalizationClass.values()) {
                int times = (int) scenarios.stream()
                        .filter(scenario -> scenario.observed().of(dimension).equals(Optional.of(classified)))
                        .count();
                if (times > most) {
                    most = times;
                    classes.put(dimension, classified);
                }
            }
        }
    }

    /** Returns the guess for what was observed in some scenarios. */
    public static ConstantGuess of(List<PlannedScenario> scenarios) {
        return new ConstantGuess(scenarios);
    }

    /** Returns the class that is guessed for a dimension; nothing where none was observed. */
    public Optional<LegalizationClass> of(Dimension dimension) {
        return Optional.ofNullable(classes.get(dimension));
    }

    /** Returns whether the guess is the class observed; false if none was. */
    public boolean matches(Cell cell) {
        return cell.observed().isPresent() && cell.observed().equals(of(cell.dimension()));
    }

    /** Returns how many cells it gets. */
    public int matches(List<Cell> cells) {
        return (int) cells.stream().filter(this::matches).count();
    }

    /** Returns the guess in words: {@code delegation high, precision low}. */
    public String words() {
        List<String> words = new ArrayList<>();
        classes.forEach((dimension, classified) -> words.add(Words.of(dimension) + " " + Words.of(classified)));
        return String.join(", ", words);
    }
}
