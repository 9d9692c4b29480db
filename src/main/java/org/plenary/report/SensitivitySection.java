package org.plenary.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.analysis.Comparison;
import org.plenary.analysis.Sensitivity;
import org.plenary.analysis.Sensitivity.FactorEffect;
import org.plenary.chart.Axis;
import org.plenary.chart.BarChart;
import org.plenary.chart.Chart;
import org.plenary.chart.Heading;
import org.plenary.kernel.Estimate;

/** What moves the outcomes of a sampled design. */
final class SensitivitySection {
    private static final int RESAMPLES = 400;
    private static final int STRONGEST = 8;

    private SensitivitySection() {}

    /** Returns the estimates; nothing for a grid, or a sample with runs that are missing. */
    static Optional<Sensitivity> estimated(Comparison comparison) {
        return comparison.isComplete() && Sensitivity.isFor(comparison.plan())
                ? Optional.of(Sensitivity.of(comparison, RESAMPLES))
                : Optional.empty();
    }

    static Section of(Sensitivity sensitivity) {
        Map<String, Object> data = Map.of(
                "sentences",
                SensitivityText.explanation(sensitivity),
                "tables",
                SensitivityText.tables(sensitivity).stream().map(HtmlTable::of).toList());
        List<Chart> charts = new ArrayList<>();
        List<String> outcomes = sensitivity.outcomes().stream()
                .filter(outcome -> outcome.sd() > 0)
                .map(Sensitivity.ExplainedOutcome::name)
                .distinct()
                .toList();
        for (String outcome : outcomes) {
            charts.add(shares(sensitivity, outcome, "alone", FactorEffect::firstOrder));
            if (sensitivity.totals()) {
                charts.add(shares(sensitivity, outcome, "with others", FactorEffect::total));
            }
        }
        return new Section("sensitivity", "What moves the outcomes", "sensitivity.mustache", data, charts);
    }

    /** Draws the shares of variance of the strongest factors, those that are strongest in any scenario. */
    private static Chart shares(
            Sensitivity sensitivity, String outcome, String how, Function<FactorEffect, Estimate> measure) {
        List<Sensitivity.ExplainedOutcome> of = sensitivity.outcomes().stream()
                .filter(each -> each.name().equals(outcome) && each.sd() > 0)
                .toList();
        List<String> factors = sensitivity.plan().design().factors().stream()
                .sorted(Comparator.comparingDouble(factor -> -of.stream()
                        .mapToDouble(each -> at(each, factor, measure).value())
                        .filter(value -> !Double.isNaN(value))
                        .max()
                        .orElse(-1)))
                .limit(STRONGEST)
                .toList();
        List<BarChart.Series> series = of.stream()
                .map(each -> new BarChart.Series(
                        each.scenario(),
                        factors.stream()
                                .map(factor -> onScale(at(each, factor, measure)))
                                .toList()))
                .toList();
        Heading heading = new Heading(
                "sensitivity-" + Heading.idOf(outcome) + "-" + Heading.idOf(how),
                "What moves " + outcome + ", each factor " + how,
                "Bars are shares of the variance between design points, lines on them 95% bootstrap intervals; the "
                        + Math.min(STRONGEST, factors.size()) + " strongest factors. Estimates below 0 stand at 0.");
        List<String> names = factors.stream().map(PointNames::inWords).toList();
        return new BarChart(heading, Axis.share("share of variance"), names, series, false);
    }

    private static Estimate at(
            Sensitivity.ExplainedOutcome outcome, String factor, Function<FactorEffect, Estimate> measure) {
        return outcome.factors().stream()
                .filter(effect -> effect.factor().equals(factor))
                .findFirst()
                .map(measure)
                .orElse(Estimate.of(Double.NaN));
    }

    /** Estimates of small shares scatter about 0, those of large ones about 1. */
    private static Estimate onScale(Estimate share) {
        return new Estimate(onScale(share.value()), onScale(share.low()), onScale(share.high()));
    }

    private static double onScale(double x) {
        return Double.isNaN(x) ? x : Math.max(0, Math.min(1, x));
    }
}
