package org.plenary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.design.DesignPoints;
import org.plenary.experiment.ObservedOutcome;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.SweepPlan;
import org.plenary.experiment.UniformDesigns;
import org.plenary.kernel.Estimate;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.kernel.UserError;
import org.plenary.legalization.Dimension;

/** Estimates against functions whose indices are known. */
class SensitivityTest {
    @TempDir
    Path temporary;

    private static Sensitivity.ExplainedOutcome precision(
            DesignPoints design, ToDoubleFunction<List<Object>> function, int resamples) {
        Sensitivity sensitivity = Sensitivity.of(comparison(design, function), resamples);
        assertThat(sensitivity.outcomes()).hasSize(4);
        return sensitivity.outcomes().get(1);
    }

    private static Comparison comparison(DesignPoints design, ToDoubleFunction<List<Object>> function) {
        SweepPlan plan = new SweepPlan(
                "t",
                "thesis",
                List.of(new PlannedScenario("alpha", ObservedOutcome.none())),
                design,
                2,
                1,
                false,
                List.of(),
                List.of());
        List<Cell> cells = new ArrayList<>();
        List<Adoption> adoptions = new ArrayList<>();
        for (int d = 0; d < design.size(); d++) {
            double y = function.applyAsDouble(design.points().get(d));
            for (Dimension dimension : Dimension.values()) {
                double mean = dimension == Dimension.PRECISION ? y : 0.5;
                cells.add(new Cell("alpha", d, dimension, Optional.empty(), List.of(2, 0, 0), mean, 0));
            }
            adoptions.add(new Adoption("alpha", d, 2, 2));
        }
        return new Comparison(plan, 2 * design.size(), cells, adoptions, List.of());
    }

    private static double x(List<Object> point, int f) {
        return ((Number) point.get(f)).doubleValue();
    }

    /** y = 3 x1 + x2, independent uniform: coefficients 3 and 1 over the root of 10, shares of variance 0.9 and 0.1. */
    @Test
    void a_linear_function_has_its_known_coefficients_and_shares() {
        ToDoubleFunction<List<Object>> linear = point -> (3 * x(point, 0) + x(point, 1)) / 4;
        Sensitivity.ExplainedOutcome outcome = precision(UniformDesigns.sobol(1024, 3, 0, 1, 1), linear, 100);
        List<Sensitivity.FactorEffect> factors = outcome.factors();
        assertThat(outcome.determination()).isCloseTo(1, within(1e-9));
        assertThat(factors.get(0).coefficient().value()).isCloseTo(3 / Math.sqrt(10), within(0.005));
        assertThat(factors.get(1).coefficient().value()).isCloseTo(1 / Math.sqrt(10), within(0.005));
        assertThat(factors.get(2).coefficient().value()).isCloseTo(0, within(1e-9));
        assertThat(factors.get(0).firstOrder().value()).isCloseTo(0.9, within(0.02));
        assertThat(factors.get(1).firstOrder().value()).isCloseTo(0.1, within(0.02));
        assertThat(factors.get(2).firstOrder().value()).isCloseTo(0, within(0.02));
        assertThat(factors.get(0).total().isDefined()).isFalse();
        assertThat(factors.get(0).rankCorrelation().value()).isGreaterThan(0.95);
        assertThat(factors.get(0).firstOrder().low()).isLessThan(0.9);
        assertThat(factors.get(0).firstOrder().high()).isGreaterThan(0.89);
    }

    /** The definition: what is left of the ranks after regression on the other ranks, correlated. */
    @Test
    void partial_rank_correlations_are_those_of_residuals() {
        DesignPoints design = UniformDesigns.latinHypercube(60, 3, 0, 1, 7);
        ToDoubleFunction<List<Object>> function =
                point -> Math.exp(-2 * x(point, 0)) / 2 + x(point, 1) * x(point, 2) / 2;
        Sensitivity.ExplainedOutcome outcome = precision(design, function, 20);
        double[] y = new NaturalRanking()
                .rank(design.points().stream().mapToDouble(function).toArray());
        for (int f = 0; f < 3; f++) {
            double[][] others = new double[60][2];
            double[] own = new double[60];
            for (int g = 0, column = 0; g < 3; g++) {
                int factor = g;
                double[] ranks = new NaturalRanking()
                        .rank(design.points().stream()
                                .mapToDouble(point -> x(point, factor))
                                .toArray());
                for (int i = 0; i < 60; i++) {
                    if (g == f) {
                        own[i] = ranks[i];
                    } else {
                        others[i][column] = ranks[i];
                    }
                }
                column += g == f ? 0 : 1;
            }
            double expected = new PearsonsCorrelation().correlation(residuals(own, others), residuals(y, others));
            assertThat(outcome.factors().get(f).rankCorrelation().value()).isCloseTo(expected, within(1e-9));
        }
        assertThat(outcome.factors().get(0).rankCorrelation().high()).isNegative();
    }

    private static double[] residuals(double[] y, double[][] x) {
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(y, x);
        return regression.estimateResiduals();
    }

    /** Ishigami and Homma 1990 with a = 7, b = 0.1 over [-pi, pi], moved into [0, 1], which leaves shares as they are. */
    private static double ishigami(List<Object> point) {
        double sine = Math.sin(x(point, 0));
        double value = sine + 7 * Math.pow(Math.sin(x(point, 1)), 2) + 0.1 * Math.pow(x(point, 2), 4) * sine;
        return (value + 12) / 32;
    }

    /** First-order indices 0.3139, 0.4424, 0; total indices 0.5576, 0.4424, 0.2437, by analysis. */
    @Test
    void the_ishigami_function_has_its_known_indices_by_a_saltelli_design() {
        Sensitivity.ExplainedOutcome outcome =
                precision(UniformDesigns.saltelli(1024, 3, -Math.PI, Math.PI, 1), SensitivityTest::ishigami, 50);
        double[] first = {0.3139, 0.4424, 0};
        double[] total = {0.5576, 0.4424, 0.2437};
        for (int f = 0; f < 3; f++) {
            Sensitivity.FactorEffect effect = outcome.factors().get(f);
            assertThat(effect.firstOrder().value()).as("first, x%d", f + 1).isCloseTo(first[f], within(0.03));
            assertThat(effect.total().value()).as("total, x%d", f + 1).isCloseTo(total[f], within(0.03));
            assertThat(total[f])
                    .isBetween(effect.total().low() - 0.01, effect.total().high() + 0.01);
        }
    }

    /** Without a Saltelli design slices along each factor give the first-order indices, by any sample. */
    @Test
    void the_ishigami_function_has_its_first_order_indices_by_other_designs() {
        for (DesignPoints design : List.of(
                UniformDesigns.latinHypercube(2000, 3, -Math.PI, Math.PI, 1),
                UniformDesigns.sobol(2048, 3, -Math.PI, Math.PI, 1))) {
            Sensitivity.ExplainedOutcome outcome = precision(design, SensitivityTest::ishigami, 20);
            assertThat(outcome.factors().get(0).firstOrder().value()).isCloseTo(0.3139, within(0.04));
            assertThat(outcome.factors().get(1).firstOrder().value()).isCloseTo(0.4424, within(0.04));
            assertThat(outcome.factors().get(2).firstOrder().value()).isCloseTo(0, within(0.04));
            // A rank correlation is blind to x2, whose effect goes up and down.
            assertThat(Math.abs(outcome.factors().get(1).rankCorrelation().value()))
                    .isLessThan(0.1);
        }
    }

    /**
     * y = x1 + noise of the same variance: the coefficient is the root of 1/2. Over 100 designs of 60 points, intervals at
     * 95 % hold it in 85 or more; at a true coverage of 93 % this fails by chance in about 1 of 300 such tests, and seeds
     * are fixed.
     */
    @Test
    void intervals_hold_the_truth_about_as_often_as_they_say() {
        int held = 0;
        double sd = Math.sqrt(1.0 / 12);
        for (int design = 1; design <= 100; design++) {
            KeyedRandom noise = KeyedRandom.of(design);
            int[] next = {0};
            Sensitivity.ExplainedOutcome outcome = precision(
                    UniformDesigns.latinHypercube(60, 2, 0, 1, design),
                    point -> x(point, 0) + sd * noise.gaussian(Purpose.JUDGEMENT, 0, 0, next[0]++),
                    100);
            Estimate interval = outcome.factors().get(0).coefficient();
            held += interval.low() <= Math.sqrt(0.5) && Math.sqrt(0.5) <= interval.high() ? 1 : 0;
        }
        assertThat(held).isGreaterThanOrEqualTo(85);
    }

    /**
     * A factor that does nothing beside one that does, and noise. At a true rate of 0.02 of stars, more than 5 among 40
     * designs are a matter of 1 in 5,000, and seeds are fixed.
     */
    @Test
    void a_factor_that_does_nothing_is_seldom_starred_and_lies_in_its_interval() {
        int stars = 0;
        int below = 0;
        for (int design = 1; design <= 40; design++) {
            KeyedRandom noise = KeyedRandom.of(design);
            int[] next = {0};
            Estimate share = precision(
                            UniformDesigns.latinHypercube(100, 2, 0, 1, design),
                            point -> x(point, 0) + 0.3 * noise.gaussian(Purpose.JUDGEMENT, 0, 0, next[0]++),
                            50)
                    .factors()
                    .get(1)
                    .firstOrder();
            assertThat(share.value()).isBetween(share.low(), share.high());
            stars += share.isAbove(0) ? 1 : 0;
            below += share.value() < 0 ? 1 : 0;
        }
        assertThat(stars).isLessThanOrEqualTo(5);
        assertThat(below).isBetween(8, 32);
    }

    /** Which estimators serve is told by the design, not guessed: few values repeat as those of a Saltelli design do. */
    @Test
    void the_design_says_whether_there_are_totals() {
        DesignPoints saltelli = UniformDesigns.saltelli(64, 3, 0, 1, 1);
        assertThat(precision(saltelli, point -> x(point, 0), 20)
                        .factors()
                        .get(0)
                        .total()
                        .isDefined())
                .isTrue();
        DesignPoints listed = new DesignPoints(saltelli.factors(), saltelli.points());
        assertThat(precision(listed, point -> x(point, 0), 20)
                        .factors()
                        .get(0)
                        .total()
                        .isDefined())
                .isFalse();
    }

    @Test
    void multiples_beside_numbers_have_no_order() {
        List<List<Object>> points = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            points.add(List.of(List.<Object>of("x1", "x2", 3, 8).get(i % 4), i));
        }
        Sensitivity.FactorEffect days = precision(
                        new DesignPoints(List.of("days", "other"), points),
                        point -> point.get(0).equals("x2") ? 1 : 0,
                        20)
                .factors()
                .get(0);
        assertThat(days.coefficient().isDefined()).isFalse();
        assertThat(days.firstOrder().value()).isCloseTo(1, within(1e-9));
    }

    /** 0.1 + 0.2 and 0.3 differ in the last bit, which is no variance. */
    @Test
    void rounding_is_no_variance() {
        Sensitivity.ExplainedOutcome outcome = precision(
                UniformDesigns.latinHypercube(30, 2, 0, 1, 1), point -> x(point, 0) < 0.5 ? 0.3 : 0.1 + 0.2, 20);
        assertThat(outcome.sd()).isZero();
        assertThat(outcome.luck()).isNaN();
        assertThat(outcome.factors())
                .noneMatch(effect -> effect.firstOrder().isDefined()
                        || effect.coefficient().isDefined()
                        || effect.rankCorrelation().isDefined());
    }

    @Test
    void flags_multiples_and_names_are_told_apart() {
        List<List<Object>> points = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            points.add(List.of(
                    i % 2 == 0,
                    i % 3 == 0 ? "x0.5" : "x2",
                    List.of("a", "b", "c", "d").get(i / 12)));
        }
        DesignPoints design = new DesignPoints(List.of("on", "times", "name"), points);
        Sensitivity.ExplainedOutcome outcome = precision(
                design,
                point -> (Boolean.TRUE.equals(point.get(0)) ? 0.5 : 0.1)
                        + (point.get(2).equals("b") ? 0.3 : 0),
                20);
        assertThat(outcome.factors().get(0).coefficient().value()).isPositive();
        assertThat(outcome.factors().get(1).coefficient().value()).isCloseTo(0, within(0.01));
        assertThat(outcome.factors().get(2).coefficient().isDefined()).isFalse();
        assertThat(outcome.factors().get(2).firstOrder().value()).isBetween(0.2, 0.5);
    }

    @Test
    void an_outcome_that_does_not_vary_has_no_estimates() throws IOException {
        Sensitivity sensitivity =
                Sensitivity.of(comparison(UniformDesigns.latinHypercube(30, 2, 0, 1, 1), point -> 0.5), 20);
        assertThat(sensitivity.outcomes().get(0).sd()).isZero();
        assertThat(sensitivity.outcomes().get(0).factors())
                .noneMatch(effect -> effect.rankCorrelation().isDefined()
                        || effect.firstOrder().isDefined());
        List<String> lines = SensitivityTables.of(sensitivity).csv().lines().toList();
        assertThat(lines).hasSize(1 + 4 * 2);
        assertThat(lines.get(0))
                .startsWith("scenario,outcome,factor,points,sd,r_squared,luck,src,src_low,src_high,prcc");
        assertThat(lines.get(1)).isEqualTo("alpha,delegation,x1,30,0,,,,,,,,,,,,,,");
        assertThat(SensitivityTables.EFFECTS.columns()).hasSize(19);
    }

    @Test
    void what_cannot_be_estimated_is_refused() {
        assertThatThrownBy(() -> precision(DesignPoints.single(), point -> 0.5, 20))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no factors")
                .hasMessageContaining("Maybe");
        assertThatThrownBy(() -> precision(UniformDesigns.sobol(8, 3, 0, 1, 1), point -> 0.5, 20))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("at least 13");
        assertThatThrownBy(() -> precision(UniformDesigns.sobol(64, 3, 0, 1, 1), point -> 0.5, 3))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("from 20");
        Comparison full = comparison(UniformDesigns.sobol(64, 3, 0, 1, 1), point -> x(point, 0));
        Comparison lacking = new Comparison(
                full.plan(), 120, full.cells().subList(0, 180), full.adoptions().subList(0, 60), List.of());
        assertThatThrownBy(() -> Sensitivity.of(lacking, 20))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no run at 4 of 64");
    }
}
