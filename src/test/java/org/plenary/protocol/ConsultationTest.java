package org.plenary.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.worlds.World.wording;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.bargaining.Author;
import org.plenary.bargaining.Backdoor;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.Listener;
import org.plenary.bargaining.RunSetting;
import org.plenary.text.Form;
import org.plenary.world.Consensus;
import org.plenary.world.Mechanism;
import org.plenary.world.RuleMandate;
import org.plenary.worlds.OrganDraft;
import org.plenary.worlds.World;

/**
 * Trades: states at -1 and 1 each block the wording that the other one wants, and gain by both together. By hand, with
 * conduct of others weighing 2 they lose 4 without a rule; wording at 0.5 gives them 4 - 2.25 (1 + 2/2) = -0.5 and 4 - 0.25
 * (1 + 2/2) = 3.5, wording at -0.5 the reverse, the package 1.5 each.
 */
class ConsultationTest {
    private final List<String> traded = new ArrayList<>();

    private final Listener listener = new Listener() {
        @Override
        public void traded(Committee committee, int first, int second, boolean carried) {
            traded.add(
                    Math.min(first, second) + " for " + Math.max(first, second) + (carried ? " carried" : " failed"));
        }
    };

    private Committee stuck(World world, double chair) {
        Committee committee = world.provision("p")
                .provision("q")
                .parameter("othersWeight", 2)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                .organ(OrganDraft.of("o", new Consensus(0)).chair(chair))
                .committee(1, listener);
        Author author = new Author(Author.Role.STATE, 0);
        assertThat(Backdoor.chair(committee).put(0, wording(0.5, 0, 4), author)).isFalse();
        assertThat(Backdoor.chair(committee).put(1, wording(-0.5, 0, 4), author))
                .isFalse();
        return committee;
    }

    @Test
    void whatBothLoseAloneTheyWinTogether() {
        Committee committee = stuck(World.of(-1, 1), 1);
        new Consultation(Backdoor.chair(committee)).hold();
        assertThat(traded).containsExactly("0 for 1 carried");
        assertThat(committee.text().agreed(0)).isTrue();
        assertThat(committee.text().agreed(1)).isTrue();
        assertThat(committee.text().wording(0).centre()).isEqualTo(0.5);
        assertThat(committee.text().wording(1).centre()).isEqualTo(-0.5);
    }

    @Test
    void aChairWhoFindsNoTradesTradesNothing() {
        Committee committee = stuck(World.of(-1, 1), 0);
        new Consultation(Backdoor.chair(committee)).hold();
        assertThat(traded).isEmpty();
        assertThat(committee.text().agreed(0)).isFalse();
    }

    @Test
    void tradesCanBeSwitchedOff() {
        Committee committee = stuck(World.of(-1, 1).off(Mechanism.TRADES), 1);
        new Consultation(Backdoor.chair(committee)).hold();
        assertThat(traded).isEmpty();
    }

    @Test
    void oneStuckProvisionIsNoTrade() {
        Committee committee = stuck(World.of(-1, 1), 1);
        Backdoor.chair(committee).omit(1);
        new Consultation(Backdoor.chair(committee)).hold();
        assertThat(traded).isEmpty();
    }

    /** A third state far away loses by both: a chair who sounds out does not put the package, and the brackets stay. */
    @Test
    void aPackageThatSomebodyLosesByIsNotPut() {
        Committee committee = stuck(World.of(-1, 1, 9), 1);
        new Consultation(Backdoor.chair(committee)).hold();
        assertThat(traded).isEmpty();
        assertThat(committee.text().agreed(0)).isFalse();
        assertThat(committee.text().agreed(1)).isFalse();
    }

    /**
     * With conduct of others weighing 0.8, wording at 0.5 gives the two states 1.6 - 2.25 x 1.4 = -1.55 and 1.6 - 0.25 x 1.4 =
     * 1.25 and wording at -0.5 the reverse: each loses 0.3 by both. If each weighs what it wins by 1.5 and what it loses by
     * 0.5, it gains 1.1.
     */
    @Test
    void whatStatesWeighUnlikeEachOtherIsTraded() {
        for (boolean unlike : new boolean[] {false, true}) {
            World world = World.of(-1, 1)
                    .provision("p")
                    .provision("q")
                    .parameter("othersWeight", 0.8)
                    .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                    .organ(OrganDraft.of("o", new Consensus(0)).chair(1));
            RunSetting setting = world.setting(1);
            if (unlike) {
                setting.preferences().salience[0] = new double[] {0.5, 1.5};
                setting.preferences().salience[1] = new double[] {1.5, 0.5};
            }
            Committee committee = world.committee(setting, 0, RuleMandate.DRAFT, Form.TREATY, listener);
            traded.clear();
            Backdoor.bracket(committee, 0, wording(0.5, 0, 4));
            Backdoor.bracket(committee, 1, wording(-0.5, 0, 4));
            new Consultation(Backdoor.chair(committee)).hold();
            assertThat(traded).containsExactly(unlike ? new String[] {"0 for 1 carried"} : new String[0]);
            assertThat(committee.text().partner(0)).isEqualTo(unlike ? 1 : -1);
        }
    }

    /** Brackets hold alternatives; the package takes of each row one with which it is foreseen to carry. */
    @Test
    void aPackageTakesOneAlternativeOfEach() {
        Committee committee = stuck(World.of(-1, 1), 1);
        Backdoor.bracket(committee, 0, wording(5, 0, 4));
        Backdoor.bracket(committee, 1, wording(-5, 0, 4));
        new Consultation(Backdoor.chair(committee)).hold();
        assertThat(traded).containsExactly("0 for 1 carried");
        assertThat(committee.text().wording(0).centre()).isEqualTo(0.5);
        assertThat(committee.text().wording(1).centre()).isEqualTo(-0.5);
    }

    /** Nobody loses by row 1, which permits whatever anybody would do, and both gain by row 0. */
    @Test
    void whatSaysNothingIsNoHalfOfAPackage() {
        for (double share : new double[] {0.95, 1}) {
            Committee committee = stuck(World.of(-1, 1).parameter("emptyShare", share), 1);
            traded.clear();
            Backdoor.agree(committee, 0, wording(0.5, 0, 4));
            Backdoor.agree(committee, 1, wording(0, 9, 4));
            Backdoor.chair(committee).reopen(0);
            Backdoor.chair(committee).reopen(1);
            Backdoor.bracket(committee, 0, wording(0, 0.1, 4));
            new Consultation(Backdoor.chair(committee)).hold();
            assertThat(traded).hasSize(share < 1 ? 0 : 1);
        }
    }
}
