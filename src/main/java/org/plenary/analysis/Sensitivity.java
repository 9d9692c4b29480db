package org.plenary.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.plenary.experiment.SweepPlan;
import org.plenary.experiment.Words;
import org.plenary.kernel.Estimate;
import org.plenary.kernel.UserError;
import org.plenary.legalization.Dimension;

/**
 * Which factors of a sampled sweep move its outcomes: standardised regression coefficients, partial rank correlations, and
 * shares of variance, each with a bootstrap interval.
 *
 * <p>An outcome at a design point is the mean over its replicates. Intervals come from resampling design points (whole
 * blocks of a Saltelli design; Archer, Saltelli and Sobol' 1997, <a
 * href="https://doi.org/10.1080/00949659708811825">doi:10.1080/00949659708811825</a>): the quantiles of the resampled
 * estimates, moved so that their mean is the estimate. Copies of a point in one slice raise every resampled share, which
 * the estimate itself does not suffer from; so this bias is taken out and not, as by a basic interval, taken off the
 * estimate. Neither estimates nor intervals are cut: a share whose truth is 0 is estimated below 0 half of the time.
 *
 * @param plan the sweep
 * @param totals whether the design is Saltelli's, which gives total indices
 * @param resamples how many resamples the intervals come from
 * @param outcomes by scenario and outcome
 */
public record Sensitivity(SweepPlan plan, boolean totals, int resamples, List<ExplainedOutcome> outcomes) {
    /** The outcome beside the levels of the dimensions: the share of runs in which a text was adopted. */
    public static final String ADOPTED = "adopted";

    /** The design that has total indices, by the word of sweep files. */
    private static final String SALTELLI = "saltelli";

    /** The fewest design points beyond the number of factors. */
    static final int FEWEST_SPARE = 10;

    /** Copies the outcomes. */
    public Sensitivity {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * What a factor does to an outcome.
     *
     * @param factor its path
     * @param coefficient standardised regression coefficient (SRC); not defined for names
     * @param rankCorrelation partial rank correlation coefficient (PRCC), from -1 to 1; not defined for names
     * @param firstOrder share of variance due to the factor alone
     * @param total share of variance due to the factor alone and with others; for a Saltelli design only
     */
    public record FactorEffect(
            String factor, Estimate coefficient, Estimate rankCorrelation, Estimate firstOrder, Estimate total) {}

    /**
     * An outcome of a scenario.
     *
     * @param scenario its name
     * @param name a dimension, or {@link #ADOPTED}
     * @param points how many design points there are
     * @param sd standard deviation between design points; 0, and no estimates, if they differ by rounding alone
     * @param determination R squared of the regression; NaN if there is none
     * @param luck what share of the variance between points replicates that differ at one point would make by themselves;
     *     NaN with a single replicate. Under common random numbers points share their luck, so it is less
     * @param factors in the order of the sweep
     */
    public record ExplainedOutcome(
            String scenario,
            String name,
            int points,
            double sd,
            double determination,
            double luck,
            List<FactorEffect> factors) {
        /** Copies the factors. */
        public ExplainedOutcome {
            factors = List.copyOf(factors);
        }
    }

    /** Means over replicates, and the variance that they have by luck. */
    @SuppressWarnings("ArrayRecordComponent") // made here, never changed
    private record Means(double[] means, double[] lucks) {
        static Means of(int points) {
            double[] none = new double[points];
            Arrays.fill(none, Double.NaN);
            return new Means(none, none.clone());
        }

        void set(int point, double mean, double variance, int n) {
            means[point] = mean;
            lucks[point] = n < 2 ? Double.NaN : variance / n;
        }
    }

    /**
     * Estimates from a results folder.
     *
     * @param resamples how many resamples the intervals come from, at least 20
     * @throws UserError if the folder holds no sweep, its sweep has no factors or too few points, or lacks runs
     * @throws IOException if a file cannot be read
     */
    public static Sensitivity read(Path folder, int resamples) throws IOException {
        return of(Comparison.read(folder), resamples);
    }

    /**
     * Estimates from a comparison, which has the mean outcomes of every design point.
     *
     * @throws UserError if the sweep has no factors or too few points, or a point has no run
     */
    public static Sensitivity of(Comparison comparison, int resamples) {
        SweepPlan plan = comparison.plan();
        check(plan, resamples);
        SensitivitySample sample =
                SensitivitySample.of(plan.design(), plan.design().method().equals(SALTELLI));
        List<ExplainedOutcome> outcomes = new ArrayList<>();
        plan.scenarios().forEach(scenario -> {
            for (Dimension dimension : Dimension.values()) {
                Means means = Means.of(plan.design().size());
                comparison.cells().stream()
                        .filter(cell ->
                                cell.dimension() == dimension && cell.scenario().equals(scenario.id()))
                        .forEach(cell -> means.set(cell.designPoint(), cell.mean(), cell.sd() * cell.sd(), cell.n()));
                outcomes.add(outcome(plan, sample, scenario.id(), Words.of(dimension), means, resamples));
            }
            outcomes.add(outcome(plan, sample, scenario.id(), ADOPTED, adopted(comparison, scenario.id()), resamples));
        });
        return new Sensitivity(plan, sample.blocks(), resamples, outcomes);
    }

    /** Returns whether the sweep is a sample of its factors, not a grid, and has points enough for estimates. */
    public static boolean isFor(SweepPlan plan) {
        long grid = 1;
        for (int f = 0; f < plan.design().factors().size(); f++) {
            int factor = f;
            grid *= plan.design().points().stream()
                    .map(point -> point.get(factor))
                    .distinct()
                    .count();
        }
        int factors = plan.design().factors().size();
        return factors > 0 && grid != plan.design().size() && plan.design().size() >= factors + FEWEST_SPARE;
    }

    private static void check(SweepPlan plan, int resamples) {
        int factors = plan.design().factors().size();
        if (factors == 0) {
            throw new UserError("the sweep has no factors, so there is nothing that outcomes could be sensitive to."
                    + " Maybe run one with a design, such as scenarios/sweeps/explanatory-variables.yaml.");
        }
        if (plan.design().size() < factors + FEWEST_SPARE) {
            throw new UserError("the sweep has " + plan.design().size() + " design points for " + factors
                    + " factors, and estimates of sensitivity need at least " + (factors + FEWEST_SPARE)
                    + ". Maybe run it with design: {name: latin_hypercube, points: 100}.");
        }
        if (resamples < 20 || resamples > 100_000) {
            throw new UserError("intervals from " + resamples + " resamples are not possible: from 20 to 100000 are."
                    + " Maybe leave --resamples out.");
        }
    }

    private static Means adopted(Comparison comparison, String scenario) {
        Means means = Means.of(comparison.plan().design().size());
        comparison.adoptions().stream()
                .filter(adoption -> adoption.scenario().equals(scenario))
                .forEach(adoption -> {
                    int n = adoption.n();
                    double share = (double) adoption.adopted() / n;
                    means.set(adoption.designPoint(), share, share * (1 - share) * n / Math.max(1, n - 1), n);
                });
        return means;
    }

    private static ExplainedOutcome outcome(
            SweepPlan plan, SensitivitySample sample, String scenario, String name, Means means, int resamples) {
        int missing = (int) Arrays.stream(means.means()).filter(Double::isNaN).count();
        if (missing > 0) {
            throw new UserError("scenario " + scenario + " has no run at " + missing + " of "
                    + plan.design().size() + " design points. Maybe let the sweep finish first.");
        }
        boolean varies = Spread.varies(means.means());
        SensitivitySample.Estimates[] draws = IntStream.rangeClosed(0, varies ? resamples : 0)
                .parallel()
                .mapToObj(draw -> sample.estimates(means.means(), sample.resample(draw)))
                .toArray(SensitivitySample.Estimates[]::new);
        List<FactorEffect> effects = new ArrayList<>();
        for (int f = 0; f < plan.design().factors().size(); f++) {
            int factor = f;
            IntFunction<Estimate> estimate = measure -> estimate(draws, measure, factor);
            effects.add(new FactorEffect(
                    plan.design().factors().get(f),
                    estimate.apply(SensitivitySample.Measured.SRC.ordinal()),
                    estimate.apply(SensitivitySample.Measured.PRCC.ordinal()),
                    estimate.apply(SensitivitySample.Measured.FIRST_ORDER.ordinal()),
                    estimate.apply(SensitivitySample.Measured.TOTAL.ordinal())));
        }
        double sd = varies ? Spread.of(means.means()).sd() : 0;
        double luck = varies ? Arrays.stream(means.lucks()).average().orElse(Double.NaN) / (sd * sd) : Double.NaN;
        return new ExplainedOutcome(
                scenario, name, plan.design().size(), sd, draws[0].determination(), Math.min(1, luck), effects);
    }

    private static Estimate estimate(SensitivitySample.Estimates[] draws, int measure, int factor) {
        double value = draws[0].values()[measure][factor];
        double[] resampled = Arrays.stream(draws, 1, draws.length)
                .mapToDouble(draw -> draw.values()[measure][factor])
                .filter(x -> !Double.isNaN(x))
                .sorted()
                .toArray();
        if (Double.isNaN(value) || resampled.length == 0 || resampled.length < draws.length / 2) {
            return Estimate.of(value);
        }
        double tail = (1 - Interval.LEVEL) / 2;
        double bias = StatUtils.mean(resampled) - value;
        return new Estimate(
                value, Percentiles.quantile(resampled, tail) - bias, Percentiles.quantile(resampled, 1 - tail) - bias);
    }
}
