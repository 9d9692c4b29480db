package org.plenary.complex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.KeyedRandom;
import org.plenary.model.Setup;
import org.plenary.world.Bloc;
import org.plenary.world.Mechanism;
import org.plenary.world.Regime;
import org.plenary.worlds.World;

class ChoiceTest {
    private static final int STATES = 15;
    private static final int[] FIRST = {0, 1, 2, 3, 4, 5, 6};

    private static Choice choice(World world, Parties p, long seed) {
        Setup setup = world.setup();
        return new Choice(
                p, setup.blocs(), setup.mechanisms(), setup.parameters().objectionThreshold(), KeyedRandom.of(seed));
    }

    private static Parties three(World world) {
        return Complexes.parties(world, 5, Complexes.three(STATES));
    }

    private static Club open(Club.Descent kind) {
        Club club = Complexes.club("un", Complexes.all(STATES), Complexes.clauses(3, -0.3, 0.3, 1));
        return new Club(club.terms(), club.text(), kind);
    }

    /** A judged gain of .015 against a bar of .01 with noise .01: P = 1 / (1 + e^-0.5) = .62. */
    @Test
    void theChanceOfJoiningIsTheWorkedOne() {
        double p = 1 / (1 + Math.exp(-0.5));

        assertThat(p).isCloseTo(0.62, within(5e-3));
        assertThat(Choice.happens(0.015 - 0.01, 0.01, p - 1e-9)).isTrue();
        assertThat(Choice.happens(0.015 - 0.01, 0.01, p + 1e-9)).isFalse();
        assertThat(Choice.happens(-0.005, 0.01, 1 - p - 1e-9)).isTrue();
        assertThat(Choice.happens(-0.005, 0.01, 1 - p + 1e-9)).isFalse();
        for (double lot : new double[] {1e-9, 0.3, 0.7, 1 - 1e-9}) {
            assertThat(Choice.happens(9, 0.01, lot)).isTrue();
            assertThat(Choice.happens(-9, 0.01, lot)).isFalse();
        }
    }

    @Test
    void aLaunchKeepsThoseThatGainAndASoftTextKeepsAll() {
        World world = Complexes.random(STATES, 1, "{}");
        Parties p = Complexes.parties(world, 2, open(Club.Descent.TREATY));
        choice(world, p, 1).launch(0);
        int stayed = p.members(0);

        assertThat(stayed).isBetween(1, STATES - 1);
        Parties soft = Complexes.parties(world, 2, open(Club.Descent.SOFT));
        choice(world, soft, 1).launch(0);
        assertThat(soft.members(0)).isEqualTo(STATES);
        choice(world, soft, 1).sweeps(1);
        assertThat(soft.members(0))
                .as("who loses more than the threshold stands outside")
                .isLessThan(STATES);
    }

    @Test
    void theSameSeedMakesTheSameChoicesAndAnotherDoesNot() {
        World world = Complexes.random(STATES, 2, "{accession_noise: 0.2}");
        Parties one = three(world);
        Parties same = three(world);
        Parties other = three(world);
        choice(world, one, 1).sweeps(3);
        choice(world, same, 1).sweeps(3);
        choice(world, other, 2).sweeps(3);

        assertThat(same.of).isEqualTo(one.of);
        assertThat(other.of).isNotEqualTo(one.of);
    }

    @Test
    void nobodyJoinsWhatItIsNotEligibleFor() {
        World world = Complexes.random(STATES, 3, "{accession_noise: 1}");
        Parties p = three(world);
        choice(world, p, 1).sweeps(6);
        for (int i = 0; i < STATES; i++) {
            for (int r = 0; r < 3; r++) {
                assertThat(!p.isParty(i, r) || p.clubs[r].terms().admits(i)).isTrue();
            }
        }
        assertThat(p.members(1)).isPositive();
    }

    @Test
    void duesOfOneKeepEverybodyOut() {
        World world = Complexes.random(STATES, 4, "{dues: 1}");
        Parties p = Complexes.join(three(world), i -> 1);
        choice(world, p, 1).sweeps(8);

        assertThat(p.of).containsOnly(0);
        assertThat(Fragmentation.of(p.clubs, p.size, Profiles.of(p), p.s).mean())
                .isEqualTo(1);
    }

    @Test
    void whereNothingCostsAnythingNobodyWithdraws() {
        World world = Complexes.random(
                        STATES,
                        5,
                        "{dues: 0, surcharge: 0, accession_bar: 0, withdrawal_bar: 0, accession_noise: 0.0001}")
                .parameter("ownWeight", 0)
                .parameter("sovereigntyCost", 0)
                .parameter("complianceCost", 0);
        Parties p = Complexes.join(three(world), i -> 1);
        choice(world, p, 1).sweeps(8);
        for (int i = 0; i < STATES; i++) {
            assertThat(p.isParty(i, 0)).isTrue();
        }
    }

    @Test
    void membersOfACohesiveBlocMoveTogether() {
        String noisy = "{accession_noise: 0.0001, accession_bar: 0, withdrawal_bar: 0, excludability: 1}";
        World bloc = Complexes.random(STATES, 6, noisy).bloc("first", 1, 1, 0, FIRST);
        World alone =
                Complexes.random(STATES, 6, noisy).bloc("first", 1, 1, 0, FIRST).off(Mechanism.BLOC_ACCESSION);
        Parties together = Complexes.join(three(bloc), i -> i % 3);
        Parties each = Complexes.join(three(alone), i -> i % 3);
        choice(bloc, together, 1).sweeps(1);
        choice(alone, each, 1).sweeps(1);
        long split = 0;
        for (int r = 0; r < 2; r++) {
            int regime = r;
            assertThat(Arrays.stream(FIRST)
                            .filter(i -> together.isParty(i, regime))
                            .count())
                    .isIn(0L, 7L);
            split += Arrays.stream(FIRST).filter(i -> each.isParty(i, regime)).count();
        }
        assertThat(split).isNotIn(0L, 7L, 14L);
    }

    @Test
    void whatABlocGainsIsWorkedOutWithoutMovingAnybody() {
        World world = Complexes.random(STATES, 7, "{choice_rounds: 0}").bloc("first", 1, 1, 0, FIRST);
        Parties p = Complexes.join(three(world), i -> i % 2);
        int[] before = p.snapshot();
        Choice choice = choice(world, p, 1);

        assertThat(choice.unstable()).isBetween(0.0, 1.0);
        choice.elsewhere(new boolean[3], 0.5);
        assertThat(p.of).isEqualTo(before);
        assertThat(p.size).isEqualTo(3);
    }

    /** At the margin: a newcomer of little weight is judged as the parties' gains with and without it say. */
    @Test
    void admissionIsTheMeanGainOfThePartiesFromASmallNewcomer() {
        World world = Complexes.random(STATES, 8, "{surcharge: 0}");
        double[] power = new double[STATES];
        Arrays.fill(power, 1);
        power[9] = 1e-4;
        world.power(power);
        Club club = Complexes.club(
                "club", Complexes.all(STATES), 1, Regime.Admission.PARTIES, Complexes.clauses(3, -0.2, 0.2, 1));
        Parties p = Complexes.parties(world, 2, club);
        Complexes.join(p, i -> i < 8 ? 1 : 0);
        double asked = new Consent(p, 0).gain(9);

        double[] before = new double[8];
        boolean[] in = new boolean[STATES];
        for (int j = 0; j < 8; j++) {
            in[j] = true;
            p.look(j);
            before[j] = p.utility(j, 1);
        }
        double[] influence = p.s.influence(in);
        p.move(9, 1);
        double gain = 0;
        for (int j = 0; j < 8; j++) {
            p.look(j);
            gain += influence[j] * (p.utility(j, 1) - before[j]);
        }
        assertThat(gain)
                .as("its lack of capacity thins the service out, or adds to it")
                .isNotZero();
        assertThat(asked).isCloseTo(gain, within(Math.abs(gain) * 0.02));
    }

    @Test
    void aBlocFoundsWhatIsWorthItsCostAndOnlyOnce() {
        World world = Complexes.random(STATES, 9, "{founding_cost: 0, founded_width: 0.5}")
                .bloc("first", 0.2, 0.2, 0, FIRST)
                .bloc("few", 0.2, 0.2, 0, 8, 9, 10);
        Parties p = Complexes.parties(world, 3);
        Choice choice = choice(world, p, 1);

        assertThat(choice.found(1, 0.25)).isTrue();
        assertThat(p.clubs[0].id()).isEqualTo("founded_first");
        assertThat(choice.found(9, 0.25))
                .as("a bloc of three cannot, the other has")
                .isFalse();
        assertThat(p.size).isEqualTo(1);
    }

    @Test
    void foundingDearerThanItsWorthOrOneTooManyDoesNotHappen() {
        List<Bloc> none = Complexes.random(STATES, 9, "{}").setup().blocs();
        World dear = Complexes.random(STATES, 9, "{founding_cost: 9}").bloc("first", 0.2, 0.2, 0, FIRST);
        Parties p = Complexes.parties(dear, 3);
        World cheap = Complexes.random(STATES, 9, "{founding_cost: 0}").bloc("first", 0.2, 0.2, 0, FIRST);
        Parties full = Complexes.parties(cheap, 3, Complexes.three(STATES)[0]);

        assertThat(none).isEmpty();
        assertThat(choice(dear, p, 1).found(9, 0.25)).isFalse();
        assertThat(choice(cheap, full, 1).found(1, 0.25)).isFalse();
        assertThat(full.size).isEqualTo(1);
    }

    @Test
    void elsewhereIsWorthWhatTheBestOwnRegimeWouldGive() {
        World world =
                Complexes.random(STATES, 9, "{founded_width: 0.5, dues: 0}").bloc("first", 0.2, 0.2, 0, FIRST);
        Parties p = Complexes.parties(world, 3);
        Choice choice = choice(world, p, 1);
        double[] gains = choice.elsewhere(new boolean[3], 0.25);
        double[] silent = choice.elsewhere(new boolean[] {true, true, true}, 0.25);

        assertThat(gains[0] + gains[3]).isPositive();
        assertThat(gains[12]).as("in no bloc").isZero();
        assertThat(silent).containsOnly(0);
        int r = p.add(choice.own(0, 0.25));
        Complexes.join(p, i -> i < 7 ? 1 << r : 0);
        p.look(3);
        assertThat(gains[3]).isCloseTo(Math.max(0, p.utility(3, 1)), within(1e-12));
    }
}
