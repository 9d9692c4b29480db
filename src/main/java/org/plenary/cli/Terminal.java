package org.plenary.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.plenary.report.Glyphs;

/** What can be told of the terminal that the program runs in. */
final class Terminal {
    private Terminal() {}

    /** Returns block elements if the terminal's encoding has them, otherwise ASCII. */
    static Glyphs glyphs() {
        String encoding = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "US-ASCII"));
        return Charset.isSupported(encoding) ? Glyphs.of(Charset.forName(encoding)) : Glyphs.ASCII;
    }

    /**
     * Returns the sentence on what was printed and did not arrive. That who read it wanted no more of it, as {@code head}
     * does, is no loss.
     */
    static Optional<String> loss(IOException trouble) {
        String reason = String.valueOf(trouble.getMessage());
        return reason.toLowerCase(Locale.ROOT).contains("pipe")
                ? Optional.empty()
                : Optional.of("not all that was to be printed could be written: " + reason
                        + ". Maybe the disk behind standard output is full.");
    }

    /**
     * Returns whether standard error goes to a terminal that can redraw a line. Java does not tell, but on Linux the
     * process file system does; elsewhere this says whether input and output do (from JDK 22 on, always yes).
     */
    @SuppressWarnings("SystemConsoleNull") // Console.isTerminal is newer than the oldest Java supported
    static boolean isStandardError() {
        Path target = Path.of("/proc/self/fd/2");
        if (!Files.exists(target)) {
            return System.console() != null;
        }
        try {
            String device = target.toRealPath().toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }
}
