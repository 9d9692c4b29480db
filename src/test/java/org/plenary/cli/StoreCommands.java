package org.plenary.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.experiment.CaseSource;
import org.plenary.experiment.FakeSweep;
import org.plenary.experiment.KeptRows;
import org.plenary.experiment.LoadedSweep;
import org.plenary.experiment.RunOutcome;
import org.plenary.experiment.StoredTable;
import org.plenary.experiment.SweepPlan;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.report.ExperimentKinds;

/** The commands on a store, with a made-up sweep behind them that keeps the tables of mandates and states. */
final class StoreCommands {
    private final ExperimentCommands commands;

    StoreCommands(SweepPlan plan, CaseSource cases) {
        this.commands = new ExperimentCommands(new ExperimentKinds(List.of(new FakeKind(
                file -> new LoadedSweep(plan, cases, FakeSweep.provenance().inputs())))));
    }

    /** The made-up sweep with tables that are kept. */
    static SweepPlan plan(int replicates) {
        SweepPlan plan = FakeSweep.plan(replicates);
        return new SweepPlan(
                plan.title(),
                plan.coding(),
                plan.scenarios(),
                plan.design(),
                plan.replicates(),
                plan.masterSeed(),
                false,
                plan.orders(),
                List.of("mandates", "states", "votes"));
    }

    /** Cases with a few rows of each kept table, drawn from the seed. */
    static CaseSource cases() {
        return (scenario, point) -> made -> {
            long seed = made.seed();
            RunOutcome outcome = FakeSweep.cases().at(scenario, point).run(made);
            return new RunOutcome(outcome.result(), outcome.scores(), kept(seed), 0);
        };
    }

    /** The same cases, each of whose runs takes a while. */
    static CaseSource slow(long nanoseconds) {
        return (scenario, point) -> made -> {
            long seed = made.seed();
            long deadline = System.nanoTime() + nanoseconds;
            while (System.nanoTime() - deadline < 0) {
                Thread.onSpinWait();
            }
            return cases().at(scenario, point).run(made);
        };
    }

    private static KeptRows kept(long seed) {
        KeyedRandom random = KeyedRandom.of(seed);
        Map<StoredTable, List<List<@Nullable Object>>> rows = new EnumMap<>(StoredTable.class);
        List<List<@Nullable Object>> mandates = new ArrayList<>();
        List<List<@Nullable Object>> votes = new ArrayList<>();
        for (long m = 0; m < 1 + (seed & 3); m++) {
            List<Object> how =
                    List.of(m + 1, 1L, "first", "=g77", 1L, false, "oewg", "draft", "treaty", 0.3, "by_vote", "");
            mandates.add(Stream.concat(how.stream(), Stream.of("", 9L, 3L, 1L, 0L, m == 0, "YN.A"))
                    .toList());
            for (String code : List.of("AAA", "BBB")) {
                votes.add(Stream.concat(how.stream(), Stream.of(code, "abstain", 0.25, 0.25, 0.5, 0.0, "no"))
                        .toList());
            }
        }
        List<List<@Nullable Object>> states = new ArrayList<>();
        for (String code : List.of("AAA", "BBB", "CCC")) {
            double x = Math.rint(1e6 * random.uniform(Purpose.SECRETARIAT_PEN, 1, 0, code.charAt(0))) / 1e6;
            states.add(Arrays.asList(code, 1L, x < 0.5 ? null : (Double) (x - 1), x, 1L, 0L, 0L, 0L, 0L));
        }
        rows.put(StoredTable.MANDATES, mandates);
        rows.put(StoredTable.STATES, states);
        rows.put(StoredTable.VOTES, votes);
        return new KeptRows(rows);
    }

    Shell.Answer run(Object... arguments) {
        return commands.run(arguments);
    }

    /** Runs a command as all there is of this process, and ends it. */
    void runAndExit(String... arguments) {
        commands.runAndExit(arguments);
    }

    /** Exports every table of a folder in every form. */
    Map<String, byte[]> exports(Path folder, Path temporary) throws IOException {
        Map<String, byte[]> exports = new java.util.TreeMap<>();
        for (String table : List.of("runs", "mandates", "states", "votes")) {
            for (String format : List.of("csv", "json", "parquet")) {
                Path file = temporary.resolve("export." + table + "." + format);
                Shell.Answer answer =
                        run("export", folder, "--table", table, "--format", format, "--out", file, "--overwrite");
                if (answer.code() != 0) {
                    throw new AssertionError(answer.err());
                }
                exports.put(table + "." + format, Files.readAllBytes(file));
            }
        }
        return exports;
    }

    /** Returns the text of bytes in UTF-8. */
    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
