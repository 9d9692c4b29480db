package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.StoredTable;
import org.plenary.file.SafeFiles;
import org.plenary.input.NearestName;
import org.plenary.kernel.UserError;
import org.plenary.table.Column;
import org.plenary.table.CsvRows;
import org.plenary.table.DataDictionary;
import org.plenary.table.JsonRows;
import org.plenary.table.ParquetRows;
import org.plenary.table.RowWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plenary export}: a table of a store for other programs. */
@Command(
        name = "export",
        description = {
            "Writes a table of a sweep as CSV, JSON or Parquet, one observation a row, in the order scenario, design point,"
                    + " replicate. The sweep may still be running, or have been cut off.",
            "With --out a data dictionary (name, type, unit, range and meaning of each column) is written beside the"
                    + " file."
        })
final class ExportCommand extends PrintingCommand {
    /** The forms of a table. */
    enum TableFormat {
        /** Values with commas between them. */
        CSV,
        /** Values with semicolons between them, and commas in numbers. */
        CSV2,
        /** An array of objects. */
        JSON,
        /** Apache Parquet. */
        PARQUET
    }

    @Parameters(paramLabel = "DIR", description = "The folder that plenary sweep wrote.")
    private Path folder = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "csv, csv2 (semicolons and decimal commas, for spreadsheets that expect them), json or parquet."
                            + " Default: csv.",
            defaultValue = "csv")
    private TableFormat format = TableFormat.CSV;

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            description =
                    "runs, or one that the sweep file keeps: rounds, provisions, states, mandates, votes. Default: runs.")
    private String table = "runs";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file; csv, csv2 and json go to standard output unless it is given.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--overwrite", description = "Replace the file and its data dictionary if they exist.")
    private boolean overwrite;

    @Override
    public Integer call() throws IOException {
        ResultsFolders.manifest(folder);
        StoredTable wanted = StoredTable.of(table).orElseThrow(this::unknown);
        if (out.isEmpty() && format == TableFormat.PARQUET) {
            throw new UserError("--format parquet needs a file. Maybe --out " + table + ".parquet.");
        }
        if (out.isPresent()) {
            OutputPlace.check(out.get(), "--out", overwrite);
        }
        try (RunStore store = RunStore.open(folder)) {
            if (out.isPresent()) {
                checkDictionary(store, wanted, dictionary(out.get()));
                toFile(store, wanted, out.get());
            } else {
                PrintWriter writer = out();
                write(store, wanted, writer);
                writer.flush();
            }
        }
        return ExitCode.SUCCESS;
    }

    private UserError unknown() {
        List<String> names =
                Arrays.stream(StoredTable.values()).map(StoredTable::word).toList();
        String near = NearestName.remedy(table, names);
        return new UserError("--table: there is no table \"" + table + "\", only " + String.join(", ", names) + "."
                + (near.isEmpty() ? "" : " Maybe " + near));
    }

    /** The dictionary of the same table in another form is the same, so it may stand there already. */
    private void checkDictionary(RunStore store, StoredTable wanted, Path dictionary) throws IOException {
        boolean same = Files.isRegularFile(dictionary)
                && Files.readString(dictionary).equals(DataDictionary.csv(store.columns(wanted)));
        if (!same) {
            OutputPlace.check(dictionary, "--out", overwrite);
        }
    }

    private static Path dictionary(Path file) {
        return file.resolveSibling(ExperimentCommand.nameOf(file) + ".columns.csv");
    }

    private void toFile(RunStore store, StoredTable wanted, Path file) throws IOException {
        if (format == TableFormat.PARQUET) {
            SafeFiles.make(file, part -> {
                try (RowWriter rows = new ParquetRows(wanted.word(), store.columns(wanted), part)) {
                    store.write(wanted, rows);
                }
            });
        } else {
            SafeFiles.write(file, writer -> write(store, wanted, writer));
        }
        SafeFiles.write(dictionary(file), DataDictionary.csv(store.columns(wanted)));
        out().print(file + ", columns explained in " + dictionary(file) + "\n");
        out().flush();
    }

    private void write(RunStore store, StoredTable wanted, Writer writer) throws IOException {
        List<Column> columns = store.columns(wanted);
        try (RowWriter rows = switch (format) {
            case JSON -> new JsonRows(columns, writer);
            case CSV2 -> new CsvRows(columns, writer, CsvRows.Dialect.SEMICOLON);
            default -> new CsvRows(columns, writer, CsvRows.Dialect.COMMA);
        }) {
            store.write(wanted, rows);
        }
    }
}
