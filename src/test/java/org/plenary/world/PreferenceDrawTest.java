package org.plenary.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.text.ObligationLevel;
import org.plenary.worlds.World;

/** Preference vectors follow from positions and covariates as stated. */
class PreferenceDrawTest {
    private static Provision provision(String id, double contestation, Double... axes) {
        return new Provision(id, id, List.of(axes), contestation, 1, 0, List.of(), Optional.empty());
    }

    private static Preferences draw(World world, long seed) {
        return world.setting(seed).preferences();
    }

    /** The length of a direction does not matter, its sign does. */
    @Test
    void idealsFollowThePositions() {
        World world = World.ofAxes(new double[] {-1, 0, 2}, new double[] {1, 1, 0})
                .provision(provision("first", 0.5, 3.0, 0.0))
                .provision(provision("against", 1, -1.0, 0.0))
                .provision(provision("both", 1, 3.0, 4.0));
        Preferences p = draw(world, 1);
        assertThat(p.ideal[0]).containsExactly(new double[] {-0.5, 0, 1}, within(1e-12));
        assertThat(p.ideal[1]).containsExactly(new double[] {1, 0, -2}, within(1e-12));
        assertThat(p.ideal[2]).containsExactly(new double[] {0.2, 0.8, 1.2}, within(1e-12));
    }

    @Test
    void aPartyAtAPositionReadsAsAStateThereWould() {
        World world = World.ofAxes(new double[] {-1, 0, 2}, new double[] {1, 1, 0})
                .provision(provision("both", 0.7, 3.0, 4.0));
        Preferences p = draw(world, 1);
        assertThat(p.reading(0, List.of(2.0, 0.0))).isCloseTo(p.ideal[0][2], within(1e-12));
    }

    /** Contestation is the standard deviation of ideals: n = 2,000 states, 4 standard errors (6e-5). */
    @Test
    void contestationIsTheSpreadOfIdeals() {
        int n = 2_000;
        World world = World.of(new double[n])
                .uncertain(1)
                .parameter("idiosyncrasy", 0.3)
                .provision(provision("p", 0.8, 1.0));
        double[] x = draw(world, 5).ideal[0];
        double square = Arrays.stream(x).map(v -> v * v).sum() / n;
        assertThat(square).isCloseTo(0.64, within(4 * 0.64 * Math.sqrt(2.0 / n)));
    }

    /** All peculiar: the position plays no part, and two provisions share nothing. n = 2,000, 4 / sqrt(n) (6e-5). */
    @Test
    void whatIsPeculiarBelongsToOneProvision() {
        int n = 2_000;
        World world = World.of(new double[n])
                .uncertain(1)
                .parameter("idiosyncrasy", 1)
                .provision(provision("p", 1, 1.0))
                .provision(provision("q", 1, 1.0));
        double[][] x = draw(world, 5).ideal;
        double product =
                IntStream.range(0, n).mapToDouble(i -> x[0][i] * x[1][i]).sum() / n;
        assertThat(product).isCloseTo(0, within(4 / Math.sqrt(n)));
        double[] position = draw(world, 5).position[0];
        double shared =
                IntStream.range(0, n).mapToDouble(i -> x[0][i] * position[i]).sum() / n;
        assertThat(shared).isCloseTo(0, within(4 / Math.sqrt(n)));
    }

    /** Positions have the posterior's covariance: factor (2, 0; 1, 0.5). n = 2,000, 4 standard errors (6e-5 each). */
    @Test
    void positionsHaveTheCovarianceOfThePosterior() {
        int n = 2_000;
        World world = World.ofAxes(new double[n], new double[n]).provision(provision("p", 1, 1.0, 0.0));
        States states = world.states();
        for (double[][] factor : states.axisFactor) {
            factor[0][0] = 2;
            factor[1][0] = 1;
            factor[1][1] = 0.5;
        }
        double[][] position = draw(world, 9).position;
        double first = IntStream.range(0, n)
                        .mapToDouble(i -> position[0][i] * position[0][i])
                        .sum()
                / n;
        double second = IntStream.range(0, n)
                        .mapToDouble(i -> position[1][i] * position[1][i])
                        .sum()
                / n;
        double both = IntStream.range(0, n)
                        .mapToDouble(i -> position[0][i] * position[1][i])
                        .sum()
                / n;
        assertThat(first).isCloseTo(4, within(4 * 4 * Math.sqrt(2.0 / n)));
        assertThat(second).isCloseTo(1.25, within(4 * 1.25 * Math.sqrt(2.0 / n)));
        assertThat(both).isCloseTo(2, within(4 * Math.sqrt((4 * 1.25 + 4) / n)));
    }

    /** Factor 3 about the power-weighted mean of the major states, (0 x 2 + 3 x 1) / 3 = 1; others stay. */
    @Test
    void conflictMovesMajorStatesApart() {
        World world = World.of(0, 3, 0.5)
                .power(2, 1, 1)
                .permanent(0, 1)
                .field("majorConflict", 3)
                .provision("p");
        assertThat(draw(world, 1).ideal[0]).containsExactly(new double[] {-2, 7, 0.5}, within(1e-12));
    }

    @Test
    void powerMakesMajor() {
        World world = World.of(0, 0, 0).power(10, 9, 1).permanent(2).parameter("majorPower", 0.5);
        assertThat(draw(world, 1).major).containsExactly(true, false, true);
    }

    /** Three parts: contested 1/3, 1 and 5/3 times as much; the provision's own ideal is their mean. */
    @Test
    void partsAreContestedInEvenStepsAroundTheirProvision() {
        World world = World.of(-1, 0, 1).provision("u", 0.9, 3, 0.8, List.of("a", "b", "c"));
        Preferences p = draw(world, 1);
        assertThat(p.rows).hasSize(4);
        assertThat(p.ideal[1][2]).isCloseTo(0.3, within(1e-12));
        assertThat(p.ideal[2][2]).isCloseTo(0.9, within(1e-12));
        assertThat(p.ideal[3][2]).isCloseTo(1.5, within(1e-12));
        assertThat(p.ideal[0][2]).isCloseTo(0.9, within(1e-12));
        assertThat(p.rows.get(0).parts()).isEqualTo(3);
        assertThat(p.rows.get(0).firstPart()).isEqualTo(1);
        assertThat(p.rows.get(2).isPart()).isTrue();
        assertThat(p.rows.get(2).parent()).isZero();
        assertThat(p.rows.get(2).weight()).isEqualTo(1);
        assertThat(p.rows.get(2).umbrella()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void acquisStaysWithItsProvision() {
        World world = World.of(0, 1).provision("p").acquis("q", 0.2, 0.4, ObligationLevel.HORTATORY);
        assertThat(draw(world, 1).rows.get(0).acquis()).isEmpty();
        assertThat(draw(world, 1).rows.get(1).acquis()).isPresent();
    }

    /** Demand: floor 0.4 and drive 0.5 make 0.7; exposure: floor 0.5 and capacity 0.5 make 0.75; weight 4. */
    @Test
    void othersWeighByDriveExposureAndObjective() {
        World world = World.of(0, 0)
                .parameter("othersWeight", 4)
                .parameter("demandFloor", 0.4)
                .parameter("exposureFloor", 0.5)
                .field("drive", 0.25)
                .field("sharedObjective", 1)
                .capacity(0.5, 0.5)
                .permanent(1);
        double demand = 0.4 + 0.6 * 0.25;
        assertThat(draw(world, 1).others)
                .containsExactly(new double[] {4 * demand * 0.75, 4 * demand * 0.75 * 1.5}, within(1e-12));
        assertThat(draw(world.off(Mechanism.SHARED_OBJECTIVE, Mechanism.DRIVE), 1).others)
                .containsExactly(new double[] {4 * 0.7 * 0.75, 4 * 0.7 * 0.75}, within(1e-12));
    }

    /** Sensitivity 1 - 0.2 x position, at least a fifth of the mean; cost 2 at salience 0.75, or 0.5 where it is off. */
    @Test
    void sensitivityFallsAlongTheFirstAxis() {
        World world = World.of(-1, 0, 100)
                .parameter("sovereigntyCost", 2)
                .parameter("sovereigntySlope", 0.2)
                .parameter("agencyCost", 0.1)
                .field("politicalSalience", 0.75);
        assertThat(draw(world, 1).sovereignty).containsExactly(new double[] {1.8, 1.5, 0.3}, within(1e-12));
        assertThat(draw(world, 1).agency).containsExactly(new double[] {0.12, 0.1, 0.02}, within(1e-12));
        assertThat(draw(world.off(Mechanism.SOVEREIGNTY_COST), 1).sovereignty)
                .containsExactly(new double[] {1.2, 1, 0.2}, within(1e-12));
    }

    /** A state more, at the end of the list, leaves every draw of the others as it was. */
    @Test
    void aFurtherStateChangesNobodyElsesDraws() {
        World few = World.of(-1, 0, 1).uncertain(0.5).parameter("idiosyncrasy", 0.3);
        World more = World.of(-1, 0, 1, 3).uncertain(0.5).parameter("idiosyncrasy", 0.3);
        assertThat(Arrays.copyOf(draw(more, 7).ideal[0], 3)).isEqualTo(draw(few, 7).ideal[0]);
    }

    @Test
    void aFurtherProvisionChangesNoOtherIdeal() {
        World few =
                World.of(-1, 0, 1).uncertain(0.5).parameter("idiosyncrasy", 0.3).provision("q");
        World more = World.of(-1, 0, 1)
                .uncertain(0.5)
                .parameter("idiosyncrasy", 0.3)
                .provision("p")
                .provision("q");
        assertThat(draw(more, 7).ideal[1]).isEqualTo(draw(few, 7).ideal[0]);
    }

    @Test
    void columnsOfOneLengthMakeStates() {
        assertThat(World.of(1, 2, 3).states().size()).isEqualTo(3);
        assertThat(World.of(1, 2, 3).states().axes()).isEqualTo(1);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new States(
                        List.of("AAA", "BBB"),
                        List.of("A", "B"),
                        List.of("WEOG", "WEOG"),
                        new double[1],
                        new double[2],
                        new double[2],
                        new boolean[2],
                        new int[2],
                        new double[1][2],
                        new double[2][][],
                        VotingRecord.none(2)))
                .hasMessageContaining("differ in length");
    }

    private static World overseeing() {
        return World.of(0, 0, 0, 0)
                .parameter("agencyCost", 1)
                .parameter("oversight", 0.5)
                .provision("p");
    }

    /** Pulls 0.32 and 0.25: states in one bloc save half of its pull, one in both half of the stronger, others nothing. */
    @Test
    void cohesiveStrongBlocsSavePartOfTheCostOfAgency() {
        World world = overseeing().bloc("b", 0.5, 0.8, 0, 0, 1).bloc("c", 1, 0.5, 0, 1, 2);
        assertThat(draw(world, 1).agency).containsExactly(new double[] {0.84, 0.84, 0.875, 1}, within(1e-12));
        assertThat(draw(world.off(Mechanism.BLOC_COHESION), 1).agency)
                .containsExactly(new double[] {1, 1, 1, 1}, within(1e-12));
    }

    @Test
    void oversightGrowsWithCohesionAndTwiceWithStrengthUpToItsShare() {
        double last = 2;
        for (double pull : new double[] {0, 0.25, 0.5, 1}) {
            double agency = draw(overseeing().bloc("b", pull, 1, 0, 0, 1), 1).agency[0];
            assertThat(agency).isLessThan(last);
            assertThat(draw(overseeing().bloc("b", 1, Math.sqrt(pull), 0, 0, 1), 1).agency[0])
                    .isCloseTo(agency, within(1e-12));
            last = agency;
        }
        assertThat(last).isCloseTo(0.5, within(1e-12));
    }

    private static World enumerable(double difference) {
        return World.of(-1, 0, 1)
                .uncertain(0.5)
                .parameter("idiosyncrasy", 0.3)
                .parameter("partDifference", difference)
                .provision("u", 0.9, 3, 0.8, List.of("a", "b", "c"))
                .provision("q");
    }

    /** What parts ask for moves every state's reading alike, leaves the provision's own, and touches no other draw. */
    @Test
    void partsAskEveryStateAlikeForReadingsOfTheirOwn() {
        Preferences p = draw(enumerable(0.5), 3);
        Preferences without = draw(enumerable(0), 3);
        double sum = 0;
        for (int row = 0; row < p.rows.size(); row++) {
            for (int i = 0; i < 3; i++) {
                assertThat(p.ideal[row][i] - without.ideal[row][i]).isCloseTo(p.shift[row], within(1e-12));
            }
            assertThat(p.shift[row] != 0).isEqualTo(p.rows.get(row).isPart());
            sum += p.shift[row];
        }
        assertThat(sum).isCloseTo(0, within(1e-12));
        assertThat(without.shift).containsExactly(new double[5], within(0.0));
        assertThat(draw(enumerable(0.5), 4).shift[1]).isNotEqualTo(p.shift[1]);
    }

    /** Variance of n = 1,000 parts about their mean, 4 standard errors (6e-5). */
    @Test
    void partDifferenceIsTheSpreadOfWhatPartsAskFor() {
        int n = 1_000;
        List<String> parts = IntStream.range(0, n).mapToObj(k -> "part" + k).toList();
        double[] shift = draw(World.of(0, 1).parameter("partDifference", 0.5).provision("u", 1, 1, 0, parts), 2).shift;
        double square = Arrays.stream(shift).map(v -> v * v).sum() / (n - 1);
        assertThat(square).isCloseTo(0.25, within(4 * 0.25 * Math.sqrt(2.0 / n)));
    }

    @Test
    void aPartyReadsAPartAsAStateThereWould() {
        Preferences p = draw(
                World.of(-1, 0, 1).parameter("partDifference", 0.5).provision("u", 0.9, 3, 0.8, List.of("a", "b")), 1);
        for (int row = 0; row < 3; row++) {
            assertThat(p.reading(row, List.of(1.0))).isCloseTo(p.ideal[row][2], within(1e-12));
        }
    }
}
