package org.plenary.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.input.Bounds;
import org.plenary.input.CsvTable;
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
        CsvTable table = CsvTable.read(file.shown(), file.content(), columns(1), problems);
        int axes = 1;
        while (table.header().contains("axis" + (axes + 1) + "_mean")) {
            axes++;
        }
        checkColumns(table, axes, problems);
        return new PreferencesFile(table, problems).preferences(axes, states);
    }

    /** Every column about an axis must be one that is read, and every one of those be there. */
    private static void checkColumns(CsvTable table, int axes, Problems problems) {
        List<String> known = columns(Math.min(axes, MOST_AXES));
        for (String column : table.header()) {
            if (column.startsWith("axis") && !known.contains(column)) {
                problems.add(
                        table.headerPlace(),
                        column,
                        axes > MOST_AXES ? axes + " axes" : "the column \"" + column + "\"",
                        axes > MOST_AXES
                                ? "at most " + MOST_AXES + " axes"
                                : "of " + axes + " axes the columns " + String.join(", ", known),
                        NearestName.remedy(column, known));
            }
        }
        known.stream()
                .filter(column -> !table.header().contains(column))
                .forEach(column -> problems.add(
                        table.headerPlace(),
                        column,
                        "no column \"" + column + "\"",
                        "of " + axes + " axes the columns " + String.join(", ", known),
                        ""));
        problems.refuseIfAny();
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
        Map<String, CsvTable.CsvRow> seen = new TreeMap<>();
        List<PreferenceRow> rows = new ArrayList<>();
        for (CsvTable.CsvRow row : table.rows()) {
            checkState(row, states, seen);
            rows.add(new PreferenceRow(
                    row.text("iso3"),
                    numbers(row, each(axes, "_mean"), new Bounds(-FARTHEST, FARTHEST)),
                    numbers(row, each(axes, "_sd"), new Bounds(0, FARTHEST)),
                    numbers(row, pairs(axes), new Bounds(-1, 1))));
        }
        checkComplete(states, seen);
        problems.refuseIfAny();
        return new PreferencesTable(axes, rows);
    }

    private void checkState(CsvTable.CsvRow row, StatesTable states, Map<String, CsvTable.CsvRow> seen) {
        String code = row.text("iso3");
        CsvTable.CsvRow first = seen.putIfAbsent(code, row);
        if (states.state(code).isEmpty()) {
            row.refuse("iso3", "a state of " + Study.STATES, states.remedy(code));
        } else if (first != null) {
            row.refuse("iso3", "each state once; the first stands in line " + first.line(), "");
        }
    }

    private void checkComplete(StatesTable states, Map<String, CsvTable.CsvRow> seen) {
        List<String> missing =
                states.codes().stream().filter(code -> !seen.containsKey(code)).toList();
        if (!missing.isEmpty()) {
            problems.add(
                    table.rows().get(table.rows().size() - 1).place(),
                    "iso3",
                    "no row for " + String.join(", ", missing),
                    "a row for each state of " + Study.STATES,
                    "estimate again: \"plenary estimate\".");
        }
    }

    private static List<Double> numbers(CsvTable.CsvRow row, List<String> columns, Bounds bounds) {
        return columns.stream().map(column -> row.needed(column, bounds)).toList();
    }
}
