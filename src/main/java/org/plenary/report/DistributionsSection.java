package org.plenary.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.plenary.analysis.Outcome;
import org.plenary.analysis.SweepRuns;
import org.plenary.chart.Axis;
import org.plenary.chart.Chart;
import org.plenary.chart.Distributions;
import org.plenary.chart.Heading;
import org.plenary.experiment.SweepPlan;
import org.plenary.experiment.Words;
import org.plenary.legalization.Dimension;

/** Distributions of the three outcomes, with the observed class marked. */
final class DistributionsSection {
    /** Places with a panel of their own; of more, those of a scenario share one. */
    private static final int MOST_PANELS = 12;

    /** Twelfths, the steps of delegation, begin bins of their own. */
    private static final int BINS = 48;

    private DistributionsSection() {}

    static Section of(SweepRuns runs, Map<Dimension, List<Distributions.Band>> bands) {
        SweepPlan plan = runs.plan();
        boolean pooled = plan.scenarios().size() * plan.design().size() > MOST_PANELS;
        List<Chart> charts = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            charts.add(chart(runs, dimension, bands.getOrDefault(dimension, List.of()), pooled));
        }
        return new Section(
                "distributions",
                "Distributions of outcomes",
                "distributions.mustache",
                Map.of(
                        "pooled",
                        pooled,
                        "points",
                        plan.design().size(),
                        "banded",
                        !bands.isEmpty(),
                        "byItems",
                        true,
                        "observed",
                        plan.scenarios().stream()
                                .anyMatch(s -> !s.observed().classes().isEmpty())),
                charts);
    }

    private static Chart chart(SweepRuns runs, Dimension dimension, List<Distributions.Band> bands, boolean pooled) {
        SweepPlan plan = runs.plan();
        Axis axis = Axis.level("level of " + Words.of(dimension));
        List<Distributions.Panel> panels = new ArrayList<>();
        for (int s = 0; s < plan.scenarios().size(); s++) {
            OptionalInt observed = plan.scenarios().get(s).observed().of(dimension).stream()
                    .mapToInt(Enum::ordinal)
                    .findFirst();
            int places = pooled ? 1 : plan.design().size();
            for (int d = 0; d < places; d++) {
                double[] values =
                        pooled ? all(runs, s, dimension) : runs.outcomes().values(s, d, Outcome.of(dimension));
                String name = plan.scenarios().get(s).id() + (places == 1 ? "" : ", " + PointNames.named(plan, d));
                panels.add(Distributions.Panel.of(name, values, axis, BINS, observed));
            }
        }
        Heading heading = new Heading(
                "distribution-" + Words.of(dimension),
                "Distribution of " + Words.of(dimension),
                "The black line is the mean. " + bandCaption(dimension, bands));
        return new Distributions(heading, axis, bands, panels);
    }

    private static String bandCaption(Dimension dimension, List<Distributions.Band> bands) {
        if (bands.isEmpty()) {
            return "";
        }
        String cuts =
                "Bands are the classes, cut at " + Figures.level(bands.get(1).from()) + " and "
                        + Figures.level(bands.get(2).from()) + ".";
        return dimension == Dimension.DELEGATION
                ? cuts + " Delegation may need more than a level to be classed high; see the codebook."
                : cuts;
    }

    private static double[] all(SweepRuns runs, int scenario, Dimension dimension) {
        return IntStream.range(0, runs.plan().design().size())
                .mapToObj(d -> runs.outcomes().values(scenario, d, Outcome.of(dimension)))
                .flatMapToDouble(DoubleStream::of)
                .toArray();
    }
}
