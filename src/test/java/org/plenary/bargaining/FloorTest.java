package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.world.BallotCount;
import org.plenary.world.Mechanism;
import org.plenary.worlds.World;

/** How members judge, and how blocs draw them. */
class FloorTest {
    private static final int SEEDS = 50;

    private static World four() {
        return World.of(0, 0, 0, 0).power(4, 3, 2, 1);
    }

    private static double[] gains(int seed) {
        return IntStream.range(0, 4)
                .mapToDouble(i -> KeyedRandom.of(seed).gaussian(Purpose.JUDGEMENT, i, 0, 0))
                .toArray();
    }

    @Test
    void aBlocWithoutCohesionChangesNothing() {
        for (int seed = 0; seed < SEEDS; seed++) {
            double[] mixed = gains(seed);
            mix(four().bloc("b", 0, 1, 0, 0, 1, 2), mixed);
            assertThat(mixed).isEqualTo(gains(seed));
            mix(four().bloc("b", 1, 0, 0, 0, 1, 2), mixed);
            assertThat(mixed).as("a bloc without strength").isEqualTo(gains(seed));
        }
    }

    @Test
    void aFullyCohesiveStrongBlocJudgesAsOne() {
        for (int seed = 0; seed < SEEDS; seed++) {
            double[] gains = gains(seed);
            double bloc = (gains[0] + gains[1] + gains[2]) / 3;
            double[] mixed = gains(seed);
            mix(four().bloc("b", 1, 1, 0, 0, 1, 2), mixed);
            assertThat(mixed).containsExactly(new double[] {bloc, bloc, bloc, gains[3]}, within(1e-12));
        }
    }

    /** Influence by power: the bloc gains (4 x 1 + 3 x 0) / 7. */
    @Test
    void aBlocWeighsItsMembersByInfluence() {
        double[] mixed = {1, 0, 0, 0};
        mix(four().parameter("influenceEquality", 0).bloc("b", 1, 1, 0, 0, 1), mixed);
        assertThat(mixed).containsExactly(new double[] {4.0 / 7, 4.0 / 7, 0, 0}, within(1e-12));
    }

    /** Pulls 0.5 and 0.2 on state 1: it keeps 0.5 of its own and borrows (0.5 G1 + 0.2 G2) / 0.7 for the rest. */
    @Test
    void aStateInTwoBlocsIsDrawnByBoth() {
        double[] gains = {2, 1, -1, 0};
        double first = 1.5;
        double second = 0;
        double[] mixed = gains.clone();
        mix(four().bloc("b", 0.5, 1, 0, 0, 1).bloc("c", 0.4, 0.5, 0, 1, 2), mixed);
        assertThat(mixed[1]).isCloseTo(0.5 * 1 + 0.5 * (0.5 * first + 0.2 * second) / 0.7, within(1e-12));
        assertThat(mixed[0]).isCloseTo(0.5 * 2 + 0.5 * first, within(1e-12));
        assertThat(mixed[3]).isZero();
    }

    /** What is asked first where majors block is what counting all would have said. */
    @Test
    void aMajorObjectsClearlyWhetherOrNotTheOthersAreCounted() {
        int objecting = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Floor floor = four().major(0, 2)
                    .bloc("b", 0.5, 1, 0, 0, 1)
                    .bloc("c", 0.4, 0.5, 0, 1, 2)
                    .committee(1)
                    .floor();
            Gains own = Backdoor.alike(gains(seed));
            if (seed % 2 == 0) {
                System.arraycopy(gains(seed + SEEDS), 0, own.overNothing, 0, 4);
                own.makeUnlike();
            }
            Gains judged = Backdoor.alike(new double[4]);
            floor.judge(own, judged);
            boolean objects = floor.expected(judged).majorObjects();
            assertThat(floor.majorsObject(own)).isEqualTo(objects);
            objecting += objects ? 1 : 0;
        }
        assertThat(objecting).isBetween(1, SEEDS - 1);
    }

    /** Only the strongest bloc counts: a weaker one of the same members adds nothing to its pull, in either order. */
    @Test
    void aWeakerBlocAddsNothingToTheStrongest() {
        for (int seed = 0; seed < SEEDS; seed++) {
            double[] alone = gains(seed);
            double[] weakLast = gains(seed);
            double[] weakFirst = gains(seed);
            mix(strong(four()), alone);
            mix(weak(strong(four())), weakLast);
            mix(strong(weak(four())), weakFirst);
            assertThat(weakLast).containsExactly(alone, within(1e-12));
            assertThat(weakFirst).containsExactly(alone, within(1e-12));
        }
    }

    private static World strong(World world) {
        return world.bloc("strong", 0.8, 0.9, 0, 0, 1, 2);
    }

    private static World weak(World world) {
        return world.bloc("weak", 0.9, 0.3, 0, 0, 1, 2);
    }

    /** A bloc pulls by cohesion times strength, 0.8 times 0.5. */
    @Test
    void aWeakBlocPullsLess() {
        double[] mixed = {1, 0, 0, 0};
        mix(four().bloc("b", 0.8, 0.5, 0, 0, 1), mixed);
        assertThat(mixed).containsExactly(new double[] {0.8, 0.2, 0, 0}, within(1e-12));
    }

    /** Mixing stays between the least and the largest gain. */
    @Test
    void mixingInventsNoGains() {
        for (int seed = 0; seed < SEEDS; seed++) {
            double[] gains = gains(seed);
            double[] mixed = gains(seed);
            mix(four().bloc("b", 0.8, 0.9, 0, 0, 1, 3).bloc("c", 0.3, 0.5, 0, 1, 2), mixed);
            double least = java.util.Arrays.stream(gains).min().orElseThrow();
            double most = java.util.Arrays.stream(gains).max().orElseThrow();
            for (double gain : mixed) {
                assertThat(gain).isBetween(least - 1e-12, most + 1e-12);
            }
        }
    }

    @Test
    void cohesionCanBeSwitchedOff() {
        double[] mixed = {1, 0, 0, 0};
        mix(four().bloc("b", 1, 1, 0, 0, 1).off(Mechanism.BLOC_COHESION), mixed);
        assertThat(mixed).containsExactly(1, 0, 0, 0);
    }

    @Test
    void aBlocOfOneSeatedMemberPullsNobody() {
        Floor floor = four().bloc("b", 1, 1, 0, 2).committee(1).floor();
        assertThat(floor.pull(0)).isZero();
        assertThat(floor.influence(0)).isEqualTo(0.25);
    }

    /** Draws gains towards those of the blocs, in place. */
    private static void mix(World world, double[] gains) {
        Gains own = Backdoor.alike(gains);
        Gains judged = new Gains(gains.length);
        world.committee(1).floor().judge(own, judged);
        assertThat(judged.overNothing).isEqualTo(judged.overText);
        System.arraycopy(judged.overText, 0, gains, 0, gains.length);
    }

    private static Tactic patient() {
        return new Tactic() {
            @Override
            public double patience(double elapsed) {
                return 2;
            }

            @Override
            public double bridging() {
                return 0;
            }
        };
    }

    private static BallotCount tally(World world, double... gains) {
        return world.committee(1).floor().count(Backdoor.alike(gains), 0, 0, 0);
    }

    /** Equal influence of a quarter each; threshold 0.03: who loses just that does not object yet. */
    @Test
    void objectionsBeginBeyondTheThreshold() {
        BallotCount tally = tally(four(), 0.1, 0, -0.03, Math.nextDown(-0.03));
        assertThat(tally.gaining()).isEqualTo(0.25);
        assertThat(tally.losing()).isEqualTo(0.5);
        assertThat(tally.objecting()).isEqualTo(0.25);
        assertThat(tally.majorObjects()).isFalse();
        assertThat(tally.yes()).isEqualTo(1);
        assertThat(tally.no()).isEqualTo(2);
        assertThat(tally.abstentions()).isEqualTo(1);
    }

    @Test
    void aMajorStateObjectsWhereItsLossIsClear() {
        World world = four().permanent(0);
        assertThat(tally(world, -0.1, 1, 1, 1).majorObjects()).isFalse();
        assertThat(tally(world, Math.nextDown(-0.1), 1, 1, 1).majorObjects()).isTrue();
        assertThat(tally(world, 1, -5, 1, 1).majorObjects())
                .as("a small state's loss")
                .isFalse();
    }

    /** A veto is an objection; who merely votes against abstains. */
    @Test
    void aPermanentMemberStopsADecisionByObjecting() {
        World world = four().permanent(0).parameter("noise", 0.01);
        assertThat(tally(world, -0.03, 1, 1, 1).no()).isEqualTo(1);
        assertThat(tally(world, -0.03, 1, 1, 1).permanentAgainst()).isFalse();
        assertThat(tally(world, Math.nextDown(-0.03), 1, 1, 1).permanentAgainst())
                .isTrue();
        assertThat(tally(world, 1, -1, 1, 1).permanentAgainst()).isFalse();
    }

    @Test
    void patienceStretchesTheThresholds() {
        Floor floor = four().permanent(0)
                .tactic(0, patient())
                .tactic(1, patient())
                .tactic(2, patient())
                .tactic(3, patient())
                .committee(1)
                .floor();
        double[] gains = {-0.15, 1, 1, -0.05};
        assertThat(floor.count(Backdoor.alike(gains), 0, 0, 0).objecting()).isEqualTo(0.5);
        floor.hear(0);
        BallotCount patient = floor.count(Backdoor.alike(gains), 0, 0, 0);
        assertThat(patient.objecting()).isEqualTo(0.25);
        assertThat(patient.majorObjects()).isFalse();
    }

    /** The same test is judged the same; another one is not; noise has its scale (n = 4,000, 4 standard errors). */
    @Test
    void noiseIsKeyedByTheTest() {
        int n = 4_000;
        Floor floor = World.of(new double[n]).committee(1).floor();
        double[] gains = new double[n];
        double first = floor.count(Backdoor.alike(gains), 1, 1, 1).gaining();
        assertThat(floor.count(Backdoor.alike(gains), 1, 1, 1).gaining()).isEqualTo(first);
        assertThat(floor.count(Backdoor.alike(gains), 1, 1, 2).gaining()).isNotEqualTo(first);
        assertThat(first).isCloseTo(0.5, within(4 * 0.5 / Math.sqrt(n)));
    }
}
