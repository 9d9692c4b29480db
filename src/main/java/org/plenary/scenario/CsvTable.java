package org.plenary.scenario;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.plenary.input.Bounds;
import org.plenary.input.InvalidInputException;
import org.plenary.input.NearestName;
import org.plenary.input.Place;
import org.plenary.input.Printable;
import org.plenary.input.Problem;
import org.plenary.input.Problems;

/** A CSV file with a header line, each cell of which is asked for by column and checked. */
final class CsvTable {
    private static final int MOST_ROWS = 100_000;

    private final String source;
    private final List<String> header;
    private final List<Row> rows;
    private final Problems problems;

    private CsvTable(String source, List<String> header, List<Row> rows, Problems problems) {
        this.source = source;
        this.header = header;
        this.rows = rows;
        this.problems = problems;
    }

    /**
     * A line of the file.
     *
     * @param line its number, from 1
     * @param cells its cells in the order of the header
     */
    record Row(int line, List<String> cells) {}

    /**
     * Reads the lines.
     *
     * @throws InvalidInputException if the file is not CSV in UTF-8, has no header or no rows, or a row has not the
     *     header's number of cells
     */
    static CsvTable read(InputFile file, Problems problems) {
        List<Row> all = parse(file);
        if (all.size() < 2) {
            throw new InvalidInputException(Problem.of(
                    Place.of(file.shown()),
                    "",
                    all.isEmpty() ? "an empty file" : "a header and nothing else",
                    "a header line and at least one row"));
        }
        List<String> header = all.get(0).cells();
        List<Row> rows = all.subList(1, all.size());
        CsvTable table = new CsvTable(file.shown(), header, rows, problems);
        table.checkWidths();
        table.checkHeader();
        return table;
    }

    private static List<Row> parse(InputFile file) {
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text(file)), CSVFormat.RFC4180)) {
            long line = 1;
            for (CSVRecord record : parser) {
                rows.add(new Row((int) line, List.copyOf(record.toList())));
                line = parser.getCurrentLineNumber() + 1;
                if (rows.size() > MOST_ROWS) {
                    throw new InvalidInputException(
                            Problem.of(Place.of(file.shown()), "", "more than " + MOST_ROWS + " rows", "fewer rows"));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            int line = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line() + 1;
            throw new InvalidInputException(new Problem(
                    new Place(file.shown(), line, 1),
                    "",
                    "a line that is not CSV",
                    "cells with commas between them (RFC 4180)",
                    "check the quotes."));
        }
        return rows;
    }

    private static String text(InputFile file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.content()))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(new Problem(
                    Place.of(file.shown()),
                    "",
                    "bytes that are not text in UTF-8",
                    "a CSV file in UTF-8",
                    "save the file again with the encoding UTF-8."));
        }
    }

    private void checkWidths() {
        for (Row row : rows) {
            if (row.cells().size() != header.size()) {
                problems.add(
                        place(row),
                        "",
                        "a row of " + row.cells().size() + " cells",
                        header.size() + " cells, as the header has",
                        "put a cell that contains a comma in quotes, and remove blank lines.");
            }
        }
        problems.refuseIfAny();
    }

    private void checkHeader() {
        Set<String> seen = new TreeSet<>();
        for (String column : header) {
            if (!column.matches("[a-z][a-z0-9_]*") || !seen.add(column)) {
                problems.add(
                        new Place(source, 1, 1),
                        "",
                        "the column \"" + Printable.brief(column) + "\"" + (seen.contains(column) ? " twice" : ""),
                        "columns with a name each: lower case, digits, underscores",
                        "");
            }
        }
        problems.refuseIfAny();
    }

    List<String> header() {
        return header;
    }

    List<Row> rows() {
        return rows;
    }

    Place place(Row row) {
        return new Place(source, row.line(), 1);
    }

    /**
     * Checks that there are these columns.
     *
     * @throws InvalidInputException if one is missing
     */
    void require(List<String> columns) {
        for (String column : columns) {
            if (!header.contains(column)) {
                Optional<String> near = NearestName.of(column, header);
                problems.add(
                        new Place(source, 1, 1),
                        column,
                        "no column \"" + column + "\"",
                        "the columns " + String.join(", ", columns),
                        near.map(name -> "rename the column \"" + name + "\".").orElse(""));
            }
        }
        problems.refuseIfAny();
    }

    String cell(Row row, String column) {
        return row.cells().get(header.indexOf(column));
    }

    void refuse(Row row, String column, String allowed, String remedy) {
        String cell = cell(row, column);
        String found = cell.isEmpty() ? "an empty cell" : "\"" + Printable.brief(cell) + "\"";
        problems.add(place(row), column, found, allowed, remedy);
    }

    /** Returns a finite number between bounds; nothing for an empty cell, or, with a problem, for any other cell. */
    OptionalDouble number(Row row, String column, double min, double max) {
        String cell = cell(row, column);
        if (cell.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (cell.matches("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?")) {
            double value = Double.parseDouble(cell);
            if (value >= min && value <= max && Double.isFinite(value)) {
                return OptionalDouble.of(value);
            }
        }
        refuse(row, column, "a number" + new Bounds(min, max).words() + ", or an empty cell", "");
        return OptionalDouble.empty();
    }
}
