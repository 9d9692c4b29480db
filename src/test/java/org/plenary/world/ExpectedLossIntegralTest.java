package org.plenary.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
 * it stands in the Javadoc: a sum over states inside an integral over shocks.
 */
class ExpectedLossIntegralTest {
    private static final int CASES = 60;
    private static final double DEPTH = 1.5;
    private static final double FADES = 2;
    private static final double SHOCK = 0.7;

    /** A made-up case: five states, a rule, and an organ. */
    private record Case(double[] x, double[] power, double[] capacity, Law rule, AuthorityEffect effect, double organ) {
        static Case of(int seed) {
            KeyedRandom random = KeyedRandom.of(seed);
            int n = 5;
            double[] x = new double[n];
            double[] power = new double[n];
            double[] capacity = new double[n];
            double total = 0;
            for (int i = 0; i < n; i++) {
                x[i] = random.gaussian(Purpose.IDEAL_POINT, i, 0, 0);
                power[i] = random.uniform(Purpose.IDEAL_POINT, i, 0, 1);
                capacity[i] = random.uniform(Purpose.IDEAL_POINT, i, 0, 2);
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
            return new Case(x, power, capacity, new Law(y - r, y + r, o, false), effect, 0.3);
        }

        Case withRule(Law other) {
            return new Case(x, power, capacity, other, effect, organ);
        }

        World world() {
            return World.of(x)
                    .power(power)
                    .capacity(capacity)
                    .field("technicalComplexity", 1)
                    .parameter("shockVariance", SHOCK)
                    .parameter("stateSight", 0.8)
                    .parameter("informing", 0.9)
                    .parameter("behaviourNoise", 0.6)
                    .parameter("othersWeight", 3)
                    .parameter("harmScale", FADES)
                    .parameter("complianceDepth", DEPTH);
        }

        double[] computed(World world) {
            RunSetting setting = world.setting(1);
            ExpectedLoss loss = setting.loss();
            double[] conduct = new double[loss.baselineLength()];
            loss.baseline(0, effect, conduct);
            double[] losses = new double[x.length];
            loss.evaluate(0, loss.freeNoise(), conduct, rule, effect, organ, losses);
            return losses;
        }
    }

    /** The definition. */
    private record Definition(Case c, boolean fading, boolean limited) {
        double conduct(int j, double w) {
            double capacity = c.capacity()[j] + c.effect().capacity() * (1 - c.capacity()[j]);
            double alone = 0.8 * capacity;
            double told = 0.9 * c.effect().sight() * c.effect().informing();
            double b = c.x()[j] - (alone + told * (1 - alone)) * w;
            double d = c.effect().discretion();
            double z = (1 - d) * inside(b) + d * inside(c.organ() - c.effect().sight() * w);
            double step = c.rule().force() * (z - b);
            double kept = limited ? 1 / (1 + Math.pow(step / (DEPTH * c.effect().depth()), 4)) : 1;
            return b + step * kept;
        }

        private double inside(double reading) {
            return Math.max(c.rule().low(), Math.min(c.rule().high(), reading));
        }

        /** What is unclear: a normal reading, cut off at the ends of the rule with probability o and read in part by the organ. */
        double unclear() {
            double s = 0.6;
            double r = (c.rule().high() - c.rule().low()) / 2;
            NormalDistribution free = new NormalDistribution(0, s);
            double within = integral(z -> z * z * free.density(z), -r, r, 1e-10);
            double beyond = 2 * integral(z -> r * r * free.density(z), r, r + 10 * s, 1e-10);
            double o = c.rule().force();
            return (1 - o) * s * s + o * Math.pow(1 - c.effect().discretion(), 2) * (within + beyond);
        }

        double loss(int i, double w, double unclear) {
            double harm = unclear;
            for (int j = 0; j < c.x().length; j++) {
                harm += c.power()[j] * Math.pow(conduct(j, w) + w - c.x()[i], 2);
            }
            double felt = fading ? harm / (1 + harm / FADES) : harm;
            return Math.pow(conduct(i, w) + w - c.x()[i], 2) + 3 * felt;
        }

        double expected(int i, double accuracy) {
            double sd = Math.sqrt(SHOCK);
            NormalDistribution shock = new NormalDistribution(0, sd);
            double unclear = unclear();
            return integral(w -> loss(i, w, unclear) * shock.density(w), -10 * sd, 10 * sd, accuracy);
        }

        private static double integral(DoubleUnaryOperator f, double low, double high, double accuracy) {
            return low == high
                    ? 0
                    : new IterativeLegendreGaussIntegrator(16, accuracy, 1e-12, 2, 100)
                            .integrate(1_000_000, f::applyAsDouble, low, high);
        }
    }

    /** At a point, without fading and with all kept, the loss is a quadratic in the shock: five nodes are exact. */
    @Test
    void quadraticLossesAreExact() {
        for (int seed = 0; seed < CASES; seed++) {
            Case c = Case.of(seed);
            double y = c.rule().low();
            Case point = c.withRule(new Law(y, y, c.rule().force(), false));
            double[] computed = point.computed(point.world().off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE));
            for (int i = 0; i < computed.length; i++) {
                assertThat(computed[i])
                        .as("state %d, seed %d", i, seed)
                        .isCloseTo(new Definition(point, false, false).expected(i, 1e-9), within(1e-7));
            }
        }
    }

    /**
     * Kinks at the ends of the interval and at the fading of harm cost accuracy, but little. Over the four combinations the
     * relative error is at most 0.0455 (neither fading nor limited), and 0.0056 in the mean (both); the rule is exact for
     * lower degrees than that of Gauss and Hermite with as many nodes, which stayed below 0.005.
     */
    @Test
    void otherLossesAreClose() {
        for (boolean fading : new boolean[] {false, true}) {
            for (boolean limited : new boolean[] {false, true}) {
                double[] errors = errors(fading, limited);
                assertThat(Arrays.stream(errors).max().orElseThrow())
                        .as("fading %s, limited %s", fading, limited)
                        .isLessThan(0.05);
                assertThat(Arrays.stream(errors).average().orElseThrow()).isLessThan(0.006);
            }
        }
    }

    /** Returns the error relative to the integral of every case and state. */
    private static double[] errors(boolean fading, boolean limited) {
        DoubleStream.Builder errors = DoubleStream.builder();
        for (int seed = 0; seed < CASES; seed++) {
            Case c = Case.of(seed);
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
