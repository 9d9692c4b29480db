package org.plenary.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.plenary.experiment.Order;

/**
 * Which judged numbers move the outcomes of a calibration most: Spearman's rank correlation between number and outcome
 * over the draws, without the shipped values. A number that is in none of the scenarios that an outcome comes from is
 * left out: it cannot move it.
 */
public final class Influences {
    /** The fewest draws over which ranks are correlated. */
    public static final int FEWEST_DRAWS = 3;

    private final Calibration calibration;
    private final List<JudgedNumber> numbers;

    /**
     * How a judged number goes along with an outcome over the draws of a calibration.
     *
     * @param number the number
     * @param correlation Spearman's rank correlation, from -1 to 1
     */
    public record Influence(JudgedNumber number, double correlation) {}

    /** Makes the analysis of a calibration from the numbers that it drew, in order. */
    public Influences(Calibration calibration, List<JudgedNumber> numbers) {
        this.calibration = calibration;
        this.numbers = List.copyOf(numbers);
    }

    /**
     * Returns the numbers that go along most with the mean level of a cell, the strongest first.
     *
     * @param cell its index among the cells of a draw
     * @param most how many at most
     * @return none if the level does not vary or there are too few draws
     */
    public List<Influence> ofCell(int cell, int most) {
        String scenario = calibration.shipped().cells().get(cell).scenario();
        return strongest(List.of(scenario), draw -> draw.cells().get(cell).mean(), most);
    }

    /**
     * Returns the numbers that go along most with the gap of an order, the strongest first.
     *
     * @param order its index in the plan
     * @param most how many at most
     * @return none if the gap does not vary or there are too few draws
     */
    public List<Influence> ofOrder(int order, int most) {
        Order compared = calibration.sweep().orders().get(order);
        return strongest(
                List.of(compared.higher(), compared.lower()),
                draw -> draw.gaps().get(order),
                most);
    }

    private List<Influence> strongest(List<String> scenarios, ToDoubleFunction<CalibrationDraw> outcome, int most) {
        double[] outcomes = calibration.draws().stream().mapToDouble(outcome).toArray();
        List<Influence> found = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            int index = i;
            double[] drawn = calibration.draws().stream()
                    .mapToDouble(draw -> draw.values().get(index))
                    .toArray();
            if (scenarios.stream().anyMatch(numbers.get(i)::isIn) && varies(drawn) && varies(outcomes)) {
                found.add(new Influence(numbers.get(i), new SpearmansCorrelation().correlation(drawn, outcomes)));
            }
        }
        found.sort(Comparator.comparingDouble((Influence influence) -> -Math.abs(influence.correlation()))
                .thenComparing(influence -> influence.number().name()));
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    private static boolean varies(double[] values) {
        return values.length >= FEWEST_DRAWS && Arrays.stream(values).anyMatch(value -> value != values[0]);
    }

    /**
     * Returns what the strongest of all numbers reaches by chance, in absolute value, for one outcome in twenty that no
     * number moves: Bonferroni's bound with the normal approximation, in which a rank correlation over n draws has
     * variance 1 / (n - 1). From 0 to 1.
     */
    public double byChance() {
        double tail = 0.05 / (2 * numbers.size());
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - tail);
        return Math.min(1, z / Math.sqrt(Math.max(1, calibration.draws().size() - 1)));
    }
}
