package org.plenary.analysis;

import java.util.ArrayList;
import java.util.List;
import org.plenary.experiment.CalibrationPlan;
import org.plenary.experiment.JudgedNumber;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.RunsCsv;
import org.plenary.experiment.Words;
import org.plenary.legalization.Dimension;
import org.plenary.table.Column;
import org.plenary.table.CsvCell;

/** The table {@code calibration.csv}: a row for each draw, that of the shipped values first. */
public final class CalibrationCsv {
    /** The table of draws. */
    public static final String TABLE = "calibration.csv";

    private CalibrationCsv() {}

    /** Returns the columns of a calibration, in order. */
    public static List<Column> columns(CalibrationPlan plan) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("draw", "integer", "", "from 0", "index of the draw; 0 for the shipped values"));
        columns.add(new Column(
                "cells", "integer", "cells", "from 0", "cells whose modal class is the one observed in the real case"));
        columns.add(new Column(
                "orders", "integer", "orders", "from 0", "observed orders that hold in the mean with the gap"));
        for (String outcome : outcomes(plan)) {
            columns.add(new Column(outcome, "number", "", "0 to 1", "mean level over the replicates"));
        }
        for (String outcome : outcomes(plan)) {
            columns.add(new Column(
                    outcome + "_class",
                    "class",
                    "",
                    "low, medium, high",
                    "class of most replicates; of several with as many, the lowest"));
        }
        for (JudgedNumber number : plan.numbers()) {
            columns.add(new Column(
                    CsvCell.text(number.name()),
                    "number",
                    "",
                    CsvCell.value(number.range().low()) + " to "
                            + CsvCell.value(number.range().high()),
                    "judged number of " + String.join(", ", number.scenarios())));
        }
        return columns;
    }

    /** Returns the names of the columns. */
    static List<String> names(CalibrationPlan plan) {
        return columns(plan).stream().map(Column::name).toList();
    }

    private static List<String> outcomes(CalibrationPlan plan) {
        List<String> outcomes = new ArrayList<>();
        for (PlannedScenario scenario : plan.sweep().scenarios()) {
            for (Dimension dimension : Dimension.values()) {
                outcomes.add(scenario.id() + "." + Words.of(dimension));
            }
        }
        return outcomes;
    }

    /** Returns the table as text: UTF-8 once it is written, lines end with {@code \n}, quotes as RFC 4180 needs them. */
    public static String of(Calibration calibration) {
        StringBuilder text = new StringBuilder();
        append(text, names(calibration.plan()));
        append(text, cells(calibration, calibration.shipped()));
        calibration.draws().forEach(draw -> append(text, cells(calibration, draw)));
        return text.toString();
    }

    static List<String> cells(Calibration calibration, CalibrationDraw draw) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(draw.index()));
        cells.add(Integer.toString(draw.matches()));
        cells.add(Integer.toString(draw.ordersHeld(calibration.plan().gap())));
        draw.cells().forEach(cell -> cells.add(CsvCell.number(cell.mean())));
        draw.cells().forEach(cell -> cells.add(Words.of(cell.modal())));
        draw.values().forEach(value -> cells.add(CsvCell.value(value)));
        return cells;
    }

    private static void append(StringBuilder text, List<String> cells) {
        text.append(RunsCsv.FORMAT.format(cells.toArray())).append('\n');
    }
}
