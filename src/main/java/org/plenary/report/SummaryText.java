package org.plenary.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plenary.analysis.Outcome;
import org.plenary.analysis.Share;
import org.plenary.analysis.Summary;
import org.plenary.analysis.SweepRuns;
import org.plenary.experiment.SweepPlan;
import org.plenary.legalization.LegalizationClass;

/** Summaries as they are shown in a terminal: a table for each scenario and design point. */
public final class SummaryText {
    private SummaryText() {}

    /** Returns the text, each line ended by {@code \n}. */
    public static String of(SweepRuns runs, List<Summary> summaries, Glyphs glyphs) {
        SweepPlan plan = runs.plan();
        List<String> lines = new ArrayList<>();
        lines.add(ComparisonText.brief(plan.title(), ComparisonText.WIDTH));
        lines.add(glyphs.rule().repeat(ComparisonText.WIDTH));
        if (!runs.isComplete()) {
            lines.add("UNFINISHED: only " + runs.size() + " of " + plan.size() + " runs have been made.");
        }
        lines.add(
                "Quantiles at 5, 25, 50, 75 and 95%. Below the shares of classes stand their 95% intervals (Wilson).");
        for (Summary summary : summaries) {
            if (summary.outcome() == Outcome.values()[0]) {
                addHead(lines, plan, summary, glyphs);
            }
            lines.addAll(rows(summary, glyphs));
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.stripTrailing()).append('\n'));
        return text.toString();
    }

    private static void addHead(List<String> lines, SweepPlan plan, Summary summary, Glyphs glyphs) {
        String point =
                plan.design().size() == 1 ? "" : ", point " + summary.designPoint() + ": " + point(plan, summary);
        Share adoption = summary.adoption();
        String right = Figures.count(summary.n(), "run") + ", adopted "
                + Figures.percent(adoption.value()).strip()
                + " ("
                + Figures.percentRange(
                        adoption.interval().low(), adoption.interval().high(), glyphs) + ")";
        int room = ComparisonText.WIDTH - right.length() - 6;
        lines.add("");
        lines.add(ComparisonText.headed(
                ComparisonText.brief(plan.scenarios().get(summary.scenario()).id() + point, room), right, glyphs));
        lines.add(String.format(
                Locale.ROOT,
                "  %-11s%6s%7s  %6s%6s%6s%6s%6s   %-12s%-12s%-12s",
                "",
                "mean",
                "sd",
                "5%",
                "25%",
                "50%",
                "75%",
                "95%",
                "low",
                "medium",
                "high"));
    }

    private static String point(SweepPlan plan, Summary summary) {
        List<String> settings = new ArrayList<>();
        for (int f = 0; f < plan.design().factors().size(); f++) {
            settings.add(plan.design().factors().get(f) + " = "
                    + plan.design().points().get(summary.designPoint()).get(f));
        }
        return String.join(", ", settings);
    }

    private static List<String> rows(Summary summary, Glyphs glyphs) {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "  %-11s%6s%7s  ",
                summary.outcome().column(),
                number(summary, summary.mean()),
                number(summary, summary.sd())));
        for (int q = 1; q < Summary.PROBABILITIES.size() - 1; q++) {
            line.append(String.format(
                    Locale.ROOT, "%6s", number(summary, summary.quantiles().get(q))));
        }
        line.append("   ");
        StringBuilder below = new StringBuilder(" ".repeat(line.length()));
        for (LegalizationClass classified : LegalizationClass.values()) {
            summary.share(classified).ifPresent(share -> {
                line.append(String.format(
                        Locale.ROOT, "%-12s", Figures.percent(share.value()).strip()));
                String range = Figures.percentRange(
                        share.interval().low(), share.interval().high(), glyphs);
                below.append(String.format(Locale.ROOT, "%-12s", range));
            });
        }
        return summary.classes().isPresent() ? List.of(line.toString(), below.toString()) : List.of(line.toString());
    }

    private static String number(Summary summary, double x) {
        boolean whole = summary.outcome() == Outcome.ROUNDS;
        return Double.isNaN(x) ? "-" : String.format(Locale.ROOT, whole ? "%.1f" : "%.2f", x);
    }
}
