package org.plenary.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Writes a table as CSV under a header: lines end with {@code \n}, quotes stand where RFC 4180 needs them. */
public final class CsvRows implements RowWriter {
    /** How tables are written and read. */
    public static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    /** What stands between cells, and between the whole part of a number and its decimals. */
    public enum Dialect {
        /** Commas between cells, points in numbers. */
        COMMA,
        /** Semicolons between cells, commas in numbers: what spreadsheets expect where the comma is the decimal sign. */
        SEMICOLON
    }

    private final List<Column> columns;
    private final Appendable out;
    private final Dialect dialect;
    private final CSVFormat format;

    /** Writes the header; closing leaves the target open. */
    public CsvRows(List<Column> columns, Appendable out, Dialect dialect) {
        this.columns = List.copyOf(columns);
        this.out = out;
        this.dialect = dialect;
        this.format = dialect == Dialect.COMMA
                ? FORMAT
                : FORMAT.builder().setDelimiter(';').get();
        try {
            print(columns.stream().map(column -> CsvCell.text(column.name())).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a table", e);
        }
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        List<String> written = new ArrayList<>(cells.size());
        for (int c = 0; c < cells.size(); c++) {
            String cell = CsvCell.of(columns.get(c), cells.get(c));
            boolean decimal = dialect == Dialect.SEMICOLON && cells.get(c) instanceof Double;
            written.add(decimal ? cell.replace('.', ',') : cell);
        }
        print(written);
    }

    private void print(List<String> cells) throws IOException {
        format.printRecord(out, cells.toArray());
    }

    @Override
    public void close() {}
}
