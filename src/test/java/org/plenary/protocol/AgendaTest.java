package org.plenary.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.bargaining.Backdoor;
import org.plenary.bargaining.Committee;
import org.plenary.world.Consensus;
import org.plenary.world.Mechanism;
import org.plenary.worlds.OrganDraft;
import org.plenary.worlds.World;

/** How many items a committee takes up: states draft four a day and the staff two; two sessions of three days, eight provisions. */
class AgendaTest {
    private static World world() {
        World world =
                World.of(0, 0).field("drive", 1).parameter("statesDrafting", 4).calendar(2, 3);
        for (int k = 0; k < 8; k++) {
            world.provision("p" + k);
        }
        return world;
    }

    private static int[] sixDays(World world, OrganDraft organ) {
        Committee committee = world.organ(organ).committee(1);
        Agenda agenda = new Agenda(Backdoor.chair(committee));
        int[] items = new int[6];
        for (int day = 0; day < items.length; day++) {
            items[day] = agenda.ofDay().size();
            Backdoor.chair(committee).nextDay();
        }
        return items;
    }

    private static OrganDraft regular() {
        return OrganDraft.of("o", new Consensus(0));
    }

    @Test
    void anIrregularOrganSettlesItsWorkOnTheFirstDayOfEachSession() {
        assertThat(sixDays(world().parameter("settling", 0.5), regular().irregular()))
                .containsExactly(3, 6, 6, 3, 6, 6);
        assertThat(sixDays(world().parameter("settling", 1), regular().irregular()))
                .containsExactly(0, 6, 6, 0, 6, 6);
        assertThat(sixDays(world(), regular().irregular())).containsExactly(6, 6, 6, 6, 6, 6);
    }

    @Test
    void aRegularOrganHasSettledIts() {
        assertThat(sixDays(world().parameter("settling", 0.5), regular())).containsExactly(6, 6, 6, 6, 6, 6);
    }

    @Test
    void offNoOrganSettlesAnything() {
        World world = world().parameter("settling", 0.5).off(Mechanism.FAMILIARITY);
        assertThat(sixDays(world, regular().irregular())).containsExactly(6, 6, 6, 6, 6, 6);
    }
}
