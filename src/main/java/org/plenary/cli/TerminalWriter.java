package org.plenary.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.input.Printable;
import org.plenary.kernel.Escaped;

/**
 * The last station of all that the program prints. Line ends and tabs pass; every other character that a terminal might
 * obey, or that turns the direction of writing, is written as its number, as JSON and YAML write it: no file, name or
 * plug-in gives the terminal orders. It also keeps what went wrong, which a {@link java.io.PrintWriter} swallows.
 */
final class TerminalWriter extends Writer {
    private final Writer out;
    private final StringBuilder waiting = new StringBuilder();
    private boolean trusting;
    private @Nullable IOException trouble;

    /** Makes one that prints to a writer. */
    TerminalWriter(Writer out) {
        this.out = out;
    }

    /** Returns the first thing that went wrong. */
    Optional<IOException> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Lets everything pass from now on, or no longer: for the program's own text, which may be in colour. */
    void trust(boolean all) {
        trusting = all;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        waiting.append(text, from, length);
        pass(false);
    }

    @Override
    public void flush() throws IOException {
        pass(true);
        attempt(out::flush);
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    /** Passes on what is waiting, but for a last character of which the other half may come, unless this is all. */
    private void pass(boolean all) throws IOException {
        StringBuilder clean = new StringBuilder(waiting.length());
        int i = 0;
        while (i < waiting.length() && (all || i + 1 < waiting.length() || !isHalf(waiting.charAt(i)))) {
            int c = waiting.codePointAt(i);
            boolean end = c == '\r' && i + 1 < waiting.length() && waiting.charAt(i + 1) == '\n';
            String character = Character.toString(c);
            clean.append(trusting || end ? character : Escaped.of(character, TerminalWriter::passes));
            i += Character.charCount(c);
        }
        waiting.delete(0, i);
        attempt(() -> out.append(clean));
    }

    private static boolean passes(int c) {
        return c == '\n' || c == '\t' || Printable.isPlain(c);
    }

    /** Half of a line end or of a character. */
    private static boolean isHalf(char c) {
        return c == '\r' || Character.isHighSurrogate(c);
    }

    private void attempt(Step step) throws IOException {
        try {
            step.take();
        } catch (IOException e) {
            trouble = trouble == null ? e : trouble;
            throw e;
        }
    }

    /** Something done to the writer behind. */
    private interface Step {
        void take() throws IOException;
    }
}
