package org.plenary.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a sweep has come.
 *
 * @param state whether it is being written, was cut off, or is finished
 * @param reason why it was cut off; {@code ""} otherwise
 * @param title the sweep's title
 * @param shard which part of the sweep it is
 * @param planned how many runs the part has
 * @param finished how many are in the store
 * @param failures the runs that threw
 * @param runsPerSecond in the last session; 0 if there is none
 * @param start when the last session began, in UTC
 * @param mixed whether inputs or program changed in between
 * @param tables how many rows each table has
 */
public record SweepStatus(
        State state,
        String reason,
        String title,
        Shard shard,
        long planned,
        long finished,
        List<RunFailure> failures,
        double runsPerSecond,
        String start,
        boolean mixed,
        Map<StoredTable, Long> tables) {
    /** Where a sweep stands. */
    public enum State {
        /** A program is making runs. */
        RUNNING,
        /** No program is, and runs are left. */
        UNFINISHED,
        /** All is there. */
        FINISHED
    }

    /** Copies the list. */
    public SweepStatus {
        failures = List.copyOf(failures);
    }

    /** Looks at a folder at a moment. */
    public static SweepStatus of(Path folder, Manifest manifest, Instant now) throws IOException {
        boolean written = ResultsFolder.isBeingWritten(folder);
        try (RunStore store = RunStore.open(folder)) {
            State state = written ? State.RUNNING : manifest.isFinished() ? State.FINISHED : State.UNFINISHED;
            Optional<RunStore.Session> session = store.lastSession();
            long finished = store.finished();
            return new SweepStatus(
                    state,
                    state == State.UNFINISHED ? reason(session, manifest) : "",
                    manifest.title(),
                    store.shard(),
                    store.planned(),
                    finished,
                    store.failures(),
                    session.map(last -> rate(last, finished, now)).orElse(0.0),
                    session.map(RunStore.Session::start).orElse(manifest.start()),
                    manifest.isMixed(),
                    store.sizes());
        }
    }

    private static String reason(Optional<RunStore.Session> session, Manifest manifest) {
        boolean told = session.map(last -> !last.end().isEmpty()).orElse(true);
        return told ? manifest.reason() : "killed, or cut off by the machine";
    }

    private static double rate(RunStore.Session session, long finished, Instant now) {
        Instant end = session.end().isEmpty() ? now : Instant.parse(session.end());
        double seconds = Math.max(
                1, Duration.between(Instant.parse(session.start()), end).toMillis() / 1000.0);
        return (finished - session.runsBefore()) / seconds;
    }

    /** Returns how many runs are left, failed ones among them. */
    public long left() {
        return planned - finished;
    }

    /** Returns about how many seconds the runs that are left will take at the rate of the last session, if it has one. */
    public Optional<Long> secondsLeft() {
        return runsPerSecond > 0 ? Optional.of(Math.round(left() / runsPerSecond)) : Optional.empty();
    }
}
