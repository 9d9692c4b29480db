package org.plenary.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.plenary.input.InvalidInputException;
import org.plenary.input.NearestName;
import org.plenary.input.Problems;

/**
 * Reads {@value Study#PREFERENCES}, strictly: columns {@code iso3}, {@code axis1_mean}, {@code axis2_mean}, ...,
 * {@code axis1_sd}, ..., {@code axis12_correlation}, ...; a row for each state of the states file and for no other.
 */
public final class PreferencesFile {
    private static final int MOST_AXES = 5;
    private static final double FARTHEST = 20;

    private final CsvTable table;
    private final Problems problems;

    private PreferencesFile(CsvTable table, Problems problems) {
        this.table = table;
        this.problems = problems;
    }

    /**
     * Reads the estimate.
     *
     * @param states the states that it must cover
     * @throws InvalidInputException with all problems, if there is any
     */
    public static PreferencesTable read(InputFile file, StatesTable states) {
        Problems problems = new Problems();
        CsvTable table = CsvTable.read(file, problems);
        int axes = 1;
        while (axes < MOST_AXES && table.header().contains("axis" + (axes + 1) + "_mean")) {
            axes++;
        }
        table.require(columns(axes));
        return new PreferencesFile(table, problems).preferences(axes, states);
    }

    private static List<String> columns(int axes) {
        List<String> columns = new ArrayList<>(List.of("iso3"));
        columns.addAll(each(axes, "_mean"));
        columns.addAll(each(axes, "_sd"));
        columns.addAll(pairs(axes));
        return columns;
    }

    private static List<String> each(int axes, String what) {
        List<String> columns = new ArrayList<>();
        for (int axis = 1; axis <= axes; axis++) {
            columns.add("axis" + axis + what);
        }
        return columns;
    }

    private static List<String> pairs(int axes) {
        List<String> columns = new ArrayList<>();
        for (int one = 1; one <= axes; one++) {
            for (int other = one + 1; other <= axes; other++) {
                columns.add("axis" + one + other + "_correlation");
            }
        }
        return columns;
    }

    private PreferencesTable preferences(int axes, StatesTable states) {
        Map<String, CsvTable.Row> seen = new TreeMap<>();
        List<PreferenceRow> rows = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            checkState(row, states, seen);
            rows.add(new PreferenceRow(
                    table.cell(row, "iso3"),
                    numbers(row, each(axes, "_mean"), -FARTHEST, FARTHEST),
                    numbers(row, each(axes, "_sd"), 0, FARTHEST),
                    numbers(row, pairs(axes), -1, 1)));
        }
        checkComplete(states, seen);
        problems.refuseIfAny();
        return new PreferencesTable(axes, rows);
    }

    private void checkState(CsvTable.Row row, StatesTable states, Map<String, CsvTable.Row> seen) {
        String code = table.cell(row, "iso3");
        CsvTable.Row first = seen.putIfAbsent(code, row);
        if (states.state(code).isEmpty()) {
            table.refuse(row, "iso3", "a state of " + Study.STATES, NearestName.remedy(code, states.codes()));
        } else if (first != null) {
            table.refuse(row, "iso3", "each state once; the first stands in line " + first.line(), "");
        }
    }

    private void checkComplete(StatesTable states, Map<String, CsvTable.Row> seen) {
        List<String> missing =
                states.codes().stream().filter(code -> !seen.containsKey(code)).toList();
        if (!missing.isEmpty()) {
            problems.add(
                    table.place(table.rows().get(table.rows().size() - 1)),
                    "iso3",
                    "no row for " + String.join(", ", missing),
                    "a row for each state of " + Study.STATES,
                    "estimate again: \"plenary estimate\".");
        }
    }

    private List<Double> numbers(CsvTable.Row row, List<String> columns, double min, double max) {
        List<Double> numbers = new ArrayList<>();
        for (String column : columns) {
            OptionalDouble number = table.number(row, column, min, max);
            if (table.cell(row, column).isEmpty()) {
                table.refuse(row, column, "a number", "");
            }
            numbers.add(number.orElse(0));
        }
        return numbers;
    }
}
