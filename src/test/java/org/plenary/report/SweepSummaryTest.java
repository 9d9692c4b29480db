package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.analysis.FactorEffects;
import org.plenary.analysis.Interval;
import org.plenary.analysis.Outcome;
import org.plenary.analysis.Summary;
import org.plenary.analysis.SummaryTables;
import org.plenary.analysis.SweepRuns;
import org.plenary.experiment.FakeSweep;
import org.plenary.experiment.SweepPlan;
import org.plenary.experiment.UniformDesigns;
import org.plenary.kernel.Estimate;
import org.plenary.legalization.LegalizationClass;

/** Summaries and main effects against Commons Math's own and against definitions. */
class SweepSummaryTest {
    @TempDir
    Path temporary;

    private SweepRuns runs() throws IOException {
        SweepPlan plan = MadeUpFolder.hostilePlan();
        return SweepRuns.read(MadeUpFolder.of(temporary.resolve("results"), plan, plan.size()));
    }

    @Test
    void a_summary_is_what_a_statistician_would_write() throws IOException {
        SweepRuns runs = runs();
        List<Summary> summaries = Summary.of(runs.outcomes());
        assertThat(summaries).hasSize(2 * 6 * Outcome.values().length);
        for (Summary summary : summaries) {
            double[] values = runs.outcomes().values(summary.scenario(), summary.designPoint(), summary.outcome());
            DescriptiveStatistics expected = new DescriptiveStatistics(values);
            expected.setPercentileImpl(new Percentile().withEstimationType(Percentile.EstimationType.R_7));
            assertThat(summary.mean()).isCloseTo(expected.getMean(), within(1e-12));
            assertThat(summary.sd()).isCloseTo(expected.getStandardDeviation(), within(1e-12));
            for (int q = 1; q < Summary.PROBABILITIES.size(); q++) {
                double p = 100 * Summary.PROBABILITIES.get(q);
                assertThat(summary.quantiles().get(q)).isCloseTo(expected.getPercentile(p), within(1e-12));
            }
            assertThat(summary.quantiles().get(0)).isEqualTo(expected.getMin());
            assertThat(summary.classes().isPresent())
                    .isEqualTo(summary.outcome().dimension().isPresent());
            summary.classes()
                    .ifPresent(counts -> assertThat(
                                    counts.stream().mapToInt(Integer::intValue).sum())
                            .isEqualTo(6));
        }
    }

    @Test
    void shares_have_wilsons_interval() throws IOException {
        Summary summary = Summary.of(runs().outcomes()).get(0);
        int low = summary.classes().orElseThrow().get(0);
        assertThat(summary.share(LegalizationClass.LOW).orElseThrow().interval())
                .isEqualTo(Interval.ofShare(low, 6));
        assertThat(summary.adoption().n()).isEqualTo(6);
    }

    @Test
    void the_table_has_a_cell_for_every_column() throws IOException {
        SweepRuns runs = runs();
        String csv = SummaryTables.of(runs.plan(), Summary.of(runs.outcomes())).csv();
        var records = org.plenary.table.CsvRows.FORMAT
                .parse(new java.io.StringReader(csv))
                .getRecords();
        assertThat(records).hasSize(1 + 72);
        assertThat(records).allMatch(record -> record.size() == records.get(0).size());
        assertThat(records.get(0).size())
                .isEqualTo(SummaryTables.of(runs.plan()).columns().size());
    }

    @Test
    void the_text_has_a_bounded_number_of_tables_and_says_how_to_get_the_others() throws IOException {
        SweepPlan plan = FakeSweep.plan(1);
        SweepPlan many = new SweepPlan(
                "many",
                "thesis",
                plan.scenarios(),
                UniformDesigns.latinHypercube(20, 1, 0, 1, 1),
                1,
                1,
                false,
                plan.orders(),
                List.of());
        SweepRuns runs = SweepRuns.read(MadeUpFolder.of(temporary.resolve("many"), many, many.size()));
        String text = SummaryText.of(runs, Summary.of(runs.outcomes()), Glyphs.ASCII);
        assertThat(text)
                .contains("alpha, point 0: x1 = ", "... and 36 more tables. All of them: ")
                .isASCII();
        assertThat(text.lines()).hasSizeLessThan(24 * 12);
        assertThat(text.lines()).allMatch(line -> line.length() <= TextTable.WIDTH);
    }

    @Test
    void a_main_effect_is_the_mean_over_the_other_factor_with_replicates_as_observations() throws IOException {
        SweepRuns runs = runs();
        FactorEffects effects = new FactorEffects(runs.outcomes());
        assertThat(effects.values(1)).containsExactly("0.1", "0.5", "0.9");
        assertThat(effects.isGrid(0, 1)).isTrue();
        FactorEffects.PointGroup group = effects.groups(1).get(2);
        assertThat(group.points()).containsExactly(2, 5);
        double[] means = new double[6];
        for (int r = 0; r < 6; r++) {
            means[r] = (runs.outcomes().value(1, 2, r, Outcome.PRECISION)
                            + runs.outcomes().value(1, 5, r, Outcome.PRECISION))
                    / 2;
        }
        DescriptiveStatistics expected = new DescriptiveStatistics(means);
        double margin = new TDistribution(5).inverseCumulativeProbability(0.975)
                * expected.getStandardDeviation()
                / Math.sqrt(6);
        Estimate mean = effects.mean(1, 1, group, Outcome.PRECISION);
        assertThat(mean.value()).isCloseTo(expected.getMean(), within(1e-12));
        assertThat(mean.low()).isCloseTo(expected.getMean() - margin, within(1e-12));
        assertThat(mean.high()).isCloseTo(expected.getMean() + margin, within(1e-12));
        double cell = Arrays.stream(runs.outcomes().values(1, 2, Outcome.PRECISION))
                .average()
                .orElseThrow();
        assertThat(effects.mean(1, Outcome.PRECISION, 0, "plain", 1, "0.9")).isCloseTo(cell, within(1e-12));
    }
}
