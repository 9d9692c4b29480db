package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.experiment.CaseSource;
import org.plenary.experiment.FakeSweep;
import org.plenary.experiment.KeptRows;
import org.plenary.experiment.Manifest;
import org.plenary.experiment.RunOutcome;
import org.plenary.experiment.StoredTable;
import org.plenary.model.RunResult;
import org.plenary.table.CsvRows;

/** {@code status}, {@code resume}, {@code export}, {@code replay} and {@code merge}, as their user types them. */
class StoreCommandsTest {
    private static final int REPLICATES = 20;

    @TempDir
    Path temporary;

    private final StoreCommands commands = new StoreCommands(StoreCommands.plan(REPLICATES), StoreCommands.cases());
    private Path file = Path.of("");

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(temporary.resolve("x.yaml"), "a sweep\n");
    }

    private Path sweep(String name, Object... more) {
        return sweep(commands, name, more);
    }

    private Path sweep(StoreCommands by, String name, Object... more) {
        Path out = temporary.resolve(name);
        List<Object> arguments = new ArrayList<>(List.of("sweep", file, "--out", out));
        arguments.addAll(List.of(more));
        Shell.Answer answer = by.run(arguments.toArray());
        assertThat(answer.code()).as(answer.err()).isZero();
        return out;
    }

    private JsonNode status(Path folder) throws IOException {
        return new ObjectMapper()
                .readTree(commands.run("status", folder, "--json").out());
    }

    @Test
    void shardsMergedAreTheWholeToTheByte() throws IOException {
        Map<String, byte[]> whole = commands.exports(sweep("whole"), temporary);
        Path one = sweep("one", "--shard", "1/3");
        Path two = sweep("two", "--shard", "2/3");
        Path three = sweep("three", "--shard", "3/3");
        assertThat(status(two).path("runs_planned").asInt()).isEqualTo(40);
        Path merged = temporary.resolve("merged");
        Shell.Answer answer = commands.run("merge", three, one, two, "--out", merged);
        assertThat(answer.code()).as(answer.err()).isZero();
        assertSame(commands.exports(merged, temporary), whole);
        assertThat(merged.resolve("runs.csv")).hasBinaryContent(whole.get("runs.csv"));
        assertThat(merged.resolve("comparison.csv")).hasSameBinaryContentAs(temporary.resolve("whole/comparison.csv"));
        assertThat(commands.run("sweep", file, "--out", merged).out()).contains("already holds this sweep");
    }

    @Test
    void whatPartsLackIsMadeByResume() throws IOException {
        Map<String, byte[]> whole = commands.exports(sweep("whole"), temporary);
        Path one = sweep("one", "--shard", "1/3");
        Path three = sweep("three", "--shard", "3/3");
        Path merged = temporary.resolve("merged");
        assertThat(commands.run("merge", one, three, "--out", merged).out())
                .contains("the parts have 80 of 120 runs", "plenary resume " + merged);
        assertThat(commands.run("resume", merged).code()).isZero();
        assertSame(commands.exports(merged, temporary), whole);
    }

    @Test
    void thePartThatIsThereTwiceIsRefused() throws IOException {
        Path one = sweep("one", "--shard", "1/2");
        Path again = sweep("again", "--shard", "1/2");
        Path out = temporary.resolve("merged");
        Shell.Answer twice = commands.run("merge", one, temporary.resolve("./one"), "--out", out);
        assertThat(twice.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(twice.err()).contains("./one is given twice, also as " + one, "each part counts once", "Maybe");
        Shell.Answer twin = commands.run("merge", one, again, "--out", out);
        assertThat(twin.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(twin.err()).contains(again + " is part 1/2, and so is " + one, "Maybe leave one");
        assertThat(out).doesNotExist();
        // Two wholes that lack runs are no shards, and may fill each other's gaps.
        Path two = sweep("two", "--shard", "2/2");
        Path left = temporary.resolve("left");
        Path right = temporary.resolve("right");
        commands.run("merge", one, "--out", left);
        commands.run("merge", two, "--out", right);
        assertThat(commands.run("merge", left, right, "--out", out).code()).isZero();
        assertThat(commands.run("status", out).out()).contains("120");
    }

    private static void assertSame(Map<String, byte[]> found, Map<String, byte[]> expected) {
        expected.forEach((name, bytes) -> assertThat(found.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void partsOfDifferentSweepsAreRefused() {
        Path one = sweep("one", "--shard", "1/2");
        Path other = sweep("other", "--shard", "2/2", "--seed", "5");
        Path out = temporary.resolve("merged");
        Shell.Answer answer = commands.run("merge", one, other, "--out", out);
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("of another sweep", "seed", "Maybe").doesNotContain("\tat ");
        assertThat(out).doesNotExist();
        assertThat(commands.run("merge", one, "--out", one).err()).contains("part and result");
        assertThat(commands.run("merge", one, temporary, "--out", out).code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void anyNumberOfWorkersGivesTheSameBytes() throws IOException {
        Map<String, byte[]> one = commands.exports(sweep("w1", "--workers", "1"), temporary);
        for (int workers : new int[] {2, 4}) {
            assertSame(commands.exports(sweep("w" + workers, "--workers", workers), temporary), one);
        }
        assertSame(commands.exports(sweep("locked", "--exclusive"), temporary), one);
    }

    @Test
    void badShardsAreRefused() {
        for (String shard : List.of("0/3", "4/3", "1", "a/b", "1/0", "-1/3")) {
            Shell.Answer answer = commands.run("sweep", file, "--out", temporary.resolve("a"), "--shard", shard);
            assertThat(answer.code()).as(shard).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err()).contains("shard", "Maybe");
        }
    }

    @Test
    void aRunThatThrowsIsNotedAndTheSweepGoesOn() throws IOException {
        AtomicBoolean broken = new AtomicBoolean(true);
        long bad = StoreCommands.plan(REPLICATES).run(1, 0, 3).seed();
        CaseSource cases = (s, d) -> made -> {
            long seed = made.seed();
            if (broken.get() && seed == bad) {
                throw new IllegalStateException("no chair");
            }
            return StoreCommands.cases().at(s, d).run(made);
        };
        StoreCommands failing = new StoreCommands(StoreCommands.plan(REPLICATES), cases);
        Path out = temporary.resolve("a");
        Shell.Answer answer = failing.run("sweep", file, "--out", out);
        assertThat(answer.code()).isEqualTo(ExitCode.FAILURE);
        assertThat(answer.out()).contains("1 of 120 runs failed, 119 are kept", "plenary status " + out);
        JsonNode status = status(out);
        assertThat(status.path("status").asText()).isEqualTo("unfinished");
        assertThat(status.path("runs_failed").asInt()).isEqualTo(1);
        assertThat(status.path("failures").get(0).path("run").asText()).isEqualTo("beta/0/3");
        assertThat(status.path("failures").get(0).path("cause").asText()).contains("no chair");
        assertThat(commands.run("status", out).out()).contains("beta/0/3, seed 0x", "no chair", "1 left");
        assertThat(failing.run("replay", out, "--run", "beta/0/3").out()).contains("failed again", "no chair");
        assertThat(failing.run("resume", out).code()).as("it fails again").isEqualTo(ExitCode.FAILURE);
        broken.set(false);
        assertThat(failing.run("resume", out).code()).isZero();
        assertThat(status(out).path("failures")).isEmpty();
        assertSame(commands.exports(out, temporary), commands.exports(sweep("whole"), temporary));
    }

    @Test
    void failFastStopsAtTheFirstFailure() throws IOException {
        CaseSource cases = (s, d) -> made -> {
            long seed = made.seed();
            throw new IllegalStateException("no chair");
        };
        StoreCommands failing = new StoreCommands(StoreCommands.plan(REPLICATES), cases);
        Path out = temporary.resolve("a");
        Shell.Answer answer = failing.run("sweep", file, "--out", out, "--fail-fast", "--workers", "1");
        assertThat(answer.code()).isEqualTo(ExitCode.FAILURE);
        assertThat(answer.err()).contains("alpha/0/0", "no chair");
        assertThat(status(out).path("runs_failed").asInt()).isBetween(1, 10);
    }

    @Test
    void changedInputsAreRefusedUnlessToldOtherwise() throws IOException {
        Path out = sweep("one", "--shard", "1/2");
        Path merged = temporary.resolve("merged");
        commands.run("merge", out, "--out", merged);
        Path manifest = merged.resolve(Manifest.FILE);
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace("\"alpha.yaml\" : \"00\"", "\"alpha.yaml\" : \"07\"")
                        .replace("1.2.3", "1.2.2")
                        .replaceFirst("(\"fingerprint\" : \")..", "$1zz"));
        Shell.Answer refused = commands.run("resume", merged);
        assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.err())
                .contains("program version: 1.2.2 there, 1.2.3 here", "file alpha.yaml: changed since", "--anyway");
        assertThat(commands.run("replay", merged, "--run", "alpha/0/0").out())
                .contains("file alpha.yaml: changed since", "identical");
        assertThat(commands.run("resume", merged, "--anyway").code()).isZero();
        assertThat(status(merged).path("mixed").asBoolean()).isTrue();
        assertThat(commands.run("sweep", file, "--out", merged).err()).contains("mixed");
    }

    @Test
    void otherRunsInTheSweepFileAreRefused() {
        Path out = sweep("one", "--shard", "1/2");
        Path merged = temporary.resolve("merged");
        commands.run("merge", out, "--out", merged);
        StoreCommands changed = new StoreCommands(FakeSweep.single(REPLICATES), StoreCommands.cases());
        Shell.Answer answer = changed.run("resume", merged);
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("other runs", "factors", "design points", "keep");
        assertThat(commands.run("resume", merged, "--file", temporary.resolve("y.yaml"))
                        .err())
                .contains("y.yaml is not there", "--file");
    }

    @Test
    void aFinishedSweepIsNotResumed() {
        Path out = sweep("a");
        Shell.Answer answer = commands.run("resume", out);
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("holds all 120 runs already");
    }

    @Test
    void runsAreAddedAndNoneIsTakenAway() throws IOException {
        StoreCommands few = new StoreCommands(StoreCommands.plan(7), StoreCommands.cases());
        Path out = sweep(few, "a");
        Shell.Answer fewer = commands.run("resume", out, "--replicates", "5");
        assertThat(fewer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(fewer.err()).contains("more runs than are asked for", "Maybe");
        assertThat(few.run("resume", out, "--replicates", "12").out()).contains("holds 42 of 72 runs");
        Shell.Answer more = commands.run("sweep", file, "--out", out);
        assertThat(more.out()).contains("Going on with " + out + ", which holds 72 of 120 runs");
        assertSame(commands.exports(out, temporary), commands.exports(sweep("whole"), temporary));
        Shell.Answer again = few.run("sweep", file, "--out", out);
        assertThat(again.err()).contains("holds more runs", "120 there, 42 here");
        Path part = sweep("part", "--shard", "1/2");
        assertThat(commands.run("resume", part, "--replicates", "40").err()).contains("part 1/2", "plenary merge");
    }

    @Test
    void aTableThatWasEditedIsNamedAndWrittenAnew() throws IOException {
        Path out = sweep("a");
        byte[] table = Files.readAllBytes(out.resolve("runs.csv"));
        Files.writeString(out.resolve("runs.csv"), "\n", java.nio.file.StandardOpenOption.APPEND);
        Shell.Answer refused = commands.run("compare", out);
        assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.err()).contains("runs.csv: changed since it was written", "plenary resume " + out);
        assertThat(commands.run("resume", out).out()).contains("runs.csv: changed", "written anew from the store");
        assertThat(out.resolve("runs.csv")).hasBinaryContent(table);
        assertThat(commands.run("compare", out).code()).isZero();
    }

    @Test
    void aPartWithoutRunsHasAllColumns() throws IOException {
        StoreCommands small = new StoreCommands(StoreCommands.plan(1), StoreCommands.cases());
        Path empty = sweep(small, "empty", "--shard", "1/40");
        assertThat(status(empty).path("runs_planned").asInt()).isZero();
        List<String> names = List.of(small.run("export", empty).out().strip().split(","));
        assertThat(names).contains("support", "alignment", "scope");
        assertThat(small.run("resume", empty).out()).contains("holds all 0 runs of part 1/40 already");
    }

    @Test
    void programsOfAReceivedFolderAreNotRun() throws IOException, SQLException {
        Path out = sweep("gift");
        Path plugins = Files.createDirectory(out.resolve("p"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + out.resolve("runs.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE meta SET value = '" + plugins + "' WHERE key = 'plugins'");
        }
        for (List<Object> command : List.<List<Object>>of(
                List.of("replay", out, "--run", "alpha/0/0"), List.of("resume", out, "--replicates", "30"))) {
            Shell.Answer answer = commands.run(command.toArray());
            assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err()).contains("plug-ins of " + plugins, "Maybe --plugins " + plugins);
        }
    }

    @Test
    void theFirstMomentsOfASweepCanBeGoneOnWith() throws IOException {
        Map<String, byte[]> whole = commands.exports(sweep("whole"), temporary);
        Path early = Files.createDirectory(temporary.resolve("early"));
        Files.createFile(early.resolve("sweep.lock"));
        Files.writeString(early.resolve("runs.sqlite.part"), "half a store");
        assertThat(commands.run("sweep", file, "--out", early).code()).isZero();
        assertSame(commands.exports(early, temporary), whole);
        Path out = sweep("a");
        for (String name : List.of("manifest.json", "sweep.json", "runs.csv", "comparison.csv")) {
            Files.delete(out.resolve(name));
        }
        assertThat(commands.run("resume", out).code()).isZero();
        assertSame(commands.exports(out, temporary), whole);
        Files.writeString(out.resolve("manifest.json"), "");
        assertThat(commands.run("sweep", file, "--out", out).code()).isZero();
        assertThat(out.resolve("runs.csv")).hasBinaryContent(whole.get("runs.csv"));
        assertThat(status(out).path("status").asText()).isEqualTo("finished");
    }

    @Test
    void aRunOfAnotherPlanInTheStoreIsDamage() throws SQLException {
        Path out = sweep("a");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + out.resolve("runs.sqlite"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE runs SET run_key = -5 WHERE run = 'gamma/1/7'");
            statement.executeUpdate("UPDATE runs SET delegation = 9e999 WHERE run = 'alpha/1/7'");
        }
        for (List<Object> command :
                List.<List<Object>>of(List.of("status", out), List.of("export", out), List.of("resume", out))) {
            Shell.Answer answer = commands.run(command.toArray());
            assertThat(answer.code()).as(answer.out()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err()).contains("runs.sqlite is damaged", "Maybe").doesNotContain("internal error");
        }
    }

    @Test
    void replayTellsIdenticalFromNot() {
        Path out = sweep("a");
        Shell.Answer same = commands.run("replay", out, "--run", "gamma/1/7");
        assertThat(same.code()).isZero();
        assertThat(same.out()).contains("run gamma/1/7, seed 0x", ": identical");
        StoreCommands another = new StoreCommands(StoreCommands.plan(REPLICATES), anotherProgram());
        Shell.Answer other = another.run("replay", out, "--run", "gamma/1/7");
        assertThat(other.code()).isEqualTo(ExitCode.FAILURE);
        assertThat(other.out())
                .contains("NOT identical", "column support: 0.25 in the store, 0.75 now", "states, row 2");
        for (String id : List.of("gamma/1", "delta/0/0", "gamma/2/0", "gamma/0/20", "")) {
            Shell.Answer answer = commands.run("replay", out, "--run", id);
            assertThat(answer.code()).as(id).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err()).contains("Maybe");
        }
    }

    /** Cases in which one measure and one cell of a kept row are others than in {@link StoreCommands#cases}. */
    private static CaseSource anotherProgram() {
        return (scenario, point) -> run -> {
            RunOutcome outcome = StoreCommands.cases().at(scenario, point).run(run);
            RunResult result = outcome.result();
            List<List<@Nullable Object>> states = new ArrayList<>(outcome.kept().of(StoredTable.STATES));
            List<@Nullable Object> second = new ArrayList<>(states.get(1));
            second.set(4, 9L);
            states.set(1, second);
            return new RunOutcome(
                    new RunResult(
                            result.seed(),
                            result.adopted(),
                            result.consensus(),
                            0.75,
                            result.rounds(),
                            result.mandates(),
                            result.fates(),
                            result.record(),
                            result.measures()),
                    outcome.scores(),
                    new KeptRows(Map.of(
                            StoredTable.STATES,
                            states,
                            StoredTable.MANDATES,
                            outcome.kept().of(StoredTable.MANDATES))),
                    0);
        };
    }

    @Test
    void parquetIsReadBackByAnIndependentReader() throws SQLException, IOException {
        Path out = sweep("a");
        commands.exports(out, temporary);
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            for (String table : List.of("runs", "mandates", "states", "votes")) {
                Path csv = temporary.resolve("export." + table + ".csv");
                Path parquet = temporary.resolve("export." + table + ".parquet");
                List<List<String>> expected = new ArrayList<>();
                try (CSVParser parser = CsvRows.FORMAT.parse(Files.newBufferedReader(csv))) {
                    parser.forEach(cells -> expected.add(cells.toList()));
                }
                List<List<String>> found = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery("SELECT * FROM read_parquet('" + parquet + "')")) {
                    int width = rows.getMetaData().getColumnCount();
                    List<String> header = new ArrayList<>();
                    for (int c = 1; c <= width; c++) {
                        header.add(rows.getMetaData().getColumnName(c));
                    }
                    found.add(header);
                    while (rows.next()) {
                        List<String> cells = new ArrayList<>();
                        for (int c = 1; c <= width; c++) {
                            cells.add(cell(rows.getObject(c)));
                        }
                        found.add(cells);
                    }
                }
                assertThat(found).as(table).isEqualTo(expected);
            }
            try (ResultSet types = statement.executeQuery("SELECT typeof(run), typeof(replicate), typeof(adopted),"
                    + " typeof(delegation) FROM read_parquet('" + temporary.resolve("export.runs.parquet")
                    + "') LIMIT 1")) {
                assertThat(types.next()).isTrue();
                assertThat(List.of(types.getString(1), types.getString(2), types.getString(3), types.getString(4)))
                        .containsExactly("VARCHAR", "BIGINT", "BOOLEAN", "DOUBLE");
            }
        }
    }

    /** A value as the CSV file has it: text that a spreadsheet would take for a formula has an apostrophe there. */
    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Double number) {
            return org.plenary.table.CsvCell.number(number);
        }
        return org.plenary.table.CsvCell.value(value);
    }

    @Test
    void csvOpensInPythonWithoutOptions() throws IOException, InterruptedException {
        Path out = sweep("a");
        String program = "import csv, sys\n"
                + "rows = list(csv.reader(open(sys.argv[1])))\n"
                + "assert len(rows) == 121 and all(len(row) == len(rows[0]) for row in rows)\n"
                + "assert all(0 <= float(row[rows[0].index('delegation')]) <= 1 for row in rows[1:])\n";
        Process python;
        try {
            python = new ProcessBuilder(
                            "python3", "-c", program, out.resolve("runs.csv").toString())
                    .inheritIO()
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "needs python3");
            return;
        }
        assertThat(python.waitFor()).isZero();
    }

    @Test
    void jsonHasTheSameCellsAsCsv() throws IOException {
        Path out = sweep("a");
        for (String table : List.of("runs", "mandates", "states", "votes")) {
            JsonNode rows = new ObjectMapper()
                    .readTree(commands.run("export", out, "--format", "json", "--table", table)
                            .out());
            String csv = commands.run("export", out, "--table", table).out();
            List<CSVRecord> cells = CSVParser.parse(csv, CsvRows.FORMAT).getRecords();
            assertThat(rows).hasSize(cells.size() - 1);
            for (int r = 1; r < cells.size(); r++) {
                for (int c = 0; c < cells.get(0).size(); c++) {
                    JsonNode value = rows.get(r - 1).path(cells.get(0).get(c));
                    String text = value.isNull() ? "" : value.isTextual() ? cell(value.asText()) : value.asText();
                    assertThat(text).isEqualTo(cells.get(r).get(c));
                }
            }
        }
    }

    @Test
    void theDictionaryBesideAFileDescribesEveryColumn() throws IOException {
        Path out = sweep("a");
        commands.exports(out, temporary);
        for (String table : List.of("runs", "mandates", "states", "votes")) {
            String header = Files.readAllLines(temporary.resolve("export." + table + ".csv"))
                    .get(0);
            try (CSVParser parser = CsvRows.FORMAT.parse(
                    Files.newBufferedReader(temporary.resolve("export." + table + ".columns.csv")))) {
                List<CSVRecord> rows = parser.getRecords();
                assertThat(rows.get(0).toList()).containsExactly("name", "type", "unit", "range", "meaning");
                List<String> names =
                        rows.stream().skip(1).map(row -> row.get(0)).toList();
                assertThat(String.join(",", names)).isEqualTo(header);
                assertThat(rows).allSatisfy(row -> assertThat(row.get(4)).isNotBlank());
            }
        }
    }

    @Test
    void aSecondFormGoesBesideTheFirst() throws IOException {
        Path out = sweep("a");
        for (String format : List.of("parquet", "csv", "csv2", "json")) {
            Path file = temporary.resolve("laws." + format);
            Shell.Answer answer = commands.run("export", out, "--format", format, "--out", file);
            assertThat(answer.code()).as(answer.err()).isZero();
        }
        assertThat(Files.readAllLines(temporary.resolve("laws.csv2")).get(1))
                .contains(";0,")
                .doesNotContain(",0;");
        Files.writeString(temporary.resolve("laws.columns.csv"), "mine\n");
        Shell.Answer other = commands.run("export", out, "--out", temporary.resolve("laws.txt"));
        assertThat(other.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(other.err()).contains("laws.columns.csv exists already");
    }

    @Test
    void wrongExportsAreRefused() {
        Path out = sweep("a");
        Path there = temporary.resolve("x.yaml");
        Map<String, Shell.Answer> answers = new TreeMap<>();
        answers.put("no table \"state\"", commands.run("export", out, "--table", "state"));
        answers.put("kept no table \"rounds\"", commands.run("export", out, "--table", "rounds"));
        answers.put("needs a file", commands.run("export", out, "--format", "parquet"));
        answers.put("exists already", commands.run("export", out, "--out", there));
        answers.put("is a folder", commands.run("export", out, "--out", temporary));
        answers.put("there is no folder", commands.run("export", out, "--out", temporary.resolve("q/r.csv")));
        answers.put("'xml'", commands.run("export", out, "--format", "xml"));
        answers.put("no readable manifest.json", commands.run("export", temporary));
        answers.forEach((part, answer) -> {
            assertThat(answer.code()).as(part).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err()).contains(part).doesNotContain("\tat ");
        });
    }
}
