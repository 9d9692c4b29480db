package org.plenary.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.plenary.parameter.UserError;

/**
 * A table of a folder. Whatever it lacks is reported with file, row and column.
 *
 * @param file where it was read
 * @param rows its rows
 */
record CsvTable(Path file, List<Row> rows) {
    private static final String REMEDY =
            " Maybe it was edited or cut off; write it anew with the command that made it.";

    /** Copies the rows. */
    CsvTable {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a table that has at least these columns.
     *
     * @throws UserError if it lacks one, or is damaged
     */
    static CsvTable read(Path file, List<String> columns) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            for (String column : columns) {
                if (!parser.getHeaderMap().containsKey(column)) {
                    throw new UserError(file + " has no column \"" + column + "\"; it needs "
                            + String.join(", ", columns) + "." + REMEDY);
                }
            }
            List<Row> rows = new ArrayList<>();
            for (CSVRecord cells : parser) {
                if (!cells.isConsistent()) {
                    throw new UserError(file + ", row " + (cells.getRecordNumber() + 1) + " has " + cells.size()
                            + " cells, its header " + parser.getHeaderMap().size() + "." + REMEDY);
                }
                rows.add(new Row(file, cells));
            }
            return new CsvTable(file, rows);
        } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            throw new UserError(file + " is no readable table: " + e.getMessage() + "." + REMEDY);
        }
    }

    /**
     * A row.
     *
     * @param file where it was read
     * @param cells its cells
     */
    record Row(Path file, CSVRecord cells) {
        /** Returns the text of a cell. */
        String text(String column) {
            return cells.get(column);
        }

        /** Returns a number; NaN if the cell is empty. */
        double number(String column) {
            String text = cells.get(column).strip();
            if (text.isEmpty()) {
                return Double.NaN;
            }
            if (!text.matches("-?[0-9]+(\\.[0-9]+)?")) {
                throw wrong(column, "a number or nothing");
            }
            return Double.parseDouble(text);
        }

        /** Returns true or false. */
        boolean truth(String column) {
            return switch (cells.get(column).strip()) {
                case "true" -> true;
                case "false" -> false;
                default -> throw wrong(column, "true or false");
            };
        }

        /** Says that a cell holds something that it must not. */
        UserError wrong(String column, String allowed) {
            return new UserError(file + ", row " + (cells.getRecordNumber() + 1) + ", column " + column + ": found \""
                    + cells.get(column).replaceAll("\\p{Cntrl}", "?") + "\", allowed " + allowed + "." + REMEDY);
        }
    }
}
