package org.plenary.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.plenary.analysis.MandateTallies;
import org.plenary.analysis.MandateTallies.MandateTally;
import org.plenary.analysis.MandateTallies.StateVotes;
import org.plenary.analysis.Percentiles;
import org.plenary.analysis.SweepRuns;
import org.plenary.chart.Axis;
import org.plenary.chart.BarChart;
import org.plenary.chart.Chart;
import org.plenary.chart.Distributions;
import org.plenary.chart.Heading;
import org.plenary.kernel.Estimate;
import org.plenary.table.NumberForm;
import org.plenary.table.Table;

/** Votes on mandates: tallies beside the real ones, and the states about which least is known; if the sweep kept votes. */
final class VotesSection {
    private static final int NAMED = 8;
    private static final int BINS = 40;

    private VotesSection() {}

    static Optional<Section> of(Path folder, SweepRuns runs) throws IOException {
        return MandateTallies.read(folder, runs).map(tallies -> section(tallies, runs));
    }

    private static Section section(List<MandateTally> tallies, SweepRuns runs) {
        Map<String, List<MandateTally>> byScenario = new LinkedHashMap<>();
        tallies.forEach(tally -> byScenario
                .computeIfAbsent(tally.scenario(), unused -> new ArrayList<>())
                .add(tally));
        List<Chart> charts = new ArrayList<>();
        List<Map<String, Object>> tables = new ArrayList<>();
        byScenario.forEach((scenario, of) -> {
            String id = tables.size() + 1 + "-" + Heading.idOf(scenario);
            charts.add(bars(id, scenario, of));
            charts.add(distributions(id, scenario, of));
            tables.add(HtmlTable.of(table(scenario, of)));
        });
        int points = runs.plan().design().size();
        return new Section(
                "votes",
                "Votes on mandates",
                "votes.mustache",
                Map.of("pooled", points > 1, "points", points, "none", tallies.isEmpty(), "tables", tables),
                charts);
    }

    private static Chart bars(String id, String scenario, List<MandateTally> tallies) {
        List<String> names = new ArrayList<>();
        List<Estimate> counts = new ArrayList<>();
        List<Double> real = new ArrayList<>();
        for (MandateTally tally : tallies) {
            for (String vote : MandateTallies.VOTES) {
                names.add(tally.mandate() + ": " + vote);
                Percentiles middle = Percentiles.of(tally.counts(vote));
                counts.add(new Estimate(mean(tally.counts(vote)), middle.low(), middle.high()));
                real.add(tally.rollCall().isEmpty() ? Double.NaN : tally.real(vote));
            }
        }
        Heading heading = new Heading(
                "votes-" + id,
                "Tallies in " + scenario,
                "Lines hold the middle 90% of runs. Marks are the real tallies, where the mandate stands for a roll call.");
        return new BarChart(
                heading,
                Axis.ofMost("states", counts),
                names,
                List.of(new BarChart.Series("simulated", counts, real)),
                false,
                new BarChart.Marks(List.of(), "in fact"));
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElse(Double.NaN);
    }

    private static Chart distributions(String id, String scenario, List<MandateTally> tallies) {
        int most = tallies.stream()
                .flatMap(tally -> tally.tallies().stream())
                .mapToInt(counts -> counts.stream().mapToInt(Integer::intValue).sum())
                .max()
                .orElse(1);
        int step = most > 50 ? 50 : 5;
        int end = (most + step - 1) / step * step;
        Axis axis = new Axis("votes in favour", 0, end, false);
        Heading heading = new Heading(
                "votes-in-favour-" + id, "Votes in favour in " + scenario, "The black line is the mean over runs.");
        return new Distributions(
                heading,
                axis,
                List.of(),
                tallies.stream()
                        .map(tally -> Distributions.Panel.of(
                                tally.mandate(), tally.counts("yes"), axis, Math.min(BINS, end), OptionalInt.empty()))
                        .toList());
    }

    private static Table table(String scenario, List<MandateTally> tallies) {
        Table.Builder table = Table.shown(scenario)
                .columns(
                        NumberForm.PLAIN,
                        "mandate",
                        "put to the vote in runs",
                        "simulated",
                        "in fact",
                        "most doubtful states",
                        "most often wrong");
        for (MandateTally tally : tallies) {
            boolean known = !tally.rollCall().isEmpty();
            table.row(List.of(
                    tally.mandate(),
                    Integer.toString(tally.tallies().size()),
                    tally(vote -> Math.round(mean(tally.counts(vote)))),
                    known ? tally(tally::real) + " " + tally.rollCall() : "-",
                    doubtful(tally.states()),
                    known ? wrong(tally.states()) : "-"));
        }
        return table.build();
    }

    private static String tally(java.util.function.ToLongFunction<String> count) {
        return count.applyAsLong("yes") + "-" + count.applyAsLong("no") + "-" + count.applyAsLong("abstain") + " ("
                + count.applyAsLong("absent") + ")";
    }

    /** The states whose likeliest vote is least likely, given that they take part. */
    private static String doubtful(List<StateVotes> states) {
        return states.stream()
                .filter(state -> state.chances().absent() < 1)
                .sorted(Comparator.comparingDouble(state -> state.chances().certainty()))
                .limit(NAMED)
                .map(state -> state.state() + " " + percent(state.chances().certainty()))
                .collect(Collectors.joining(", "));
    }

    /** The states that took part in fact and voted otherwise in most runs. */
    private static String wrong(List<StateVotes> states) {
        return states.stream()
                .filter(state -> !state.real().isEmpty() && !state.real().equals("absent"))
                .sorted(Comparator.comparingDouble(StateVotes::wrong).reversed())
                .limit(NAMED)
                .map(state -> state.state() + " " + percent(state.wrong()) + " (" + state.real() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }
}
