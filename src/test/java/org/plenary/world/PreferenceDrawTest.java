package org.plenary.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
    void majorStatesAreThoseOfTheWorld() {
        assertThat(draw(World.of(0, 0, 0).major(1).permanent(2), 1).major).containsExactly(false, true, true);
    }

    /** Three parts: contested 1/3, 1 and 5/3 times as much; each has a third of the weight and of the umbrella term. */
    @Test
    void partsAreContestedInEvenStepsAroundTheirProvision() {
        World world = World.of(-1, 0, 1).provision("u", 0.9, 3, 0.6, List.of("a", "b", "c"));
        Preferences p = draw(world, 1);
        assertThat(p.rows).hasSize(4);
        assertThat(p.ideal[1][2]).isCloseTo(0.3, within(1e-12));
        assertThat(p.ideal[2][2]).isCloseTo(0.9, within(1e-12));
        assertThat(p.ideal[3][2]).isCloseTo(1.5, within(1e-12));
        assertThat(p.ideal[0][2]).isCloseTo(0.9, within(1e-12));
        assertThat(p.rows.stream().mapToDouble(ProvisionRow::spread).toArray())
                .containsExactly(new double[] {0.9, 0.3, 0.9, 1.5}, within(1e-12));
        assertThat(p.rows.get(0).parts()).isEqualTo(3);
        assertThat(p.rows.get(0).firstPart()).isEqualTo(1);
        assertThat(p.rows.get(0).umbrella()).isEqualTo(0.6);
        assertThat(p.rows.get(2).isPart()).isTrue();
        assertThat(p.rows.get(2).parent()).isZero();
        assertThat(p.rows.get(2).weight()).isEqualTo(1);
        assertThat(p.rows.get(2).umbrella()).isCloseTo(0.2, within(1e-12));
    }

    /** What is peculiar to a state is peculiar to the provision: its parts' ideals are the provision's, in their spread. */
    @Test
    void partsShareWhatIsPeculiar() {
        World world = World.of(-1, 0, 1)
                .uncertain(0.5)
                .parameter("idiosyncrasy", 0.4)
                .provision("u", 0.9, 3, 0.6, List.of("a", "b", "c"))
                .provision("q");
        Preferences p = draw(world, 5);
        for (int i = 0; i < 3; i++) {
            assertThat(p.ideal[1][i]).isCloseTo(p.ideal[0][i] / 3, within(1e-12));
            assertThat(p.ideal[2][i]).isCloseTo(p.ideal[0][i], within(1e-12));
            assertThat(p.ideal[3][i]).isCloseTo(p.ideal[0][i] * 5 / 3, within(1e-12));
            assertThat(p.unknown[3][i]).isCloseTo(p.unknown[0][i] * 5 / 3, within(1e-12));
            assertThat(p.ideal[4][i] * 0.9).isNotEqualTo(p.ideal[0][i]);
        }
    }

    @Test
    void acquisStaysWithItsProvision() {
        World world = World.of(0, 1).provision("p").acquis("q", 0.2, 0.4, ObligationLevel.HORTATORY);
        assertThat(draw(world, 1).rows.get(0).acquis()).isEmpty();
        assertThat(draw(world, 1).rows.get(1).acquis()).isPresent();
    }

    /** Demand (1 + 0.25) / 2, exposure (1 + 0.5) / 2, weight 4; a fully shared objective adds half to a major state's. */
    @Test
    void othersWeighByDriveExposureAndObjective() {
        World world = World.of(0, 0)
                .parameter("othersWeight", 4)
                .field("drive", 0.25)
                .field("sharedObjective", 1)
                .capacity(0.5, 0.5)
                .major(1);
        double demand = 0.625;
        assertThat(draw(world, 1).others)
                .containsExactly(new double[] {4 * demand * 0.75, 4 * demand * 0.75 * 1.5}, within(1e-12));
        assertThat(draw(world.off(Mechanism.SHARED_OBJECTIVE, Mechanism.DRIVE), 1).others)
                .containsExactly(new double[] {4 * 0.75 * 0.75, 4 * 0.75 * 0.75}, within(1e-12));
    }

    /** Cost 2 at salience 0.75, or 0.5 where it is off; nobody is more sensitive than others. */
    @Test
    void sovereigntyCostsAllAlike() {
        World world = World.of(-1, 0, 100).parameter("sovereigntyCost", 2).field("politicalSalience", 0.75);
        assertThat(draw(world, 1).sovereignty).containsExactly(new double[] {1.5, 1.5, 1.5}, within(1e-12));
        assertThat(draw(world.off(Mechanism.SOVEREIGNTY_COST), 1).sovereignty)
                .containsExactly(new double[] {1, 1, 1}, within(1e-12));
    }

    /**
     * Factor (2, 0; 1, 0.5), so covariance (4, 2; 2, 1.25). Along (1, 0) the variance is 4, along (3, 4) / 5 it is (9 x 4 + 24
     * x 2 + 16 x 1.25) / 25 = 4.16; a fifth is peculiar, of variance 1; contestation 0.5.
     */
    @Test
    void othersKnowAStateAsWellAsTheEstimateDoes() {
        World world = World.ofAxes(new double[2], new double[2])
                .parameter("idiosyncrasy", 0.2)
                .provision(provision("p", 1, 1.0, 0.0))
                .provision(provision("q", 1, 3.0, 4.0))
                .provision(provision("r", 0.5, -2.0, 0.0));
        for (double[][] factor : world.states().axisFactor) {
            factor[0][0] = 2;
            factor[1][0] = 1;
            factor[1][1] = 0.5;
        }
        double first = Math.sqrt(0.8 * 4 + 0.2);
        double second = Math.sqrt(0.8 * 4.16 + 0.2);
        Preferences p = draw(world, 9);
        assertThat(p.unknown[0]).containsExactly(new double[] {first, first}, within(1e-12));
        assertThat(p.unknown[1]).containsExactly(new double[] {second, second}, within(1e-12));
        assertThat(p.unknown[2]).containsExactly(new double[] {first / 2, first / 2}, within(1e-12));
    }

    /** Readings differ from what others expect of them by as much as others believe: n = 2,000, 4 standard errors (6e-5). */
    @Test
    void readingsAreAsFarFromTheEstimateAsOthersBelieve() {
        int n = 2_000;
        World world = World.of(new double[n])
                .uncertain(0.6)
                .parameter("idiosyncrasy", 0.3)
                .provision(provision("p", 0.8, 1.0));
        Preferences p = draw(world, 5);
        double square = Arrays.stream(p.ideal[0]).map(v -> v * v).sum() / n;
        double believed = p.unknown[0][0] * p.unknown[0][0];
        assertThat(square).isCloseTo(believed, within(4 * believed * Math.sqrt(2.0 / n)));
    }

    @Test
    void conflictSpreadsWhatIsNotKnownOfMajorStatesToo() {
        World world = World.of(0, 3, 0.5)
                .parameter("idiosyncrasy", 0.25)
                .major(0, 1)
                .field("majorConflict", 3)
                .provision("p");
        assertThat(draw(world, 1).unknown[0]).containsExactly(new double[] {1.5, 1.5, 0.5}, within(1e-12));
    }

    /** Known readings are nobody's draw and nobody's doubt; contestation stretches them as it does others. */
    @Test
    void whatIsKnownOfAStateStandsInThePlaceOfDraws() {
        World world = salient(0, 1, 2).parameter("idiosyncrasy", 0.3).provision("other");
        String first = world.states().codes.get(0);
        String last = world.states().codes.get(2);
        world.provision(new Provision(
                "known",
                "",
                List.of(1.0),
                0.5,
                1,
                0,
                List.of(),
                Optional.empty(),
                Map.of(first, -1.5, last, 3.0),
                Map.of(first, 2.5),
                false));
        Preferences p = draw(world, 4);
        assertThat(p.ideal[1][0]).isEqualTo(-0.75);
        assertThat(p.ideal[1][2]).isEqualTo(1.5);
        assertThat(p.expected[1]).startsWith(-0.75).endsWith(1.5);
        assertThat(p.unknown[1][0]).isZero();
        assertThat(p.unknown[1][1]).isPositive();
        assertThat(p.salience[1][0]).isEqualTo(2.5);
        assertThat(p.salience[0])
                .isEqualTo(draw(salient(0, 1, 2).provision("other").provision("known"), 4).salience[0]);
        assertThat(draw(world.off(Mechanism.ISSUE_SALIENCE), 4).salience[1]).containsOnly(1);
    }

    private static World salient(double... positions) {
        return World.of(positions).parameter("issueSalience", 0.5);
    }

    /** The mean over provisions, by weight, is 1 for each state, whatever parts they have. */
    @Test
    void issuesWeighOneOnAverageWithEveryState() {
        World world = salient(-1, 0, 2, 0.3)
                .capacity(0.1, 0.5, 0.9, 0.2)
                .provision("p", 0.3, 3, 0, List.of())
                .provision("q", 1, 1, 0, List.of("a", "b"))
                .provision("r", 0.7, 0.5, 0, List.of());
        for (int seed = 0; seed < 20; seed++) {
            double[][] s = draw(world, seed).salience;
            for (int i = 0; i < 4; i++) {
                assertThat((3 * s[0][i] + s[1][i] + 0.5 * s[4][i]) / 4.5).isCloseTo(1, within(1e-12));
            }
            assertThat(s[2]).as("a part weighs as its provision").isEqualTo(s[1]);
        }
    }

    @Test
    void withoutASpreadOrSwitchedOffIssuesWeighAlike() {
        World world = salient(-1, 0, 2).provision("p").provision("q");
        assertThat(draw(world, 3).salience[0]).isNotEqualTo(new double[] {1, 1, 1});
        assertThat(draw(world.off(Mechanism.ISSUE_SALIENCE), 3).salience)
                .isEqualTo(new double[][] {{1, 1, 1}, {1, 1, 1}});
        assertThat(draw(salient(-1, 0, 2).parameter("issueSalience", 0).provision("p"), 3).salience[0])
                .containsExactly(1, 1, 1);
    }

    /**
     * Positions, regions and what is a state's own are drawn apart for two provisions, so that each part differs between them
     * by twice the square of half of the parameter. What capacity adds for the contested one it takes from the other, so
     * this differs by four times that. n = 2,000; a fifth of tolerance, since the parts are not all normal.
     */
    @Test
    void theLogarithmHasTheSpreadOfTheParameter() {
        int n = 2_000;
        double[] capacity = new double[n];
        String[] regions = new String[n];
        for (int i = 0; i < n; i++) {
            capacity[i] = i % 10 / 9.0;
            regions[i] = "region" + i;
        }
        World world = World.ofAxes(new double[n], new double[n])
                .uncertain(1)
                .parameter("issueSalience", 0.5)
                .capacity(capacity)
                .regions(regions)
                .provision(provision("p", 0.3, 1.0, 0.0))
                .provision(provision("q", 0.9, 0.0, 1.0));
        double[][] s = draw(world, 4).salience;
        double square = IntStream.range(0, n)
                        .mapToDouble(i -> Math.pow(Math.log(s[0][i] / s[1][i]), 2))
                        .sum()
                / n;
        double expected = 0.25 * 0.25 * (2 + 4 + 2 + 2);
        assertThat(square).isCloseTo(expected, within(0.2 * expected));
    }

    /** Log of 2,000 states' weights on p relative to q, given what the test fixes of them. */
    private static double[] logs(World world, long seed) {
        double[][] s = draw(world, seed).salience;
        return IntStream.range(0, s[0].length)
                .mapToDouble(i -> Math.log(s[0][i] / s[1][i]))
                .toArray();
    }

    @Test
    void extremeStatesCareMoreAndCapableOnesForWhatIsContested() {
        double[] extreme = new double[2];
        double[] able = new double[2];
        for (int seed = 0; seed < 400; seed++) {
            double[] byPosition = logs(
                    World.ofAxes(new double[] {0, 3}, new double[] {0, 0})
                            .parameter("issueSalience", 0.5)
                            .provision(provision("p", 1, 1.0, 0.0))
                            .provision(provision("q", 1, 0.0, 1.0)),
                    seed);
            double[] byCapacity = logs(
                    salient(0, 0)
                            .capacity(0, 1)
                            .provision(provision("p", 1, 1.0))
                            .provision(provision("q", 0.2, 1.0)),
                    seed);
            for (int i = 0; i < 2; i++) {
                extreme[i] += byPosition[i] / 400;
                able[i] += byCapacity[i] / 400;
            }
        }
        // 3 sd out rather than 0, over the sd of the size of a normal, 0.6028, a half of one half: by hand 1.244
        assertThat(extreme[1] - extreme[0]).isCloseTo(3 / 0.602810 * 0.25, within(0.1));
        // standardised -1 and 1 of two states, times 1 and -1 of two provisions: 2 x 0.25 for one, less for the other
        assertThat(able[1] - able[0]).isCloseTo(4 * 0.25, within(0.1));
    }

    /** Neighbours alike but for what is their own: three states at one place, two of one region. */
    @Test
    void neighboursCareForTheSame() {
        World world = salient(1, 1, 1)
                .regions("African", "African", "GRULAC")
                .provision("p")
                .provision("q");
        double neighbours = 0;
        double strangers = 0;
        int n = 1_000;
        for (int seed = 0; seed < n; seed++) {
            double[] log = logs(world, seed);
            neighbours += Math.pow(log[0] - log[1], 2) / n;
            strangers += Math.pow(log[0] - log[2], 2) / n;
        }
        // each own part has the variance 0.25 / 4 on each provision; a region's as much again
        assertThat(neighbours).isCloseTo(4 * 0.0625, within(4 * 0.25 * Math.sqrt(2.0 / n)));
        assertThat(strangers).isCloseTo(8 * 0.0625, within(4 * 0.5 * Math.sqrt(2.0 / n)));
    }

    /** Weights are relative, so it is their ratios that another state or provision leaves as they were. */
    @Test
    void aFurtherStateOrProvisionChangesNoSalienceDraw() {
        World few = salient(-1, 0, 1).provision("p").provision("q");
        World states = salient(-1, 0, 1, 3).provision("p").provision("q");
        World provisions = salient(-1, 0, 1).provision("o").provision("p").provision("q");
        double[] ratio = logs(few, 7);
        assertThat(Arrays.copyOf(logs(states, 7), 3)).isEqualTo(ratio);
        double[][] more = draw(provisions, 7).salience;
        for (int i = 0; i < 3; i++) {
            assertThat(Math.log(more[1][i] / more[2][i])).isCloseTo(ratio[i], within(1e-12));
        }
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
                        new boolean[2],
                        new int[2],
                        new double[1][2],
                        new double[2][][],
                        new double[2],
                        List.of("", ""),
                        VotingRecord.none(2)))
                .hasMessageContaining("differ in length");
    }

    private static World overseeing() {
        return World.of(0, 0, 0, 0)
                .parameter("agencyCost", 1)
                .parameter("oversight", 0.5)
                .provision("p");
    }

    /** Pulls 0.4 and 0.5: states in one bloc save half of its pull, one in both half of the stronger, others nothing. */
    @Test
    void cohesiveStrongBlocsSavePartOfTheCostOfAgency() {
        World world = overseeing().bloc("b", 0.5, 0.8, 0, 0, 1).bloc("c", 1, 0.5, 0, 1, 2);
        assertThat(draw(world, 1).agency).containsExactly(new double[] {0.8, 0.75, 0.75, 1}, within(1e-12));
        assertThat(draw(world.off(Mechanism.BLOC_COHESION), 1).agency)
                .containsExactly(new double[] {1, 1, 1, 1}, within(1e-12));
    }

    @Test
    void oversightGrowsWithCohesionAndStrengthUpToItsShare() {
        double last = 2;
        for (double pull : new double[] {0, 0.25, 0.5, 1}) {
            double agency = draw(overseeing().bloc("b", pull, 1, 0, 0, 1), 1).agency[0];
            assertThat(agency).isLessThan(last);
            assertThat(draw(overseeing().bloc("b", 1, pull, 0, 0, 1), 1).agency[0])
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
}
