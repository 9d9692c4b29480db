package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.experiment.RunStore;

/** What a user meets when the disk is full, a folder cannot be written, or a store is not as it was left. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DamagedStoreTest {
    private static final int PAGE = 4096;

    @TempDir
    Path temporary;

    private final StoreCommands commands = new StoreCommands(StoreCommands.plan(500), StoreCommands.cases());
    private Path file = Path.of("");

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(temporary.resolve("x.yaml"), "a sweep\n");
    }

    private Path sweep() {
        Path out = temporary.resolve("a");
        Shell.Answer answer = commands.run("sweep", file, "--out", out);
        assertThat(answer.code()).as(answer.err()).isZero();
        return out;
    }

    @Test
    void aStoreDamagedInTheMiddleIsToldAndItsRunsAreMadeAgain() throws IOException {
        Path folder = sweep();
        Map<String, byte[]> whole = commands.exports(folder, temporary);
        Path store = folder.resolve(RunStore.FILE);
        byte[] sound = Files.readAllBytes(store);
        for (long seed : new long[] {1, 2, 3}) {
            Files.write(store, sound);
            damage(store, seed);
            int refused = 0;
            for (String table : new String[] {"runs", "mandates", "states", "votes"}) {
                Shell.Answer answer = commands.run("export", folder, "--table", table);
                if (answer.code() != 0) {
                    refused++;
                    assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
                    assertThat(answer.err())
                            .contains("is damaged", "again with --overwrite")
                            .doesNotContain("\tat ");
                }
            }
            assertThat(refused).as("seed %d", seed).isPositive();
        }
        assertThat(commands.run("sweep", file, "--out", folder, "--overwrite").code())
                .isZero();
        Map<String, byte[]> found = commands.exports(folder, temporary);
        whole.forEach((name, bytes) -> assertThat(found.get(name)).as(name).isEqualTo(bytes));
    }

    /** Overwrites three pages somewhere in the middle half of the file. */
    private static void damage(Path store, long seed) throws IOException {
        Random random = new Random(seed);
        try (RandomAccessFile bytes = new RandomAccessFile(store.toFile(), "rw")) {
            int pages = (int) (bytes.length() / PAGE);
            for (int p = 0; p < 3; p++) {
                byte[] rubbish = new byte[PAGE];
                random.nextBytes(rubbish);
                bytes.seek((long) PAGE * (pages / 4 + random.nextInt(pages / 2)));
                bytes.write(rubbish);
            }
        }
    }

    @Test
    void whatAKillLeftHalfChangedIsRolledBack() throws IOException, SQLException {
        Path folder = sweep();
        Map<String, byte[]> whole = commands.exports(folder, temporary);
        Path store = folder.resolve(RunStore.FILE);
        Path journal = folder.resolve(RunStore.FILE + "-journal");
        Path aside = Files.createDirectory(temporary.resolve("aside"));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA cache_size = 1");
            connection.setAutoCommit(false);
            statement.executeUpdate("UPDATE runs SET support = 0");
            Files.copy(store, aside.resolve("s"));
            Files.copy(journal, aside.resolve("j"));
            connection.rollback();
        }
        for (String command : new String[] {"status", "export", "compare"}) {
            Files.copy(aside.resolve("s"), store, StandardCopyOption.REPLACE_EXISTING);
            Files.copy(aside.resolve("j"), journal, StandardCopyOption.REPLACE_EXISTING);
            Shell.Answer answer = commands.run(command, folder);
            assertThat(answer.code()).as(answer.err()).isZero();
        }
        Map<String, byte[]> found = commands.exports(folder, temporary);
        whole.forEach((name, bytes) -> assertThat(found.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void aStoreThatIsNoneIsRefused() throws IOException {
        Path folder = sweep();
        Path store = folder.resolve(RunStore.FILE);
        byte[] sound = Files.readAllBytes(store);
        Files.write(store, new byte[0]);
        refused(folder, "runs.sqlite is empty");
        Files.writeString(store, "This is no database, however long it may be. ".repeat(100));
        refused(folder, "damaged at its beginning, or is no store");
        Files.write(store, java.util.Arrays.copyOf(sound, sound.length / 2));
        refused(folder, "is damaged");
        Files.delete(store);
        refused(folder, "has no runs.sqlite");
    }

    private void refused(Path folder, String part) {
        for (String command : new String[] {"export", "resume"}) {
            Shell.Answer answer = commands.run(command, folder);
            assertThat(answer.code()).as(answer.out()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err()).contains(part, "Maybe").doesNotContain("\tat ", "Exception");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    UPDATE runs SET seed = '0x0000000000000001' WHERE run_key = 3 | run alpha/0/3 is not as it was written
                    UPDATE runs SET scenario = 'smallish' WHERE run_key = 3       | run alpha/0/3 is not as it was written
                    UPDATE runs SET replicate = 7 WHERE run_key = 3               | run alpha/0/3 is not as it was written
                    UPDATE runs SET run = NULL WHERE run_key = 3                  | run alpha/0/3 is not as it was written
                    UPDATE runs SET support = support + 1e-6 WHERE run_key = 3    | run alpha/0/3 is not as it was written
                    UPDATE runs SET adopted = 1 - adopted WHERE run_key = 3       | run alpha/0/3 is not as it was written
                    UPDATE runs SET precision_class = 'hgih' WHERE run_key = 3    | run alpha/0/3 is not as it was written
                    UPDATE runs SET row_check = row_check + 1 WHERE run_key = 3   | run alpha/0/3 is not as it was written
                    UPDATE runs SET run_key = 4000 WHERE run_key = 3              | the plan has no run 0/0/4000
                    UPDATE points SET point = '[0.99]' WHERE design_point = 1     | design point 1 is not as it was written
                    UPDATE points SET design_point = 7 WHERE design_point = 1     | design point 7 is not as it was written
                    UPDATE meta SET value = replace(value, 'alpha', 'alpaca')     | the plan is not as it was written
                    UPDATE meta SET value = '1/3' WHERE key = 'shard'             | the plan is not as it was written
                    UPDATE meta SET value = 'x' WHERE key = 'shard'               | the plan is not as it was written
                    UPDATE meta SET value = '' WHERE key = 'plan_check'           | the plan is not as it was written
                    UPDATE meta SET value = '[' WHERE key = 'files'               | the list of its files cannot be read
                    UPDATE meta SET value = '["\\u0000"]' WHERE key = 'files'     | the list of its files cannot be read
                    DELETE FROM columns                                           | no list of the columns of its table
                    DELETE FROM points                                            | is damaged: the design has no point.
                    """)
    void aRowThatIsNotOfItsRunIsTold(String change, String told) throws IOException, SQLException {
        Path folder = sweep();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(RunStore.FILE));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(change);
        }
        Shell.Answer answer = commands.run("export", folder);
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err())
                .contains("is damaged", told, "again with --overwrite")
                .containsOnlyOnce("Maybe");
        Files.delete(folder.resolve("runs.csv"));
        assertThat(commands.run("resume", folder).code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void aKeptRowThatWasChangedIsTold() throws SQLException {
        Path folder = sweep();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(RunStore.FILE));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE states SET yes = 9 WHERE run_key = 3 AND n = 1");
        }
        assertThat(commands.run("export", folder).code()).isZero();
        Shell.Answer answer = commands.run("export", folder, "--table", "states");
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err())
                .contains("is damaged: row 2 of run alpha/0/3 in table states is not as it was written")
                .contains("again with --overwrite");
    }

    @Test
    void aStoreOfAnotherVersionIsRefused() throws SQLException {
        Path folder = sweep();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(RunStore.FILE));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 9");
            refused(folder, "is a store of version 9; this program reads version 3");
            statement.execute("PRAGMA application_id = 5");
            refused(folder, "is a database, but no store of Plenary");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefused() throws IOException {
        Path closed = Files.createDirectory(temporary.resolve("closed"));
        assumeTrue(closed.toFile().setWritable(false), "needs permissions");
        boolean everything = Files.isWritable(closed);
        Path target = everything ? Path.of("/proc/plenary") : closed.resolve("out");
        assumeTrue(!everything || Files.isDirectory(Path.of("/proc")), "needs a folder that this user cannot write");
        Shell.Answer answer = commands.run("sweep", file, "--out", target);
        assertThat(answer.code()).isIn(ExitCode.FAILURE, ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains(target.toString()).doesNotContain("\tat ", "Exception", "internal error");
        assertThat(closed.toFile().setWritable(true)).isTrue();
    }

    @Test
    void afterAFullDiskTheSweepGoesOn() throws IOException, InterruptedException {
        Map<String, byte[]> whole = commands.exports(sweep(), temporary);
        Path small = Files.createDirectory(temporary.resolve("small"));
        assumeTrue(mount("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", small.toString()), "needs a small tmpfs");
        try {
            FileStore disk = Files.getFileStore(small);
            assertThat(disk.getTotalSpace()).isLessThan(2 << 20);
            Path out = small.resolve("out");
            StoreCommands slow = new StoreCommands(StoreCommands.plan(500), StoreCommands.slow(1_000_000));
            Shell.Answer answer = slow.run("sweep", file, "--out", out, "--workers", "1");
            assertThat(answer.code()).isEqualTo(ExitCode.FAILURE);
            assertThat(answer.err())
                    .contains("full", "plenary resume " + out)
                    .doesNotContain("\tat ", "internal error");
            long kept;
            try (RunStore store = RunStore.open(out)) {
                kept = store.finished();
                assertThat(kept).isBetween(1L, 2999L);
            }
            assertThat(mount("mount", "-o", "remount,size=20m", small.toString()))
                    .isTrue();
            Shell.Answer resumed = commands.run("resume", out);
            assertThat(resumed.code()).as(resumed.err()).isZero();
            Map<String, byte[]> found = commands.exports(out, temporary);
            whole.forEach((name, bytes) -> assertThat(found.get(name)).as(name).isEqualTo(bytes));
        } finally {
            mount("umount", "-l", small.toString());
        }
    }

    private static boolean mount(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
