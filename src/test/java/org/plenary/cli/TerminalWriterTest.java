package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.kernel.UserError;
import picocli.CommandLine.Command;

class TerminalWriterTest {
    private final StringWriter screen = new StringWriter();
    private final TerminalWriter writer = new TerminalWriter(screen);

    /** A disk that is full, or a reader that went away. */
    private static final class Broken extends Writer {
        private final String reason;

        Broken(String reason) {
            this.reason = reason;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw new IOException(reason);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain\n", "\ttab\r\n", "Ünïcode 中文 \u2588\u2591 \uD83C\uDF10\n", "a\n\nb"})
    void ordinaryTextPasses(String text) throws IOException {
        writer.write(text);
        writer.flush();
        assertThat(screen.toString()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'\u001b[31mred', '\\u001b[31mred'",
        "'\u001b]0;title\u0007', '\\u001b]0;title\\u0007'",
        "'\u202Egnp.exe', '\\u202egnp.exe'",
        "'a\u2028b', 'a\\u2028b'",
        "'over\rwritten', 'over\\u000dwritten'",
        "'\u009b2J', '\\u009b2J'",
        "'\u0000', '\\u0000'",
        "'\u007f', '\\u007f'",
        "'\uDB40\uDC41', '\\udb40\\udc41'",
        "'\uD83C', '\\ud83c'",
    })
    void ordersToTheTerminalAreWrittenOut(String text, String shown) throws IOException {
        writer.write(text);
        writer.flush();
        assertThat(screen.toString()).isEqualTo(shown);
    }

    @Test
    void halvesThatComeApartAreJoined() throws IOException {
        for (char c : "\uD83C\uDF10\r\n\u001b\r".toCharArray()) {
            writer.write(c);
        }
        writer.flush();
        assertThat(screen.toString()).isEqualTo("\uD83C\uDF10\r\n\\u001b\\u000d");
    }

    @Test
    void theFirstTroubleIsKept() {
        TerminalWriter broken = new TerminalWriter(new Broken("No space left on device"));
        assertThat(broken.trouble()).isEmpty();
        assertThatThrownBy(() -> broken.write("x")).isInstanceOf(IOException.class);
        assertThat(broken.trouble()).hasValueSatisfying(e -> assertThat(e).hasMessage("No space left on device"));
    }

    @Test
    void whatDoesNotArriveIsAFailureUnlessNobodyWantedIt() {
        StringWriter err = new StringWriter();
        assertThat(Main.execute(new Broken("No space left on device"), err, "list", "strategies"))
                .isEqualTo(ExitCode.FAILURE);
        assertThat(err.toString())
                .startsWith("plenary: not all that was to be printed")
                .contains("No space", "Maybe");
        err.getBuffer().setLength(0);
        assertThat(Main.execute(new Broken("Broken pipe"), err, "list", "strategies"))
                .isEqualTo(ExitCode.SUCCESS);
        assertThat(err.toString()).isEmpty();
        assertThat(Main.execute(new Broken("No space left on device"), err, "run", "no/such.yaml"))
                .as("the command's own code where it has one")
                .isEqualTo(ExitCode.BAD_INPUT);
    }

    /** Every command prints through it, its messages as well as its results. */
    @Test
    void hostileNamesInAnArgumentAreShownHarmless() {
        String name = "\u001b[31m\u202Ex.yaml";
        for (String command : new String[] {"run", "sweep", "show", "validate", "score", "status", "compare"}) {
            Shell.Answer answer = Shell.plenary(command, name);
            assertThat(answer.code()).as(command).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.out() + answer.err())
                    .as(command)
                    .contains("\\u001b[31m\\u202ex.yaml")
                    .doesNotContain("\u001b", "\u202E");
        }
    }

    @Command(name = "act", description = "\u001b[1mbold\u001b[0m")
    private static final class Act implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new UserError("\u001b[1mbold");
        }
    }

    @Test
    void helpKeepsItsColours() {
        StringWriter err = new StringWriter();
        assertThat(Main.execute(Main.commandLine().addSubcommand(new Act()), screen, err, "act", "--help"))
                .isZero();
        assertThat(screen.toString()).contains("\u001b[1mbold\u001b[0m");
        assertThat(Main.execute(Main.commandLine().addSubcommand(new Act()), screen, err, "act"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(err.toString()).contains("\\u001b[1mbold");
    }
}
