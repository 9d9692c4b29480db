package org.plenary.kernel;

/**
 * Something that the user gave and can mend: a file, a value, a name, a folder.
 *
 * <p>The program ends with exit code 2 and prints the message, so the message must stand alone: place, value, rule, and
 * a remedy that begins with "Maybe". It may have several lines, one for each problem. Every other exception is a failure
 * of the program: exit code 1.
 *
 * <p>It lives in this package because anything may depend on it. Packages that need more than a message extend it.
 */
public class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates one with this message. */
    public UserError(String message) {
        super(message);
    }

    /** Creates one with this message and the exception that revealed it, which is shown under {@code --debug} only. */
    public UserError(String message, Throwable cause) {
        super(message, cause);
    }
}
