package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.RunsCsv;
import org.plenary.experiment.SafeFiles;
import org.plenary.experiment.StoredTable;
import org.plenary.input.NearestName;
import org.plenary.parameter.UserError;
import org.plenary.report.DataDictionary;
import org.plenary.report.TableJson;
import org.plenary.report.TableParquet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plenary export}: a table of a store for other programs. */
@Command(
        name = "export",
        description = {
            "Writes a table of a sweep as CSV, JSON or Parquet, one observation a row, in the order scenario, design point,"
                    + " replicate. The sweep may still be running, or have been cut off.",
            "With --out a data dictionary (name, type, unit, range and meaning of each column) is written beside the"
                    + " file."
        })
public final class ExportCommand implements Callable<Integer> {
    /** The forms of a table. */
    enum TableFormat {
        /** Comma-separated values. */
        CSV,
        /** An array of objects. */
        JSON,
        /** Apache Parquet. */
        PARQUET
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder that plenary sweep wrote.")
    private Path folder = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "csv, json or parquet. Default: csv.",
            defaultValue = "csv")
    private TableFormat format = TableFormat.CSV;

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            description =
                    "runs, or one that the sweep file keeps: rounds, provisions, states, mandates. Default: runs.")
    private String table = "runs";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file; csv and json go to standard output unless it is given.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--overwrite", description = "Replace the file and its data dictionary if they exist.")
    private boolean overwrite;

    /** Makes the command. */
    public ExportCommand() {}

    @Override
    public Integer call() throws IOException {
        ResultsFolders.manifest(folder);
        StoredTable wanted = StoredTable.of(table).orElseThrow(this::unknown);
        if (out.isEmpty() && format == TableFormat.PARQUET) {
            throw new UserError("--format parquet needs a file. Maybe --out " + table + ".parquet.");
        }
        if (out.isPresent()) {
            OutputPlace.check(out.get(), "--out", overwrite);
            OutputPlace.check(dictionary(out.get()), "--out", overwrite);
        }
        try (RunStore store = RunStore.open(folder)) {
            if (out.isPresent()) {
                toFile(store, wanted, out.get());
            } else {
                PrintWriter writer = spec.commandLine().getOut();
                write(store, wanted, writer);
                writer.flush();
            }
        }
        return ExitCode.SUCCESS;
    }

    private UserError unknown() {
        List<String> names =
                Arrays.stream(StoredTable.values()).map(StoredTable::word).toList();
        return new UserError("--table: there is no table \"" + table + "\", only " + String.join(", ", names)
                + ". Maybe " + NearestName.remedy(table, names));
    }

    private static Path dictionary(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".columns.csv");
    }

    private void toFile(RunStore store, StoredTable wanted, Path file) throws IOException {
        if (format == TableFormat.PARQUET) {
            SafeFiles.make(file, part -> TableParquet.write(store, wanted, part.toFile()));
        } else {
            SafeFiles.write(file, writer -> write(store, wanted, writer));
        }
        SafeFiles.write(dictionary(file), DataDictionary.csv(store.columns(wanted)));
        spec.commandLine().getOut().print(file + ", columns explained in " + dictionary(file) + "\n");
        spec.commandLine().getOut().flush();
    }

    private void write(RunStore store, StoredTable wanted, Writer writer) throws IOException {
        if (format == TableFormat.JSON) {
            TableJson.write(store, wanted, writer);
        } else {
            RunsCsv.write(store, wanted, writer);
        }
    }
}
