package org.plenary.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.estimation.AxisDirections;
import org.plenary.estimation.Classification;
import org.plenary.estimation.EstimationSettings;
import org.plenary.estimation.Fit;
import org.plenary.estimation.IdealPointEstimate;
import org.plenary.estimation.IdealPointEstimate.StatePosition;
import org.plenary.estimation.IdealPointModel;
import org.plenary.estimation.ModelComparison;
import org.plenary.estimation.Proximity;
import org.plenary.estimation.RollCallItem;
import org.plenary.estimation.RollCalls;
import org.plenary.estimation.Vote;
import org.plenary.table.NumberForm;
import org.plenary.table.Table;

/** An estimate of preferences as it is shown in a terminal. */
public final class EstimateText {
    private static final double[] SPREADS = {0.15, 0.25, 0.35, 0.5, 0.75, 1.0};
    private static final int EXTREMES = 8;

    private final ModelComparison comparison;
    private final ModelComparison.Candidate chosen;
    private final TextPage page;

    private EstimateText(ModelComparison comparison, int axes, Glyphs glyphs) {
        this.comparison = comparison;
        this.chosen = comparison.withAxes(axes);
        this.page = new TextPage(glyphs);
    }

    /**
     * Returns the text, each line ended by {@code \n}.
     *
     * @param axes of the space that is shown in detail
     * @param trio three states whose distances are shown: does the first stand nearer to the second or the third? Left
     *     out if the data lack one of them
     */
    public static String of(ModelComparison comparison, int axes, List<String> trio, Glyphs glyphs) {
        EstimateText text = new EstimateText(comparison, axes, glyphs);
        RollCalls calls = comparison.calls();
        int all = calls.states().size() * calls.names().size();
        text.page.add(format(
                "Preference estimate: %d states, %d roll calls, %d votes cast, %d missing",
                calls.states().size(), calls.names().size(), calls.votesCast(), all - calls.votesCast()));
        text.addSpaces();
        text.addRollCalls();
        text.addExtremes();
        text.addSpreads();
        List<String> states = calls.states().stream().map(RollCalls.Voter::iso3).toList();
        if (states.containsAll(trio)) {
            text.addTrio(trio);
        }
        return text.page.toString();
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private void addSpaces() {
        Table.Builder table = Table.shown("Spaces compared")
                .columns(NumberForm.PLAIN, "space")
                .columns(
                        NumberForm.LEVEL,
                        "parameters",
                        "log likelihood",
                        "BIC",
                        "iterations",
                        "right",
                        "PRE",
                        "GMP",
                        "right, left out",
                        "PRE, left out",
                        "GMP, left out");
        Classification general = comparison.generalIdealPoint().total();
        List<@Nullable Object> alone =
                new ArrayList<>(Arrays.asList("2019 ideal point alone", null, null, null, null, null, null, null));
        alone.addAll(measures(general));
        table.row(
                "commonest vote",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                format("%.3f", general.modalAccuracy()),
                "0.000",
                null);
        table.row(alone);
        for (ModelComparison.Candidate candidate : comparison.candidates()) {
            IdealPointEstimate e = candidate.estimate();
            List<Object> row = new ArrayList<>(List.of(
                    e.settings().axes() == 1 ? "1 axis" : e.settings().axes() + " axes",
                    e.parameters(),
                    format("%.1f", e.logLikelihood()),
                    format("%.1f", e.bic()),
                    e.iterations()));
            row.addAll(measures(candidate.inSample().total()));
            row.addAll(measures(candidate.leftOut().total()));
            table.row(row);
        }
        page.table(table.build());
        page.wrap(
                "Right: share of votes predicted, in sample and of roll calls left out. PRE: proportional reduction of error against the commonest vote. GMP: geometric mean probability of the"
                        + " votes cast. BIC: smaller is better.");
        for (ModelComparison.Candidate candidate : comparison.candidates()) {
            if (!candidate.estimate().converged()) {
                page.add(format(
                        "The search with %d axes was given up before it converged.",
                        candidate.estimate().settings().axes()));
            }
        }
    }

    private static List<String> measures(Classification c) {
        return List.of(
                format("%.3f", c.accuracy()),
                format("%.3f", c.proportionalReduction()),
                format("%.3f", c.geometricMeanProbability()));
    }

    private void addRollCalls() {
        IdealPointEstimate e = chosen.estimate();
        int axes = e.settings().axes();
        List<String> headings = new ArrayList<>();
        for (int k = 1; k <= axes; k++) {
            headings.add("axis " + k);
        }
        headings.addAll(List.of("lower cut", "upper cut", "right", "PRE", "GMP"));
        headings.addAll(List.of("right, left out", "PRE, left out", "GMP, left out"));
        Table.Builder table = Table.shown("Roll calls, axes: " + axes)
                .columns(NumberForm.PLAIN, "roll call")
                .columns(NumberForm.LEVEL, headings.toArray(new String[0]));
        for (int j = 0; j < e.items().size(); j++) {
            RollCallItem item = e.items().get(j);
            List<@Nullable Object> row = new ArrayList<>(List.of(item.rollCall()));
            for (int k = 0; k < axes; k++) {
                row.add(format(
                        "%.2f +/-%.2f", item.slopes().get(k), e.itemSds().get(j).get(k)));
            }
            row.addAll(List.of(item.lowerCut(), item.upperCut()));
            row.addAll(measures(chosen.inSample().byRollCall().get(j)));
            row.addAll(measures(chosen.leftOut().byRollCall().get(j)));
            table.row(row);
        }
        page.table(table.build());
        page.wrap("Slopes in logits, +/- standard deviation; yes is the higher vote.");
        if (axes > 1) {
            page.wrap("Signs: " + new AxisDirections(e).line());
        }
    }

    private void addExtremes() {
        IdealPointEstimate e = chosen.estimate();
        for (int k = 0; k < e.settings().axes(); k++) {
            int axis = k;
            List<StatePosition> sorted = e.positions().stream()
                    .sorted(Comparator.comparing((StatePosition p) -> p.mean().get(axis)))
                    .toList();
            double[] sds = sorted.stream().mapToDouble(p -> p.sd(axis)).sorted().toArray();
            double[] given = sorted.stream()
                    .mapToDouble(p ->
                            StrictMath.sqrt(p.covarianceGivenItems().get(axis).get(axis)))
                    .sorted()
                    .toArray();
            int n = sorted.size();
            int shown = Math.min(EXTREMES, n / 2);
            page.head(format("Axis %d", k + 1));
            page.add(format("Median posterior sd %.2f, if slopes and cuts were known %.2f", sds[n / 2], given[n / 2]));
            page.wrap("Lowest: " + named(sorted.subList(0, shown), axis));
            page.wrap("Highest: " + named(sorted.subList(n - shown, n), axis));
        }
    }

    private static String named(List<StatePosition> positions, int axis) {
        return positions.stream()
                .map(p -> format("%s %.2f", p.iso3(), p.mean().get(axis)))
                .collect(Collectors.joining(", "));
    }

    private void addSpreads() {
        EstimationSettings settings = chosen.estimate().settings();
        Table.Builder table = Table.shown(
                        "Spread of axis 1 about the 2019 ideal point (used: " + settings.axisOneSd() + ")")
                .columns(NumberForm.PLAIN, "spread")
                .columns(NumberForm.LEVEL, "log posterior", "log likelihood", "GMP");
        for (double spread : SPREADS) {
            EstimationSettings other = settings.withAxisOneSd(spread).withSearch(1e-4, settings.maxIterations());
            IdealPointEstimate e = new IdealPointModel(other).estimate(comparison.calls());
            table.row(
                    format("%.2f", spread),
                    format("%.1f", e.logPosterior()),
                    format("%.1f", e.logLikelihood()),
                    format("%.3f", Fit.of(e, comparison.calls()).total().geometricMeanProbability()));
        }
        page.table(table.build());
        page.add("Of the log posterior, larger is better.");
    }

    private void addTrio(List<String> trio) {
        String first = trio.get(0);
        String second = trio.get(1);
        String third = trio.get(2);
        Table.Builder table = Table.shown(format("What each space makes of %s, %s and %s", first, second, third))
                .columns(NumberForm.PLAIN, "axes")
                .columns(
                        NumberForm.LEVEL,
                        first + "-" + second,
                        first + "-" + third,
                        second + "-" + third,
                        format("P(%s nearer to %s than %s)", first, second, third),
                        format("states nearer to %s than %s", first, second),
                        "votes predicted rightly, GMP of each");
        for (ModelComparison.Candidate candidate : comparison.candidates()) {
            Proximity proximity = new Proximity(candidate.estimate());
            table.row(
                    Integer.toString(candidate.estimate().settings().axes()),
                    distance(proximity.between(first, second)),
                    distance(proximity.between(first, third)),
                    distance(proximity.between(second, third)),
                    format("%.3f", proximity.probabilityNearer(first, second, third)),
                    proximity.nearerThan(first, second),
                    trio.stream()
                            .map(iso3 -> predicted(candidate.inSample().ofState(iso3)))
                            .collect(Collectors.joining(", ")));
        }
        page.table(table.build());
        page.wrap(
                "Distances are of posterior means, +/- posterior standard deviation of the distance. Votes in which two of"
                        + " them voted alike, of those both cast: "
                        + alike(first, second) + ", " + alike(first, third) + ", " + alike(second, third));
    }

    private static String distance(Proximity.Distance d) {
        return format("%.2f +/-%.2f", d.ofMeans(), d.sd());
    }

    private static String predicted(Classification c) {
        return format("%s %d/%d %.2f", c.name(), c.votes() - c.errors(), c.votes(), c.geometricMeanProbability());
    }

    private String alike(String first, String second) {
        RollCalls calls = comparison.calls();
        List<Vote> a = calls.states().get(calls.indexOf(first)).votes();
        List<Vote> b = calls.states().get(calls.indexOf(second)).votes();
        int both = 0;
        int same = 0;
        for (int j = 0; j < a.size(); j++) {
            boolean cast = a.get(j).isCast() && b.get(j).isCast();
            both += cast ? 1 : 0;
            same += cast && a.get(j) == b.get(j) ? 1 : 0;
        }
        return format("%s-%s %d of %d", first, second, same, both);
    }
}
