package org.plenary.experiment;

import java.io.IOException;
import java.nio.file.Path;
import org.plenary.file.SafeFiles;
import org.plenary.table.CsvRows;

/** Writes a stored table as CSV, row by row. */
public final class RunsCsv {
    private RunsCsv() {}

    /** Writes a table to a file, which appears under its name only when it is complete. */
    public static void write(RunStore store, StoredTable table, Path target) throws IOException {
        SafeFiles.write(
                target, out -> store.write(table, new CsvRows(store.columns(table), out, CsvRows.Dialect.COMMA)));
    }
}
