package org.plenary.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Against the closed form of divide the dollar (Baron and Ferejohn 1989, proposition 3): in the symmetric stationary
 * equilibrium the proposer keeps 1 - (q - 1) discount / n and pays q - 1 others discount / n each.
 */
class LegislativeBargainingTest {
    /** All ways to divide a dollar of so many coins among n members. */
    private static double[][] divisions(int n, int coins) {
        List<double[]> all = new ArrayList<>();
        divide(new double[n], 0, coins, coins, all);
        return all.toArray(new double[0][]);
    }

    private static void divide(double[] shares, int member, int left, int coins, List<double[]> all) {
        if (member == shares.length - 1) {
            double[] done = shares.clone();
            done[member] = (double) left / coins;
            all.add(done);
            return;
        }
        for (int c = 0; c <= left; c++) {
            shares[member] = (double) c / coins;
            divide(shares, member + 1, left - c, coins, all);
        }
    }

    private static LegislativeBargaining equal(double[][] gains, double discount, int quota) {
        double[] recognition = new double[gains[0].length];
        Arrays.fill(recognition, 1.0 / recognition.length);
        return new LegislativeBargaining(gains, recognition, discount, quota).solve();
    }

    private static void keeps(int n, int coins, double discount, int quota) {
        double[][] gains = divisions(n, coins);
        LegislativeBargaining game = equal(gains, discount, quota);
        for (int proposer = 0; proposer < n; proposer++) {
            assertThat(game.value()[proposer]).isCloseTo(1.0 / n, within(1e-6));
            List<Integer> proposals = game.proposals(proposer);
            assertThat(proposals).isNotEmpty();
            for (int proposal : proposals) {
                assertThat(gains[proposal][proposer]).isCloseTo(1 - (quota - 1) * discount / n, within(1e-6));
            }
        }
    }

    @Test
    void theProposerKeepsWhatTheClosedFormSays() {
        keeps(3, 60, 0.9, 2);
        keeps(3, 60, 1, 2);
        keeps(3, 60, 0.5, 2);
        keeps(5, 20, 0.75, 3);
        keeps(5, 20, 1, 3);
    }

    @Test
    void underUnanimityEverybodyIsPaid() {
        keeps(3, 60, 0.9, 3);
        keeps(4, 20, 0.8, 4);
    }

    @Test
    void whoCannotWaitGetsNothing() {
        keeps(3, 12, 0, 2);
    }

    @Test
    void whoNeedsNobodyKeepsAll() {
        double[][] gains = divisions(3, 12);
        assertThat(equal(gains, 0.9, 1).proposals(0))
                .allSatisfy(p -> assertThat(gains[p][0]).isEqualTo(1));
    }

    @Test
    void nothingIsProposedThatNobodyWants() {
        double[][] gains = {{-1, -1, -1}, {-0.5, -0.2, -0.1}};
        assertThat(equal(gains, 0.9, 2).proposals(0)).isEmpty();
        assertThat(equal(gains, 0.9, 2).value()).containsOnly(0);
    }

    /** Proposals on a line, of which each member loses by distance: the median's is what carries in the end. */
    @Test
    void patientMembersOnALineComeCloseToTheMedian() {
        double[] ideals = {-1, 0.1, 1};
        double[][] gains = new double[21][3];
        for (int a = 0; a < 21; a++) {
            for (int i = 0; i < 3; i++) {
                gains[a][i] = 2 - Math.abs(-1 + 0.1 * a - ideals[i]);
            }
        }
        LegislativeBargaining patient = equal(gains, 0.999, 2);
        LegislativeBargaining hasty = equal(gains, 0.2, 2);
        assertThat(spread(patient)).isLessThan(spread(hasty)).isLessThanOrEqualTo(4);
    }

    private static int spread(LegislativeBargaining game) {
        return game.proposals(2).get(0) - game.proposals(0).get(0);
    }
}
