package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows the tutorial of the README in a copy of the study: every command but the first two and those with a plug-in,
 * which have tests of their own, and what it prints; and the page on a case of one's own, from an empty folder. A line
 * {@code ...} in a block of output stands for anything. After a change of what the program prints:
 *
 * <pre>mvn test -Dtest=TutorialTest -Dplenary.golden.update=true</pre>
 *
 * which takes as many lines from the first line of each piece on as there were.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TutorialTest {
    /** Where the page on a case of one's own has this folder. */
    private static final String HERE = "~/plenary/";

    /** What a reader changes in a file, as a comment that only the source of the page shows. */
    private static final Pattern EDIT = Pattern.compile("<!-- in (\\S+): (.*) -> (.*) -->");

    private static final Pattern SAVE = Pattern.compile("Save this as `(.*)`:");

    /** Commands that take minutes or a display, and have tests of their own. */
    private static final List<String> TESTED_ELSEWHERE = List.of("gui", "findings", "robustness", "baselines");

    @TempDir
    Path home;

    private String printed = "";
    private int exitCode;

    @Test
    void everyStepOfTheReadmeDoesWhatItShows() throws IOException, InterruptedException {
        copy(Path.of("scenarios"), home.resolve("scenarios"));
        follow(Path.of("README.md"));
    }

    @Test
    void aCaseOfOnesOwnComesAboutFromAnEmptyFolderAsItsPageShows() throws IOException, InterruptedException {
        follow(Path.of("src/site/markdown/own-case.md"));
        for (String file : List.of("preferences.csv", "rollcall_items.csv")) {
            assertThat(home.resolve("lake/data").resolve(file))
                    .hasSameTextualContentAs(Path.of("src/example/lake/data").resolve(file));
        }
    }

    private void follow(Path file) throws IOException, InterruptedException {
        Page page = Page.of(file);
        String text = page.text();
        int from = 0;
        int outputs = 0;
        for (Page.Block block : page.blocks()) {
            int at = page.text().indexOf("```" + block.language() + "\n" + block.content(), from);
            edit(page.text().substring(from, at));
            from = at;
            follow(block);
            if (block.language().equals("text") && !printed.isEmpty()) {
                text = text.replace(block.content(), shown(block.content()));
                outputs++;
            }
        }
        assertThat(outputs).isGreaterThan(3);
        if (Boolean.getBoolean("plenary.golden.update")) {
            Files.writeString(file, text);
        }
        assertThat(Files.readString(file)).isEqualTo(text);
    }

    private void edit(String prose) throws IOException {
        Matcher edit = EDIT.matcher(prose);
        while (edit.find()) {
            Path file = home.resolve(edit.group(1));
            assertThat(file).content().contains(edit.group(2));
            Files.writeString(file, Files.readString(file).replace(edit.group(2), edit.group(3)));
        }
    }

    private void follow(Page.Block block) throws IOException, InterruptedException {
        Matcher save = SAVE.matcher(block.before());
        if (save.find()) {
            Files.writeString(home.resolve(save.group(1)), block.content());
        }
        if (block.language().equals("sh")) {
            for (String line : block.content().lines().toList()) {
                follow(Page.words(line));
            }
        }
    }

    private void follow(List<String> words) throws IOException, InterruptedException {
        if (words.get(0).equals("cp")) {
            copyAll(
                    words.subList(1, words.size() - 1),
                    home.resolve(words.get(words.size() - 1)).normalize());
        } else if (words.get(0).matches("(\\./)?plenary") && !isTestedElsewhere(words)) {
            run(words.subList(1, words.size()));
            boolean refused = printed.startsWith("plenary: 1 problem\n");
            assertThat(exitCode)
                    .as("%s\n%s", words, printed)
                    .isEqualTo(refused ? ExitCode.BAD_INPUT : ExitCode.SUCCESS);
        }
    }

    private static boolean isTestedElsewhere(List<String> words) {
        return words.contains("scenarios/sweeps/three-cases.yaml")
                || words.contains("results/three-cases")
                || words.contains("--plugins")
                || words.get(0).equals("./plenary") && TESTED_ELSEWHERE.contains(words.get(1));
    }

    private void run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments);
        Path out = home.resolve("out.txt");
        Path err = home.resolve("err.txt");
        exitCode = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        printed = Files.readString(out) + Files.readString(err);
    }

    /** Returns a block of output as it should be: each piece between {@code ...} from its first line on. */
    private String shown(String block) {
        List<String> actual = printed.lines().toList();
        StringBuilder shown = new StringBuilder();
        for (String piece : block.split("(?m)^\\.\\.\\.\\n", -1)) {
            List<String> lines = piece.lines().toList();
            int start = actual.indexOf(lines.get(0));
            assertThat(start).as("\"%s\" in\n%s", lines.get(0), printed).isNotNegative();
            shown.append(shown.length() == 0 ? "" : "...\n");
            actual.subList(start, Math.min(start + lines.size(), actual.size()))
                    .forEach(line -> shown.append(line).append('\n'));
        }
        return shown.toString();
    }

    /** Does what {@code cp [-r] SOURCE... TARGET} does. */
    private void copyAll(List<String> sources, Path target) throws IOException {
        for (String given : sources) {
            if (!given.equals("-r")) {
                Path source = given.startsWith(HERE) ? Path.of(given.substring(HERE.length())) : home.resolve(given);
                copy(source, Files.isDirectory(target) ? target.resolve(source.getFileName()) : target);
            }
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            files.forEach(file -> {
                try {
                    Files.copy(
                            file,
                            file.equals(source)
                                    ? target
                                    : target.resolve(source.relativize(file).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Test
    void aBlockOfOutputIsTakenFromTheFirstLineOfEachPiece() {
        printed = String.join("\n", Arrays.asList("head", "a 1", "b", "tail", "c", "d 2"));
        assertThat(shown("a 1\nold\n...\nc\nold\n")).isEqualTo("a 1\nb\n...\nc\nd 2\n");
    }
}
