package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A results folder in which one file is gone, empty, cut off or edited. Every command either gives what a sound folder
 * gives, or says with code 2 what is wrong and what to do; none gives other numbers. What is advised helps.
 */
class DamagedFolderTest {
    @TempDir
    Path temporary;

    private final StoreCommands commands = new StoreCommands(StoreCommands.plan(5), StoreCommands.cases());
    private Path file = Path.of("");
    private Path sound = Path.of("");

    @BeforeEach
    void sweep() throws IOException {
        file = Files.writeString(temporary.resolve("x.yaml"), "a sweep\n");
        sound = temporary.resolve("sound");
        assertThat(commands.run("sweep", file, "--out", sound).code()).isZero();
    }

    /** What happens to a file of a folder. */
    enum Damage {
        GONE {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
            }
        },
        EMPTY {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        CUT_OFF {
            @Override
            void to(Path file) throws IOException {
                try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                    bytes.setLength(bytes.length() / 2);
                }
            }
        },
        ANOTHER_DIGIT {
            @Override
            void to(Path file) throws IOException {
                byte[] bytes = Files.readAllBytes(file);
                Random random = new Random(7);
                int place = random.nextInt(bytes.length);
                while (bytes[place] < '0' || bytes[place] > '8') {
                    place = (place + 1) % bytes.length;
                }
                bytes[place]++;
                Files.write(file, bytes);
            }
        },
        RUBBISH {
            @Override
            void to(Path file) throws IOException {
                byte[] bytes = new byte[5_000];
                new Random(3).nextBytes(bytes);
                Files.write(file, bytes);
            }
        };

        abstract void to(Path file) throws IOException;
    }

    private static final List<String> FILES =
            List.of("manifest.json", "sweep.json", "runs.csv", "comparison.csv", "runs.sqlite");

    private static final List<List<String>> COMMANDS = List.of(
            List.of("export"),
            List.of("export", "--table", "states"),
            List.of("export", "--table", "points"),
            List.of("compare"),
            List.of("status"),
            List.of("replay", "--run", "beta/1/4"));

    private Path copy(String name) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve(name));
        for (String each : FILES) {
            Files.copy(sound.resolve(each), folder.resolve(each));
        }
        return folder;
    }

    private Shell.Answer run(List<String> command, Path folder) {
        List<Object> all = new ArrayList<>(List.of(command.get(0), folder));
        all.addAll(command.subList(1, command.size()));
        return commands.run(all.toArray());
    }

    private Map<List<String>, String> answers() {
        Map<List<String>, String> answers = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        COMMANDS.forEach(command -> answers.put(command, run(command, sound).out()));
        return answers;
    }

    private static String plain(String text, Path folder) {
        return text.replace(folder.toString(), "DIR").replaceAll("rate .*", "");
    }

    @ParameterizedTest
    @EnumSource
    void isToldOrDoesNotMatter(Damage damage) throws IOException {
        Map<List<String>, String> right = answers();
        for (String name : FILES) {
            Path folder = copy(damage + name);
            damage.to(folder.resolve(name));
            right.forEach((command, answer) -> {
                Shell.Answer now = run(command, folder);
                String what = damage + " " + name + ": " + String.join(" ", command) + "\n" + now.err();
                if (now.code() == ExitCode.SUCCESS) {
                    boolean finished = now.out().contains("unfinished");
                    assertThat(finished || plain(now.out(), folder).equals(plain(answer, sound)))
                            .as(what)
                            .isTrue();
                } else {
                    assertThat(now.code()).as(what).isEqualTo(ExitCode.BAD_INPUT);
                    assertThat(now.err())
                            .as(what)
                            .contains(folder.toString(), "Maybe")
                            .doesNotContain("internal error", "Exception", "\tat ", "..", "Maybe \n");
                }
            });
        }
    }

    /** The command of the manifest with {@code --overwrite} is what most messages advise; {@code resume} the others. */
    @ParameterizedTest
    @EnumSource
    void whatIsAdvisedMakesItSound(Damage damage) throws IOException {
        for (String name : FILES) {
            Path folder = copy(damage + name);
            damage.to(folder.resolve(name));
            Shell.Answer resumed = commands.run("resume", folder);
            if (resumed.code() != ExitCode.SUCCESS) {
                assertThat(resumed.err()).as(damage + name).contains("--overwrite");
                Shell.Answer anew = commands.run("sweep", file, "--out", folder, "--overwrite");
                assertThat(anew.code()).as(damage + name + anew.err()).isZero();
            }
            for (String table : List.of("runs.csv", "comparison.csv", "sweep.json")) {
                assertThat(folder.resolve(table))
                        .as("%s of %s", damage, name)
                        .hasSameBinaryContentAs(sound.resolve(table));
            }
            assertThat(run(List.of("export"), folder).out())
                    .isEqualTo(run(List.of("export"), sound).out());
        }
    }

    /** A disk that turns one bit at a time: no table has another number for it. */
    @Test
    void aBitThatTurnsInTheStoreChangesNoTable() throws IOException {
        Path folder = copy("bits");
        Path store = folder.resolve("runs.sqlite");
        byte[] whole = Files.readAllBytes(store);
        List<String> tables = List.of("runs", "states");
        Map<String, String> right = new TreeMap<>();
        tables.forEach(table ->
                right.put(table, run(List.of("export", "--table", table), sound).out()));
        Random random = new Random(2026);
        int told = 0;
        for (int turn = 0; turn < 40; turn++) {
            byte[] bytes = whole.clone();
            int place = random.nextInt(bytes.length);
            bytes[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(store, bytes);
            for (String table : tables) {
                Shell.Answer answer = run(List.of("export", "--table", table), folder);
                if (answer.code() == ExitCode.SUCCESS) {
                    assertThat(answer.out())
                            .as("byte %d, table %s", place, table)
                            .isEqualTo(right.get(table));
                } else {
                    assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.BAD_INPUT);
                    assertThat(answer.err())
                            .contains("runs.sqlite", "--overwrite")
                            .doesNotContain("internal error");
                    told++;
                }
            }
        }
        assertThat(told).as("damage that was told").isGreaterThan(5);
    }

    @Test
    void filesOfTwoSweepsAreNotTakenForOne() throws IOException {
        StoreCommands other = new StoreCommands(StoreCommands.plan(6), StoreCommands.cases());
        Path second = temporary.resolve("second");
        assertThat(other.run("sweep", file, "--out", second).code()).isZero();
        for (String name : FILES) {
            Path folder = copy("mixed" + name);
            Files.delete(folder.resolve(name));
            Files.copy(second.resolve(name), folder.resolve(name));
            Shell.Answer compared = commands.run("compare", folder);
            if (!name.equals("manifest.json") && !name.equals("runs.sqlite")) {
                assertThat(compared.code()).as(name).isEqualTo(ExitCode.BAD_INPUT);
                assertThat(compared.err()).as(name).contains(name + ": changed since it was written");
            }
            assertThat(compared.err()).as(name).doesNotContain("internal error");
        }
    }
}
