package org.plenary.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.chart.Axis;
import org.plenary.chart.BarChart;
import org.plenary.chart.Chart;
import org.plenary.chart.Heading;
import org.plenary.kernel.Estimate;
import org.plenary.study.BaselinesTables;
import org.plenary.table.Table;
import org.plenary.table.TableRow;

/** What simpler explanations get right, beside the default protocol and the constant guess. */
final class BaselinesSection {
    private static final String GUESS = "constant guess";
    private final Table all;
    private final boolean findings;

    private BaselinesSection(Table all) {
        this.all = all;
        this.findings = all.rows().stream().anyMatch(row -> row.number("findings_tested") > 0);
    }

    static Section of(ResultFolder folder) throws IOException {
        Table summary = folder.table(BaselinesTables.SUMMARY);
        Table timings = folder.has(BaselinesTables.TIMINGS.name())
                ? folder.table(BaselinesTables.TIMINGS)
                : BaselinesTables.TIMINGS.of(List.of());
        BaselinesSection section = new BaselinesSection(summary);
        Map<String, Object> data = Map.of(
                "summary",
                HtmlTable.of(BaselinesTables.right(summary, timings)),
                "tables",
                List.of(
                        HtmlTable.of(BaselinesTables.levels(folder.table(BaselinesTables.CELLS), section.names())),
                        HtmlTable.of(
                                BaselinesTables.differences(folder.table(BaselinesTables.ORDERS), section.names()))));
        List<Chart> charts = summary.isEmpty() ? List.of() : List.of(section.bars());
        return new Section("baselines", "Baselines", "baselines.mustache", data, charts);
    }

    private List<String> names() {
        return all.rows().stream().map(row -> row.text("baseline")).toList();
    }

    private Chart bars() {
        List<String> names = new ArrayList<>(names());
        names.add(GUESS);
        TableRow first = all.rows().get(0);
        List<BarChart.Series> series = new ArrayList<>();
        double guessed = first.number("constant_guess") / first.number("cells_observed");
        String gap = Figures.level(first.number("gap"));
        series.add(new BarChart.Series("cells as observed", shares("cells_matched", "cells_observed", guessed)));
        series.add(new BarChart.Series("orders by at least " + gap, shares("orders_by_gap", "orders", 0)));
        if (findings) {
            series.add(new BarChart.Series(
                    "findings supported", shares("findings_supported", "findings_tested", Double.NaN)));
        }
        Heading heading = new Heading(
                "baselines",
                "What each explanation gets right",
                "Cells: the modal class of an outcome in a case is the observed one. Orders: between cases, in means. The"
                        + " line is the constant guess, which always says high delegation, low precision, medium"
                        + " obligation.");
        BarChart.Marks marks = Double.isNaN(guessed)
                ? BarChart.Marks.NONE
                : new BarChart.Marks(List.of(new BarChart.BarLine(guessed, "cells of the guess")), "");
        return new BarChart(heading, Axis.share("share of all"), names, series, false, marks);
    }

    private List<Estimate> shares(String count, String of, double guess) {
        List<Estimate> shares = new ArrayList<>();
        all.rows().forEach(row -> shares.add(Estimate.of(row.number(count) / row.number(of))));
        shares.add(Estimate.of(guess));
        return shares;
    }
}
