package org.plenary.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;

class ItemTargetTest {
    private static final double STEP = 1e-5;

    private static double[][] nodes() {
        double[][] nodes = new double[25][2];
        for (int q = 0; q < nodes.length; q++) {
            nodes[q][0] = (q / 5 - 2) * 0.7;
            nodes[q][1] = (q % 5 - 2) * 0.6;
        }
        return nodes;
    }

    private static ItemTarget arbitrary() {
        KeyedRandom random = KeyedRandom.of(7);
        double[][] counts = new double[3][25];
        for (int k = 0; k < 3; k++) {
            for (int q = 0; q < 25; q++) {
                counts[k][q] = random.uniform(Purpose.MANDATE_VOTE, k, q, 0) * 4;
            }
        }
        return new ItemTarget(nodes(), counts, ItemPrior.of(EstimationSettings.of(2), 2));
    }

    private static double[] moved(double[] p, int m, double by) {
        double[] other = p.clone();
        other[m] += by;
        return other;
    }

    @Test
    void derivativesAreThoseOfTheValue() {
        ItemTarget target = arbitrary();
        double[] p = {1.3, -0.8, -0.9, 0.4};
        ItemTarget.Expansion at = target.expansion(p);
        assertThat(at.value()).isCloseTo(target.value(p), within(1e-10));
        for (int m = 0; m < p.length; m++) {
            double slope = (target.value(moved(p, m, STEP)) - target.value(moved(p, m, -STEP))) / (2 * STEP);
            assertThat(at.gradient()[m]).isCloseTo(slope, within(1e-5));
            double[] up = target.expansion(moved(p, m, STEP)).gradient();
            double[] down = target.expansion(moved(p, m, -STEP)).gradient();
            for (int l = 0; l < p.length; l++) {
                assertThat(at.hessian()[m][l]).isCloseTo((up[l] - down[l]) / (2 * STEP), within(1e-5));
            }
        }
    }

    @Test
    void stepsFromAFarStartNeverFallAndEndWhereTheGradientVanishes() {
        ItemTarget target = arbitrary();
        double[] p = {8, 8, -0.01, 0.01};
        double value = target.value(p);
        for (int step = 0; step < 60; step++) {
            p = target.improved(p);
            assertThat(target.value(p)).isGreaterThanOrEqualTo(value - 1e-9);
            value = target.value(p);
        }
        assertThat(target.expansion(p).gradient()).containsExactly(new double[4], within(1e-6));
    }

    @Test
    void expectedVotesOfAKnownItemGiveItBack() {
        double[] known = {1.7, -0.9, -1.2, 0.3};
        RollCallItem item = RollCallItem.ofParameters("known", known);
        double[][] nodes = nodes();
        double[][] counts = new double[3][nodes.length];
        for (int q = 0; q < nodes.length; q++) {
            for (Vote vote : new Vote[] {Vote.NO, Vote.ABSTAIN, Vote.YES}) {
                counts[vote.category()][q] = 1e7 * item.probability(nodes[q], vote);
            }
        }
        ItemTarget target = new ItemTarget(nodes, counts, ItemPrior.of(EstimationSettings.of(2), 2));
        double[] p = {0, 0, -1, 1};
        for (int step = 0; step < 60; step++) {
            p = target.improved(p);
        }
        assertThat(p).containsExactly(known, within(1e-5));
    }

    @Test
    void aHeldSlopeStaysAtZero() {
        double[][] counts = new double[3][25];
        counts[2][24] = 5;
        counts[0][0] = 5;
        ItemTarget target = new ItemTarget(nodes(), counts, ItemPrior.of(EstimationSettings.of(2), 1));
        double[] p = target.improved(new double[] {0, 0, -1, 1});
        assertThat(p[1]).isZero();
        assertThat(p[0]).isPositive();
    }
}
