package org.plenary.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.plenary.bargaining.RunSetting;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.text.Law;
import org.plenary.worlds.World;

/**
 * Expected losses against numerical integration of their definition, written down here a second time and as plainly as
 * it stands in the Javadoc: a sum over all other states inside an integral over shocks.
 */
class ExpectedLossIntegralTest {
    private static final int CASES = 60;
    private static final double DEPTH = 1.5;
    private static final double FADES = 2;
    private static final double SHOCK = 0.7;
    private static final double SOVEREIGNTY = 0.6;

    /** A made-up case: five states, a rule, and an organ. */
    private record Case(
            double[] x,
            double[] doubt,
            double[] salience,
            double[] power,
            double[] capacity,
            Law rule,
            AuthorityEffect effect,
            double organ) {
        static Case of(int seed) {
            KeyedRandom random = KeyedRandom.of(seed);
            int n = 5;
            double[] x = new double[n];
            double[] doubt = new double[n];
            double[] salience = new double[n];
            double[] power = new double[n];
            double[] capacity = new double[n];
            double total = 0;
            for (int i = 0; i < n; i++) {
                x[i] = random.gaussian(Purpose.IDEAL_POINT, i, 0, 0);
                power[i] = random.uniform(Purpose.IDEAL_POINT, i, 0, 1);
                capacity[i] = random.uniform(Purpose.IDEAL_POINT, i, 0, 2);
                doubt[i] = random.uniform(Purpose.IDEAL_POINT, i, 0, 3);
                salience[i] = 0.5 + random.uniform(Purpose.IDEAL_POINT, i, 0, 4);
                total += power[i];
            }
            for (int i = 0; i < n; i++) {
                power[i] /= total;
            }
            double y = 0.5 * random.gaussian(Purpose.AMENDMENT, 0, 0, 0);
            double r = random.uniform(Purpose.AMENDMENT, 0, 0, 1);
            double o = random.uniform(Purpose.AMENDMENT, 0, 0, 2);
            AuthorityEffect effect = new AuthorityEffect(
                    0.5 * random.uniform(Purpose.SECRETARIAT_PEN, 0, 0, 0),
                    random.uniform(Purpose.SECRETARIAT_PEN, 0, 0, 1),
                    random.uniform(Purpose.SECRETARIAT_PEN, 0, 0, 2),
                    1 + random.uniform(Purpose.SECRETARIAT_PEN, 0, 0, 3),
                    random.uniform(Purpose.SECRETARIAT_PEN, 0, 0, 4),
                    0,
                    0);
            return new Case(x, doubt, salience, power, capacity, new Law(y - r, y + r, o, seed % 3 == 0), effect, 0.3);
        }

        Case withRule(Law other) {
            return new Case(x, doubt, salience, power, capacity, other, effect, organ);
        }

        World world() {
            return World.of(x)
                    .power(power)
                    .capacity(capacity)
                    .field("technicalComplexity", 1)
                    .parameter("shockVariance", SHOCK)
                    .parameter("stateSight", 0.8)
                    .parameter("sovereigntyCost", SOVEREIGNTY)
                    .field("politicalSalience", 1)
                    .parameter("othersWeight", 3)
                    .parameter("harmScale", FADES)
                    .parameter("complianceDepth", DEPTH);
        }

        double[] computed(World world) {
            RunSetting setting = world.setting(1);
            setting.preferences().unknown[0] = doubt;
            setting.preferences().salience[0] = salience;
            ExpectedLoss loss = setting.loss();
            double[] conduct = new double[loss.baselineLength()];
            loss.baseline(0, effect, conduct);
            double[] losses = new double[x.length];
            loss.evaluate(0, conduct, rule, effect, organ, losses);
            return losses;
        }
    }

    /** The definition. */
    private record Definition(Case c, boolean fading, boolean limited) {
        /** What a state that would read a provision so would do by itself. */
        double free(int j, double reading, double w) {
            double capacity = c.capacity()[j] + c.effect().capacity() * (1 - c.capacity()[j]);
            double alone = 0.8 * capacity;
            double told = c.effect().sight() * c.effect().informing();
            return reading - (alone + told * (1 - alone)) * w;
        }

        double conduct(double b, double w) {
            double d = c.effect().discretion();
            double z = (1 - d) * inside(b) + d * inside(c.organ() - c.effect().sight() * w);
            double step = force(w) * (z - b);
            double depth = limited ? DEPTH * c.effect().depth() : Double.POSITIVE_INFINITY;
            return b + Math.max(-depth, Math.min(depth, step));
        }

        /** An escape clause frees beyond one standard deviation, and binds by more within it. */
        private double force(double w) {
            if (!c.rule().escape()) {
                return c.rule().force();
            }
            return Math.abs(w) > Math.sqrt(SHOCK) ? 0 : Math.min(1, c.rule().force() / 0.682689492137086);
        }

        private double inside(double reading) {
            return Math.max(c.rule().low(), Math.min(c.rule().high(), reading));
        }

        /** What others' conduct is expected to cost a state. */
        double harm(int i, double w) {
            double[] x = c.x();
            double harm = 0;
            for (int j = 0; j < x.length; j++) {
                for (int side = -1; side <= 1; side += 2) {
                    double believed = conduct(free(j, x[j] + side * c.doubt()[j], w), w);
                    harm += j == i ? 0 : c.power()[j] / 2 * Math.pow(believed + w - x[i], 2);
                }
            }
            return harm;
        }

        /** What a state's own conduct costs it. */
        double own(int i, double w) {
            double b = free(i, c.x()[i], w);
            double k = conduct(b, w);
            return Math.pow(k + w - c.x()[i], 2) + SOVEREIGNTY * Math.abs(k - b);
        }

        double expected(int i, double accuracy) {
            double harm = mean(w -> harm(i, w), accuracy);
            double felt = fading ? harm / (1 + harm / FADES) : harm;
            return c.salience()[i] * (mean(w -> own(i, w), accuracy) + 1.5 * (1 + c.capacity()[i]) * felt);
        }

        private static double mean(DoubleUnaryOperator of, double accuracy) {
            double sd = Math.sqrt(SHOCK);
            NormalDistribution shock = new NormalDistribution(0, sd);
            DoubleUnaryOperator density = w -> of.applyAsDouble(w) * shock.density(w);
            return integral(density, -10 * sd, -sd, accuracy)
                    + integral(density, -sd, sd, accuracy)
                    + integral(density, sd, 10 * sd, accuracy);
        }

        private static double integral(DoubleUnaryOperator f, double low, double high, double accuracy) {
            return low == high
                    ? 0
                    : new IterativeLegendreGaussIntegrator(16, accuracy, 1e-12, 2, 100)
                            .integrate(1_000_000, f::applyAsDouble, low, high);
        }
    }

    /**
     * At a point that nobody's conduct reaches, without fading and with all kept, the loss is a quadratic in the shock, and
     * the change linear: five nodes are exact.
     */
    @Test
    void quadraticLossesAreExact() {
        for (int seed = 0; seed < CASES; seed++) {
            Case c = Case.of(seed);
            double y = seed % 2 == 0 ? 12 : -12;
            Case point = c.withRule(new Law(y, y, c.rule().force(), false));
            double[] computed = point.computed(point.world().off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE));
            for (int i = 0; i < computed.length; i++) {
                assertThat(computed[i])
                        .as("state %d, seed %d", i, seed)
                        .isCloseTo(new Definition(point, false, false).expected(i, 1e-9), withinPercentage(1e-6));
            }
        }
    }

    /** Kinks at the ends of the interval, where conduct begins to change, and at the fading of harm cost accuracy. */
    @Test
    void otherLossesAreClose() {
        assertErrors(false, 0.05, 0.006);
    }

    /** One standard deviation, beyond which a rule may be escaped, is where the nodes inside end and those of the tails begin. */
    @Test
    void lossesUnderAnEscapeClauseAreAsClose() {
        assertErrors(true, 0.02, 0.004);
    }

    private static void assertErrors(boolean escape, double largest, double average) {
        for (boolean fading : new boolean[] {false, true}) {
            for (boolean limited : new boolean[] {false, true}) {
                double[] errors = errors(escape, fading, limited);
                assertThat(Arrays.stream(errors).max().orElseThrow())
                        .as("fading %s, limited %s", fading, limited)
                        .isLessThan(largest);
                assertThat(Arrays.stream(errors).average().orElseThrow()).isLessThan(average);
            }
        }
    }

    /** Returns the error relative to the integral of every case with an escape clause, or without, and state. */
    private static double[] errors(boolean escape, boolean fading, boolean limited) {
        DoubleStream.Builder errors = DoubleStream.builder();
        for (int seed = 0; seed < CASES; seed++) {
            Case c = Case.of(seed);
            if (c.rule().escape() != escape) {
                continue;
            }
            World world = c.world();
            if (!fading) {
                world.off(Mechanism.FADING_HARM);
            }
            if (!limited) {
                world.off(Mechanism.LIMITED_COMPLIANCE);
            }
            double[] computed = c.computed(world);
            for (int i = 0; i < computed.length; i++) {
                double expected = new Definition(c, fading, limited).expected(i, 1e-5);
                errors.add(Math.abs(computed[i] - expected) / expected);
            }
        }
        return errors.build().toArray();
    }
}
