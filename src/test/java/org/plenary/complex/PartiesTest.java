package org.plenary.complex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntUnaryOperator;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.world.Mechanism;
import org.plenary.world.Regime;
import org.plenary.worlds.World;

class PartiesTest {
    private static final int STATES = 15;

    private static Parties random(long seed, String complex) {
        Parties p = Complexes.parties(Complexes.random(STATES, seed, complex), 4, Complexes.three(STATES));
        return Complexes.join(p, mixed(p, seed));
    }

    /** Puts states into sets of regimes that they may belong to. */
    private static IntUnaryOperator mixed(Parties p, long seed) {
        return i -> {
            int set = 0;
            for (int r = 0; r < 3; r++) {
                boolean in = (i * 7 + r * 3 + seed) % 3 != 0;
                set |= in && p.clubs[r].terms().admits(i) ? 1 << r : 0;
            }
            return set;
        };
    }

    /** Judged through groups, a choice is the sum over all pairs of states, of which nothing is kept. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{overlap: best}",
                "{overlap: sum, excludability: 0.4, harm_equality: 0.5}",
                "{overlap: rows, technology: -2, relief: 0.3}",
                "{concentration: 0.9, rivalry: 0, technology: 3, dues_regressivity: 0.3}"
            })
    void groupsGiveTheSumOverPairs(String complex) {
        for (long seed = 0; seed < 6; seed++) {
            Parties p = random(seed, complex);
            for (int i = 0; i < STATES; i++) {
                p.look(i);
                for (int r = 0; r < 3; r++) {
                    int with = p.with(i, r);
                    int without = p.without(i, r);
                    assertThat(p.utility(i, with)).isCloseTo(Pairwise.utility(p, i, with), within(1e-12));
                    assertThat(p.utility(i, without)).isCloseTo(Pairwise.utility(p, i, without), within(1e-12));
                }
            }
        }
    }

    @Test
    void movingStatesOneByOneIsTheSameAsCountingThemAnew() {
        Parties moved = random(1, "{}");
        Parties counted = random(1, "{}");
        for (int step = 0; step < 200; step++) {
            int i = step * 11 % STATES;
            moved.move(i, moved.of[i] ^ 1 << step % 3);
        }
        counted.restore(moved.snapshot());

        assertThat(moved.groups()).isEqualTo(counted.groups());
        for (int i = 0; i < STATES; i++) {
            moved.look(i);
            counted.look(i);
            assertThat(moved.utility(i, moved.binding(i)))
                    .isCloseTo(counted.utility(i, counted.binding(i)), within(1e-12));
        }
    }

    @Test
    void theOrderOfRegimesChangesNothing() {
        World world = Complexes.random(STATES, 2, "{overlap: rows}");
        Club[] clubs = Complexes.three(STATES);
        Parties one = Complexes.parties(world, 4, clubs);
        Parties other = Complexes.parties(world, 4, clubs[2], clubs[0], clubs[1]);
        Complexes.join(one, mixed(one, 2));
        Complexes.join(other, i -> (one.of[i] >> 2 & 1) | (one.of[i] & 1) << 1 | (one.of[i] >> 1 & 1) << 2);
        for (int i = 0; i < STATES; i++) {
            one.look(i);
            other.look(i);
            assertThat(other.utility(i, other.binding(i))).isCloseTo(one.utility(i, one.binding(i)), within(1e-12));
        }
    }

    /** Nobody shares a second regime with a partner for less than the better of both. */
    @Test
    void aSecondChannelIsWorthNothingOrAllOrWhatTheFirstDoesNotCover() {
        Parties best = random(4, "{overlap: best}");
        Parties rows = random(4, "{overlap: rows}");
        Parties sum = random(4, "{overlap: sum}");
        boolean between = false;
        for (int i = 0; i < STATES; i++) {
            best.look(i);
            rows.look(i);
            sum.look(i);
            double least = best.benefit(i, best.binding(i));
            double middle = rows.benefit(i, rows.binding(i));
            assertThat(middle).isGreaterThan(least - 1e-12);
            between |= middle > least + 1e-4 && middle < sum.benefit(i, sum.binding(i)) - 1e-4;
        }
        assertThat(between).isTrue();
    }

    @Test
    void whereNothingIsExcludedAndAllAreAlikeNobodyGainsByJoining() {
        World world = Complexes.random(STATES, 5, "{excludability: 0, concentration: 0, dues: 0, fit_width: 20}")
                .capacity(new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
        Parties p = Complexes.parties(
                world, 2, Complexes.club("open", Complexes.all(STATES), Complexes.clauses(3, -0.4, 0.4, 0.5)));
        Complexes.join(p, i -> i % 2);
        for (int i = 0; i < STATES; i++) {
            p.look(i);
            assertThat(p.utility(i, p.with(i, 0)) - p.utility(i, p.without(i, 0)))
                    .isLessThan(1e-3); // at this width fits differ by less than a thousandth
        }
    }

    @Test
    void withoutRivalryAndConcentrationServiceFollowsFitAlone() {
        Parties p = random(3, "{rivalry: 0, concentration: 0}");
        Complexes.join(p, i -> 1);
        for (int i = 0; i < STATES; i++) {
            p.look(i);
            p.benefit(i, 1);
            assertThat(p.service(0)).isCloseTo(p.depth(0) * p.conduct.of(i, 1).fit[0], within(1e-12));
        }
    }

    @Test
    void concentrationMovesSharesAndNotTheTotal() {
        double[] tilts = Stakes.tilt(new double[] {0.3, 0.9, 0.3, 0.1}, 0.5);

        assertThat(tilts).containsExactly(0.875, 1.375, 1.125, 0.625);
    }

    /** The design's example: depth .58, sigma .394, g 1.25 against a mean of 1, fit 1, of 40 % of the harm, .9 of it. */
    @Test
    void serviceIsTheWorkedOne() {
        double s = 0.58 * PartyConduct.strength(0.65, 1, 1) * 1.25;

        assertThat(s).isCloseTo(0.286, within(5e-4));
        assertThat(4 * 0.9 * 0.9 * 0.4 * s).isCloseTo(0.370, within(5e-4));
    }

    /** The design's example: m of 22 and .22 per cent, elasticity one half. */
    @Test
    void burdensOfDuesAreTheWorkedOnes() {
        World world = World.of(0, 1).assessments(22, 0.22).provision("a").complex("{dues_regressivity: 0.5}");
        Stakes s = Complexes.stakes(world);

        assertThat(s.burden[0]).isCloseTo(0.182, within(5e-4));
        assertThat(s.burden[1]).isCloseTo(1.818, within(5e-4));
    }

    @Test
    void burdensByLotAreTheSameWhateverTheServiceFollows() {
        String lot = "{burden: lot, service_order: price, service_by_price: %s, concentration: 0.8}";
        Stakes most = Complexes.stakes(Complexes.random(200, 1, lot.formatted("0.95")));
        Stakes least = Complexes.stakes(Complexes.random(200, 1, lot.formatted("-0.95")));

        assertThat(most.burden).isEqualTo(least.burden);
        assertThat(correlation(most.burden, most.tilt)).isGreaterThan(0.6);
        assertThat(correlation(least.burden, least.tilt)).isLessThan(-0.6);
    }

    private static double correlation(double[] one, double[] other) {
        return new SpearmansCorrelation().correlation(one, other);
    }

    @Test
    void theLeadingStatePaysNoSurchargeAndOthersPayWithTheDistanceFromIt() {
        World world = World.of(0, 1, 3).power(1, 2, 5).provision("a").complex("{surcharge: 0.1, dues: 0}");
        Parties p =
                Complexes.parties(world, 2, Complexes.club("club", Complexes.all(3), Complexes.clauses(1, -1, 1, 0.5)));
        Complexes.join(p, i -> i > 0 ? 1 : 0);

        assertThat(p.surcharge(2, 0)).isZero();
        assertThat(p.surcharge(1, 0)).isCloseTo(0.1 * 5 / 7 * 2, within(1e-12));
        assertThat(p.surcharge(0, 0)).as("who would join").isCloseTo(0.1 * 5 / 8 * 3, within(1e-12));
        p.move(2, 0);
        assertThat(p.surcharge(1, 0)).as("the leader has left").isZero();
        assertThat(p.surcharge(2, 0)).as("it would lead again").isZero();
    }

    @Test
    void belowItsMinimumARegimeBindsNobodyAndCostsNobodyButIsJudgedAsIfInForce() {
        Club club = Complexes.club(
                "club", Complexes.all(STATES), 3, Regime.Admission.FREE, Complexes.clauses(3, 0.9, 1.1, 1));
        Parties p = Complexes.parties(Complexes.random(STATES, 1, "{}"), 2, club);
        Complexes.join(p, i -> i < 2 ? 1 : 0);

        assertThat(p.inForce).isZero();
        p.look(0);
        assertThat(p.utility(0, p.binding(0))).isZero();
        assertThat(p.utility(0, p.with(0, 0))).isNotZero();
        p.move(5, 1);
        assertThat(p.inForce).isEqualTo(1);
        assertThat(p.binding(0)).isEqualTo(1);
        p.move(0, 0);
        assertThat(p.binding(5)).isZero();
    }

    @Test
    void switchesTakeServiceAndPricesAway() {
        World world = Complexes.random(STATES, 6, "{excludability: 0.5}")
                .off(Mechanism.SERVICE, Mechanism.DUES, Mechanism.SURCHARGE);
        Parties p = Complexes.parties(world, 4, Complexes.three(STATES));
        Complexes.join(p, mixed(p, 6));
        for (int i = 0; i < STATES; i++) {
            p.look(i);
            assertThat(p.price(i, p.binding(i))).isZero();
            assertThat(p.benefit(i, p.with(i, 0))).isEqualTo(p.benefit(i, p.without(i, 0)));
        }
    }

    @Test
    void reliefTakesHarmAwayFromEverybody() {
        Parties p = random(7, "{relief: 0}");
        Parties relieved = random(7, "{relief: 0.5}");
        for (int i = 0; i < STATES; i++) {
            p.look(i);
            relieved.look(i);
            assertThat(relieved.benefit(i, p.binding(i))).isCloseTo(p.benefit(i, p.binding(i)) / 2, within(1e-12));
        }
    }

    @Test
    void whatIsTakenBackLeavesThingsAsTheyWere() {
        Parties p = random(8, "{}");
        int[] before = p.snapshot();
        p.look(3);
        double utility = p.utility(3, p.binding(3));
        int r = p.add(Complexes.club("more", Complexes.all(STATES), Complexes.clauses(3, 0, 0, 1)));
        for (int i = 0; i < STATES; i++) {
            p.move(i, p.of[i] | 1 << r);
        }
        p.look(3);
        assertThat(p.utility(3, p.binding(3))).isNotEqualTo(utility);
        p.restore(before);
        p.dropLast();
        p.look(3);
        assertThat(p.utility(3, p.binding(3))).isEqualTo(utility);
    }
}
