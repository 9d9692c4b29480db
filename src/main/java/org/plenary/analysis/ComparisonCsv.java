package org.plenary.analysis;

import java.util.ArrayList;
import java.util.List;
import org.plenary.experiment.RunsCsv;
import org.plenary.experiment.Words;
import org.plenary.legalization.LegalizationClass;
import org.plenary.table.Column;
import org.plenary.table.CsvCell;

/** The table {@code comparison.csv}: a row for each scenario, design point and dimension. */
public final class ComparisonCsv {
    private ComparisonCsv() {}

    /** Returns the columns, in order. */
    public static List<Column> columns() {
        return List.of(
                new Column("scenario", "text", "", "as in sweep.json", "name of the scenario"),
                new Column("design_point", "integer", "", "from 0", "index of the design point"),
                new Column("dimension", "text", "", "delegation, precision, obligation", "what was scored"),
                new Column("observed", "class", "", "low, medium, high, empty", "observed class; empty if none was"),
                new Column(
                        "modal_class",
                        "class",
                        "",
                        "low, medium, high",
                        "class of most runs; of several with as many, the lowest"),
                share("low"),
                share("medium"),
                share("high"),
                new Column("mean", "number", "", "0 to 1", "mean level"),
                new Column(
                        "sd",
                        "number",
                        "",
                        "from 0, empty",
                        "sample standard deviation of the level (n - 1); empty for a single run"),
                new Column("n", "integer", "runs", "from 1", "runs, those without an adopted text included"));
    }

    private static Column share(String classified) {
        return new Column("share_" + classified, "number", "", "0 to 1", "share of runs classed " + classified);
    }

    /** Returns the text of the table. */
    public static String of(Comparison comparison) {
        StringBuilder text = new StringBuilder();
        append(text, columns().stream().map(Column::name).toList());
        comparison.cells().forEach(cell -> append(text, cells(cell)));
        return text.toString();
    }

    private static List<String> cells(Cell cell) {
        List<String> cells = new ArrayList<>();
        cells.add(cell.scenario());
        cells.add(Integer.toString(cell.designPoint()));
        cells.add(Words.of(cell.dimension()));
        cells.add(cell.observed().map(Words::of).orElse(""));
        cells.add(Words.of(cell.modal()));
        for (LegalizationClass classified : LegalizationClass.values()) {
            cells.add(CsvCell.number(cell.share(classified)));
        }
        cells.add(CsvCell.number(cell.mean()));
        cells.add(CsvCell.numberOrEmpty(cell.sd()));
        cells.add(Integer.toString(cell.n()));
        return cells;
    }

    private static void append(StringBuilder text, List<String> cells) {
        text.append(RunsCsv.FORMAT.format(cells.toArray())).append('\n');
    }
}
