package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.worlds.World.wording;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.text.Form;
import org.plenary.world.Consensus;
import org.plenary.world.Mechanism;
import org.plenary.world.RuleMandate;
import org.plenary.worlds.World;

/**
 * What could be had elsewhere. Two of three states, who doubt each other by 1, could found a club that binds them to the
 * point 0 by an escape clause, force 3/4: what is left of the doubt about the other is 1/4. It counts with 3 x 1/3, so each
 * gains 1 - 1/16.
 */
class OutsideOptionTest {
    private static final double CLUB = 1 - 1.0 / 16;

    private static World world(double... positions) {
        return World.of(positions)
                .doubt(1)
                .parameter("othersWeight", 3)
                .parameter("expectedWidth", 0)
                .parameter("outsideOption", 1)
                .off(Mechanism.LIMITED_COMPLIANCE, Mechanism.FADING_HARM)
                .bloc("b", 0, 0, 0, 0, 1)
                .rule(new Consensus(0));
    }

    @Test
    void aClubIsWorthWhatItBindsItsMembersTo() {
        assertThat(new OwnClub().gains(world(0, 0, 0).committee(1)))
                .containsExactly(new double[] {CLUB, CLUB, 0}, within(1e-12));
    }

    /** The mean over the rows of the mandate, whatever they weigh. */
    @Test
    void aClubIsWorthTheMeanOverRows() {
        World two = world(0, 0, 0).provision("p").provision("q", 1, 3, 0, List.of());
        assertThat(new OwnClub().gains(two.committee(1))).containsExactly(new double[] {CLUB, CLUB, 0}, within(1e-12));
    }

    /** On the second row its members, at -3 and 3, would have to change their ways by 3/4 of 3 at 20 each. */
    @Test
    void aClubIsSilentWhereItsMembersLose() {
        World two = world(0, 0, 0)
                .parameter("sovereigntyCost", 20)
                .field("politicalSalience", 1)
                .provision("p")
                .provision("q");
        RunSetting setting = two.setting(1);
        setting.preferences().ideal[1] = new double[] {-3, 3, 0};
        setting.preferences().expected[1] = new double[] {-3, 3, 0};
        Committee committee = two.committee(setting, 0, RuleMandate.DRAFT, Form.TREATY, Listener.NONE);
        assertThat(new OwnClub().gains(committee)).containsExactly(new double[] {CLUB / 2, CLUB / 2, 0}, within(1e-12));
    }

    /** At -0.2 and 0.2 its members change their ways by 3/4 of 0.2. */
    @Test
    void beingBoundByAClubCostsWhatBeingBoundCosts() {
        double[] free = new OwnClub().gains(world(-0.2, 0.2, 0).committee(1));
        double[] costly = new OwnClub()
                .gains(world(-0.2, 0.2, 0)
                        .parameter("sovereigntyCost", 2)
                        .field("politicalSalience", 1)
                        .committee(1));
        assertThat(free[0] - costly[0]).isCloseTo(2 * 0.75 * 0.2, within(1e-12));
        assertThat(free[1] - costly[1]).isCloseTo(2 * 0.75 * 0.2, within(1e-12));
    }

    @Test
    void whoWouldLoseByItsClubHasNothingElsewhere() {
        World dear = world(-0.2, 0.2, 0).parameter("sovereigntyCost", 50).field("politicalSalience", 1);
        assertThat(new OwnClub().gains(dear.committee(1))).containsOnly(0);
    }

    /** A recommendation leaves 3/4 of the doubt about both others: all gain 2 (1 - 9/16) by it, less than two of them by their club. */
    @Test
    void aTextThatGivesLessThanAClubIsRefused() {
        assertThat(adopts(world(0, 0, 0), 1)).isFalse();
        assertThat(adopts(world(0, 0, 0), 4)).as("a firm text").isTrue();
        assertThat(adopts(world(0, 0, 0).parameter("outsideOption", 0.5), 1)).isTrue();
        assertThat(adopts(world(0, 0, 0).off(Mechanism.OUTSIDE_OPTION), 1)).isTrue();
    }

    /** Silent on two provisions of three, a text that is firm on the third gives 2/3, which is less. */
    @Test
    void whatATextIsSilentOnCountsAgainstIt() {
        World three = world(0, 0, 0).provision("p").provision("q").provision("r");
        assertThat(adopts(three, 4)).isFalse();
    }

    private static boolean adopts(World world, int level) {
        Committee committee = world.committee(1);
        committee.text().agree(0, wording(0, 0, level));
        return committee.putWhole();
    }

    @Test
    void whereNothingCouldBeHadElsewhereNothingIsRefusedForIt() {
        World world = world(0, 0, 0);
        RunSetting s = world.setting(1);
        RunSetting none = new RunSetting(
                s.field(),
                s.parameters(),
                s.forms(),
                s.mechanisms(),
                s.preferences(),
                s.loss(),
                s.blocs(),
                s.regimes(),
                s.tactics(),
                s.practice(),
                s.umbrella(),
                Optional.empty(),
                OutsideOption.NONE,
                s.random(),
                s.ruling());
        Committee committee = world.committee(none, 0, RuleMandate.DRAFT, Form.TREATY, Listener.NONE);
        assertThat(OutsideOption.NONE.gains(committee)).containsExactly(0, 0, 0);
        committee.text().agree(0, wording(0, 0, 1));
        assertThat(committee.putWhole()).isTrue();
    }
}
