package org.plenary.cli;

/** What the program's exit code says. */
public final class ExitCode {
    /** All went well. */
    public static final int SUCCESS = 0;
    /** The program failed: a fault of its own, or of the machine. */
    public static final int FAILURE = 1;
    /** Bad usage or bad input: something that the user can mend. */
    public static final int BAD_INPUT = 2;
    /** Interrupted, as by Ctrl-C; the virtual machine itself ends so on an interrupt. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
