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

    /** No organ loses days to its methods of work. */
    @Test
    void asManyItemsAsStatesAndStaffCanHandleAreTakenUp() {
        assertThat(sixDays(world(), OrganDraft.of("o", new Consensus(0)))).containsExactly(6, 6, 6, 6, 6, 6);
        assertThat(sixDays(world(), OrganDraft.of("o", new Consensus(0)).irregular()))
                .containsExactly(6, 6, 6, 6, 6, 6);
    }

    @Test
    void withoutDriveStatesDraftHalfAsMuch() {
        World calm = world().field("drive", 0.25);
        assertThat(sixDays(calm, OrganDraft.of("o", new Consensus(0)))).containsOnly(3);
        assertThat(sixDays(world().off(Mechanism.DRIVE), OrganDraft.of("o", new Consensus(0))))
                .containsOnly(4);
    }
}
