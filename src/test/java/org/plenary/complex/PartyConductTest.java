package org.plenary.complex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.plenary.text.Law;
import org.plenary.world.AuthorityEffect;
import org.plenary.world.ExpectedLoss;
import org.plenary.worlds.World;

class PartyConductTest {
    private static final int STATES = 12;

    private final World world = Complexes.random(STATES, 3, "{}");
    private final Stakes s = Complexes.stakes(world);

    private PartyConduct conduct(Club... clubs) {
        return new PartyConduct(s, clubs, 0.5, 1);
    }

    private static Club club(double low, double high, double force) {
        return Complexes.club("club", Complexes.all(STATES), Complexes.clauses(3, low, high, force));
    }

    /** (R1) is (14) where there is one regime, to the last bit. */
    @Test
    void oneRegimeBindsAsTheLossHasIt() {
        ExpectedLoss loss = world.setting(1).loss();
        PartyConduct conduct = conduct(club(-0.5, 0.2, 0.75));
        double[] all = new double[loss.baselineLength()];
        for (int k = 0; k < 3; k++) {
            double low = -0.15 - 0.35;
            double high = -0.15 + 0.35;
            loss.baseline(s.row[k], AuthorityEffect.NONE, all);
            loss.bind(all, new Law(low, high, 0.75, false), Complexes.all(STATES));
            for (int i = 0; i < STATES; i++) {
                double one = all[7 * STATES + i]; // the first belief at the middle node, where there is no shock
                double other = all[12 * STATES + i];
                PartyConduct.OfState bound = conduct.of(i, 1);
                assertThat(bound.first[k]).isEqualTo((one + other) / 2);
                assertThat(bound.second[k]).isEqualTo((one * one + other * other) / 2);
            }
        }
    }

    @Test
    void theMostDemandingRegimeOnEachSideCountsWhateverTheOrder() {
        Club[] clubs = {club(1, 2, 0.5), club(1, 3, 0.25), club(-3, -2, 0.25)};
        Club[] turned = {clubs[2], clubs[0], clubs[1]};
        for (int i = 0; i < STATES; i++) {
            double f = s.low[i * 3];
            double up = Math.max(0, Math.min(1, 0.5 * (Math.max(f, 1) - f)));
            double down = Math.max(-1, Math.min(0, 0.25 * (Math.min(f, -2) - f)));
            double g = s.high[i * 3];
            double upper = Math.max(0, Math.min(1, 0.5 * (Math.max(g, 1) - g)));
            double downer = Math.max(-1, Math.min(0, 0.25 * (Math.min(g, -2) - g)));

            double expected = (f + up + down + g + upper + downer) / 2;
            assertThat(conduct(clubs).of(i, 7).first[0]).isCloseTo(expected, within(1e-15));
            assertThat(conduct(turned).of(i, 7).first).isEqualTo(conduct(clubs).of(i, 7).first);
            assertThat(conduct(turned).of(i, 7).cost).isEqualTo(conduct(clubs).of(i, 7).cost);
        }
    }

    @Test
    void beingBoundTwiceToTheSameCostsOnce() {
        PartyConduct conduct = conduct(club(0, 1, 0.5), club(0, 1, 0.5));

        assertThat(conduct.of(2, 3).cost).isEqualTo(conduct.of(2, 1).cost).isPositive();
        assertThat(conduct.of(2, 0).cost).isZero();
    }

    /** PartyConduct that is as far outside as the width counts half. */
    @Test
    void fitFallsWithTheGapToTheInterval() {
        Clauses text = Complexes.clauses(2, -1, 1, 0.5);
        double[] weight = {0.75, 0.25};

        assertThat(PartyConduct.fit(text, new double[] {0.3, -1}, weight, 0.5)).isEqualTo(1);
        assertThat(PartyConduct.fit(text, new double[] {1.5, 0}, weight, 0.5)).isEqualTo(0.75 * 0.5 + 0.25);
        text.force()[0] = 0;
        assertThat(PartyConduct.fit(text, new double[] {9, 0}, weight, 0.5))
                .as("a row on which the regime is silent")
                .isEqualTo(1);
    }

    /** The design's example: capacities .9 and .5, fits 1 and .8, rivalry 1: M = .65, sigma = .394. */
    @Test
    void crowdingThinsOutWhatPartiesContribute() {
        double mean = (PartyConduct.contribution(0.9, 1, 1) + PartyConduct.contribution(0.5, 0.8, 1)) / 2;

        assertThat(mean).isCloseTo(0.65, within(1e-12));
        assertThat(PartyConduct.strength(mean, 1, 1)).isCloseTo(0.394, within(5e-4));
        assertThat(PartyConduct.strength(mean, 1, 0)).isEqualTo(1);
        assertThat(PartyConduct.contribution(0.01, 0.5, 1)).as("the least").isEqualTo(0.05);
    }

    @Test
    void theTechnologySaysWhichContributionCounts() {
        double[] contributions = {0.2, 0.9};
        double[] strengths = Arrays.stream(new double[] {-20, 1, 20})
                .map(t -> {
                    double mean = Arrays.stream(contributions)
                            .map(c -> PartyConduct.contribution(c, 1, t))
                            .average()
                            .orElseThrow();
                    return PartyConduct.strength(mean, t, 1);
                })
                .toArray();

        assertThat(strengths[0]).as("weakest link").isCloseTo(0.2 / 1.2, within(0.01));
        assertThat(strengths[1]).as("sum").isCloseTo(0.55 / 1.55, within(1e-12));
        assertThat(strengths[2]).as("best shot").isCloseTo(0.9 / 1.9, within(0.01));
    }

    @Test
    void forgetsWhatARegimeDidThatIsAnother() {
        Club[] clubs = {club(0, 1, 0.5), club(-1, 0, 0.5)};
        PartyConduct conduct = conduct(clubs);
        double before = conduct.of(0, 3).cost;
        double other = conduct.of(0, 1).cost;

        clubs[1] = club(-1, 0, 0);
        assertThat(conduct.of(0, 3).cost).as("still known").isEqualTo(before);
        conduct.forget(1);
        assertThat(conduct.of(0, 3).cost).isNotEqualTo(before).isEqualTo(other);
    }
}
