package org.plenary.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.experiment.RunsCsv;
import org.plenary.experiment.SweepPlan;
import org.plenary.legalization.LegalizationClass;
import org.plenary.table.Column;
import org.plenary.table.CsvCell;

/** Summaries as a table: a row for each scenario, design point and outcome. */
public final class SummaryCsv {
    private SummaryCsv() {}

    /** Returns the columns before those of the factors. */
    public static List<Column> places() {
        return List.of(
                new Column("scenario", "text", "", "as in sweep.json", "name of the scenario"),
                new Column("design_point", "integer", "", "from 0", "index of the design point"));
    }

    /** Returns the columns after those of the factors, in order. */
    public static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(
                "outcome",
                "text",
                "",
                "delegation, precision, obligation, consensus, support, rounds",
                "what is summarised, a column of runs.csv"));
        columns.add(new Column("n", "integer", "runs", "from 1", "runs, those without an adopted text included"));
        columns.add(number("mean", "mean"));
        columns.add(
                new Column("sd", "number", "", "from 0, empty", "sample standard deviation; empty for a single run"));
        columns.add(number("min", "least value"));
        columns.add(number("q05", "5th percentile"));
        columns.add(number("q25", "25th percentile"));
        columns.add(number("median", "50th percentile"));
        columns.add(number("q75", "75th percentile"));
        columns.add(number("q95", "95th percentile"));
        columns.add(number("max", "greatest value"));
        for (String classified : List.of("low", "medium", "high")) {
            addShare(columns, "share_" + classified, "runs classed " + classified, "0 to 1, empty");
        }
        columns.add(new Column("adopted", "integer", "runs", "from 0", "runs that ended with an adopted text"));
        addShare(columns, "adoption", "runs that ended with an adopted text", "0 to 1");
        return columns;
    }

    private static Column number(String name, String meaning) {
        return new Column(name, "number", "", "as the outcome's", meaning);
    }

    private static void addShare(List<Column> columns, String name, String what, String range) {
        String empty = range.endsWith("empty") ? "; empty for an outcome without classes" : "";
        columns.add(new Column(name, "number", "", range, "share of " + what + empty));
        columns.add(new Column(name + "_low", "number", "", range, "lower end of its 95% interval (Wilson)"));
        columns.add(new Column(name + "_high", "number", "", range, "upper end of its 95% interval (Wilson)"));
    }

    /** Returns the table, each line ended by {@code \n}. */
    public static String of(SweepPlan plan, List<Summary> summaries) {
        StringBuilder text = new StringBuilder();
        List<String> header = new ArrayList<>();
        places().forEach(column -> header.add(column.name()));
        plan.design().factors().forEach(factor -> header.add(CsvCell.text(factor)));
        columns().forEach(column -> header.add(column.name()));
        append(text, header);
        summaries.forEach(summary -> append(text, cells(plan, summary)));
        return text.toString();
    }

    private static List<String> cells(SweepPlan plan, Summary summary) {
        List<String> cells = new ArrayList<>();
        cells.add(plan.scenarios().get(summary.scenario()).id());
        cells.add(Integer.toString(summary.designPoint()));
        plan.design().points().get(summary.designPoint()).forEach(value -> cells.add(CsvCell.value(value)));
        cells.add(summary.outcome().column());
        cells.add(Integer.toString(summary.n()));
        cells.add(CsvCell.number(summary.mean()));
        cells.add(CsvCell.numberOrEmpty(summary.sd()));
        summary.quantiles().forEach(quantile -> cells.add(CsvCell.number(quantile)));
        for (LegalizationClass classified : LegalizationClass.values()) {
            addShare(cells, summary.share(classified));
        }
        cells.add(Integer.toString(summary.adopted()));
        addShare(cells, Optional.of(summary.adoption()));
        return cells;
    }

    private static void addShare(List<String> cells, Optional<Share> share) {
        cells.add(share.map(known -> CsvCell.number(known.value())).orElse(""));
        cells.add(share.map(known -> CsvCell.number(known.interval().low())).orElse(""));
        cells.add(share.map(known -> CsvCell.number(known.interval().high())).orElse(""));
    }

    private static void append(StringBuilder text, List<String> cells) {
        text.append(RunsCsv.FORMAT.format(cells.toArray())).append('\n');
    }
}
