package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.worlds.World.wording;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.text.AuthorityItem;
import org.plenary.text.ObligationLevel;
import org.plenary.world.Mechanism;
import org.plenary.worlds.OrganDraft;
import org.plenary.worlds.World;

/** Gains from wordings, authority and packages, against values worked by hand. */
class LossesTest {
    private static final Author STATE = new Author(Author.Role.STATE, 0);

    /**
     * States that see nothing of a shock of variance 1 unless an organ with a unit tells them. The two others of three count
     * with 1.5 x 2/3 = 1.
     */
    private static World blind() {
        return World.of(-1, 0, 1)
                .parameter("othersWeight", 1.5)
                .parameter("stateSight", 0)
                .field("technicalComplexity", 1)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                .organ(OrganDraft.of("o", new org.plenary.world.Consensus(0))
                        .secretariat(World.SECRETARIAT, 1, 1, 0, 0)
                        .inherits(AuthorityItem.ORGAN, 2));
    }

    /**
     * A unit of full expertise tells all: the loss by one's own conduct and that by others' fall by the variance each, on
     * every row that the authority acts on.
     */
    @Test
    void authorityGainsAreASumOverRows() {
        assertThat(unitGain(blind())).containsExactly(new double[] {2, 2, 2}, within(1e-9));
        World weighted = blind().provision("p", 1, 3, 0, List.of()).provision("q", 1, 0.5, 0, List.of());
        assertThat(unitGain(weighted)).containsExactly(new double[] {7, 7, 7}, within(1e-9));
    }

    @Test
    void splittingAProvisionDoesNotMultiplyWhatAuthorityIsWorth() {
        Committee committee =
                blind().provision("u", 1, 1, 0, List.of("a", "b", "c", "d")).committee(1);
        committee.split(0);
        assertThat(Backdoor.authority(committee, AuthorityItem.EXPERTISE, 2).overText)
                .containsExactly(new double[] {2, 2, 2}, within(1e-9));
    }

    private static double[] unitGain(World world) {
        return unitGain(world.committee(1));
    }

    private static double[] unitGain(Committee committee) {
        return Backdoor.authority(committee, AuthorityItem.EXPERTISE, 2).overText;
    }

    /** What the text costs is kept while it stands, and not longer. */
    @Test
    void authorityIsJudgedByTheTextAsItStands() {
        Committee changed = blind().provision("p").committee(1);
        double[] before = unitGain(changed);
        Backdoor.agree(changed, 0, wording(0, 0.1, 4));
        double[] after = unitGain(changed);
        Committee fresh = blind().provision("p").committee(1);
        Backdoor.agree(fresh, 0, wording(0, 0.1, 4));
        assertThat(after).isEqualTo(unitGain(fresh)).isNotEqualTo(before);
    }

    @Test
    void theAuthorityThatIsHeldGainsNothing() {
        Committee committee = blind().committee(1);
        assertThat(Backdoor.authority(committee, AuthorityItem.ORGAN, 2).overText)
                .containsExactly(new double[3], within(1e-12));
    }

    /**
     * Two provisions of weight 3 and 1 for two states that want the same but expect each other to miss it by 1, which counts
     * with 2 x 1/2: an
     * unconditional point on the first leaves no doubt, so the package is worth 3/4 of that.
     */
    @Test
    void aPackageWeighsProvisionsByImportance() {
        World world = World.of(0, 0)
                .doubt(1)
                .parameter("othersWeight", 2)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                .provision("p", 1, 3, 0, List.of())
                .provision("q", 1, 1, 0, List.of());
        Committee committee = world.committee(1);
        assertThat(committee.put(0, wording(0, 0, 4), STATE)).isTrue();
        assertThat(committee.packageGains()).containsExactly(new double[] {0.75, 0.75}, within(1e-12));
    }

    /** The same, less 0.4 x 0.5 x 1 for contracting a treaty at salience 0.5. */
    @Test
    void aPackageBearsTheCostOfContracting() {
        Committee committee = World.of(0, 0)
                .doubt(1)
                .parameter("othersWeight", 2)
                .parameter("contractingCost", 0.4)
                .field("politicalSalience", 0.5)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                .committee(1);
        committee.put(0, wording(0, 0, 4), STATE);
        assertThat(committee.packageGains()).containsExactly(new double[] {0.8, 0.8}, within(1e-12));
    }

    /** A resolution leaves a quarter of what others doubt, half an obligation leaves half, and both count squared; a treaty as firm as the last text would leave none. */
    @Test
    void gainsAreAgainstTheLastTextAndAgainstNone() {
        Committee committee = World.of(0, 0)
                .doubt(1)
                .parameter("othersWeight", 2)
                .off(Mechanism.FADING_HARM, Mechanism.LIMITED_COMPLIANCE)
                .acquis("p", 0, 0, ObligationLevel.UNCONDITIONAL)
                .committee(1);
        committee.text().agree(0, committee.text().wording(0));
        Gains gains = Backdoor.wording(committee, 0, committee.law(0, wording(0, 0, 2)));
        assertThat(gains.overNothing).containsExactly(new double[] {0.0625 - 0.25, 0.0625 - 0.25}, within(1e-12));
        assertThat(gains.overText)
                .as("the text starts as the acquis, now in the form of a treaty")
                .containsExactly(new double[] {-0.25, -0.25}, within(1e-12));
    }

    /** A side-payment is a loss like any other: what it costs on four rows is four times what it costs on one. */
    @Test
    void aSidePaymentIsWorthTheSumOverAllRows() {
        World world = blind();
        for (String id : List.of("p", "q", "r", "s")) {
            world.provision(id);
        }
        Committee committee = world.committee(1);
        Gains gains = committee.newGains();
        committee.losses().sidePayment(0, committee.law(0, wording(0, 100, 0)), AuthorityItem.EXPERTISE, 2, gains);
        assertThat(gains.overText).containsExactly(new double[] {8, 8, 8}, within(1e-9));
    }

    /** One text instead of two is worth on two provisions what it is worth on both of them together. */
    @Test
    void aMergerIsJudgedByTheSumOverRows() {
        World world = World.of(-0.5, 0.5).provision("p").provision("q", 1, 3, 0, List.of());
        double[] alone = merger(world, 1);
        double[] both = merger(world, 2);
        assertThat(alone[0]).isNotZero();
        assertThat(alone).as("whatever else the mandate covers").containsExactly(merger(World.of(-0.5, 0.5), 1));
        for (int i = 0; i < alone.length; i++) {
            assertThat(both[i]).isCloseTo(4 * alone[i], within(1e-12));
        }
    }

    private static double[] merger(World world, int rows) {
        Committee committee = world.committee(1);
        Gains gains = committee.newGains();
        boolean any = committee
                .losses()
                .merger(
                        row -> row < rows ? committee.law(row, wording(0.2, 0.1, 4)) : null,
                        row -> committee.law(row, wording(0.9, 0.1, 4)),
                        gains);
        assertThat(any).isTrue();
        return gains.overText.clone();
    }
}
