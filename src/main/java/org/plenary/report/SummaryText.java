package org.plenary.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.analysis.Summary;
import org.plenary.analysis.SweepRuns;
import org.plenary.experiment.SweepPlan;
import org.plenary.legalization.LegalizationClass;
import org.plenary.table.NumberForm;
import org.plenary.table.Table;

/** Summaries as they are shown in a terminal: a table for each scenario and design point, as far as there are few. */
public final class SummaryText {
    private static final int MOST_TABLES = 24;

    private SummaryText() {}

    /** Returns the text, each line ended by {@code \n}. */
    public static String of(SweepRuns runs, List<Summary> summaries, Glyphs glyphs) {
        SweepPlan plan = runs.plan();
        TextPage page = new TextPage(glyphs);
        page.title("Summary", plan);
        if (!runs.isComplete()) {
            page.add("UNFINISHED: only " + runs.size() + " of " + plan.size() + " runs have been made.");
        }
        page.wrap(
                "Quantiles at 5, 25, 50, 75 and 95%. Beside the shares of classes stand their 95% intervals (Wilson).");
        Map<List<Integer>, List<Summary>> places = new LinkedHashMap<>();
        summaries.forEach(summary -> places.computeIfAbsent(
                        List.of(summary.scenario(), summary.designPoint()), unused -> new ArrayList<>())
                .add(summary));
        places.values().stream().limit(MOST_TABLES).forEach(of -> page.table(table(plan, of, page)));
        if (places.size() > MOST_TABLES) {
            page.add("");
            page.add("... and " + Figures.count(places.size() - MOST_TABLES, "more table")
                    + ". All of them: plenary summarize DIR --format csv");
        }
        return page.toString();
    }

    private static Table table(SweepPlan plan, List<Summary> summaries, TextPage page) {
        Summary first = summaries.get(0);
        String point = plan.design().size() == 1 ? "" : ", " + PointNames.spelt(plan, first.designPoint());
        Table.Builder table = Table.shown(plan.scenarios().get(first.scenario()).id() + point + ": "
                        + Figures.count(first.n(), "run") + ", adopted " + page.share(first.adoption()))
                .columns(NumberForm.PLAIN, "")
                .columns(NumberForm.LEVEL, "mean", "sd", "5%", "25%", "50%", "75%", "95%")
                .columns(NumberForm.SHARE, "low", "medium", "high");
        for (Summary summary : summaries) {
            List<@Nullable Object> row =
                    new ArrayList<>(Arrays.asList(summary.outcome().column(), summary.mean(), summary.sd()));
            row.addAll(summary.quantiles().subList(1, summary.quantiles().size() - 1));
            for (LegalizationClass classified : LegalizationClass.values()) {
                row.add(summary.share(classified).map(Figures::ranged).orElse(null));
            }
            table.row(row);
        }
        return table.build();
    }
}
