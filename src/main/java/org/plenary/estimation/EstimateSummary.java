package org.plenary.estimation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plenary.estimation.IdealPointEstimate.StatePosition;

/** What {@code plenary estimate} prints, as plain text. */
public final class EstimateSummary {
    private static final double[] SPREADS = {0.15, 0.25, 0.35, 0.5, 0.75, 1.0};
    private static final int EXTREMES = 8;

    private final ModelComparison comparison;
    private final ModelComparison.Candidate chosen;
    private final StringBuilder text = new StringBuilder();

    private EstimateSummary(ModelComparison comparison, int axes) {
        this.comparison = comparison;
        this.chosen = comparison.withAxes(axes);
    }

    /**
     * Returns the summary.
     *
     * @param axes of the space that is shown in detail
     * @param trio three states whose distances are shown: does the first stand nearer to the second or the third? Left
     *     out if the data lack one of them
     */
    public static String of(ModelComparison comparison, int axes, List<String> trio) {
        EstimateSummary summary = new EstimateSummary(comparison, axes);
        summary.heading();
        summary.spaces();
        summary.rollCalls();
        summary.extremes();
        summary.spreads();
        if (comparison.calls().states().stream()
                .map(RollCalls.Voter::iso3)
                .toList()
                .containsAll(trio)) {
            summary.trio(trio);
        }
        return summary.text.toString();
    }

    private void line(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        text.append(line.stripTrailing()).append('\n');
    }

    private void heading() {
        RollCalls calls = comparison.calls();
        int all = calls.states().size() * calls.names().size();
        line(
                "Preference estimate: %d states, %d roll calls, %d votes cast, %d missing",
                calls.states().size(), calls.names().size(), calls.votesCast(), all - calls.votesCast());
        line("");
    }

    private void spaces() {
        line("Spaces compared (PRE: proportional reduction of error against the commonest vote;");
        line("GMP: geometric mean probability of the votes cast; BIC: smaller is better)");
        line("");
        line("%-26s %5s %9s %8s %5s  %-20s  %-20s", "", "para-", "log", "", "itera", "in sample", "roll call left out");
        line(
                "%-26s %5s %9s %8s %5s  %6s %6s %6s  %6s %6s %6s",
                "space", "meters", "likelih.", "BIC", "tions", "right", "PRE", "GMP", "right", "PRE", "GMP");
        Fit general = comparison.generalIdealPoint();
        line(
                "%-26s %6s %9s %8s %5s  %-20s  %6.3f %6.3f %6s",
                "commonest vote", "", "", "", "", "", general.total().modalAccuracy(), 0.0, "");
        line(
                "%-26s %6s %9s %8s %5s  %-20s  %s",
                "2019 ideal point alone", "", "", "", "", "", measures(general.total()));
        for (ModelComparison.Candidate c : comparison.candidates()) {
            IdealPointEstimate e = c.estimate();
            line(
                    "%-26s %6d %9.1f %8.1f %5d  %s  %s",
                    e.settings().axes() == 1 ? "1 axis" : e.settings().axes() + " axes",
                    e.parameters(),
                    e.logLikelihood(),
                    e.bic(),
                    e.iterations(),
                    measures(c.inSample().total()),
                    measures(c.leftOut().total()));
        }
        for (ModelComparison.Candidate c : comparison.candidates()) {
            if (!c.estimate().converged()) {
                line(
                        "The search with %d axes was given up before it converged.",
                        c.estimate().settings().axes());
            }
        }
        line("");
    }

    private static String measures(Classification c) {
        return String.format(
                Locale.ROOT,
                "%6.3f %6.3f %6.3f",
                c.accuracy(),
                c.proportionalReduction(),
                c.geometricMeanProbability());
    }

    private void rollCalls() {
        IdealPointEstimate e = chosen.estimate();
        int axes = e.settings().axes();
        line("Roll calls, %s (slopes in logits, +/- standard deviation; yes is the higher vote)", axesOf(e));
        if (axes > 1) {
            line("Signs: %s", new AxisDirections(e).line());
        }
        line("");
        line("%-12s %s %6s %6s  %-20s  %-20s", "", " ".repeat(14 * axes), "lower", "upper", "in sample", "left out");
        line(
                "%-12s %s %6s %6s  %6s %6s %6s  %6s %6s %6s",
                "roll call",
                axisHeader(axes, "axis %d", 14),
                "cut",
                "cut",
                "right",
                "PRE",
                "GMP",
                "right",
                "PRE",
                "GMP");
        for (int j = 0; j < e.items().size(); j++) {
            RollCallItem item = e.items().get(j);
            line(
                    "%-12s %s %6.2f %6.2f  %s  %s",
                    item.rollCall(),
                    slopes(item, e.itemSds().get(j)),
                    item.lowerCut(),
                    item.upperCut(),
                    measures(chosen.inSample().byRollCall().get(j)),
                    measures(chosen.leftOut().byRollCall().get(j)));
        }
        line("");
    }

    private static String axesOf(IdealPointEstimate e) {
        return e.settings().axes() == 1 ? "one axis" : e.settings().axes() == 2 ? "two axes" : "three axes";
    }

    private static String axisHeader(int axes, String format, int width) {
        StringBuilder header = new StringBuilder();
        for (int k = 1; k <= axes; k++) {
            header.append(String.format(Locale.ROOT, "%" + width + "s", String.format(Locale.ROOT, format, k)));
        }
        return header.toString();
    }

    private static String slopes(RollCallItem item, List<Double> sds) {
        StringBuilder cells = new StringBuilder();
        for (int k = 0; k < item.slopes().size(); k++) {
            cells.append(
                    String.format(Locale.ROOT, " %6.2f +/-%.2f", item.slopes().get(k), sds.get(k)));
        }
        return cells.toString();
    }

    private void extremes() {
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
            line(
                    "Axis %d: median posterior sd %.2f, if slopes and cuts were known %.2f",
                    k + 1, sds[n / 2], given[n / 2]);
            line("  lowest   %s", named(sorted.subList(0, shown), axis));
            line("  highest  %s", named(sorted.subList(n - shown, n), axis));
        }
        line("");
    }

    private static String named(List<StatePosition> positions, int axis) {
        return positions.stream()
                .map(p ->
                        String.format(Locale.ROOT, "%s %.2f", p.iso3(), p.mean().get(axis)))
                .collect(Collectors.joining(", "));
    }

    private void spreads() {
        EstimationSettings settings = chosen.estimate().settings();
        line(
                "Spread of axis 1 about the 2019 ideal point (used: %s; log posterior, larger is better)",
                settings.axisOneSd());
        line("");
        line("%8s %14s %14s %6s", "spread", "log posterior", "log likelih.", "GMP");
        for (double spread : SPREADS) {
            EstimationSettings other = settings.withAxisOneSd(spread).withSearch(1e-4, settings.maxIterations());
            IdealPointEstimate e = new IdealPointModel(other).estimate(comparison.calls());
            line(
                    "%8.2f %14.1f %14.1f %6.3f",
                    spread,
                    e.logPosterior(),
                    e.logLikelihood(),
                    Fit.of(e, comparison.calls()).total().geometricMeanProbability());
        }
        line("");
    }

    private void trio(List<String> trio) {
        String first = trio.get(0);
        String second = trio.get(1);
        String third = trio.get(2);
        line("What each space makes of %s, %s and %s", first, second, third);
        line("(distance of posterior means, +/- posterior sd of the distance)");
        line("");
        line(
                "%-6s %14s %14s %14s  %-18s  %-14s  %s",
                "axes",
                first + "-" + second,
                first + "-" + third,
                second + "-" + third,
                "P(" + first + " nearer to",
                "states nearer",
                "votes predicted rightly, GMP");
        line(
                "%-6s %14s %14s %14s  %-18s  %-14s  %s",
                "", "", "", "", second + " than " + third + ")", "to " + first + " than " + second, "of each");
        for (ModelComparison.Candidate c : comparison.candidates()) {
            Proximity proximity = new Proximity(c.estimate());
            line(
                    "%-6d %14s %14s %14s  %-18.3f  %-16d %s",
                    c.estimate().settings().axes(),
                    distance(proximity.between(first, second)),
                    distance(proximity.between(first, third)),
                    distance(proximity.between(second, third)),
                    proximity.probabilityNearer(first, second, third),
                    proximity.nearerThan(first, second),
                    trio.stream()
                            .map(iso3 -> predicted(c.inSample().ofState(iso3)))
                            .collect(Collectors.joining(", ")));
        }
        line("");
        line("Votes in which two of them voted alike, of those both cast: %s", alike(trio));
    }

    private static String distance(Proximity.Distance d) {
        return String.format(Locale.ROOT, "%.2f +/-%.2f", d.ofMeans(), d.sd());
    }

    private static String predicted(Classification c) {
        return String.format(
                Locale.ROOT,
                "%s %d/%d %.2f",
                c.name(),
                c.votes() - c.errors(),
                c.votes(),
                c.geometricMeanProbability());
    }

    private String alike(List<String> trio) {
        return List.of(List.of(0, 1), List.of(0, 2), List.of(1, 2)).stream()
                .map(pair -> alike(trio.get(pair.get(0)), trio.get(pair.get(1))))
                .collect(Collectors.joining(", "));
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
        return String.format(Locale.ROOT, "%s-%s %d of %d", first, second, same, both);
    }
}
