package org.plenary.experiment;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.plenary.parameter.UserError;

/**
 * Collects runs as they end and writes them as {@code runs.csv} in table order.
 *
 * <p>Rows go into a spool file as they come; only where each one stands is kept in memory, 12 bytes for each planned
 * run. So execution may interleave replicates across design points while the table is sorted and does not depend on the
 * workers. Encoding UTF-8, lines end with {@code \n}, quotes where RFC 4180 needs them.
 */
public final class RunsCsv implements RunSink, Closeable {
    /** How the tables of a results folder are written and read. */
    public static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    private final SweepPlan plan;
    private final Path spool;
    private final FileChannel channel;
    private final long[] offsets;
    private final int[] lengths;
    private long end;
    private @Nullable List<String> measures;

    private RunsCsv(SweepPlan plan, Path spool) throws IOException {
        this.plan = plan;
        this.spool = spool;
        this.offsets = new long[Math.toIntExact(plan.size())];
        this.lengths = new int[offsets.length];
        this.channel = FileChannel.open(
                spool,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    /**
     * Checks that the runs of a plan fit into one table.
     *
     * @throws UserError if there are too many, or a factor has the name of another column
     */
    static void check(SweepPlan plan) {
        if (plan.size() > Integer.MAX_VALUE - 8) {
            throw new UserError("a sweep of " + plan.size() + " runs is too large for one table."
                    + " Maybe split it into several sweeps.");
        }
        RunColumns.header(plan.design().factors(), List.of());
    }

    /**
     * Opens the spool file, replacing one that is left from before.
     *
     * @throws UserError if the runs do not fit into one table
     */
    public static RunsCsv open(SweepPlan plan, Path spool) throws IOException {
        check(plan);
        return new RunsCsv(plan, spool);
    }

    @Override
    public void accept(PlannedRun run, RunOutcome outcome) throws IOException {
        checkMeasures(List.copyOf(outcome.result().measures().keySet()));
        List<Object> point = plan.design().points().get(run.designPoint());
        String line = line(RunColumns.cells(run, point, outcome));
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        int row = (int) plan.row(run.scenario(), run.designPoint(), run.replicate());
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer, end + buffer.position());
        }
        offsets[row] = end;
        lengths[row] = bytes.length;
        end += bytes.length;
    }

    private void checkMeasures(List<String> names) {
        if (measures == null) {
            RunColumns.header(plan.design().factors(), names);
            measures = names;
        } else if (!measures.equals(names)) {
            throw new IllegalArgumentException("the runs of a sweep must have the same measures in the same order, but"
                    + " found " + names + " after " + measures);
        }
    }

    private static String line(List<String> cells) {
        return FORMAT.format(cells.toArray()) + "\n";
    }

    /**
     * Writes the rows that have come so far, in table order, under a header. The file appears under its name only when
     * it is complete.
     */
    public void writeSorted(Path target) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + SafeFiles.PART);
        try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            List<String> names = measures == null ? new ArrayList<>() : measures;
            out.write(line(RunColumns.header(plan.design().factors(), names)));
            for (int row = 0; row < lengths.length; row++) {
                if (lengths[row] > 0) {
                    out.write(spooled(row));
                }
            }
        }
        SafeFiles.rename(part, target);
    }

    private String spooled(int row) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(lengths[row]);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, offsets[row] + buffer.position()) < 0) {
                throw new EOFException(spool + " is shorter than what was written to it");
            }
        }
        return new String(buffer.array(), StandardCharsets.UTF_8);
    }

    /** Closes and removes the spool file. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(spool);
    }
}
