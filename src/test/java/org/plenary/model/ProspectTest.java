package org.plenary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.bargaining.Acquis;
import org.plenary.bargaining.Bid;
import org.plenary.bargaining.RunSetting;
import org.plenary.text.Form;
import org.plenary.world.Authority;
import org.plenary.world.Calendar;
import org.plenary.world.Consensus;
import org.plenary.world.Mandate;
import org.plenary.world.Mechanism;
import org.plenary.world.RuleMandate;
import org.plenary.worlds.OrganDraft;
import org.plenary.worlds.World;

/** A mandate is judged in view of the text that an organ already sitting is expected to write. */
class ProspectTest {
    private static final double EXPECTED = 0.8;

    /** Four states that want the same and gain by clarity alone, and one far away; costs nothing to convene. */
    private static World world() {
        return World.of(0, 0, 0, 0, 0.8)
                .power(1, 1, 1, 1, 0.01)
                .parameter("behaviourNoise", 1)
                .parameter("influenceEquality", 0)
                .parameter("expectedSuccess", EXPECTED)
                .parameter("sponsorAdvantage", 1)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                .provision("p")
                .provision("q");
    }

    private static Bid bid(String organ, RuleMandate ruleMandate, int sponsor, boolean... rows) {
        Mandate mandate = new Mandate(
                OrganDraft.of(organ, new Consensus(0.2)).organ(),
                ruleMandate,
                ruleMandate == RuleMandate.STUDY ? Form.REPORT : Form.TREATY,
                new Calendar(1, 1));
        return new Bid(mandate, new int[] {sponsor}, rows, 1);
    }

    private static double[] gains(Bid... rivals) {
        RunSetting setting = world().setting(1);
        Acquis acquis = Acquis.of(setting.preferences(), setting.parameters());
        return new Prospect(setting, new boolean[5])
                .of(bid("o", RuleMandate.DRAFT, 0, true, true), List.of(rivals), acquis, Authority.NONE, Authority.NONE)
                .gains();
    }

    @Test
    void withoutARivalTheMandateIsWorthItsText() {
        assertThat(gains()[0]).isPositive();
    }

    /** If it stands, and it does with probability 0.8, the same text over again is worth nothing. */
    @Test
    void aRivalThatIsExpectedToWriteTheSameLeavesItsRiskAlone() {
        double[] alone = gains();
        double[] rivalled = gains((bid("r", RuleMandate.DRAFT, 1, true, true)));
        double[] left = Arrays.stream(alone).map(g -> (1 - EXPECTED) * g).toArray();
        assertThat(rivalled).containsExactly(left, within(1e-12));
    }

    @Test
    void aRivalCountsOnlyOnTheRowsThatItCovers() {
        double[] alone = gains();
        double[] half = gains((bid("r", RuleMandate.DRAFT, 1, true, false)));
        double[] left =
                Arrays.stream(alone).map(g -> (1 - EXPECTED) * g / 2 + g / 2).toArray();
        assertThat(half).containsExactly(left, within(1e-12));
    }

    @Test
    void aRivalThatOnlyStudiesWritesNoText() {
        assertThat(gains((bid("r", RuleMandate.STUDY, 1, true, true)))).isEqualTo(gains());
    }

    /** Two texts apart permit more than either, so a second one makes less clear what the first one made clear. */
    @Test
    void aSecondTextBesideADifferentOneDoesHarm() {
        double[] same = gains((bid("r", RuleMandate.DRAFT, 1, true, true)));
        double[] apart = gains((bid("r", RuleMandate.DRAFT, 4, true, true)));
        assertThat(apart[0]).isLessThan(same[0]);
    }

    /** With two rivals that write the same the mandate is worth something only where both fail. */
    @Test
    void everyOrganThatSitsIsARival() {
        double[] alone = gains();
        Bid first = bid("r", RuleMandate.DRAFT, 1, true, true);
        Bid second = bid("s", RuleMandate.DRAFT, 2, true, true);
        double[] left = Arrays.stream(alone)
                .map(g -> (1 - EXPECTED) * (1 - EXPECTED) * g)
                .toArray();
        assertThat(gains(first, second)).containsExactly(left, within(1e-12));
        assertThat(gains(second, first)).containsExactly(gains(first, second), within(1e-12));
    }
}
