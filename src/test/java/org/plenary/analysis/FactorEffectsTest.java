package org.plenary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.design.DesignPoints;
import org.plenary.experiment.FakeSweep;
import org.plenary.experiment.ObservedOutcome;
import org.plenary.experiment.PlannedRun;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.RunOutcome;
import org.plenary.experiment.SweepPlan;
import org.plenary.kernel.Estimate;
import org.plenary.kernel.UserError;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;

/** Main effects and summaries of runs whose outcomes are known. */
class FactorEffectsTest {
    @TempDir
    Path folder;

    private static SweepPlan plan(DesignPoints design, int replicates) {
        return new SweepPlan(
                "effects",
                "thesis",
                List.of(new PlannedScenario("a", ObservedOutcome.none())),
                design,
                replicates,
                1,
                true,
                List.of(),
                List.of());
    }

    private static DesignPoints grid() {
        List<List<Object>> points = new ArrayList<>();
        for (Object x : List.<Object>of(0.5, 0.1)) {
            for (Object y : List.<Object>of("vote", "consensus")) {
                points.add(List.of(x, y));
            }
        }
        return new DesignPoints(List.of("field.x", "rule"), points);
    }

    /** The precision of a run is a function of it; all texts are adopted. */
    private Outcomes outcomes(SweepPlan plan, ToDoubleFunction<PlannedRun> precision) throws IOException {
        Map<PlannedRun, RunOutcome> outcomes = new LinkedHashMap<>();
        for (long step = 0; step < plan.size(); step++) {
            PlannedRun run = plan.atStep(step);
            double level = precision.applyAsDouble(run);
            if (!Double.isNaN(level)) {
                outcomes.put(run, FakeSweep.outcome(run.seed(), level > 0, 0.5, level, 0));
            }
        }
        Path file = folder.resolve("runs.csv");
        FakeSweep.csv(plan, outcomes, file);
        return Outcomes.of(plan, file);
    }

    @Test
    void numbersStandFromLowToHighAndNamesAsTheyCome() throws IOException {
        FactorEffects effects = new FactorEffects(outcomes(plan(grid(), 1), run -> 0.5));
        assertThat(effects.values(0)).containsExactly("0.1", "0.5");
        assertThat(effects.values(1)).containsExactly("vote", "consensus");
        assertThat(effects.isNumeric(0)).isTrue();
        assertThat(effects.isNumeric(1)).isFalse();
        assertThat(effects.groups(0))
                .containsExactly(
                        new FactorEffects.PointGroup("0.1", 0.1, List.of(2, 3)),
                        new FactorEffects.PointGroup("0.5", 0.5, List.of(0, 1)));
        assertThat(effects.groups(1).get(0).place()).isNaN();
        assertThat(effects.isGrid(0, 1)).isTrue();
    }

    /** Replicate means over the two points of x = 0.1 are 0.3 and 0.5, so the mean is 0.4 and t with 1 degree 12.7062. */
    @Test
    void aReplicatesMeanOverTheGroupIsOneObservation() throws IOException {
        double[][] levels = {{0, 0}, {0, 0}, {0.2, 0.4}, {0.4, 0.6}};
        FactorEffects effects =
                new FactorEffects(outcomes(plan(grid(), 2), run -> levels[run.designPoint()][run.replicate()]));
        FactorEffects.PointGroup low = effects.groups(0).get(0);
        assertThat(effects.observations(0, 0, low, Outcome.PRECISION))
                .containsExactly(new double[] {0.3, 0.5}, within(1e-12));
        Estimate mean = effects.mean(0, 0, low, Outcome.PRECISION);
        assertThat(mean.value()).isCloseTo(0.4, within(1e-12));
        assertThat(mean.high()).isCloseTo(0.4 + 12.706205 * 0.1, within(1e-5));
        assertThat(effects.mean(0, Outcome.PRECISION, 0, "0.1", 1, "consensus")).isCloseTo(0.5, within(1e-12));
        assertThat(effects.mean(0, Outcome.PRECISION, 0, "0.5", 1, "vote")).isZero();
    }

    @Test
    void withoutTwoCompleteReplicatesEachRunIsOne() throws IOException {
        double[][] levels = {{0, 0}, {0, 0}, {0.2, 0.4}, {0.4, Double.NaN}};
        FactorEffects effects =
                new FactorEffects(outcomes(plan(grid(), 2), run -> levels[run.designPoint()][run.replicate()]));
        assertThat(effects.observations(0, 0, effects.groups(0).get(0), Outcome.PRECISION))
                .containsExactly(0.2, 0.4, 0.4);
    }

    /** 24 values go into eight groups of three neighbours, whose points are observations of their own. */
    @Test
    void manyValuesAreGroupedWithTheirNeighbours() throws IOException {
        List<List<Object>> points = IntStream.range(0, 24)
                .mapToObj(i -> List.<Object>of((i * 7 % 24) / 100.0))
                .toList();
        DesignPoints design = new DesignPoints(List.of("field.x"), points);
        FactorEffects effects = new FactorEffects(
                outcomes(plan(design, 2), run -> (run.designPoint() * 7 % 24) / 100.0 + run.replicate() / 1000.0));
        assertThat(effects.isBinned(0)).isTrue();
        List<FactorEffects.PointGroup> groups = effects.groups(0);
        assertThat(groups).hasSize(8).allMatch(group -> group.points().size() == 3);
        assertThat(groups.get(1).label()).isEqualTo("0.03 to 0.05");
        assertThat(groups.get(1).place()).isCloseTo(0.04, within(1e-12));
        assertThat(effects.observations(0, 0, groups.get(1), Outcome.PRECISION))
                .containsExactly(new double[] {0.0305, 0.0405, 0.0505}, within(1e-9));
        assertThat(effects.isGrid(0, 0)).isFalse();
    }

    @Test
    void aSampleIsNoGrid() throws IOException {
        DesignPoints sample = new DesignPoints(
                List.of("field.x", "field.y"), List.of(List.of(0.1, 0.1), List.of(0.1, 0.2), List.of(0.2, 0.1)));
        assertThat(new FactorEffects(outcomes(plan(sample, 1), run -> 0.5)).isGrid(0, 1))
                .isFalse();
    }

    /** Levels 0, 0.1, ..., 0.8; the lowest ends without a text. Thirds of the scale are classes. */
    @Test
    void aSummaryHasMeanQuantilesAndClasses() throws IOException {
        SweepPlan plan = plan(DesignPoints.single(), 9);
        List<Summary> summaries = Summary.of(outcomes(plan, run -> run.replicate() / 10.0));
        assertThat(summaries).extracting(Summary::outcome).containsExactly(Outcome.values());
        Summary precision = summaries.get(1);
        assertThat(precision.n()).isEqualTo(9);
        assertThat(precision.mean()).isCloseTo(0.4, within(1e-12));
        assertThat(precision.sd()).isCloseTo(Math.sqrt(0.6 / 8), within(1e-12));
        assertThat(precision.quantiles().stream().mapToDouble(x -> x).toArray())
                .containsExactly(new double[] {0, 0.04, 0.2, 0.4, 0.6, 0.76, 0.8}, within(1e-12));
        assertThat(precision.classes()).contains(List.of(4, 3, 2));
        assertThat(precision.share(LegalizationClass.HIGH)).contains(new Share(2, 9));
        assertThat(precision.adoption()).isEqualTo(new Share(8, 9));
        assertThat(summaries.get(3).classes()).isEmpty();
        assertThat(summaries.get(3).share(LegalizationClass.LOW)).isEmpty();
        assertThat(SummaryTables.of(plan, summaries).csv().lines())
                .startsWith(
                        "scenario,design_point,outcome,n,mean,sd,min,q05,q25,median,q75,q95,max,share_low,share_low_low,"
                                + "share_low_high,share_medium,share_medium_low,share_medium_high,share_high,share_high_low,"
                                + "share_high_high,adopted,adoption,adoption_low,adoption_high")
                .anyMatch(line -> line.startsWith("a,0,rounds,9,12,0,12,12,12,12,12,12,12,,,,,,,,,,8,0.888889,"));
    }

    @Test
    void placesWithoutRunsHaveNoSummaryAndNoCells() throws IOException {
        Outcomes some = outcomes(plan(grid(), 2), run -> run.designPoint() == 1 ? 0.5 : Double.NaN);
        assertThat(Summary.of(some)).hasSize(6).allMatch(summary -> summary.designPoint() == 1);
        Comparison comparison = Comparison.of(some);
        assertThat(comparison.isComplete()).isFalse();
        assertThat(comparison.cells()).hasSize(3).allMatch(cell -> cell.designPoint() == 1 && cell.n() == 2);
        assertThat(comparison.adoptions()).containsExactly(new Adoption("a", 1, 2, 2));
        assertThat(some.value(0, 0, 0, Outcome.PRECISION)).isNaN();
        assertThat(some.values(0, 0, Outcome.PRECISION)).isEmpty();
        assertThat(some.counts(0, 1, Dimension.PRECISION)).containsExactly(0, 2, 0);
    }

    @Test
    void aTableOfPointsCountsWhatIsAsObserved() throws IOException {
        SweepPlan plan = FakeSweep.plan(2);
        Path file = folder.resolve("runs.csv");
        FakeSweep.csv(plan, FakeSweep.outcomes(plan), file);
        Comparison comparison = Comparison.of(plan, file);
        var points = ComparisonTables.points(comparison, d -> "point " + d, 1);
        assertThat(points.rows()).hasSize(1);
        assertThat(points.columns())
                .extracting(column -> column.name())
                .containsExactly(
                        "design point", "cells matched", "by the guess", "orders of means", "least share of pairs");
        var means = ComparisonTables.means(comparison, d -> "point " + d, 9, 2);
        assertThat(means.columns())
                .extracting(column -> column.name())
                .containsExactly("design point", "alpha", "beta");
        assertThat(means.rows().get(1).text("beta")).matches("0\\.[0-9]{2}  0\\.[0-9]{2}  0\\.[0-9]{2}");
        var classes = ComparisonTables.classes(comparison.cells(0), ConstantGuess.of(plan.scenarios()));
        assertThat(classes.rows()).hasSize(9);
        assertThat(classes.rows().get(8).cell("observed")).isNull();
        assertThat(classes.rows().get(8).cell("match")).isNull();
        assertThat(classes.rows().get(0).text("guess")).isEqualTo("high");
    }

    @Test
    void aFolderWithoutASweepIsNoneToRead() {
        assertThatThrownBy(() -> SweepRuns.read(folder.resolve("none")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Maybe");
    }
}
