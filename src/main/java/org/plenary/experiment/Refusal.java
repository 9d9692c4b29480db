package org.plenary.experiment;

/**
 * Something that the user gave cannot be used, or a folder may not be touched: the program declines, with exit code 2.
 *
 * <p>The message is complete as it stands: place, value, rule, and "Maybe ..." with the remedy. It is shown without a
 * stack trace.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Declines with a message that is shown as it is. */
    public Refusal(String message) {
        super(message);
    }

    /** Declines with a message that is shown as it is, and keeps the cause for {@code --debug}. */
    public Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
