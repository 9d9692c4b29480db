package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plenary.experiment.LoadedSweep;
import org.plenary.experiment.PlannedRun;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.Shard;
import org.plenary.experiment.SweepPlan;
import org.plenary.report.TextTable;
import org.plenary.table.CsvCell;

/**
 * What a sweep would do, for {@code plenary sweep --dry-run}: its size, the time and room that it will take by a trial of
 * a few seconds, and its first points.
 *
 * @param out what is printed
 */
record DryRun(PrintWriter out) {
    private static final double WARM_UP_SECONDS = 1.5;
    private static final double TRIAL_SECONDS = 2.5;
    private static final int POINTS = 5;
    private static final int VALUES = 4;

    /** Tries the sweep with so many workers and prints. */
    void print(LoadedSweep sweep, Shard part, int workers) throws IOException {
        SweepPlan plan = sweep.plan();
        out.println(plan.title());
        out.println();
        for (String line : size(plan)) {
            out.println(line);
        }
        if (!part.isWhole()) {
            out.println(String.format(Locale.ROOT, "part       %,d of these runs, in part %s", part.size(plan), part));
        }
        out.flush();
        Throughput throughput = new Throughput(plan, sweep.cases(), workers);
        throughput.warmUp(WARM_UP_SECONDS);
        Throughput.Turn turn = throughput.turn(workers, TRIAL_SECONDS);
        for (String line : estimate(part.size(plan), turn, room(sweep), workers)) {
            out.println(line);
        }
        if (!plan.design().factors().isEmpty()) {
            out.println();
            out.print(points(plan).render());
        }
        out.println();
        out.println("Nothing was kept.");
        out.flush();
    }

    static List<String> size(SweepPlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add("scenarios  "
                + String.join(
                        ", ", plan.scenarios().stream().map(PlannedScenario::id).toList()));
        lines.add(String.format(
                Locale.ROOT,
                plan.design().rules().isEmpty()
                        ? "runs       %,d = %s x %s x %s"
                        : "runs       %,d of %s, %s and up to %s; the same case is run once",
                plan.size(),
                count(plan.scenarios().size(), "scenario"),
                count(plan.design().size(), "design point"),
                count(plan.replicates(), "replicate")));
        if (plan.design().rules().isEmpty()) {
            lines.add("seeds      "
                    + (plan.commonRandomNumbers()
                            ? "replicate r of a scenario has one seed at all design points"
                            : "every run has a seed of its own"));
        }
        return lines;
    }

    /** Returns about the room of a run: that of the first of each scenario. */
    private static double room(LoadedSweep sweep) {
        SweepPlan plan = sweep.plan();
        long room = 0;
        for (int s = 0; s < plan.scenarios().size(); s++) {
            int point = 0;
            while (!plan.isRun(s, point, 0)) {
                point++;
            }
            PlannedRun run = plan.run(s, point, 0);
            room += sweep.cases().at(s, point).run(run).room(plan, run);
        }
        return (double) room / plan.scenarios().size();
    }

    static List<String> estimate(long runs, Throughput.Turn turn, double room, int workers) {
        String tried = String.format(
                Locale.ROOT,
                "(%.1f runs a second with %s, by %s that were tried)",
                turn.perSecond(),
                count(workers, "worker"),
                count(turn.runs(), "run"));
        return List.of(
                "time       about " + duration(runs / turn.perSecond()) + " " + tried,
                String.format(Locale.ROOT, "disk       about %s (%.0f bytes a run)", bytes(runs * room), room));
    }

    private static String count(long n, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", n, what, n == 1 ? "" : "s");
    }

    /** Returns a value, a number to four digits. */
    private static String brief(Object value) {
        return value instanceof Double number
                ? CsvCell.value(new BigDecimal(number).round(new MathContext(4)).doubleValue())
                : CsvCell.value(value);
    }

    /** Returns a time in the unit that suits it, to two digits or so. */
    static String duration(double seconds) {
        if (seconds < 90) {
            return Math.max(1, Math.round(seconds)) + " s";
        }
        if (seconds < 5400) {
            return Math.round(seconds / 60) + " min";
        }
        return seconds < 36 * 3600
                ? String.format(Locale.ROOT, "%.1f h", seconds / 3600)
                : String.format(Locale.ROOT, "%.1f days", seconds / 86400);
    }

    /** Returns a size in the unit that suits it. */
    static String bytes(double bytes) {
        if (bytes < 1e6) {
            return Math.max(1, Math.round(bytes / 1e3)) + " kB";
        }
        return bytes < 1e9
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    /** The factors below each other, for paths are long and values short. */
    static TextTable points(SweepPlan plan) {
        int shown = Math.min(POINTS, plan.design().size());
        List<String> header = new ArrayList<>(List.of("factor", "values"));
        for (int d = 0; d < shown; d++) {
            header.add("point " + d);
        }
        TextTable table = new TextTable(0, header.toArray(new String[0]));
        for (int f = 0; f < plan.design().factors().size(); f++) {
            List<String> row = new ArrayList<>();
            row.add(plan.design().factors().get(f));
            row.add(values(plan, f));
            for (int d = 0; d < shown; d++) {
                row.add(brief(plan.design().points().get(d).get(f)));
            }
            table.row(row.toArray(new String[0]));
        }
        return table;
    }

    /** Returns the values of a factor if they are few, otherwise the least and the greatest. */
    private static String values(SweepPlan plan, int factor) {
        Set<String> distinct = new LinkedHashSet<>();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (List<Object> point : plan.design().points()) {
            Object value = point.get(factor);
            if (distinct.size() <= VALUES) {
                distinct.add(brief(value));
            }
            if (value instanceof Number number) {
                low = Math.min(low, number.doubleValue());
                high = Math.max(high, number.doubleValue());
            }
        }
        return distinct.size() <= VALUES
                ? String.join(", ", distinct)
                : low <= high ? brief(low) + " to " + brief(high) : String.join(", ", distinct) + ", ...";
    }
}
