package org.plenary.experiment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plenary.parameter.UserError;

/**
 * The folder that a sweep writes.
 *
 * <p>It says from its first moment that it is unfinished and says otherwise only when everything is there, so a sweep
 * that was cut off at any point is known for what it is. Files appear whole under their names; a lock keeps two sweeps
 * out of one folder. Nothing is ever removed but the files named here, and those only from a folder whose manifest
 * shows that a sweep wrote it.
 */
public final class ResultsFolder implements Closeable {
    /** The table of runs of a finished sweep, in table order. */
    public static final String RUNS = "runs.csv";
    /** The runs that a sweep had finished when it was stopped. */
    public static final String UNFINISHED_RUNS = "runs.unfinished.csv";
    /** The comparison with what was observed. */
    public static final String COMPARISON = "comparison.csv";

    private static final String SPOOL = "runs.spool";
    private static final String LOCK = "sweep.lock";
    private static final List<String> OWN =
            List.of(RUNS, COMPARISON, UNFINISHED_RUNS, SPOOL, SweepDocument.FILE, Manifest.FILE);

    /** What a sweep finds where it is to write. */
    public enum Contents {
        /** Nothing, or what {@code --overwrite} may replace: the sweep can begin. */
        FREE,
        /** The same sweep, finished: there is nothing to do. */
        SAME_SWEEP
    }

    private final Path path;
    private final FolderLock lock;
    private final Manifest manifest;
    private final Circumstances circumstances;
    private final CountedRuns runs;
    private String reason = "the program failed";
    private boolean ended;

    private ResultsFolder(
            Path path, FolderLock lock, Manifest manifest, Circumstances circumstances, CountedRuns runs) {
        this.path = path;
        this.lock = lock;
        this.manifest = manifest;
        this.circumstances = circumstances;
        this.runs = runs;
    }

    /**
     * Looks at what is there, and changes nothing.
     *
     * @throws UserError if the folder holds anything else than this finished sweep and may not be replaced
     */
    public static Contents inspect(Path path, SweepPlan plan, Provenance provenance, boolean overwrite)
            throws IOException {
        if (!Files.exists(path)) {
            checkAbove(path);
            return Contents.FREE;
        }
        if (!Files.isDirectory(path)) {
            throw new UserError(path + " is a file, and a sweep writes a folder. Maybe give another --out.");
        }
        if (isEmpty(path)) {
            return Contents.FREE;
        }
        Manifest found = Manifest.of(path).orElseThrow(() -> foreign(path, overwrite));
        if (overwrite) {
            return Contents.FREE;
        }
        List<String> differences = SweepDifferences.between(path, found, plan, provenance);
        if (differences.isEmpty() && found.isFinished()) {
            return Contents.SAME_SWEEP;
        }
        throw new UserError(differences.isEmpty() ? unfinished(path, found) : other(path, differences));
    }

    private static void checkAbove(Path path) {
        Path above = path.toAbsolutePath().normalize().getParent();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        if (above != null && !Files.isDirectory(above)) {
            throw new UserError(
                    path + " cannot be a folder, because " + above + " is a file." + " Maybe give another --out.");
        }
    }

    private static UserError foreign(Path path, boolean overwrite) {
        return new UserError(path + " is not empty and is not a results folder of Plenary (it has no readable "
                + Manifest.FILE + ")" + (overwrite ? ", so --overwrite does not touch it" : "")
                + ". Maybe give another --out.");
    }

    private static String unfinished(Path path, Manifest found) {
        return path + " holds this sweep, but unfinished: " + found.runsFinished() + " of " + found.runsPlanned()
                + " runs (" + found.reason() + "). Maybe give --overwrite to run it anew, or another --out.";
    }

    private static String other(Path path, List<String> differences) {
        return path + " holds the results of another sweep:\n  " + String.join("\n  ", differences)
                + "\nMaybe give another --out to keep both, or --overwrite to replace them.";
    }

    /**
     * Takes the folder and marks it as unfinished. With {@code overwrite} the files of an earlier sweep are removed
     * first; other files in the folder stay.
     *
     * @throws UserError if it holds something else, or another sweep is writing it
     */
    public static ResultsFolder begin(
            Path path, SweepPlan plan, Provenance provenance, Circumstances circumstances, boolean overwrite)
            throws IOException {
        RunsCsv.check(plan);
        if (inspect(path, plan, provenance, overwrite) == Contents.SAME_SWEEP) {
            throw new IllegalStateException(path + " already holds this sweep");
        }
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path);
        }
        FolderLock lock = FolderLock.take(path.resolve(LOCK));
        try {
            if (inspect(path, plan, provenance, overwrite) == Contents.SAME_SWEEP) {
                throw new UserError(path + " was finished by another sweep just now. Maybe give the command again.");
            }
            clear(path);
            Manifest manifest = Manifest.begun(plan, provenance, circumstances);
            manifest.writeTo(path);
            SafeFiles.write(path.resolve(SweepDocument.FILE), SafeFiles.json(SweepDocument.of(plan)));
            CountedRuns runs = new CountedRuns(RunsCsv.open(plan, path.resolve(SPOOL)));
            return new ResultsFolder(path, lock, manifest, circumstances, runs);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void clear(Path path) throws IOException {
        for (String name : OWN) {
            Files.deleteIfExists(path.resolve(name));
            Files.deleteIfExists(path.resolve(name + SafeFiles.PART));
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .allMatch(name -> name.equals(LOCK) || name.equals(Manifest.FILE + SafeFiles.PART));
        }
    }

    /** Returns where the folder is. */
    public Path path() {
        return path;
    }

    /** Returns what takes the outcomes. */
    public RunSink sink() {
        return runs;
    }

    /** Says why the sweep will end before all its runs are made; the manifest shows it. */
    public void stopping(String why) {
        reason = why;
    }

    /** Writes {@code runs.csv}; every run must have come. */
    public void writeRuns() throws IOException {
        if (runs.count != manifest.runsPlanned()) {
            throw new IllegalStateException(runs.count + " of " + manifest.runsPlanned() + " runs have come");
        }
        runs.csv.writeSorted(path.resolve(RUNS));
    }

    /** Marks the sweep as finished; {@code runs.csv} and {@code comparison.csv} must stand in the folder. */
    public void finish() throws IOException {
        Map<String, String> written = new TreeMap<>();
        for (String table : List.of(RUNS, COMPARISON)) {
            written.put(table, SafeFiles.sha256(path.resolve(table)));
        }
        runs.csv.close();
        manifest.finished(circumstances.now(), written).writeTo(path);
        ended = true;
        lock.close();
    }

    /** Unless the sweep was finished, writes the runs that have come and says in the manifest that it is not. */
    @Override
    public void close() throws IOException {
        if (ended) {
            return;
        }
        ended = true;
        try (lock;
                RunsCsv csv = runs.csv) {
            Files.deleteIfExists(path.resolve(RUNS));
            Files.deleteIfExists(path.resolve(COMPARISON));
            csv.writeSorted(path.resolve(UNFINISHED_RUNS));
            manifest.stopped(reason, runs.count, circumstances.now()).writeTo(path);
        }
    }

    /** The sink of the folder. */
    private static final class CountedRuns implements RunSink {
        private final RunsCsv csv;
        private long count;

        CountedRuns(RunsCsv csv) {
            this.csv = csv;
        }

        @Override
        public void accept(PlannedRun run, RunOutcome outcome) throws IOException {
            csv.accept(run, outcome);
            count++;
        }
    }
}
