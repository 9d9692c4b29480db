package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.worlds.World.wording;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Form;
import org.plenary.world.Consensus;
import org.plenary.world.Mechanism;
import org.plenary.world.RuleMandate;
import org.plenary.worlds.OrganDraft;
import org.plenary.worlds.World;

/** Time between meetings: what states gain by having a row settled moves between two sessions of five days each. */
class DriftTest {
    private static final Author STATE = new Author(Author.Role.STATE, 0);
    private static final int SEEDS = 50;
    private static final double SD = 0.5;

    private static World world() {
        return World.of(0, 0, 0)
                .doubt(1)
                .parameter("othersWeight", 1.5)
                .parameter("drift", SD)
                .off(Mechanism.LIMITED_COMPLIANCE, Mechanism.FADING_HARM)
                .provision("p");
    }

    private static OrganDraft irregular() {
        return OrganDraft.of("o", new Consensus(0)).irregular();
    }

    private static void openSession(Committee committee) {
        do {
            committee.nextDay();
        } while (!committee.mandate().calendar().opensSession(committee.day()));
        committee.openSession();
    }

    private static double[] drafted(Committee committee) {
        return Backdoor.wording(committee, 0, committee.law(0, wording(0, 0.1, 4)))
                .overNothing
                .clone();
    }

    @Test
    void nothingHasMovedInTheFirstSession() {
        Committee committee = world().organ(irregular()).committee(1);
        committee.openSession();
        assertThat(committee.drift().of(0)).containsOnly(0);
    }

    @Test
    void aRegularOrganMeetsBeforeAnythingMoves() {
        Committee committee =
                world().organ(OrganDraft.of("o", new Consensus(0))).committee(1);
        openSession(committee);
        assertThat(committee.drift().of(0)).containsOnly(0);
        Committee off = world().off(Mechanism.DRIFT).organ(irregular()).committee(1);
        openSession(off);
        assertThat(off.drift().of(0)).containsOnly(0);
    }

    /** Normal with the given spread: n = 1,000 seeds, 4 standard errors (false alarm 6e-5). */
    @Test
    void whatASessionMovesHasTheGivenSpread() {
        int n = 1_000;
        double sum = 0;
        double squares = 0;
        World world = world().organ(irregular());
        for (int seed = 0; seed < n; seed++) {
            Committee committee = world.committee(seed);
            openSession(committee);
            double moved = committee.drift().of(0)[0];
            sum += moved;
            squares += moved * moved;
        }
        assertThat(sum / n).isCloseTo(0, within(4 * SD / Math.sqrt(n)));
        assertThat(squares / n).isCloseTo(SD * SD, within(4 * SD * SD * Math.sqrt(2.0 / n)));
    }

    /** Drafters go by what they knew until the row is put; then they know what has moved. */
    @Test
    void draftersHearOfItWhenTheRowIsPut() {
        Committee committee = world().organ(irregular()).committee(1);
        double[] before = drafted(committee);
        openSession(committee);
        double[] moved = committee.drift().of(0).clone();
        assertThat(moved[0]).isNotZero();
        assertThat(drafted(committee)).containsExactly(before);
        committee.put(0, wording(9, 0.1, 4), STATE);
        double[] after = drafted(committee);
        for (int i = 0; i < 3; i++) {
            assertThat(after[i] - before[i]).isCloseTo(moved[i], within(1e-12));
        }
    }

    /** A row by which all gain 0.99: somebody objects to it if its gain has moved by less than -1.02. */
    @Test
    void whatSomebodyWouldObjectToNowIsOpenedAgain() {
        int reopened = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Committee committee = world().organ(irregular()).committee(seed);
            committee.text().agree(0, wording(0, 0.1, 4));
            openSession(committee);
            double least = Arrays.stream(committee.drift().of(0)).min().orElseThrow();
            assertThat(committee.text().agreed(0)).as("seed %d", seed).isEqualTo(0.99 + least >= -0.03);
            reopened += committee.text().agreed(0) ? 0 : 1;
        }
        assertThat(reopened).isBetween(1, SEEDS - 1);
    }

    @Test
    void aRowThatIsOpenedAgainStandsInBracketsAsItWas() {
        Committee committee = world().organ(irregular()).committee(1);
        committee.text().agree(0, wording(0, 0.1, 4));
        committee.reopen(0);
        assertThat(committee.text().bracketed(0)).isTrue();
        assertThat(committee.text().alternatives(0)).containsExactly(wording(0, 0.1, 4));
    }

    /** What all have agreed to keep as it stood before is nobody's loss, whatever has moved. */
    @Test
    void whatChangesNothingIsNotOpenedAgain() {
        World world = World.of(0, 0)
                .parameter("drift", 9)
                .acquis("p", 0, 0.1, org.plenary.text.ObligationLevel.HORTATORY)
                .organ(irregular());
        Committee committee = world.committee(world.setting(1), 0, RuleMandate.DRAFT, Form.RESOLUTION, Listener.NONE);
        committee.text().agree(0, committee.text().wording(0));
        openSession(committee);
        assertThat(committee.text().agreed(0)).isTrue();
    }

    /** Half of a package alone somebody would always object to; as a package it stands as long as positions do. */
    @Test
    void aPackageIsJudgedAsOne() {
        for (double sd : new double[] {1e-9, 100}) {
            Committee committee = World.of(-1, 1)
                    .parameter("othersWeight", 5)
                    .parameter("drift", sd)
                    .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                    .provision("p")
                    .provision("q")
                    .organ(irregular())
                    .committee(1);
            committee.text().tie(0, wording(0.5, 0, 4), 1, wording(-0.5, 0, 4));
            openSession(committee);
            assertThat(committee.text().agreed(0)).isEqualTo(sd < 1);
            assertThat(committee.text().agreed(1)).isEqualTo(sd < 1);
        }
    }

    @Test
    void itWeighsAsItsRowDoesInAPackage() {
        World world = world().provision("q", 1, 3, 0, List.of()).organ(irregular());
        Committee committee = world.committee(1);
        openSession(committee);
        Committee still = world.parameter("drift", 0).committee(1);
        committee.drift().hear(1);
        double[] moved = committee.drift().of(1);
        Gains gains = committee.newGains();
        Gains without = committee.newGains();
        committee.losses().sidePayment(1, committee.law(1, wording(0, 0.1, 4)), AuthorityItem.EXPERTISE, 2, gains);
        still.losses().sidePayment(1, still.law(1, wording(0, 0.1, 4)), AuthorityItem.EXPERTISE, 2, without);
        for (int i = 0; i < 3; i++) {
            assertThat(gains.overText(i) - without.overText(i)).isCloseTo(3 * moved[i], within(1e-9));
            assertThat(gains.overNothing(i) - without.overNothing(i)).isCloseTo(3 * moved[i], within(1e-9));
        }
    }

    /** Its draws are of the organ, the session, the row and the state, and of nothing else. */
    @Test
    void itIsKeyedByWhatItIsAbout() {
        double[] moved = moved(world(), 0, 1, 0);
        assertThat(moved(world(), 0, 1, 0)).containsExactly(moved);
        assertThat(moved(world().provision("q"), 0, 1, 0)).as("one row more").containsExactly(moved);
        assertThat(moved(world().provision("q"), 0, 1, 1)).as("the other row").doesNotContain(moved);
        assertThat(moved(world(), 0, 2, 0)).as("the next session").doesNotContain(moved);
        assertThat(moved(world(), 1, 1, 0)).as("another organ").doesNotContain(moved);
    }

    private static double[] moved(World world, int organ, int session, int row) {
        world.calendar(3, 5).organ(irregular()).organ(irregular());
        Committee committee = world.committee(world.setting(1), organ, RuleMandate.DRAFT, Form.TREATY, Listener.NONE);
        for (int s = 0; s < session; s++) {
            openSession(committee);
        }
        return committee.drift().of(row).clone();
    }
}
