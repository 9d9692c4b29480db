package org.plenary.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.plenary.text.AuthorityItem;
import org.plenary.worlds.World;

/** What each item of authority does, against values worked by hand. */
class AuthorityTest {
    private static final ModelParameters PARAMETERS = World.of(0)
            .parameter("discretion", 0.4)
            .parameter("serviceGain", 0.6)
            .parameter("allyExpertise", 0.5)
            .parameterValues();

    private static AuthorityEffect effect(Authority authority, Mechanism... off) {
        EnumSet<Mechanism> none = EnumSet.noneOf(Mechanism.class);
        none.addAll(java.util.List.of(off));
        return authority.effect(new Competence(0.8, 1, 0), PARAMETERS, Mechanisms.without(none));
    }

    private static Authority with(AuthorityItem item, int level) {
        Authority authority = Authority.NONE;
        authority = authority.with(item, level);
        return authority;
    }

    /** Without any authority an organ reads, tells and costs nothing; half of its expertise is there all the same. */
    @Test
    void noneDoesNothing() {
        assertThat(Authority.NONE.equals(Authority.of(java.util.Map.of()))).isTrue();
        assertThat(effect(Authority.NONE)).isEqualTo(new AuthorityEffect(0, 0.4, 0, 1, 0, 0, 0));
    }

    @Test
    void levelsStayWithinTheScale() {
        Authority authority = with(AuthorityItem.ORGAN, 7);
        assertThat(authority.level(AuthorityItem.ORGAN)).isEqualTo(2);
        authority = authority.with(AuthorityItem.ORGAN, -1);
        assertThat(authority.level(AuthorityItem.ORGAN)).isZero();
    }

    @Test
    void raisingNeverLowers() {
        Authority authority = with(AuthorityItem.FOLLOW_UP, 2);
        authority = authority.raised(AuthorityItem.FOLLOW_UP, 1);
        assertThat(authority.level(AuthorityItem.FOLLOW_UP)).isEqualTo(2);
        authority = authority.raised(AuthorityItem.EXPERTISE, 1);
        assertThat(authority.level(AuthorityItem.EXPERTISE)).isEqualTo(1);
    }

    /** Guidance and half a review: 0.4 (1 + 0.5) / 2, halved because the organ does not last. */
    @Test
    void guidanceAndReviewLetTheOrganReadRules() {
        Authority authority = with(AuthorityItem.IMPLEMENTATION, 1);
        authority = authority.with(AuthorityItem.FOLLOW_UP, 1);
        assertThat(effect(authority).discretion()).isCloseTo(0.5 * 0.4 * 1.5 / 2, within(1e-12));
        authority = authority.with(AuthorityItem.ORGAN, 2);
        assertThat(effect(authority).discretion()).isCloseTo(0.4 * 1.5 / 2, within(1e-12));
    }

    @Test
    void aUnitDoublesWhatIsSeenAndTellsStates() {
        AuthorityEffect unit = effect(with(AuthorityItem.EXPERTISE, 2));
        assertThat(unit.sight()).isCloseTo(0.8, within(1e-12));
        assertThat(unit.informing()).isCloseTo(0.5, within(1e-12));
    }

    /** Of a wholly complex matter half is out of sight, 0.4 x 0.5, but for what a lead gets from others that cooperate. */
    @Test
    void aLeadBringsInWhatOnlyOtherAgenciesKnow() {
        assertThat(sightOfComplex(with(AuthorityItem.COORDINATION, 0), 1)).isCloseTo(0.2, within(1e-12));
        assertThat(sightOfComplex(with(AuthorityItem.COORDINATION, 1), 1)).isCloseTo(0.3, within(1e-12));
        assertThat(sightOfComplex(with(AuthorityItem.COORDINATION, 2), 1)).isCloseTo(0.4, within(1e-12));
        assertThat(sightOfComplex(with(AuthorityItem.COORDINATION, 2), 0.5)).isCloseTo(0.3, within(1e-12));
        assertThat(sightOfComplex(with(AuthorityItem.COORDINATION, 2), 0)).isCloseTo(0.2, within(1e-12));
        assertThat(sightOfComplex(with(AuthorityItem.COORDINATION, 2), 1, Mechanism.ALLIES))
                .isCloseTo(0.2, within(1e-12));
    }

    /** Of a simple matter an organ sees all that it is expert in, whether or not it leads others. */
    @Test
    void aSimpleMatterNeedsNoAllies() {
        assertThat(effect(with(AuthorityItem.COORDINATION, 2)).sight()).isCloseTo(0.4, within(1e-12));
    }

    private static double sightOfComplex(Authority authority, double cooperation, Mechanism... off) {
        EnumSet<Mechanism> none = EnumSet.noneOf(Mechanism.class);
        none.addAll(java.util.List.of(off));
        return authority
                .effect(new Competence(0.8, cooperation, 1), PARAMETERS, Mechanisms.without(none))
                .sight();
    }

    /** Both as far as the organ sees: half of its expertise, 0.4. */
    @Test
    void reviewDeepensCommitmentsAndAProgrammeBuildsCapacity() {
        assertThat(effect(with(AuthorityItem.FOLLOW_UP, 2)).depth()).isCloseTo(1 + 0.3 * 0.4, within(1e-12));
        assertThat(effect(with(AuthorityItem.IMPLEMENTATION, 1)).capacity()).isZero();
        assertThat(effect(with(AuthorityItem.IMPLEMENTATION, 2)).capacity()).isCloseTo(0.3 * 0.4, within(1e-12));
    }

    /** The organ itself is paid for and is no burden; a mandate to make rules is neither. */
    @Test
    void burdenCountsWhatIsNotTheOrganItself() {
        Authority authority = with(AuthorityItem.ORGAN, 2);
        authority = authority.with(AuthorityItem.RULE_MANDATE, 2);
        assertThat(effect(authority).burden()).isZero();
        assertThat(effect(authority).levels()).isEqualTo(2);
        authority = authority.with(AuthorityItem.EXPERTISE, 2);
        assertThat(effect(authority).burden()).isEqualTo(0.25);
        assertThat(effect(authority).levels()).isEqualTo(4);
    }

    /** More of any one item never gives less of any effect. */
    @Test
    void effectsRiseWithEveryItem() {
        for (AuthorityItem item : Authority.inText()) {
            for (int level = 0; level < AuthorityItem.MAX_LEVEL; level++) {
                AuthorityEffect less = effect(with(item, level));
                AuthorityEffect more = effect(with(item, level + 1));
                assertThat(more.discretion()).isGreaterThanOrEqualTo(less.discretion());
                assertThat(more.sight()).isGreaterThanOrEqualTo(less.sight());
                assertThat(more.informing()).isGreaterThanOrEqualTo(less.informing());
                assertThat(more.depth()).isGreaterThanOrEqualTo(less.depth());
                assertThat(more.capacity()).isGreaterThanOrEqualTo(less.capacity());
                assertThat(more.burden()).isGreaterThanOrEqualTo(less.burden());
                assertThat(more.levels()).isGreaterThan(less.levels());
            }
        }
    }
}
