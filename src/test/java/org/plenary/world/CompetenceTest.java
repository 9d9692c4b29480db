package org.plenary.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plenary.text.AuthorityItem;
import org.plenary.worlds.World;

/** What an organ knows of a matter, and how much of that it can use. */
class CompetenceTest {
    private static final double[] SHARES = {0, 0.25, 0.5, 0.75, 1};
    private static final ModelParameters PARAMETERS = World.of(0)
            .parameter("allyExpertise", 0.65)
            .parameter("serviceGain", 0.4)
            .parameterValues();

    private static AuthorityEffect effect(Competence competence, int coordination) {
        Authority authority = Authority.NONE;
        authority = authority.with(AuthorityItem.EXPERTISE, 2);
        authority = authority.with(AuthorityItem.COORDINATION, coordination);
        authority = authority.with(AuthorityItem.FOLLOW_UP, 2);
        authority = authority.with(AuthorityItem.IMPLEMENTATION, 2);
        return authority.effect(competence, PARAMETERS, Mechanisms.all());
    }

    private static double sight(double expertise, double cooperation, double complexity, int coordination) {
        return effect(new Competence(expertise, cooperation, complexity), coordination)
                .sight();
    }

    /** With a unit: 0.8 x (1 - 0.65 x 0.5 x (1 - 0.75 x 1/2)). */
    @Test
    void sightByHand() {
        assertThat(sight(0.8, 0.75, 0.5, 1)).isCloseTo(0.8 * (1 - 0.325 * 0.625), within(1e-12));
    }

    @Test
    void sightIsAShareThatRisesWithExpertiseAndCooperationAndFallsWithComplexity() {
        for (double e : SHARES) {
            for (double q : SHARES) {
                for (double c : SHARES) {
                    double sight = sight(e, q, c, 1);
                    assertThat(sight).isBetween(0.0, e);
                    assertThat(sight(Math.min(1, e + 0.1), q, c, 1)).isGreaterThanOrEqualTo(sight);
                    assertThat(sight(e, Math.min(1, q + 0.1), c, 1)).isGreaterThanOrEqualTo(sight);
                    assertThat(sight(e, q, Math.min(1, c + 0.1), 1)).isLessThanOrEqualTo(sight);
                    assertThat(sight(e, q, c, 2)).isGreaterThanOrEqualTo(sight);
                }
            }
        }
    }

    @Test
    void cooperationIsWorthNothingToAnOrganThatCoordinatesNobody() {
        assertThat(sight(0.8, 1, 1, 0)).isEqualTo(sight(0.8, 0, 1, 0));
        assertThat(sight(0.8, 1, 1, 2)).as("a full lead lacks nothing").isCloseTo(0.8, within(1e-12));
    }

    /** Organ level 0, so half as lasting: review adds 0.5 x 0.4 and a programme closes as much, by sight. */
    @Test
    void whatAnOrganDoesNotSeeItNeitherWatchesNorTeaches() {
        AuthorityEffect blind = effect(new Competence(0, 1, 0), 0);
        assertThat(blind.depth()).isEqualTo(1);
        assertThat(blind.capacity()).isZero();
        AuthorityEffect half = effect(new Competence(0.5, 1, 0), 0);
        assertThat(half.depth()).isCloseTo(1 + 0.2 * 0.5, within(1e-12));
        assertThat(half.capacity()).isCloseTo(0.2 * 0.5, within(1e-12));
    }
}
