package org.plenary.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.Words;
import org.plenary.legalization.Dimension;
import org.plenary.table.Column;
import org.plenary.table.CsvCell;
import org.plenary.table.Table;
import org.plenary.table.TableOf;

/** The table of a calibration: a row for each draw, that of the shipped values first. */
public final class CalibrationTables {
    /** The table of draws. */
    public static final String TABLE = "calibration.csv";

    private CalibrationTables() {}

    /** Returns what the table holds: the means and classes of all outcomes, and the values drawn. */
    public static TableOf<CalibrationDraw> draws(CalibrationPlan plan) {
        TableOf<CalibrationDraw> table = TableOf.<CalibrationDraw>named(TABLE, "a row for each draw")
                .column(
                        "draw | integer | | from 0 | index of the draw; 0 for the shipped values",
                        CalibrationDraw::index)
                .column(
                        "cells | integer | cells | from 0 | cells whose modal class is the one observed in the real case",
                        CalibrationDraw::matches)
                .column(
                        "orders | integer | orders | from 0 | observed orders that hold in the mean with the gap",
                        draw -> draw.ordersHeld(plan.gap()));
        List<String> outcomes = outcomes(plan);
        for (int o = 0; o < outcomes.size(); o++) {
            int cell = o;
            table = table.column(
                    outcomes.get(o) + " | number | | 0 to 1 | mean level over the replicates",
                    draw -> draw.cells().get(cell).mean());
        }
        for (int o = 0; o < outcomes.size(); o++) {
            int cell = o;
            table = table.column(
                    outcomes.get(o)
                            + "_class | class | | low, medium, high | class of most replicates; of several with as many, the lowest",
                    draw -> draw.cells().get(cell).modal());
        }
        for (int n = 0; n < plan.numbers().size(); n++) {
            int place = n;
            JudgedNumber number = plan.numbers().get(n);
            table = table.column(
                    Column.given(
                            number.name(),
                            CsvCell.value(number.range().low()) + " to "
                                    + CsvCell.value(number.range().high()),
                            "judged number of " + String.join(", ", number.scenarios())),
                    draw -> draw.values().get(place));
        }
        return table;
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

    /** Returns the table. */
    public static Table of(CalibrationPlan plan, Calibration calibration) {
        return draws(plan).of(all(calibration, Function.identity()));
    }

    /** Returns something for each draw, that of the shipped values first. */
    static <T> List<T> all(Calibration calibration, Function<CalibrationDraw, T> row) {
        List<T> all = new ArrayList<>(List.of(row.apply(calibration.shipped())));
        calibration.draws().forEach(draw -> all.add(row.apply(draw)));
        return all;
    }
}
