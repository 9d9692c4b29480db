package org.plenary.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.plenary.table.CsvCell;

/**
 * Writes a stored table as CSV, row by row: encoding UTF-8, lines end with {@code \n}, quotes where RFC 4180 needs
 * them.
 */
public final class RunsCsv {
    /** How the tables of a results folder are written and read. */
    public static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    private RunsCsv() {}

    /** Writes a table under a header. */
    public static void write(RunStore store, StoredTable table, Appendable out) throws IOException {
        List<String> header = store.columns(table).stream()
                .map(column -> CsvCell.text(column.name()))
                .toList();
        FORMAT.printRecord(out, header.toArray());
        store.rows(table, row -> FORMAT.printRecord(out, row.cells().toArray()));
    }

    /** Writes a table to a file, which appears under its name only when it is complete. */
    public static void write(RunStore store, StoredTable table, Path target) throws IOException {
        SafeFiles.write(target, out -> write(store, table, out));
    }
}
