package org.plenary.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Locale;
import org.plenary.experiment.RunFailure;
import org.plenary.experiment.SweepStatus;
import org.plenary.input.Printable;
import org.plenary.kernel.RunSeed;
import org.plenary.table.CsvCell;

/** How far a sweep has come, for the screen and for scripts. */
public final class StatusText {
    private static final int SHOWN_FAILURES = 10;

    private StatusText() {}

    /** Returns it in words, each line ended by {@code \n}. */
    public static String of(Path folder, SweepStatus status) {
        StringBuilder out = new StringBuilder();
        out.append(Printable.of(status.title())).append('\n');
        out.append(folder).append(": ").append(state(status)).append('\n');
        if (!status.shard().isWhole()) {
            line(out, "shard", status.shard().toString());
        }
        long percent = status.planned() == 0 ? 100 : 100 * status.finished() / status.planned();
        line(
                out,
                "runs",
                status.finished() + " of " + status.planned() + " (" + percent + "%), " + status.left() + " left");
        if (status.runsPerSecond() > 0) {
            line(
                    out,
                    "rate",
                    String.format(Locale.ROOT, "%.2f runs a second since %s", status.runsPerSecond(), status.start()));
        }
        if (status.state() == SweepStatus.State.RUNNING && status.left() > 0) {
            line(
                    out,
                    "time left",
                    status.secondsLeft().map(StatusText::duration).orElse("not known yet"));
        }
        status.tables().forEach((table, rows) -> line(out, "table", table.word() + ", " + rows + " rows"));
        line(
                out,
                "failures",
                status.failures().isEmpty()
                        ? "none"
                        : Integer.toString(status.failures().size()));
        status.failures().stream().limit(SHOWN_FAILURES).forEach(failure -> failure(out, failure));
        if (status.failures().size() > SHOWN_FAILURES) {
            out.append("    and more: plenary status --json\n");
        }
        if (status.mixed()) {
            out.append("  Runs are mixed: inputs or program changed in between (plenary resume --anyway).\n");
        }
        if (status.state() == SweepStatus.State.UNFINISHED) {
            out.append("To go on: plenary resume ").append(folder).append('\n');
        }
        return out.toString();
    }

    private static String state(SweepStatus status) {
        return switch (status.state()) {
            case RUNNING -> "running";
            case FINISHED -> "finished";
            case UNFINISHED -> "unfinished (" + Printable.of(status.reason()) + ")";
        };
    }

    private static void failure(StringBuilder out, RunFailure failure) {
        out.append("    ")
                .append(failure.run().id())
                .append(", seed ")
                .append(RunSeed.toHex(failure.run().seed()))
                .append(": ")
                .append(Printable.of(failure.cause()))
                .append('\n');
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append(String.format(Locale.ROOT, "  %-10s %s%n", name, value).replace("\r", ""));
    }

    private static String duration(long seconds) {
        long hours = seconds / 3600;
        long minutes = seconds / 60 % 60;
        return hours > 0
                ? hours + " h " + minutes + " min"
                : minutes > 0 ? minutes + " min " + seconds % 60 + " s" : seconds + " s";
    }

    /** Returns it as a JSON object on several lines. */
    public static String json(Path folder, SweepStatus status) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("folder", folder.toString());
        tree.put("title", status.title());
        tree.put("status", status.state().name().toLowerCase(Locale.ROOT));
        tree.put("reason", status.reason());
        tree.put("shard", status.shard().toString());
        tree.put("runs_planned", status.planned());
        tree.put("runs_finished", status.finished());
        tree.put("runs_left", status.left());
        tree.put("runs_failed", status.failures().size());
        tree.put("runs_per_second", Double.parseDouble(CsvCell.number(status.runsPerSecond())));
        status.secondsLeft().ifPresentOrElse(s -> tree.put("seconds_left", s), () -> tree.putNull("seconds_left"));
        tree.put("start", status.start());
        tree.put("mixed", status.mixed());
        ObjectNode tables = tree.putObject("rows");
        status.tables().forEach((table, rows) -> tables.put(table.word(), rows));
        ArrayNode failures = tree.putArray("failures");
        for (RunFailure failure : status.failures()) {
            failures.addObject()
                    .put("run", failure.run().id())
                    .put("seed", RunSeed.toHex(failure.run().seed()))
                    .put("cause", failure.cause())
                    .put("stack", failure.stack());
        }
        return tree.toPrettyString().replace("\r\n", "\n") + "\n";
    }
}
