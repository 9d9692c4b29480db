package org.plenary.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.analysis.ConstantGuess;
import org.plenary.experiment.PlannedScenario;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;

/**
 * A class of a case foreseen from the others: by the first wave's draws, each as likely as the targets that do not speak of
 * the case make it. No later wave is used, since those are drawn where the case's own targets allow.
 *
 * @param scenario the case
 * @param dimension the dimension
 * @param observed the class observed
 * @param model the probabilities of low, medium and high by the model
 * @param constant those of the constant guess: its class by the share of cells that it gets, the others half of the rest
 * @param others those of the classes of the other cases in the dimension, each class counted once more than it occurs
 */
public record LeftOutCase(
        String scenario,
        Dimension dimension,
        LegalizationClass observed,
        List<Double> model,
        List<Double> constant,
        List<Double> others) {

    private static final int CLASSES = LegalizationClass.values().length;

    /** Copies the lists. */
    public LeftOutCase {
        model = List.copyOf(model);
        constant = List.copyOf(constant);
        others = List.copyOf(others);
    }

    /** Returns every observed class of every case, foreseen from the other cases. */
    public static List<LeftOutCase> all(PlausibleSpace space, List<PlannedScenario> cases) {
        List<Integer> first =
                IntStream.range(0, space.siftings().get(0).draws()).boxed().toList();
        List<LeftOutCase> all = new ArrayList<>();
        for (int c = 0; c < cases.size(); c++) {
            String left = cases.get(c).id();
            double[] likelihoods = space.likelihoods(goal -> !goal.scenarios().contains(left), first);
            for (Dimension dimension : Dimension.values()) {
                int place = c * Dimension.values().length + dimension.ordinal();
                cases.get(c)
                        .observed()
                        .of(dimension)
                        .ifPresent(observed -> all.add(new LeftOutCase(
                                left,
                                dimension,
                                observed,
                                shares(space, likelihoods, place),
                                constant(cases, dimension),
                                others(cases, left, dimension))));
            }
        }
        return all;
    }

    /**
     * Shares of runs in each class, of as many draws as the likelihoods are worth; each class counts once more than it
     * occurs, so that none is impossible.
     */
    private static List<Double> shares(PlausibleSpace space, double[] likelihoods, int place) {
        double sum = Arrays.stream(likelihoods).sum();
        double worth = Posterior.worth(likelihoods);
        double[] counts = new double[CLASSES];
        for (int draw = 0; draw < likelihoods.length; draw++) {
            List<Integer> classes = space.draws().classes().get(draw).subList(place * CLASSES, (place + 1) * CLASSES);
            int runs = classes.stream().mapToInt(Integer::intValue).sum();
            for (int k = 0; k < CLASSES; k++) {
                counts[k] += worth * likelihoods[draw] / sum * classes.get(k) / runs;
            }
        }
        return smoothed(counts);
    }

    private static List<Double> smoothed(double[] counts) {
        double sum = IntStream.range(0, CLASSES).mapToDouble(k -> counts[k] + 1).sum();
        return IntStream.range(0, CLASSES).mapToObj(k -> (counts[k] + 1) / sum).toList();
    }

    /** The constant guess knows the case too; it is right as often as it is over all cells. */
    private static List<Double> constant(List<PlannedScenario> cases, Dimension dimension) {
        ConstantGuess guess = ConstantGuess.of(cases);
        int cells = 0;
        int hits = 0;
        for (PlannedScenario planned : cases) {
            for (Dimension each : Dimension.values()) {
                Optional<LegalizationClass> observed = planned.observed().of(each);
                cells += observed.isPresent() ? 1 : 0;
                hits += observed.isPresent() && observed.equals(guess.of(each)) ? 1 : 0;
            }
        }
        double right = (hits + 1.0) / (cells + 2.0);
        return Stream.of(LegalizationClass.values())
                .map(k -> guess.of(dimension).equals(Optional.of(k)) ? right : (1 - right) / (CLASSES - 1))
                .toList();
    }

    private static List<Double> others(List<PlannedScenario> cases, String left, Dimension dimension) {
        double[] counts = new double[CLASSES];
        cases.stream()
                .filter(planned -> !planned.id().equals(left))
                .flatMap(planned -> planned.observed().of(dimension).stream())
                .forEach(observed -> counts[observed.ordinal()]++);
        return smoothed(counts);
    }

    /** Returns the log score of probabilities: higher is better, 0 is best. */
    public double logScore(List<Double> probabilities) {
        return StrictMath.log(probabilities.get(observed.ordinal()));
    }

    /** Returns the Brier score of probabilities: lower is better, 0 is best. */
    public double brier(List<Double> probabilities) {
        return IntStream.range(0, CLASSES)
                .mapToDouble(k -> probabilities.get(k) - (k == observed.ordinal() ? 1 : 0))
                .map(error -> error * error)
                .sum();
    }

    /** Returns whether the class observed is the likeliest by the model. */
    public boolean isLikeliest() {
        return model.stream().allMatch(p -> p <= model.get(observed.ordinal()));
    }
}
