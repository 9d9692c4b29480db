package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Adds the command of CONTRIBUTING's recipe, and uses it. */
class AddedCommandTest {
    private static final Pattern RECIPE =
            Pattern.compile("## Adding a command\n.*?```java\n(.*?class (\\w+).*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theRecipeMakesACommand() throws Exception {
        Matcher recipe = RECIPE.matcher(Files.readString(Path.of("CONTRIBUTING.md")));
        assertThat(recipe.find()).isTrue();
        Path source = Files.writeString(folder.resolve(recipe.group(2) + ".java"), recipe.group(1));
        String classes = System.getProperty("java.class.path");
        int code = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler())
                .run(null, null, null, "-proc:none", "-cp", classes, "-d", folder.toString(), source.toString());
        assertThat(code).isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Class<?> command = loader.loadClass("org.plenary.cli." + recipe.group(2));

            Files.writeString(folder.resolve("runs.csv"), "run,seed\na/0/0,1\na/0/1,2\n");
            assertAnswer(command, ExitCode.SUCCESS, "2", "count", folder.toString());
            assertAnswer(command, ExitCode.BAD_INPUT, "Maybe run plenary sweep", "count", folder + "/no");
            assertAnswer(command, ExitCode.SUCCESS, "--debug", "count", "--help");
        }
    }

    private static void assertAnswer(Class<?> command, int code, String part, String... line) throws Exception {
        StringWriter answer = new StringWriter();
        CommandLine commands = Main.commandLine()
                .addSubcommand(command.getDeclaredConstructor().newInstance());
        assertThat(Main.execute(commands, answer, answer, line)).isEqualTo(code);
        assertThat(answer.toString()).contains(part);
    }
}
