package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.world.States;
import org.plenary.worlds.World;

class MembershipTest {
    private static final States STATES = World.of(0, 0, 0, 0).power(5, 3, 2, 0).states();

    @Test
    void influenceIsAnEqualPartAndOneThatFollowsPower() {
        Membership membership = new Membership(STATES, new int[] {0, 2}, 0.4);
        assertThat(membership.influence)
                .containsExactly(new double[] {0.2 + 0.6 * 5 / 7, 0, 0.2 + 0.6 * 2 / 7, 0}, within(1e-12));
        assertThat(IntStream.range(0, 4).filter(membership::sits)).containsExactly(0, 2);
    }

    @Test
    void influenceAddsUpToOne() {
        for (int[] members : new int[][] {{0}, {3}, {0, 3}, {0, 1, 2, 3}, {1, 2}}) {
            for (double equality : new double[] {0, 0.3, 1}) {
                double[] influence = new Membership(STATES, members, equality).influence;
                assertThat(Arrays.stream(influence).sum())
                        .as("%s at %s", Arrays.toString(members), equality)
                        .isCloseTo(1, within(1e-12));
                assertThat(Arrays.stream(influence).allMatch(v -> v >= 0)).isTrue();
            }
        }
    }

    /** Influences 0.5, 0, 0.25 and 0.25; an end belongs to the next interval, and who has no influence has none. */
    @Test
    void aPointFallsInTheIntervalOfOneMember() {
        Membership all = new Membership(World.of(0, 0, 0, 0).power(4, 0, 2, 2).states(), new int[] {0, 1, 2, 3}, 0);
        double[] points = {0, 0.499, 0.5, 0.749, 0.75, 1 - 1e-16};
        assertThat(Arrays.stream(points).mapToInt(all::memberAt).toArray()).containsExactly(0, 0, 2, 2, 3, 3);
        Membership two = new Membership(STATES, new int[] {1, 3}, 0.5);
        assertThat(two.memberAt(0.74)).isEqualTo(1);
        assertThat(two.memberAt(0.76)).isEqualTo(3);
    }

    @Test
    void powerlessMembersAmongThemselvesAreEqual() {
        States powerless = World.of(0, 0, 0).power(1, 0, 0).states();
        assertThat(new Membership(powerless, new int[] {1, 2}, 0).influence).containsExactly(0, 0.5, 0.5);
    }
}
