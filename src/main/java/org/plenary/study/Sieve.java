package org.plenary.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a wave rules out: a surface for each goal, and how implausible a point may be for the worst of them (Pukelsheim's
 * three standard deviations, The American Statistician 48(2), 1994, <a
 * href="https://doi.org/10.1080/00031305.1994.10476030">doi:10.1080/00031305.1994.10476030</a>, unless nothing would be left).
 *
 * @param goals all goals
 * @param surfaces of each; none if it is held out or too few draws have it
 * @param luck the standard deviation of a run, for each goal
 * @param bound the largest implausibility that is left
 */
public record Sieve(List<Goal> goals, List<Optional<Surface>> surfaces, List<Double> luck, double bound) {
    /** The bound unless nothing would be left. */
    public static final double BOUND = 3;

    /** Fewer draws show no surface. */
    static final int FEWEST_DRAWS = 20;

    /** Copies the lists. */
    public Sieve {
        goals = List.copyOf(goals);
        surfaces = List.copyOf(surfaces);
        luck = List.copyOf(luck);
    }

    /** Learns from draws. */
    static Sieve of(List<JudgedNumber> numbers, List<Goal> goals, WaveDraws draws) {
        List<Optional<Surface>> surfaces = goals.stream()
                .parallel()
                .map(goal -> surface(numbers, goal, goals.indexOf(goal), draws))
                .toList();
        List<Double> luck =
                IntStream.range(0, goals.size()).mapToObj(draws::luck).toList();
        return new Sieve(goals, surfaces, luck, BOUND);
    }

    private static Optional<Surface> surface(List<JudgedNumber> numbers, Goal goal, int index, WaveDraws draws) {
        WaveDraws measured =
                draws.only(draw -> draws.outcomes().get(draw).get(index).isMeasured());
        if (goal.heldOut() || measured.size() < FEWEST_DRAWS) {
            return Optional.empty();
        }
        double[][] points = new double[measured.size()][];
        double[] outcomes = new double[measured.size()];
        for (int draw = 0; draw < outcomes.length; draw++) {
            points[draw] = scaled(numbers, measured.at(draw));
            outcomes[draw] = measured.outcomes().get(draw).get(index).mean();
        }
        return Optional.of(Surface.of(points, outcomes));
    }

    /** Returns values of numbers scaled to [-1, 1] over their ranges. */
    static double[] scaled(List<JudgedNumber> numbers, double[] values) {
        double[] scaled = new double[values.length];
        for (int n = 0; n < scaled.length; n++) {
            double low = numbers.get(n).range().low();
            double high = numbers.get(n).range().high();
            scaled[n] = high > low ? 2 * (values[n] - low) / (high - low) - 1 : 0;
        }
        return scaled;
    }

    /** Returns the same with another bound. */
    Sieve boundedBy(double other) {
        return new Sieve(goals, surfaces, luck, other);
    }

    /** Returns how implausible a point is for each goal; 0 for one without a surface. */
    double[] implausibilities(List<JudgedNumber> numbers, double[] values) {
        double[] scaled = scaled(numbers, values);
        double[] implausible = new double[goals.size()];
        for (int g = 0; g < implausible.length; g++) {
            if (surfaces.get(g).isPresent()) {
                Surface surface = surfaces.get(g).get();
                implausible[g] = goals.get(g)
                        .implausibility(values, surface.at(scaled), surface.error() * surface.error(), luck.get(g));
            }
        }
        return implausible;
    }

    /** Returns how implausible a point is for the worst goal. */
    double worst(List<JudgedNumber> numbers, double[] values) {
        double worst = 0;
        for (double implausible : implausibilities(numbers, values)) {
            worst = Math.max(worst, implausible);
        }
        return worst;
    }
}
