package org.plenary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.design.DesignPoints;
import org.plenary.experiment.FakeSweep;
import org.plenary.experiment.ObservedOutcome;
import org.plenary.experiment.Order;
import org.plenary.experiment.PlannedRun;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.RunOutcome;
import org.plenary.experiment.SweepPlan;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.kernel.UserError;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;

class ComparisonTest {
    private static final LegalizationClass LOW = LegalizationClass.LOW;
    private static final LegalizationClass MEDIUM = LegalizationClass.MEDIUM;
    private static final LegalizationClass HIGH = LegalizationClass.HIGH;

    @TempDir
    Path temporary;

    @Test
    void of_classes_with_equally_many_runs_the_lowest_is_modal() {
        assertThat(cell(5, 5, 5).modal()).isEqualTo(LOW);
        assertThat(cell(4, 5, 5).modal()).isEqualTo(MEDIUM);
        assertThat(cell(5, 4, 5).modal()).isEqualTo(LOW);
        assertThat(cell(4, 4, 5).modal()).isEqualTo(HIGH);
        assertThat(cell(0, 1, 0).modal()).isEqualTo(MEDIUM);
    }

    private static Cell cell(int low, int medium, int high) {
        return new Cell("a", 0, Dimension.PRECISION, Optional.of(LOW), List.of(low, medium, high), 0.5, 0.1);
    }

    @Test
    void nine_cells_are_counted_and_the_constant_guess_beside_them() throws IOException {
        // As observed, except that delegation of the first scenario is one class too low.
        SweepPlan plan = nine();
        double[][] levels = {{0.5, 0.1, 0.5}, {0.9, 0.5, 0.5}, {0.9, 0.1, 0.5}};
        Comparison comparison = compared(plan, levels);
        assertThat(comparison.matches(0)).isEqualTo(new Comparison.Matches(8, 8, 9));
        assertThat(comparison.cells()).hasSize(9);
        levels[0][0] = 0.7;
        assertThat(compared(plan, levels).matches(0)).isEqualTo(new Comparison.Matches(9, 8, 9));
    }

    @Test
    void the_constant_guess_is_of_the_cases_at_hand() {
        ConstantGuess three = ConstantGuess.of(nine().scenarios());
        assertThat(three.words()).isEqualTo("delegation high, precision low, obligation medium");
        ConstantGuess others = ConstantGuess.of(List.of(
                new PlannedScenario("x", FakeSweep.observed(0, 2, 2)),
                new PlannedScenario("y", FakeSweep.observed(0, 1, 2)),
                new PlannedScenario("z", FakeSweep.observed(1, 2, 0)),
                new PlannedScenario("w", FakeSweep.observed(1, 0, 0))));
        assertThat(others.words()).isEqualTo("delegation low, precision high, obligation low");
        ConstantGuess none = ConstantGuess.of(List.of(new PlannedScenario("x", ObservedOutcome.none())));
        assertThat(none.words()).isEmpty();
        assertThat(none.matches(cell(1, 0, 0))).isFalse();
    }

    @Test
    void a_scenario_without_observation_is_not_counted() throws IOException {
        Comparison comparison = fake(FakeSweep.plan(10));
        assertThat(comparison.matches(1).cells()).isEqualTo(6);
        assertThat(comparison.cells(1)).hasSize(9);
        assertThat(comparison.cells(1).get(8).matches()).isFalse();
    }

    private static SweepPlan nine() {
        return new SweepPlan(
                "nine",
                "thesis",
                List.of(
                        new PlannedScenario("x", FakeSweep.observed(2, 0, 1)),
                        new PlannedScenario("y", FakeSweep.observed(2, 1, 1)),
                        new PlannedScenario("z", FakeSweep.observed(2, 0, 1))),
                DesignPoints.single(),
                1,
                1,
                false,
                List.of(),
                List.of());
    }

    private Comparison compared(SweepPlan plan, double[][] levels) throws IOException {
        Path file = temporary.resolve("runs.csv");
        Map<PlannedRun, RunOutcome> outcomes = new LinkedHashMap<>();
        for (int s = 0; s < levels.length; s++) {
            PlannedRun run = plan.run(s, 0, 0);
            outcomes.put(run, FakeSweep.outcome(run.seed(), true, levels[s][0], levels[s][1], levels[s][2]));
        }
        FakeSweep.csv(plan, outcomes, file);
        return Comparison.of(plan, file);
    }

    private Comparison fake(SweepPlan plan) throws IOException {
        return Comparison.of(plan, runs(plan));
    }

    private Path runs(SweepPlan plan) throws IOException {
        Path file = temporary.resolve("runs.csv");
        FakeSweep.csv(plan, FakeSweep.outcomes(plan), file);
        return file;
    }

    @Test
    void failed_negotiations_count_in_shares_means_and_n() throws IOException {
        SweepPlan plan = FakeSweep.single(200);
        Comparison comparison = fake(plan);
        Adoption adoption = comparison.adoptions().get(0);
        assertThat(adoption.n()).isEqualTo(200);
        assertThat(adoption.adopted()).isBetween(160, 199);
        Cell precision = comparison.cells(0).get(1);
        assertThat(precision.dimension()).isEqualTo(Dimension.PRECISION);
        assertThat(precision.n()).isEqualTo(200);
        double sum = 0;
        for (int r = 0; r < 200; r++) {
            sum += FakeSweep.outcome(plan.run(0, 0, r).seed(), 0)
                    .scores()
                    .precision()
                    .level();
        }
        assertThat(precision.mean()).isCloseTo(sum / 200, within(1e-6));
        assertThat(precision.count(LOW) + precision.count(MEDIUM) + precision.count(HIGH))
                .isEqualTo(200);
    }

    @Test
    void the_order_of_rows_does_not_matter() throws IOException {
        SweepPlan plan = FakeSweep.plan(20);
        Path file = runs(plan);
        Comparison sorted = Comparison.of(plan, file);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        String header = lines.remove(0);
        Collections.reverse(lines);
        lines.add(0, header);
        Files.write(file, lines);
        assertThat(Comparison.of(plan, file)).isEqualTo(sorted);
    }

    @Test
    void pairs_agree_with_counting_them_one_by_one() {
        for (long seed = 1; seed <= 50; seed++) {
            KeyedRandom random = KeyedRandom.of(seed);
            double[] a = coarse(random, 1, 1 + (int) (seed % 17));
            double[] b = coarse(random, 2, 1 + (int) (seed % 11));
            long holds = 0;
            long ties = 0;
            for (double x : a) {
                for (double y : b) {
                    holds += x > y ? 1 : 0;
                    ties += x == y ? 1 : 0;
                }
            }
            assertThat(Pairs.of(a, b)).isEqualTo(new Pairs(holds, ties, (long) a.length * b.length));
        }
    }

    private static double[] coarse(KeyedRandom random, int party, int n) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = Math.floor(5 * random.uniform(Purpose.SECRETARIAT_PEN, party, 0, i)) / 5;
        }
        return values;
    }

    @Test
    void ties_do_not_count_as_holding() {
        Pairs pairs = Pairs.of(new double[] {0.5, 0.5}, new double[] {0.5, 0.4});
        assertThat(pairs.holdShare()).isEqualTo(0.5);
        assertThat(pairs.tieShare()).isEqualTo(0.5);
    }

    @Test
    void orders_compare_scenarios_at_the_same_design_point() throws IOException {
        Comparison comparison = fake(FakeSweep.plan(100));
        assertThat(comparison.orders()).hasSize(4);
        OrderResult precision = comparison.orders(1).get(0);
        assertThat(precision.order()).isEqualTo(new Order(Dimension.PRECISION, "beta", "alpha"));
        assertThat(precision.pairs().all()).isEqualTo(10_000);
        assertThat(precision.gap()).isPositive();
        assertThat(precision.interval().low()).isLessThan(precision.gap());
        OrderResult obligation = comparison.orders(1).get(1);
        assertThat(obligation.gap()).isNegative();
        assertThat(obligation.pairs().holdShare()).isLessThan(0.5);
    }

    @Test
    void the_interval_of_a_gap_is_the_one_that_welchs_test_inverts() {
        double[] a = {0.61, 0.52, 0.70, 0.66, 0.58};
        double[] b = {0.40, 0.47, 0.38};
        double gap = Spread.of(a).mean() - Spread.of(b).mean();
        Interval interval = Interval.ofGap(gap, Spread.of(a), Spread.of(b));
        double[] shifted = b.clone();
        for (int i = 0; i < b.length; i++) {
            shifted[i] += interval.low();
        }
        assertThat(new TTest().tTest(a, shifted)).isCloseTo(0.05, within(1e-6));
        assertThat((interval.low() + interval.high()) / 2).isCloseTo(gap, within(1e-12));
    }

    @Test
    void intervals_at_their_limits() {
        Spread constant = Spread.of(new double[] {0.5, 0.5});
        assertThat(Interval.ofGap(0.1, constant, constant)).isEqualTo(new Interval(0.1, 0.1));
        assertThat(Interval.ofGap(0.1, constant, Spread.of(new double[] {0.5})).low())
                .isNaN();
        assertThat(Spread.of(new double[] {0.5}).sd()).isNaN();
        assertThat(Interval.ofShare(0, 10).low()).isZero();
        assertThat(Interval.ofShare(10, 10).high()).isEqualTo(1);
        // Worked by hand for 8 of 10: centre (0.8 + z2/20) / (1 + z2/10) with z2 = 3.841459.
        assertThat(Interval.ofShare(8, 10).low()).isCloseTo(0.490162, within(1e-6));
        assertThat(Interval.ofShare(8, 10).high()).isCloseTo(0.943318, within(1e-6));
    }

    @Test
    void the_standard_deviation_has_n_minus_one() {
        assertThat(Spread.of(new double[] {0.2, 0.4, 0.6}).sd()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void the_table_is_as_documented() throws IOException {
        double[][] levels = {{0.5, 0.1, 0.5}, {0.9, 0.5, 0.5}, {0.9, 0.1, 0.5}};
        assertThat(ComparisonTables.CELLS
                        .of(compared(nine(), levels).cells())
                        .csv()
                        .lines())
                .startsWith(
                        "scenario,design_point,dimension,observed,modal_class,share_low,share_medium,share_high,mean,sd,n",
                        "x,0,delegation,high,medium,0,1,0,0.5,,1",
                        "x,0,precision,low,low,1,0,0,0.1,,1")
                .hasSize(10);
        List<Cell> cells = fake(FakeSweep.plan(3)).cells();
        assertThat(ComparisonTables.CELLS
                        .of(cells)
                        .csv()
                        .lines()
                        .skip(18)
                        .findFirst()
                        .orElseThrow())
                .startsWith("gamma,1,obligation,,")
                .endsWith(",3");
    }

    @Test
    void damaged_tables_are_refused_with_place_value_and_rule() throws IOException {
        refused("", "has no column \"run\"");
        refused("a,b\n1,2\n", "has no column \"run\"; it needs run, scenario, design_point");
        refused("run,scenario\n", "has no column \"design_point\"");
        String good = Files.readString(runs(FakeSweep.single(1)));
        String first = "\n(alpha.*?,(?:true|false)),[^,]*,";
        refused(
                good.replaceFirst("\n(alpha.*),(true|false),", "\n$1,TRUE,"),
                "row 2, column adopted: found \"TRUE\", allowed true, false or nothing");
        refused(good.replaceFirst(first, "\n$1,NaN,"), "row 2, column delegation: found \"NaN\", allowed a number");
        refused(
                good.replaceFirst(first, "\n$1,,"),
                "column delegation of run alpha/0/0 should be a number from 0 to 1");
        refused(
                good.replaceFirst(first, "\n$1,1.5,"),
                "column delegation of run alpha/0/0 should be a number from 0 to 1");
        refused(good.replaceFirst(",(low|medium|high),", ",highest,"), "_class of run alpha/0/0 should be low, medium");
        refused(good.replaceFirst("alpha,0,0", "alpha,0,-1"), "should be alpha/0/-1, as the next three columns say");
        refused(good.replaceFirst("alpha,0,0", "alpha,0,x"), "row 2, column replicate: found \"x\"");
        refused(good.replaceAll("beta", "delta"), "the sweep has no scenario \"delta\", only alpha, beta");
        refused(good.replaceAll("beta/0/0", "beta/0/7"), "replicates from 0 to 0");
        refused(good + good.lines().skip(1).findFirst().orElseThrow() + "\n", "alpha/0/0 should be another one");
        refused(good + "alpha/0/1,alpha\n", "has 2 cells");
        refused(good + "\"alpha", "is no readable table");
    }

    private void refused(String text, String part) throws IOException {
        Path file = Files.writeString(temporary.resolve("damaged.csv"), text);
        assertThatThrownBy(() -> Comparison.of(FakeSweep.single(1), file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(part)
                .hasMessageContaining("Maybe");
    }

    @Test
    void binary_rubbish_is_refused() throws IOException {
        Path file = Files.write(temporary.resolve("damaged.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});
        assertThatThrownBy(() -> Comparison.of(FakeSweep.single(1), file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("has no column");
    }
}
