package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.worlds.World.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Form;
import org.plenary.text.Wording;
import org.plenary.world.Consensus;
import org.plenary.world.Mechanism;
import org.plenary.world.RuleMandate;
import org.plenary.worlds.OrganDraft;
import org.plenary.worlds.World;

/** What authors choose, and by which draws. Loud noise makes every candidate as likely as any other. */
class DraftingTest {
    private static final Author STATE = new Author(Author.Role.STATE, 0);
    private static final double LOUD = 1e9;
    private static final int DAYS = 100;

    /** Two states, one provision with a share of conduct that a wording may permit. */
    private static World narrow() {
        return World.of(-1, 0, 1).doubt(0.5).parameter("emptyShare", 0.6).parameter("noise", LOUD);
    }

    @Test
    void whatSaysNothingIsNeverOffered() {
        int offered = 0;
        for (Author author : List.of(STATE, Author.SECRETARIAT, Author.NON_STATE)) {
            for (Optional<Wording> now : List.of(
                    Optional.<Wording>empty(), Optional.of(wording(0, 0.9, 2)), Optional.of(wording(0, 3, 2)))) {
                Committee committee = narrow().committee(1);
                now.ifPresent(wording -> committee.text().bracket(0, wording));
                for (int day = 0; day < DAYS; day++) {
                    Optional<Proposal> proposal = committee.drafting().propose(0, author, 0);
                    proposal.ifPresent(p -> assertThat(committee.says(0, p.wording()))
                            .as("%s by %s", p.wording(), author)
                            .isTrue());
                    offered += proposal.isPresent() ? 1 : 0;
                    committee.nextDay();
                }
            }
        }
        assertThat(offered).isGreaterThan(DAYS);
    }

    /** Wider by 1 / 0.7 the rule from -0.5 to 0.9 would carry still, but permit one of the two things that anybody might do. */
    @Test
    void noDraftingMovePutsWhatSaysNothing() {
        for (double share : new double[] {0.4, 0.6}) {
            Committee committee = World.of(0, 0)
                    .doubt(1)
                    .parameter("emptyShare", share)
                    .off(Mechanism.LIMITED_COMPLIANCE, Mechanism.FADING_HARM)
                    .practice(DraftingMove.WIDEN)
                    .rule(new Consensus(0))
                    .committee(1);
            Proposal stuck = new Proposal(0, wording(0.2, 0.7, 4), STATE);
            assertThat(committee.drafting().redraft(stuck)).isEqualTo(share > 0.5);
        }
    }

    /** Members at 0; with the third state, which does not sit, the mean is 1. */
    @Test
    void theSecretariatDraftsForAllAsFarAsTheWorkIsOpen() {
        assertThat(secretariatsMiddle(outsider(), 0)).isCloseTo(0, within(1e-12));
        assertThat(secretariatsMiddle(outsider(), 0.5)).isCloseTo(0.5, within(1e-12));
        assertThat(secretariatsMiddle(outsider(), 1)).isCloseTo(1, within(1e-12));
        assertThat(secretariatsMiddle(outsider().off(Mechanism.PARTICIPATION), 1))
                .isCloseTo(0, within(1e-12));
    }

    /** What it gains by a wording is the mean gain of the same states. */
    @Test
    void theSecretariatWeighsWhatAllGainAsFarAsTheWorkIsOpen() {
        for (double open : new double[] {0, 0.25, 1}) {
            Committee committee = seated(outsider(), open);
            Gains gains = Backdoor.alike(2, 4, 12);
            assertThat(committee.drafting().gain(Author.SECRETARIAT, gains))
                    .isCloseTo((1 - open) * 3 + open * 6, within(1e-12));
        }
    }

    private static World outsider() {
        return World.of(0, 0, 3).doubt(1);
    }

    private static Committee seated(World world, double open) {
        return world.organ(OrganDraft.of("o", new Consensus(0)).members(0, 1).nonState(open, 0))
                .committee(1);
    }

    private static double secretariatsMiddle(World world, double open) {
        return seated(world, open)
                .drafting()
                .propose(0, Author.SECRETARIAT, 0)
                .orElseThrow()
                .wording()
                .centre();
    }

    /** States that see nothing of a shock unless a unit tells them; every level costs each of them as much as the test says. */
    private static World blind(double cost) {
        return World.of(-1, 0, 1)
                .parameter("stateSight", 0)
                .parameter("budgetCost", cost)
                .field("technicalComplexity", 1)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                .organ(OrganDraft.of("o", new Consensus(0))
                        .secretariat(World.SECRETARIAT, 1, 1, 0, 0)
                        .inherits(AuthorityItem.ORGAN, 2));
    }

    /** A step up, and then the next; where it costs more than it brings, none, and where it was conferred, a step down. */
    @Test
    void authorityIsProposedAsFarAsItsAuthorGains() {
        Committee cheap = blind(0).committee(1);
        assertThat(cheap.drafting().propose(AuthorityItem.EXPERTISE, STATE)).hasValue(1);
        cheap.confer(AuthorityItem.EXPERTISE, 1);
        assertThat(cheap.drafting().propose(AuthorityItem.EXPERTISE, STATE)).hasValue(2);
        Committee dear = blind(50).committee(1);
        assertThat(dear.drafting().propose(AuthorityItem.EXPERTISE, STATE)).isEmpty();
        dear.confer(AuthorityItem.EXPERTISE, 1);
        assertThat(dear.drafting().propose(AuthorityItem.EXPERTISE, STATE)).hasValue(0);
    }

    /** As wordings are: with noise each level within a step is proposed at times, none that the organ holds already is given up. */
    @Test
    void authorityIsChosenAsWordingIs() {
        Set<Integer> proposed = new TreeSet<>();
        Set<Integer> held = new TreeSet<>();
        Committee committee = blind(0).parameter("noise", LOUD).committee(1);
        committee.confer(AuthorityItem.EXPERTISE, 1);
        for (int day = 0; day < DAYS; day++) {
            proposed.add(
                    committee.drafting().propose(AuthorityItem.EXPERTISE, STATE).orElse(1));
            held.add(committee.drafting().propose(AuthorityItem.ORGAN, STATE).orElse(2));
            committee.nextDay();
        }
        assertThat(proposed).containsExactly(0, 1, 2);
        assertThat(held).containsExactly(2);
    }

    /** The third state sees for itself, and others, whom it cannot tell, do not weigh with it as much as what it pays. */
    @Test
    void whoLosesByAuthorityCanObjectToIt() {
        Set<Boolean> outcomes = new TreeSet<>();
        for (double cost : new double[] {0, 0.5, 1, 2, 4}) {
            Committee committee =
                    blind(cost).parameter("stateSight", 1).capacity(0, 0, 1).committee(1);
            double[] gains = Backdoor.authority(committee, AuthorityItem.EXPERTISE, 2)
                    .overText
                    .clone();
            boolean objects = gains[0] < -0.03 || gains[1] < -0.03 || gains[2] < -0.03;
            assertThat(committee.put(AuthorityItem.EXPERTISE, 2, STATE)).isEqualTo(!objects);
            assertThat(committee.authority().level(AuthorityItem.EXPERTISE)).isEqualTo(objects ? 0 : 2);
            outcomes.add(objects);
        }
        assertThat(outcomes).containsExactly(false, true);
    }

    /** Parts whose names differ by their last letter: each draft of each is drawn anew. */
    @Test
    void everyDraftOfARowHasDrawsOfItsOwn() {
        World world = World.of(0, 0).doubt(1).parameter("noise", LOUD).provision("u", 1, 1, 0, List.of("a", "b"));
        Committee committee = world.committee(world.setting(1), 0, RuleMandate.DRAFT, Form.TREATY, Listener.NONE);
        committee.split(0);
        List<Wording> secondOfFirst = new ArrayList<>();
        List<Wording> firstOfFirst = new ArrayList<>();
        List<Wording> firstOfSecond = new ArrayList<>();
        for (int row = 1; row <= 2; row++) {
            committee.text().bracket(row, wording(0.5, 0.5, 2));
        }
        for (int day = 0; day < DAYS; day++) {
            firstOfFirst.add(proposed(committee, 1, 0));
            secondOfFirst.add(proposed(committee, 1, 1));
            firstOfSecond.add(proposed(committee, 2, 0));
            committee.nextDay();
        }
        assertThat(secondOfFirst).isNotEqualTo(firstOfSecond).isNotEqualTo(firstOfFirst);
        assertThat(firstOfFirst).isNotEqualTo(firstOfSecond);
    }

    private static Wording proposed(Committee committee, int row, int draft) {
        return committee.drafting().propose(row, STATE, draft).orElseThrow().wording();
    }
}
