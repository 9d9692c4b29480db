package org.plenary.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plenary.experiment.ResultsFolder;
import org.plenary.experiment.RunsCsv;
import org.plenary.experiment.SafeFiles;
import org.plenary.table.Column;
import org.plenary.table.CsvCell;

/** The table {@code sensitivity.csv}: a row for each scenario, outcome and factor. */
public final class SensitivityCsv {
    /** The file's name in a results folder. */
    public static final String FILE = ResultsFolder.SENSITIVITY;

    private SensitivityCsv() {}

    /** Returns the columns, in order. */
    public static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("scenario", "text", "", "as in sweep.json", "name of the scenario"),
                new Column("outcome", "text", "", "delegation, precision, obligation, adopted", "what is explained"),
                new Column("factor", "text", "", "as in sweep.json", "path of the factor"),
                new Column("points", "integer", "design points", "from 1", "design points that went in"),
                new Column("sd", "number", "", "from 0", "standard deviation of the outcome between design points"),
                new Column(
                        "r_squared", "number", "", "0 to 1, empty", "share of variance that the regression explains"),
                new Column(
                        "luck",
                        "number",
                        "",
                        "0 to 1, empty",
                        "share of variance between points that differences between replicates would make")));
        columns.addAll(estimate("src", "-1 to 1 or so", "standardised regression coefficient"));
        columns.addAll(estimate("prcc", "-1 to 1", "partial rank correlation coefficient"));
        columns.addAll(estimate("first_order", "0 to 1 or so", "share of variance due to the factor alone"));
        columns.addAll(estimate("total", "0 to 1 or so", "share of variance due to the factor alone and with others"));
        return List.copyOf(columns);
    }

    private static List<Column> estimate(String name, String range, String meaning) {
        return List.of(
                new Column(name, "number", "", range + ", empty", meaning),
                new Column(name + "_low", "number", "", range + ", empty", "lower end of its 95% bootstrap interval"),
                new Column(name + "_high", "number", "", range + ", empty", "upper end of its 95% bootstrap interval"));
    }

    /** Writes the table; it appears under its name only when it is complete. */
    public static void write(Sensitivity sensitivity, Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        append(text, columns().stream().map(Column::name).toList());
        for (Sensitivity.Outcome outcome : sensitivity.outcomes()) {
            outcome.factors().forEach(effect -> append(text, cells(outcome, effect)));
        }
        SafeFiles.write(file, text.toString());
    }

    private static List<String> cells(Sensitivity.Outcome outcome, Sensitivity.FactorEffect effect) {
        List<String> cells = new ArrayList<>();
        cells.add(outcome.scenario());
        cells.add(outcome.name());
        cells.add(CsvCell.text(effect.factor()));
        cells.add(Integer.toString(outcome.points()));
        cells.add(CsvCell.numberOrEmpty(outcome.sd()));
        cells.add(CsvCell.numberOrEmpty(outcome.determination()));
        cells.add(CsvCell.numberOrEmpty(outcome.luck()));
        for (Sensitivity.Estimate estimate :
                List.of(effect.coefficient(), effect.rankCorrelation(), effect.firstOrder(), effect.total())) {
            cells.add(CsvCell.numberOrEmpty(estimate.value()));
            cells.add(CsvCell.numberOrEmpty(estimate.interval().low()));
            cells.add(CsvCell.numberOrEmpty(estimate.interval().high()));
        }
        return cells;
    }

    private static void append(StringBuilder text, List<String> cells) {
        text.append(RunsCsv.FORMAT.format(cells.toArray())).append('\n');
    }
}
