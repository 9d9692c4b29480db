package org.plenary.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C, or a polite kill, into a wish to stop: the virtual machine waits until what was listening has tidied up
 * and closed this, then ends as the signal says (130 after Ctrl-C).
 */
final class Interruption implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CountDownLatch tidied = new CountDownLatch(1);
    private final Thread hook = new Thread(this::await, "plenary-interruption");
    private volatile boolean requested;

    private Interruption() {}

    /** Begins to listen. */
    static Interruption listen() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Returns whether the user asked to stop. */
    boolean requested() {
        return requested;
    }

    private void await() {
        requested = true;
        try {
            if (!tidied.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println("plenary: gave up waiting for a run to end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the virtual machine end, if it is about to, and stops listening. */
    @Override
    public void close() {
        tidied.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The virtual machine is ending: the hook is running.
        }
    }
}
