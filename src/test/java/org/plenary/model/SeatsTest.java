package org.plenary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.KeyedRandom;
import org.plenary.world.Consensus;
import org.plenary.world.Organ;
import org.plenary.world.States;
import org.plenary.worlds.OrganDraft;
import org.plenary.worlds.World;

class SeatsTest {
    /** Twenty states, four in each region; the first and the last two sit permanently. */
    private static World world() {
        String[] regions = new String[20];
        for (int i = 0; i < 20; i++) {
            regions[i] = new String[] {"African", "Asia-Pacific", "EEG", "GRULAC", "WEOG"}[i % 5];
        }
        return World.of(new double[20]).regions(regions).permanent(0, 18, 19);
    }

    private static Organ experts(int number) {
        return OrganDraft.of("o", new Consensus(0)).experts(number).organ();
    }

    private static int[] seats(States states, Organ organ, long seed, int key) {
        return new Seats(states).of(organ, KeyedRandom.of(seed), key);
    }

    @Test
    void asManyAsThereAreSeatsAscendingAndThePermanentAmongThem() {
        States states = world().states();
        for (int seed = 0; seed < 50; seed++) {
            for (int number : new int[] {3, 4, 7, 15, 19}) {
                int[] seats = seats(states, experts(number), seed, 0);
                assertThat(seats).hasSize(number).isSorted().doesNotHaveDuplicates();
                assertThat(seats).contains(0, 18, 19);
            }
        }
    }

    @Test
    void allSitWhereMembershipIsOpenOrLargeEnough() {
        States states = world().states();
        assertThat(seats(states, experts(0), 1, 0)).hasSize(20);
        assertThat(seats(states, experts(20), 1, 0)).hasSize(20);
        assertThat(seats(states, experts(500), 1, 0)).hasSize(20);
    }

    @Test
    void fixedMembersAreFixed() {
        Organ organ = OrganDraft.of("o", new Consensus(0)).members(2, 5, 7).organ();
        assertThat(seats(world().states(), organ, 1, 0)).containsExactly(2, 5, 7);
    }

    /** Thirteen seats: three permanent, the other ten two by two from the five regions. */
    @Test
    void regionsTakeTurns() {
        States states = world().states();
        for (int seed = 0; seed < 20; seed++) {
            int[] drawn = Arrays.stream(seats(states, experts(13), seed, 0))
                    .filter(i -> !states.permanent[i])
                    .toArray();
            for (int region = 0; region < 5; region++) {
                int r = region;
                assertThat(Arrays.stream(drawn).filter(i -> i % 5 == r)).hasSize(2);
            }
        }
    }

    /** A region whose states all sit gives up its turns. */
    @Test
    void regionsOfOnesOwnTakeTurnsAndExhaustedOnesArePassedOver() {
        States states = World.of(new double[6])
                .regions("North shore", "Islands", "North shore", "North shore", "North shore", "North shore")
                .states();
        for (int seed = 0; seed < 10; seed++) {
            assertThat(seats(states, experts(2), seed, 0)).hasSize(2).contains(1);
            assertThat(seats(states, experts(4), seed, 0)).hasSize(4).contains(1);
        }
    }

    @Test
    void compositionChangesFromGroupToGroupAndNotWithinOne() {
        States states = world().states();
        assertThat(seats(states, experts(8), 1, 3)).isEqualTo(seats(states, experts(8), 1, 3));
        long different = java.util.stream.IntStream.range(1, 20)
                .filter(key -> !Arrays.equals(seats(states, experts(8), 1, key), seats(states, experts(8), 1, 0)))
                .count();
        assertThat(different).isGreaterThan(10);
    }

    /**
     * One seat, a state with two terms (weight 5) beside one without (weight 1): drawn 5 times in 6. n = 2,000; 4
     * standard errors, false alarm 6e-5.
     */
    @Test
    void whoServedBeforeServesMoreOften() {
        States states = World.of(0, 0, 0)
                .regions("African", "African", "WEOG")
                .terms(2, 0, 0)
                .states();
        int n = 2_000;
        int first = 0;
        for (int key = 0; key < n; key++) {
            int[] seats = seats(states, experts(1), 7, key);
            first += seats[0] == 0 ? 1 : 0;
        }
        double p = 5.0 / 6;
        assertThat(first / (double) n).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / n)));
    }
}
