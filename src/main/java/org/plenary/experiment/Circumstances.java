package org.plenary.experiment;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What is recorded of a sweep although no outcome depends on it.
 *
 * @param commandLine as it was given
 * @param workers threads that run cases
 * @param clock tells when the sweep begins and ends
 * @param origin where the sweep file is
 */
public record Circumstances(String commandLine, int workers, Clock clock, Origin origin) {
    /**
     * Where a sweep is read from again to be gone on with.
     *
     * @param file the sweep file; {@code ""} if it is not known
     * @param plugins the folder of plug-ins; {@code ""} if there is none
     */
    public record Origin(String file, String plugins) {
        /** Of no file. */
        public static final Origin UNKNOWN = new Origin("", "");

        /** Returns the origin of a sweep that was read from a file, perhaps with a folder of plug-ins. */
        public static Origin of(Path file, Optional<Path> plugins) {
            return new Origin(
                    file.toAbsolutePath().normalize().toString(),
                    plugins.map(path -> path.toAbsolutePath().toString()).orElse(""));
        }
    }

    /** Makes circumstances of a sweep of no file. */
    public Circumstances(String commandLine, int workers, Clock clock) {
        this(commandLine, workers, clock, Origin.UNKNOWN);
    }

    /** Returns the same of another origin. */
    Circumstances of(Origin other) {
        return new Circumstances(commandLine, workers, clock, other);
    }

    /** Returns the time now, in UTC, to the second. */
    public String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
