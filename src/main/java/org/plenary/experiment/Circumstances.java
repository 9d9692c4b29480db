package org.plenary.experiment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * What is recorded of a sweep although no outcome depends on it.
 *
 * @param commandLine as it was given
 * @param workers threads that run cases
 * @param clock tells when the sweep begins and ends
 */
public record Circumstances(String commandLine, int workers, Clock clock) {
    /** Returns the time now, in UTC, to the second. */
    public String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
