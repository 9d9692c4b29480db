package org.plenary.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.chart.Chart;
import org.plenary.chart.Heading;
import org.plenary.chart.WaterfallChart;
import org.plenary.study.ExplanationTables;
import org.plenary.study.ExplanationTables.Row;
import org.plenary.table.Table;
import org.plenary.table.TableRow;

/** Why two scenarios differ: what each part contributes, measure by measure. */
final class ExplanationSection {
    private ExplanationSection() {}

    static Section of(ResultFolder folder) throws IOException {
        Table table = folder.table(ExplanationTables.EXPLANATION);
        List<String> words = new ArrayList<>();
        List<Chart> charts = new ArrayList<>();
        for (String measure : ExplanationText.measures(table)) {
            words.add(ExplanationText.sentences(table, measure));
            charts.add(waterfall(measure, table.where("measure", measure).rows()));
        }
        Map<String, Object> data =
                Map.of("words", words, "contributions", HtmlTable.of(ExplanationText.contributions(table)));
        return new Section("explanation", "Why they differ", "explanation.mustache", data, charts);
    }

    private static Chart waterfall(String measure, List<TableRow> rows) {
        TableRow from = ExplanationText.only(rows, Row.FROM);
        TableRow to = ExplanationText.only(rows, Row.TO);
        Heading heading = new Heading(
                "explanation-" + Heading.idOf(measure),
                measure.replace('_', ' ') + ": from " + from.text("title") + " to " + to.text("title"),
                "Bars between the two scenarios show what each part contributes, the largest first; they add up to the"
                        + " difference. Lines are 95% intervals of the contributions, drawn at the end of their bar.");
        List<WaterfallChart.Fall> falls = ExplanationText.parts(rows).stream()
                .map(row -> new WaterfallChart.Fall(row.text("title"), ExplanationText.value(row)))
                .toList();
        return new WaterfallChart(
                heading,
                measure.replace('_', ' '),
                new WaterfallChart.Fall(from.text("title"), ExplanationText.value(from)),
                falls,
                new WaterfallChart.Fall(to.text("title"), ExplanationText.value(to)));
    }
}
