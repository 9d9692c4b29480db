package org.plenary.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.worlds.World.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.bargaining.Backdoor;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.Drafting;
import org.plenary.bargaining.Listener;
import org.plenary.bargaining.NegotiatingText;
import org.plenary.bargaining.Phase;
import org.plenary.bargaining.Proceedings;
import org.plenary.bargaining.Protocol;
import org.plenary.bargaining.RunSetting;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Form;
import org.plenary.text.ProvisionStatus;
import org.plenary.world.Mechanism;
import org.plenary.world.RuleMandate;
import org.plenary.worlds.Lively;
import org.plenary.worlds.World;

/**
 * FreeConduct in made-up worlds. In the plain one, two states at -1 and 1 weigh others' conduct five times their own and
 * bear no costs, so that a wording from y - r to y + r that binds without condition gives the state at -1
 *
 * <pre>10 - (y - r + 1)^2 - 5/2 [ (y - r + 1)^2 + (y + r + 1)^2 ]</pre>
 *
 * and the other one its mirror image.
 */
class BaselineProtocolsTest {
    private static final List<Protocol> BASELINES =
            List.of(new CompromiseMean(), new AsymmetricNash(1), new BaronFerejohn(0.9, 0.5));

    private static World plain() {
        return World.of(-1, 1)
                .provision("p")
                .parameter("othersWeight", 5)
                .parameter("expectedWidth", 0.3)
                .field("sharedObjective", 0.5)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE);
    }

    private static Committee after(World world, Protocol protocol) {
        Committee committee = world.committee(1);
        Proceedings proceedings = protocol.open(Backdoor.chair(committee));
        proceedings.perform(Phase.STATEMENTS);
        assertThat(proceedings.over()).isTrue();
        return committee;
    }

    /** With conduct of the other weighing 1 the product at y = 0 is greatest where (1 - r)^2 + (1 + r)^2 / 2 is least: r = 1/3. */
    @Test
    void theNashSolutionOfAQuadraticSplitIsInTheMiddleAndAsWideAsItShouldBe() {
        Committee committee = after(plain().parameter("othersWeight", 1), new AsymmetricNash(1));
        assertThat(committee.text().wording(0).centre()).isCloseTo(0, within(1e-5));
        assertThat(committee.text().wording(0).halfWidth()).isCloseTo(1 / 3.0, within(1e-5));
        assertThat(committee.text().wording(0).obligation().ordinal()).isEqualTo(4);
        assertThat(committee.adopted()).isTrue();
    }

    @Test
    void whoWeighsMoreMovesTheNashSolution() {
        double even = after(plain(), new AsymmetricNash(1)).text().wording(0).centre();
        double first = after(plain().parameter("influenceEquality", 0).power(3, 1), new AsymmetricNash(1))
                .text()
                .wording(0)
                .centre();
        double second = after(plain().parameter("influenceEquality", 0).power(1, 3), new AsymmetricNash(1))
                .text()
                .wording(0)
                .centre();
        assertThat(first).isLessThan(even - 0.05);
        assertThat(second).isGreaterThan(even + 0.05);
    }

    /** States so far apart, who care for their own conduct alone, both lose by every text that binds. */
    @Test
    void whereNobodyGainsThereIsNoNashSolutionButNoText() {
        Committee committee = after(
                World.of(-1, 1)
                        .provision("p")
                        .parameter("sovereigntyCost", 1)
                        .field("politicalSalience", 1)
                        .parameter("expectedWidth", 0.3),
                new AsymmetricNash(0));
        assertThat(committee.adopted()).isFalse();
        assertThat(committee.text().status(0)).isEqualTo(ProvisionStatus.OMITTED);
    }

    /** sum I s x / sum I s with I = 3/4 and 1/4 and equal salience: -1/2. */
    @Test
    void theCompromiseIsTheMeanByInfluenceAndSalience() {
        Committee committee = after(plain().power(3, 1).parameter("influenceEquality", 0), new CompromiseMean());
        assertThat(committee.text().wording(0).centre()).isCloseTo(-0.5, within(1e-12));
        assertThat(CompromiseMean.mean(new double[] {-1, 1}, new double[] {3 * 6, 1 * 6}))
                .isCloseTo(-0.5, within(1e-12));
        assertThat(CompromiseMean.mean(new double[] {0, 10}, new double[] {1, 4}))
                .isEqualTo(8);
    }

    @Test
    void aProposerWhoNeedsNobodyWritesWhatItWants() {
        Committee committee = after(plain(), new BaronFerejohn(0.9, 0));
        Alternatives alternatives = Alternatives.of(Backdoor.chair(plain().committee(1)), 0);
        double written = committee.text().wording(0).centre();
        List<Double> favourites = new ArrayList<>();
        for (int member = 0; member < 2; member++) {
            int best = 0;
            for (int a = 1; a < alternatives.size(); a++) {
                best = alternatives.gain(a)[member] > alternatives.gain(best)[member] + 1e-9 ? a : best;
            }
            favourites.add(alternatives.wording(best).centre());
        }
        assertThat(favourites).contains(written);
        assertThat(favourites.get(0)).isLessThan(0);
        assertThat(favourites.get(1)).isGreaterThan(0);
    }

    @Test
    void aMajorityIsMoreThanTheShareAndNeverMoreThanAll() {
        BaronFerejohn majority = new BaronFerejohn(0.9, 0.5);
        assertThat(majority.quota(3)).isEqualTo(2);
        assertThat(majority.quota(4)).isEqualTo(3);
        assertThat(new BaronFerejohn(0.9, 1).quota(4)).isEqualTo(4);
        assertThat(new BaronFerejohn(0.9, 0).quota(4)).isEqualTo(1);
    }

    @Test
    void allAreDoneInADayAndLeaveNoRowOpenInALivelyWorld() {
        for (Protocol protocol : BASELINES) {
            Committee committee = Lively.world().committee(3);
            Proceedings proceedings = protocol.open(Backdoor.chair(committee));
            for (Phase phase : Phase.values()) {
                if (phase != Phase.MANDATES && phase != Phase.RECORD) {
                    proceedings.perform(phase);
                }
            }
            assertThat(proceedings.over()).isTrue();
            assertThat(committee.day()).isEqualTo(1);
            NegotiatingText text = committee.text();
            for (int row = 0; row < text.rows(); row++) {
                assertThat(text.status(row)).isIn(ProvisionStatus.AGREED, ProvisionStatus.OMITTED);
                if (text.agreed(row)) {
                    assertThat(text.wording(row).halfWidth()).isGreaterThanOrEqualTo(Drafting.NARROWEST);
                    assertThat(text.objections(row)).isBetween(0.0, 1.0);
                }
            }
            for (AuthorityItem item : AuthorityItem.values()) {
                assertThat(committee.authority().level(item))
                        .isGreaterThanOrEqualTo(committee.standing().level(item));
            }
        }
    }

    /** An organ that only studies writes no rules, whatever the protocol. */
    @Test
    void aStudyHasNoRows() {
        for (Protocol protocol : BASELINES) {
            World world = Lively.world();
            Committee committee = world.committee(world.setting(3), 0, RuleMandate.STUDY, Form.REPORT, Listener.NONE);
            Proceedings proceedings = protocol.open(Backdoor.chair(committee));
            proceedings.perform(Phase.STATEMENTS);
            assertThat(proceedings.over()).isTrue();
            assertThat(IntStream.range(0, committee.text().rows()).filter(committee.text()::open))
                    .isEmpty();
        }
    }

    /** With the same slack no single row could be written better: what the search promises. */
    @Test
    void noOtherWordingOfOneRowHasAGreaterProduct() {
        Committee committee = after(Lively.world(), new AsymmetricNash(1));
        double product = product(committee);
        NegotiatingText text = committee.text();
        for (int row = 0; row < text.rows(); row++) {
            if (text.agreed(row)) {
                Alternatives alternatives = Alternatives.of(Backdoor.chair(committee), row);
                double y = text.wording(row).centre();
                double r = text.wording(row).halfWidth();
                int level = text.wording(row).obligation().ordinal();
                for (int a = 1; a < alternatives.size(); a++) {
                    alternatives.write(Backdoor.chair(committee), row, a);
                    assertThat(product(committee)).isLessThanOrEqualTo(product + 1e-9);
                }
                Backdoor.agree(committee, row, wording(y, r, level));
            }
        }
    }

    private static double product(Committee committee) {
        double[] gains = committee.packageGains();
        int[] members = committee.membership().members();
        double[] over = new double[members.length];
        double[] weights = new double[members.length];
        for (int m = 0; m < members.length; m++) {
            over[m] =
                    gains[members[m]] + committee.setting().parameters().objectionThreshold() / committee.importance();
            weights[m] = committee.membership().influence(members[m]);
        }
        return NashProduct.extended(over, weights, NashProduct.LEAST);
    }

    /** In a bloc that judges as one nobody dissociates alone, though some lose by the text on their own. */
    @Test
    void statesDissociateAsTheyJudgeWithTheirBlocs() {
        int borne = 0;
        for (Protocol protocol : BASELINES) {
            for (int spread = 1; spread < 5; spread++) {
                World world = World.of(-spread / 4.0, -0.2, 0.3, 3 * spread / 4.0)
                        .doubt(1)
                        .parameter("objectionThreshold", 0.002)
                        .bloc("b", 1, 1, 0, 0, 1, 2, 3);
                Committee committee = after(world, protocol);
                double least = Arrays.stream(committee.packageGains()).min().orElseThrow();
                double threshold = committee.setting().parameters().objectionThreshold();
                assertThat(committee.dissociations().size())
                        .as(protocol.toString())
                        .isIn(0, 4);
                borne += committee.adopted() && committee.dissociations().isEmpty() && least < -threshold ? 1 : 0;
            }
        }
        assertThat(borne).as("texts by which somebody loses alone").isPositive();
    }

    /** Thresholds are losses in all: over four rows a state without weight loses nearly one of them, and no more. */
    @Test
    void nobodyLosesMoreByTheNashSolutionThanItPutsUpWith() {
        World world = World.of(0, 0, 0.6)
                .doubt(0.3)
                .power(1, 1, 0.001)
                .parameter("influenceEquality", 0)
                .parameter("expectedWidth", 0.3)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE);
        for (String id : List.of("p", "q", "r", "s")) {
            world.provision(id);
        }
        Committee committee = after(world, new AsymmetricNash(1));
        assertThat(committee.adopted()).isTrue();
        double threshold = committee.setting().parameters().objectionThreshold();
        double loss = -committee.importance() * committee.packageGains()[2];
        assertThat(loss).isBetween(0.5 * threshold, threshold);
    }

    /** The provision weighs three times as much with the first state: (3 x -1 + 1) / 4. */
    @Test
    void theCompromiseGoesByIssueSalience() {
        World world = plain();
        RunSetting setting = world.setting(1);
        setting.preferences().salience[0] = new double[] {3, 1};
        Committee committee = world.committee(setting, 0, RuleMandate.DRAFT, Form.TREATY, Listener.NONE);
        new CompromiseMean().open(Backdoor.chair(committee)).perform(Phase.STATEMENTS);
        assertThat(committee.text().wording(0).centre()).isCloseTo(-0.5, within(1e-12));
    }

    /** Where even a point would say nothing, and authority only costs, no protocol adopts a text of such points. */
    @Test
    void aTextThatSaysNothingIsNone() {
        for (Protocol protocol : BASELINES) {
            Committee committee = after(plain().parameter("emptyShare", -1).parameter("budgetCost", 1), protocol);
            assertThat(committee.adopted()).as(protocol.toString()).isFalse();
        }
    }

    /** Whatever share of what states would do anyway is too much to say anything. */
    @Test
    void whatSaysNothingIsLeftOutOfWhatIsAdopted() {
        int left = 0;
        for (Protocol protocol : BASELINES) {
            for (double share : new double[] {0.1, 0.2, 0.3, 0.4}) {
                Committee committee =
                        Lively.world().parameter("emptyShare", share).committee(3);
                Committee all = Lively.world().parameter("emptyShare", 1).committee(3);
                protocol.open(Backdoor.chair(committee)).perform(Phase.STATEMENTS);
                protocol.open(Backdoor.chair(all)).perform(Phase.STATEMENTS);
                NegotiatingText text = committee.text();
                for (int row = 0; row < text.rows(); row++) {
                    boolean adopted = committee.adopted() && text.agreed(row);
                    if (adopted) {
                        assertThat(committee.says(row, text.wording(row)))
                                .as("%s, row %d", protocol, row)
                                .isTrue();
                    }
                    left += all.text().agreed(row) && committee.adopted() && !adopted ? 1 : 0;
                }
            }
        }
        assertThat(left).isPositive();
    }

    /** Who is recognised on a provision does not depend on which others there are. */
    @Test
    void recognitionIsKeyedByTheProvision() {
        BaronFerejohn protocol = new BaronFerejohn(0.9, 0);
        for (int seed = 0; seed < 20; seed++) {
            Committee alone = plain().committee(seed);
            Committee second = World.of(-1, 1)
                    .provision("q")
                    .provision("p")
                    .parameter("othersWeight", 5)
                    .parameter("expectedWidth", 0.3)
                    .field("sharedObjective", 0.5)
                    .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                    .committee(seed);
            protocol.open(Backdoor.chair(alone)).perform(Phase.STATEMENTS);
            protocol.open(Backdoor.chair(second)).perform(Phase.STATEMENTS);
            assertThat(second.text().wording(1)).isEqualTo(alone.text().wording(0));
        }
    }
}
