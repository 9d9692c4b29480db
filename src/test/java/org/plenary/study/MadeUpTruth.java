package org.plenary.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.kernel.Quantity;
import org.plenary.study.WaveDraws.GoalOutcome;

/**
 * A made-up model of few numbers and outcomes with luck, and a record that one point of it made: what is found of the point
 * can be held against it.
 */
final class MadeUpTruth {
    static final int NUMBERS = 10;
    static final int GOALS = 6;

    private static final double LUCK = 0.05;
    private static final int RUNS = 4;

    private final KeyedRandom random;
    private final double[] truth;
    private final List<Goal> goals = new ArrayList<>();

    MadeUpTruth(long seed) {
        this.random = KeyedRandom.of(seed);
        this.truth = IntStream.range(0, NUMBERS)
                .mapToDouble(n -> random.uniform(Purpose.RANGE, n, -7, 1))
                .toArray();
        for (int g = 0; g < GOALS; g++) {
            Goal.Edge record = Goal.Edge.at(mean(g, truth) + LUCK * random.gaussian(Purpose.IDEAL_POINT, g, -7, 1));
            goals.add(new Goal("g" + g, record, record, 0.01, true, false, List.of("case" + g % 3)));
        }
    }

    static List<JudgedNumber> numbers() {
        return IntStream.range(0, NUMBERS)
                .mapToObj(n -> JudgedNumber.of("x" + n, "x" + n, true, List.of("case0"), 0.5, new Quantity.Range(0, 1)))
                .toList();
    }

    /** What an outcome is on average: curved in two numbers, and a little of all others. */
    private static double mean(int goal, double[] x) {
        double one = x[goal % NUMBERS];
        double other = x[(goal + 1) % NUMBERS];
        double rest = 0;
        for (double each : x) {
            rest += each;
        }
        return one + 0.4 * one * other - 0.5 * other * other + 0.03 * rest;
    }

    double[] truth() {
        return truth.clone();
    }

    PlausibleSpace whole(long seed) {
        return PlausibleSpace.whole(new RangeDraw(numbers(), seed), goals);
    }

    /** Runs the draws of a wave. */
    WaveDraws run(List<List<Double>> draws, int wave) {
        List<List<GoalOutcome>> outcomes = new ArrayList<>();
        for (int d = 0; d < draws.size(); d++) {
            double[] x = draws.get(d).stream().mapToDouble(Double::doubleValue).toArray();
            List<GoalOutcome> row = new ArrayList<>();
            for (int g = 0; g < GOALS; g++) {
                row.add(outcome(g, x, wave * 100_000 + d));
            }
            outcomes.add(row);
        }
        return new WaveDraws(
                draws, outcomes, draws.stream().map(draw -> List.<Integer>of()).toList());
    }

    private GoalOutcome outcome(int goal, double[] x, int draw) {
        double[] runs = IntStream.range(0, RUNS)
                .mapToDouble(r -> mean(goal, x) + LUCK * random.gaussian(Purpose.IDEAL_POINT, goal, draw, r))
                .toArray();
        double mean =
                IntStream.range(0, RUNS).mapToDouble(r -> runs[r]).average().orElseThrow();
        double squares = IntStream.range(0, RUNS)
                .mapToDouble(r -> (runs[r] - mean) * (runs[r] - mean))
                .sum();
        return new GoalOutcome(mean, Math.sqrt(squares / (RUNS - 1)), RUNS);
    }

    /** Goes through waves. */
    PlausibleSpace after(int waves, int draws, long seed) {
        PlausibleSpace space = whole(seed);
        for (int wave = 1; wave <= waves; wave++) {
            space = space.after(run(space.next(draws), wave));
        }
        return space;
    }
}
