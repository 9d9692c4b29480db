package org.plenary.experiment;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What is recorded of a sweep although no outcome depends on it.
 *
 * @param commandLine as it was given
 * @param workers threads that run cases
 * @param clock tells when the sweep begins and ends
 * @param ticks nanoseconds from anywhere on, which nobody sets back
 * @param origin where its files are
 */
public record Circumstances(String commandLine, int workers, Clock clock, LongSupplier ticks, Origin origin) {
    /**
     * Where an experiment is read from again to be gone on with.
     *
     * @param files its files, from the root of the file system; none if they are not known
     * @param plugins the folder of plug-ins; {@code ""} if there is none. It is named to the user and never read from
     *     unasked: a folder of results may come from a stranger
     */
    public record Origin(List<String> files, String plugins) {
        /** Of no file. */
        public static final Origin UNKNOWN = new Origin(List.of(), "");

        /** Copies the list. */
        public Origin {
            files = List.copyOf(files);
        }

        /** Returns the origin of what was read from files, perhaps with a folder of plug-ins. */
        public static Origin of(List<Path> files, Optional<Path> plugins) {
            return new Origin(
                    files.stream()
                            .map(file -> file.toAbsolutePath().normalize().toString())
                            .toList(),
                    plugins.map(path -> path.toAbsolutePath().toString()).orElse(""));
        }

        /**
         * Reads an origin as a store has it.
         *
         * @throws org.plenary.kernel.UserError if it is none
         */
        static Origin parse(Path store, String json, String plugins) {
            List<String> files = new ArrayList<>();
            try {
                new ObjectMapper()
                        .readTree(json)
                        .forEach(file -> files.add(Path.of(file.asText()).toString()));
            } catch (JacksonException | InvalidPathException e) {
                throw StoreTrouble.damaged(store, new IOException("the list of its files cannot be read"));
            }
            return new Origin(files, plugins);
        }

        String json() {
            return new ObjectMapper().valueToTree(files).toString();
        }
    }

    /** Makes circumstances of a sweep of no file. */
    public Circumstances(String commandLine, int workers, Clock clock) {
        this(commandLine, workers, clock, () -> clock.millis() * 1_000_000, Origin.UNKNOWN);
    }

    /** Returns the same of another origin. */
    Circumstances of(Origin other) {
        return new Circumstances(commandLine, workers, clock, ticks, other);
    }

    /** Returns the time now, in UTC, to the second. */
    public String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
