package org.plenary.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.analysis.FactorEffects;
import org.plenary.analysis.Outcome;
import org.plenary.analysis.SweepRuns;
import org.plenary.chart.Axis;
import org.plenary.chart.Chart;
import org.plenary.chart.Heading;
import org.plenary.chart.HeatMap;
import org.plenary.chart.LineChart;
import org.plenary.experiment.SweepPlan;
import org.plenary.experiment.Words;
import org.plenary.kernel.Estimate;
import org.plenary.legalization.Dimension;

/** What the factors do: a main effect of each, and a heat map for two that form a grid. */
final class EffectsSection {
    private static final int MOST_BARS = 4;
    private static final int MOST_MAPS = 36;

    /** Observations behind a mean. */
    private static final int MOST_BEHIND = 40;

    private final SweepRuns runs;
    private final SweepPlan plan;
    private final FactorEffects effects;
    private final List<Chart> charts = new ArrayList<>();

    private EffectsSection(SweepRuns runs) {
        this.runs = runs;
        this.plan = runs.plan();
        this.effects = new FactorEffects(runs.outcomes());
    }

    /** Returns the section; nothing for a sweep without a factor that varies. */
    static Optional<Section> of(SweepRuns runs) {
        return runs.plan().design().size() == 1 ? Optional.empty() : Optional.of(new EffectsSection(runs).section());
    }

    private Section section() {
        List<Integer> varied = new ArrayList<>();
        for (int f = 0; f < plan.design().factors().size(); f++) {
            if (effects.values(f).size() > 1) {
                varied.add(f);
            }
        }
        Map<Dimension, List<LineChart>> lines = new EnumMap<>(Dimension.class);
        for (int factor : varied) {
            for (Dimension dimension : Dimension.values()) {
                lines.computeIfAbsent(dimension, unused -> new ArrayList<>()).add(lineChart(factor, dimension));
            }
        }
        for (int i = 0; i < varied.size(); i++) {
            for (Dimension dimension : Dimension.values()) {
                List<LineChart> all = lines.getOrDefault(dimension, List.of());
                charts.add(all.get(i).upTo(common(all, "mean " + Words.of(dimension))));
            }
        }
        int left = addMaps(varied);
        return new Section(
                "effects",
                "Effects of the factors",
                "effects.mustache",
                Map.of(
                        "binned", varied.stream().anyMatch(effects::isBinned),
                        "maps", charts.stream().anyMatch(HeatMap.class::isInstance),
                        "mapsLeft", left == 0 ? "" : Integer.toString(left)),
                charts);
    }

    private LineChart lineChart(int factor, Dimension dimension) {
        String name = plan.design().factors().get(factor);
        List<FactorEffects.PointGroup> groups = effects.groups(factor);
        boolean numeric = effects.isNumeric(factor);
        double step = numeric ? step(groups) : 1;
        List<LineChart.Curve> lines = new ArrayList<>();
        for (int s = 0; s < plan.scenarios().size(); s++) {
            List<LineChart.CurvePoint> points = new ArrayList<>();
            List<LineChart.Observation> behind = new ArrayList<>();
            for (int g = 0; g < groups.size(); g++) {
                Estimate y = effects.mean(s, factor, groups.get(g), Outcome.of(dimension));
                double x = numeric ? groups.get(g).place() : g;
                points.add(new LineChart.CurvePoint(x, y));
                double beside = step * 0.4 * ((s + 0.5) / plan.scenarios().size() - 0.5);
                double[] some = some(effects.observations(s, factor, groups.get(g), Outcome.of(dimension)));
                Arrays.stream(some).forEach(value -> behind.add(new LineChart.Observation(x + beside, value)));
            }
            lines.add(new LineChart.Curve(plan.scenarios().get(s).id(), points, behind));
        }
        LineChart.Across across = numeric
                ? new LineChart.Numbers(Axis.around(
                        PointNames.inWords(name),
                        groups.stream().map(FactorEffects.PointGroup::place).toList()))
                : new LineChart.Categories(
                        PointNames.inWords(name),
                        groups.stream().map(FactorEffects.PointGroup::label).toList());
        Heading heading = new Heading(
                "effect-" + (factor + 1) + "-" + Heading.idOf(name) + "-" + Words.of(dimension),
                capitalised(dimension) + " by " + PointNames.inWords(name),
                "");
        return new LineChart(heading, across, Axis.level(""), lines, numeric && groups.size() > MOST_BARS);
    }

    /** The shortest way between neighbouring groups. */
    private static double step(List<FactorEffects.PointGroup> groups) {
        return IntStream.range(1, groups.size())
                .mapToDouble(g -> groups.get(g).place() - groups.get(g - 1).place())
                .min()
                .orElse(1);
    }

    /** Of many values those at evenly spaced ranks. */
    private static double[] some(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int n = Math.min(MOST_BEHIND, sorted.length);
        return IntStream.range(0, n)
                .mapToDouble(i -> sorted[(int) Math.floor((i + 0.5) * sorted.length / n)])
                .toArray();
    }

    private static Axis common(List<LineChart> charts, String name) {
        List<Double> ends = charts.stream()
                .flatMap(chart -> chart.lines().stream())
                .flatMap(line -> Stream.concat(
                        line.behind().stream().map(LineChart.Observation::y),
                        line.points().stream()
                                .flatMap(point -> Stream.of(
                                        point.y().value(),
                                        point.y().low(),
                                        point.y().high()))))
                .toList();
        Axis around = Axis.around(name, ends);
        return new Axis(name, Math.max(0, around.min()), Math.min(1, around.max()), false);
    }

    /** Adds heat maps, and returns how many there would be beyond the most that are shown. */
    private int addMaps(List<Integer> varied) {
        int left = 0;
        for (int i = 0; i < varied.size(); i++) {
            for (int j = i + 1; j < varied.size(); j++) {
                if (effects.isGrid(varied.get(i), varied.get(j))) {
                    left += addMaps(varied.get(i), varied.get(j));
                }
            }
        }
        return left;
    }

    private int addMaps(int first, int second) {
        int all = Dimension.values().length * plan.scenarios().size();
        long there = charts.stream().filter(HeatMap.class::isInstance).count();
        if (there + all > MOST_MAPS) {
            return all;
        }
        for (Dimension dimension : Dimension.values()) {
            List<HeatMap> maps = new ArrayList<>();
            for (int s = 0; s < plan.scenarios().size(); s++) {
                maps.add(map(s, dimension, first, second));
            }
            List<Double> values = maps.stream()
                    .flatMap(map -> map.values().stream())
                    .flatMap(List::stream)
                    .toList();
            Axis around = Axis.around("mean " + Words.of(dimension), values);
            maps.forEach(map -> charts.add(map.shaded(around)));
        }
        return 0;
    }

    private static String capitalised(Dimension dimension) {
        String word = Words.of(dimension);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private HeatMap map(int scenario, Dimension dimension, int first, int second) {
        String across = plan.design().factors().get(first);
        String up = plan.design().factors().get(second);
        String id = plan.scenarios().get(scenario).id();
        List<List<Double>> values = new ArrayList<>();
        for (String high : effects.values(second)) {
            List<Double> row = new ArrayList<>();
            for (String wide : effects.values(first)) {
                row.add(effects.mean(scenario, Outcome.of(dimension), first, wide, second, high));
            }
            values.add(row);
        }
        String names = PointNames.brief(across) + " and " + PointNames.brief(up);
        Heading heading = new Heading(
                "map-" + (first + 1) + "-" + (second + 1) + "-" + Words.of(dimension) + "-" + (scenario + 1) + "-"
                        + Heading.idOf(id),
                capitalised(dimension) + " in " + id + " by " + names,
                "Across " + PointNames.inWords(across) + ", up " + PointNames.inWords(up) + ".");
        return new HeatMap(
                heading,
                PointNames.brief(across),
                effects.values(first),
                PointNames.brief(up),
                effects.values(second),
                values,
                Axis.level("mean level"));
    }
}
