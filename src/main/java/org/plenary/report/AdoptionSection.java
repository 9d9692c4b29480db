package org.plenary.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.analysis.Interval;
import org.plenary.analysis.SweepRuns;
import org.plenary.chart.Axis;
import org.plenary.chart.BarChart;
import org.plenary.chart.Heading;
import org.plenary.experiment.SweepPlan;
import org.plenary.kernel.Estimate;

/** The share of runs that ended with an adopted text. */
final class AdoptionSection {
    private static final int MOST_BARS = 24;

    private AdoptionSection() {}

    static Section of(SweepRuns runs) {
        SweepPlan plan = runs.plan();
        int points = plan.design().size();
        boolean pooled = plan.scenarios().size() * points > MOST_BARS;
        List<String> names = new ArrayList<>();
        List<Estimate> rates = new ArrayList<>();
        for (int s = 0; s < plan.scenarios().size(); s++) {
            String id = plan.scenarios().get(s).id();
            if (pooled) {
                names.add(id);
                rates.add(rate(runs, s, 0, points));
            } else {
                for (int d = 0; d < points; d++) {
                    names.add(points == 1 ? id : id + ", " + PointNames.named(plan, d));
                    rates.add(rate(runs, s, d, d + 1));
                }
            }
        }
        boolean always = rates.stream().allMatch(rate -> rate.value() == 1);
        Heading heading = new Heading("adoption", "Adoption rate", "Lines are 95% intervals (Wilson).");
        BarChart chart = new BarChart(
                heading,
                Axis.share("runs that ended with an adopted text"),
                names,
                List.of(new BarChart.Series("adopted", rates)),
                false);
        return new Section(
                "adoption",
                "Adoption",
                "adoption.mustache",
                Map.of("pooled", pooled, "points", points, "always", always),
                always ? List.of() : List.of(chart));
    }

    private static Estimate rate(SweepRuns runs, int scenario, int from, int to) {
        int n = 0;
        int adopted = 0;
        for (int d = from; d < to; d++) {
            n += runs.outcomes().count(scenario, d);
            adopted += runs.outcomes().adopted(scenario, d);
        }
        if (n == 0) {
            return Estimate.of(Double.NaN);
        }
        Interval interval = Interval.ofShare(adopted, n);
        return new Estimate((double) adopted / n, interval.low(), interval.high());
    }
}
