package org.plenary.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.UserError;

/** Reads a table back from CSV by its definition. Whatever it lacks is reported with file, row and column. */
public final class TableReader {
    /** How a table is read whose first line says what its columns are. */
    public static final CSVFormat HEADED =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private static final String REMEDY =
            " Maybe it was edited or cut off; write it anew with the command that made it.";

    private final Path file;

    private TableReader(Path file) {
        this.file = file;
    }

    /**
     * Reads a table with the columns of a definition; others may stand beside them, in any order.
     *
     * @throws UserError if it lacks one, has a cell that no such column has, or is damaged
     */
    public static Table read(Path file, TableOf<?> definition) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        forEach(file, definition.columns(), rows::add);
        return new Table(String.valueOf(file.getFileName()), "", definition.columns(), rows);
    }

    /**
     * Hands on every row of a table with these columns, in the order of the file; others may stand beside them.
     *
     * @param rows may refuse a row by an {@code IllegalArgumentException}, whose message then says why
     * @throws UserError if it lacks a column, has a cell that no such column has, or is damaged
     */
    public static void forEach(Path file, List<Column> columns, Consumer<TableRow> rows) throws IOException {
        new TableReader(file).read(columns, rows);
    }

    private void read(List<Column> columns, Consumer<TableRow> rows) throws IOException {
        try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, HEADED)) {
            for (Column column : columns) {
                if (!parser.getHeaderMap().containsKey(column.name())) {
                    List<String> names = columns.stream().map(Column::name).toList();
                    throw error(" has no column \"" + column.name() + "\"; it needs " + String.join(", ", names) + ".");
                }
            }
            for (CSVRecord line : parser) {
                if (!line.isConsistent()) {
                    throw error(", row " + (line.getRecordNumber() + 1) + " has " + line.size() + " cells, its header "
                            + parser.getHeaderMap().size() + ".");
                }
                List<@Nullable Object> cells = new ArrayList<>();
                columns.forEach(column -> cells.add(cell(column, line)));
                rows.accept(new TableRow(columns, Collections.unmodifiableList(cells)));
            }
        } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            throw error(" is no readable table: " + e.getMessage() + ".");
        }
    }

    private @Nullable Object cell(Column column, CSVRecord line) {
        String text = line.get(column.name());
        String bare = text.strip();
        if (bare.isEmpty()) {
            return null;
        }
        return switch (column.type()) {
            case "integer" -> {
                check(bare.matches("-?[0-9]{1,18}"), column, line, "a whole number or nothing");
                yield Long.valueOf(bare);
            }
            case "number" -> {
                check(bare.matches("-?[0-9]+(\\.[0-9]+)?"), column, line, "a number or nothing");
                yield Double.valueOf(bare);
            }
            case "true/false" -> {
                check(bare.equals("true") || bare.equals("false"), column, line, "true, false or nothing");
                yield Boolean.valueOf(bare);
            }
            default -> CsvCell.textOf(text);
        };
    }

    private void check(boolean right, Column column, CSVRecord line, String allowed) {
        if (!right) {
            throw error(", row " + (line.getRecordNumber() + 1) + ", column " + column.name() + ": found \""
                    + line.get(column.name()).replaceAll("\\p{Cntrl}", "?") + "\", allowed " + allowed + ".");
        }
    }

    private UserError error(String what) {
        return new UserError(file + what + REMEDY);
    }
}
