package org.plenary.input;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file in UTF-8 with a header line, each cell of which is asked for by column and checked. Empty lines are none. */
public final class CsvTable {
    private static final int MOST_ROWS = 100_000;
    private static final String NUMBER = "[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?";

    private final String source;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<CsvRow> rows = new ArrayList<>();
    private final Problems problems;

    /** What a column may be called. */
    public enum Names {
        /** Lower case, digits and underscores. */
        PLAIN("[a-z][a-z0-9_]*", "lower case, digits, underscores"),
        /** Paths of settings, and what tells several of one path apart. */
        PATHS("[A-Za-z0-9_.*@+:-]+", "letters, digits and . * @ + : - _");

        private final String pattern;
        private final String words;

        Names(String pattern, String words) {
            this.pattern = pattern;
            this.words = words;
        }
    }

    private final Names names;

    private CsvTable(String source, Names names, Problems problems) {
        this.source = source;
        this.names = names;
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @param source the name of the file as the user knows it
     * @param needed the columns that it must have
     * @param problems gets what is wrong with the file, and later with its cells
     * @throws InvalidInputException with all problems so far, if the file is not CSV, has no rows, rows of unlike
     *     lengths, a column twice, or lacks a needed one
     */
    public static CsvTable read(String source, byte[] content, List<String> needed, Problems problems) {
        return read(source, content, Names.PLAIN, needed, problems);
    }

    /** Reads a file whose columns may have other names. */
    public static CsvTable read(String source, byte[] content, Names names, List<String> needed, Problems problems) {
        CsvTable table = new CsvTable(source, names, problems);
        PlainFile.text(source, content, "a CSV file in UTF-8", problems).ifPresent(table::parse);
        problems.refuseIfAny();
        table.require(needed);
        return table;
    }

    private void parse(String text) {
        long line = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), CSVFormat.RFC4180)) {
            for (CSVRecord cells : parser) {
                add(cells, (int) line);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            String allowed = "cells with commas between them (RFC 4180)";
            problems.add(new Place(source, (int) line, 1), "", "a line that is not CSV", allowed, "check the quotes.");
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            String found = columns.isEmpty() ? "an empty file" : "a header and nothing else";
            problems.add(Place.of(source), "", found, "a header line and at least one row", "");
        }
    }

    private void add(CSVRecord cells, int line) {
        if (cells.size() == 1 && cells.get(0).isBlank()) {
            return;
        }
        if (columns.isEmpty()) {
            header(cells, line);
        } else if (cells.size() != columns.size() && problems.isEmpty()) {
            problems.add(
                    new Place(source, line, 1),
                    "",
                    "a row of " + cells.size() + " cells",
                    columns.size() + " cells, as the header has",
                    "put a cell that contains a comma in quotes, or add the comma that is missing.");
        } else if (rows.size() == MOST_ROWS) {
            problems.add(new Place(source, line, 1), "", "more than " + MOST_ROWS + " rows", "fewer rows", "");
        } else {
            rows.add(new CsvRow(line, cells.toList()));
        }
    }

    private void header(CSVRecord cells, int line) {
        for (String column : cells) {
            if (!column.matches(names.pattern) || columns.putIfAbsent(column, columns.size()) != null) {
                String found = "the column \"" + Printable.brief(column) + "\"";
                problems.add(
                        new Place(source, line, 1),
                        "",
                        found + (columns.containsKey(column) ? " twice" : ""),
                        "columns with a name each: " + names.words,
                        "");
            }
        }
    }

    private void require(List<String> needed) {
        for (String column : needed) {
            if (!columns.containsKey(column)) {
                Optional<String> near = NearestName.of(column, columns.keySet());
                problems.add(
                        headerPlace(),
                        column,
                        "no column \"" + column + "\"",
                        "the columns " + String.join(", ", needed),
                        near.map(name -> "rename the column \"" + name + "\".").orElse(""));
            }
        }
        problems.refuseIfAny();
    }

    /** Returns the place of the header. */
    public Place headerPlace() {
        return new Place(source, 1, 1);
    }

    /** Returns the columns in the order of the file. */
    public List<String> header() {
        return List.copyOf(columns.keySet());
    }

    /** Returns the rows in the order of the file; at least one. */
    public List<CsvRow> rows() {
        return List.copyOf(rows);
    }

    /** A row of the file. */
    public final class CsvRow {
        private final int line;
        private final List<String> cells;

        private CsvRow(int line, List<String> cells) {
            this.line = line;
            this.cells = List.copyOf(cells);
        }

        /** Returns its line, from 1. */
        public int line() {
            return line;
        }

        /** Returns where it begins. */
        public Place place() {
            return new Place(source, line, 1);
        }

        /** Returns the text of a cell; {@code ""} if there is no such column. */
        public String text(String column) {
            Integer at = columns.get(column);
            return at == null ? "" : cells.get(at);
        }

        /** Returns one of some texts; the first of them, with a problem, for any other cell. */
        public String oneOf(String column, List<String> allowed) {
            String text = text(column);
            if (allowed.contains(text)) {
                return text;
            }
            refuse(column, "one of " + String.join(", ", allowed), NearestName.remedy(text, allowed));
            return allowed.get(0);
        }

        /** Returns a number within bounds; nothing for an empty cell, or, with a problem, for any other cell. */
        public OptionalDouble number(String column, Bounds bounds) {
            return number(column, bounds, ", or an empty cell", "");
        }

        private OptionalDouble number(String column, Bounds bounds, String or, String remedy) {
            String cell = text(column).strip();
            if (cell.isEmpty()) {
                return OptionalDouble.empty();
            }
            if (cell.matches(NUMBER) && bounds.allow(Double.parseDouble(cell))) {
                return OptionalDouble.of(Double.parseDouble(cell));
            }
            refuse(column, "a number" + bounds.words() + or, remedy);
            return OptionalDouble.empty();
        }

        /** Returns a number within bounds; 0, with a problem, for any other cell. */
        public double needed(String column, Bounds bounds) {
            return needed(column, bounds, "");
        }

        /** Returns a number within bounds; 0, with a problem and what to do about it, for any other cell. */
        public double needed(String column, Bounds bounds, String remedy) {
            if (text(column).isBlank()) {
                refuse(column, "a number" + bounds.words(), remedy);
            }
            return number(column, bounds, "", remedy).orElse(0);
        }

        /** Notes that a cell is not what is allowed. */
        public void refuse(String column, String allowed, String remedy) {
            String cell = text(column);
            String found = cell.isEmpty() ? "an empty cell" : "\"" + Printable.brief(cell) + "\"";
            problems.add(place(), column, found, allowed, remedy);
        }
    }
}
