package org.plenary.estimation;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads roll calls from the texts of {@code states.csv} and {@code rollcalls.csv}, and refuses what does not fit: it
 * finds all problems of the values at once. The totals of each roll call must equal the states' votes.
 */
public final class RollCallReader {
    /** The column of {@code states.csv} with the prior of the first axis. */
    public static final String IDEAL_POINT = "ideal_point_2019";

    private static final String CODE = "iso3";
    private static final String VOTES = "vote_";
    private static final List<String> TOTALS = List.of("yes", "no", "abstain", "absent");
    private static final List<Vote> TOTAL_OF = List.of(Vote.YES, Vote.NO, Vote.ABSTAIN, Vote.ABSENT);

    private final List<DataProblem> problems = new ArrayList<>();

    private RollCallReader() {}

    /** A table in memory: its name, its columns and its lines. */
    private record Table(String file, List<String> columns, List<CSVRecord> lines) {}

    /**
     * Reads both texts and leaves closing them to the caller.
     *
     * @param statesFile how messages call the first
     * @param rollCallsFile how messages call the second
     * @throws BadDataException if the data cannot be used
     */
    public static RollCalls read(Reader states, String statesFile, Reader rollCalls, String rollCallsFile) {
        RollCallReader reader = new RollCallReader();
        Table votes = reader.table(states, statesFile, List.of(CODE, IDEAL_POINT));
        List<String> required = new ArrayList<>(List.of("column"));
        required.addAll(TOTALS);
        Table totals = reader.table(rollCalls, rollCallsFile, required);
        reader.stopAtProblems();
        List<String> names =
                votes.columns().stream().filter(c -> c.startsWith(VOTES)).toList();
        reader.checkNames(votes, names, totals);
        List<RollCalls.State> rows = reader.states(votes, names);
        reader.stopAtProblems();
        reader.checkTotals(rows, names, totals);
        reader.stopAtProblems();
        return reader.rollCalls(statesFile, names, rows);
    }

    private RollCalls rollCalls(String file, List<String> names, List<RollCalls.State> rows) {
        try {
            return RollCalls.of(names, rows);
        } catch (IllegalArgumentException e) {
            throw new BadDataException(
                    List.of(new DataProblem(file, 0, "", rows.size() + " states", String.valueOf(e.getMessage()))));
        }
    }

    private void stopAtProblems() {
        if (!problems.isEmpty()) {
            throw new BadDataException(problems);
        }
    }

    private void report(Table table, long line, String column, String value, String rule) {
        problems.add(new DataProblem(table.file(), line, column, value, rule));
    }

    private Table table(Reader text, String file, List<String> required) {
        Table table = parsed(text, file);
        for (String column : required) {
            if (!table.columns().contains(column)) {
                String nearest = NearestName.of(column, table.columns())
                        .map(name -> " Maybe '" + name + "' should be called so.")
                        .orElse("");
                report(table, 1, column, "no such column", "it must be there." + nearest);
            }
        }
        return table;
    }

    private Table parsed(Reader text, String file) {
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
        try {
            List<CSVRecord> lines = CSVParser.builder().setReader(text).setFormat(format).get().stream()
                    .filter(line -> !isEmpty(line))
                    .toList();
            Table table = new Table(file, columns(lines), lines.isEmpty() ? lines : lines.subList(1, lines.size()));
            checkShape(table);
            return table;
        } catch (UncheckedIOException | IOException e) {
            throw new BadDataException(List.of(
                    new DataProblem(file, 0, "", String.valueOf(e.getMessage()), "it must be a CSV file in UTF-8.")));
        }
    }

    private static boolean isEmpty(CSVRecord line) {
        return line.size() == 1 && line.get(0).isEmpty();
    }

    private static List<String> columns(List<CSVRecord> lines) {
        return lines.isEmpty() ? List.of() : lines.get(0).toList();
    }

    private void checkShape(Table table) {
        if (table.lines().isEmpty()) {
            report(table, 0, "", "no lines", "there must be a header and at least one line.");
        }
        List<String> seen = new ArrayList<>();
        for (String column : table.columns()) {
            if (seen.contains(column)) {
                report(table, 1, column, column, "a column name may occur only once.");
            }
            seen.add(column);
        }
        for (CSVRecord line : table.lines()) {
            if (line.size() != table.columns().size()) {
                report(
                        table,
                        lineOf(line),
                        "",
                        line.size() + " values",
                        "the header has " + table.columns().size()
                                + " columns. Maybe a comma is missing, or a value with a comma wants double quotes.");
            }
        }
    }

    /** The line a record starts on, as long as no value holds a line break. */
    private static long lineOf(CSVRecord line) {
        return line.getRecordNumber();
    }

    private static String value(Table table, CSVRecord line, String column) {
        return line.get(table.columns().indexOf(column));
    }

    private void checkNames(Table votes, List<String> names, Table totals) {
        List<String> described = totals.lines().stream()
                .map(line -> value(totals, line, "column"))
                .toList();
        if (names.isEmpty()) {
            report(votes, 1, VOTES + "...", "no such column", "there must be at least one column of votes.");
        }
        for (String name : names) {
            if (!described.contains(name)) {
                report(
                        votes,
                        1,
                        name,
                        name,
                        "no line of " + totals.file() + " describes this roll call."
                                + maybe(name, less(described, names)));
            }
        }
        for (int i = 0; i < described.size(); i++) {
            String name = described.get(i);
            if (!names.contains(name)) {
                report(
                        totals,
                        lineOf(totals.lines().get(i)),
                        "column",
                        name,
                        votes.file() + " has no such column." + maybe(name, less(names, described)));
            } else if (described.indexOf(name) < i) {
                report(totals, lineOf(totals.lines().get(i)), "column", name, "a roll call may occur only once.");
            }
        }
    }

    private static List<String> less(List<String> names, List<String> others) {
        return names.stream().filter(name -> !others.contains(name)).toList();
    }

    private static String maybe(String name, List<String> known) {
        return NearestName.of(name, known).map(n -> " Maybe '" + n + "'.").orElse("");
    }

    private List<RollCalls.State> states(Table table, List<String> names) {
        List<RollCalls.State> states = new ArrayList<>();
        Map<String, Long> firstLine = new TreeMap<>();
        for (CSVRecord line : table.lines()) {
            String code = value(table, line, CODE);
            Long first = firstLine.putIfAbsent(code, lineOf(line));
            if (code.isBlank()) {
                report(table, lineOf(line), CODE, code, "a state needs a code.");
            } else if (first != null) {
                report(
                        table,
                        lineOf(line),
                        CODE,
                        code,
                        "a state may occur only once; it is on line " + first + " already.");
            }
            List<Vote> votes =
                    names.stream().map(name -> vote(table, line, name)).toList();
            states.add(new RollCalls.State(code, number(table, line), votes));
        }
        return states;
    }

    private Vote vote(Table table, CSVRecord line, String name) {
        String code = value(table, line, name);
        return Vote.ofCode(code).orElseGet(() -> {
            report(
                    table,
                    lineOf(line),
                    name,
                    code,
                    "a vote is one of " + Vote.codes() + ". Maybe X, if the state was absent.");
            return Vote.ABSENT;
        });
    }

    private double number(Table table, CSVRecord line) {
        String text = value(table, line, IDEAL_POINT);
        try {
            double number = Double.parseDouble(text);
            if (Math.abs(number) <= 100) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below, with the numbers that are out of range
        }
        report(table, lineOf(line), IDEAL_POINT, text, "it must be a number from -100 to 100.");
        return 0;
    }

    private void checkTotals(List<RollCalls.State> states, List<String> names, Table totals) {
        for (CSVRecord line : totals.lines()) {
            int rollCall = names.indexOf(value(totals, line, "column"));
            for (int k = 0; k < TOTALS.size(); k++) {
                Vote vote = TOTAL_OF.get(k);
                long counted = states.stream()
                        .filter(s -> s.votes().get(rollCall) == vote)
                        .count();
                String total = value(totals, line, TOTALS.get(k));
                OptionalInt number = wholeNumber(total);
                if (number.isEmpty() || number.getAsInt() != counted) {
                    report(
                            totals,
                            lineOf(line),
                            TOTALS.get(k),
                            total,
                            "the states' votes in "
                                    + names.get(rollCall) + " add up to " + counted
                                    + ". Maybe a vote or a state was changed without its total.");
                }
            }
        }
    }

    private static OptionalInt wholeNumber(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
