package org.plenary.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.analysis.ProvisionFates;
import org.plenary.analysis.ProvisionFates.Fate;
import org.plenary.analysis.ProvisionFates.Tally;
import org.plenary.analysis.SweepRuns;
import org.plenary.chart.Axis;
import org.plenary.chart.BarChart;
import org.plenary.chart.Chart;
import org.plenary.chart.Heading;
import org.plenary.kernel.Estimate;

/** What became of each provision, if the sweep kept that. */
final class ProvisionsSection {
    private ProvisionsSection() {}

    static Optional<Section> of(Path folder, SweepRuns runs) throws IOException {
        return ProvisionFates.read(folder, runs).map(tallies -> section(tallies, runs));
    }

    private static Section section(List<Tally> tallies, SweepRuns runs) {
        Map<String, List<Tally>> byScenario = new LinkedHashMap<>();
        tallies.forEach(tally -> byScenario
                .computeIfAbsent(tally.scenario(), unused -> new ArrayList<>())
                .add(tally));
        List<Chart> charts = new ArrayList<>();
        byScenario.forEach((scenario, of) -> charts.add(chart(scenario, of, charts.size() + 1)));
        int points = runs.plan().design().size();
        return new Section(
                "provisions",
                "Fate of each provision",
                "provisions.mustache",
                Map.of("pooled", points > 1, "points", points),
                charts);
    }

    private static Chart chart(String scenario, List<Tally> tallies, int number) {
        List<BarChart.Series> series = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            List<Estimate> shares = tallies.stream()
                    .map(tally -> Estimate.of((double) tally.counts().get(fate.ordinal()) / tally.n()))
                    .toList();
            if (shares.stream().anyMatch(share -> share.value() > 0)) {
                series.add(new BarChart.Series(fate.words(), shares));
            }
        }
        Heading heading = new Heading(
                "provisions-" + number + "-" + Heading.idOf(scenario), "Fate of each provision in " + scenario, "");
        List<String> names = tallies.stream().map(Tally::provision).toList();
        return new BarChart(heading, Axis.share("share of runs"), names, series, true);
    }
}
