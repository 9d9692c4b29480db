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
    /** The comparison with what was observed. */
    public static final String COMPARISON = "comparison.csv";
    /** What moves the outcomes, if that was asked for; of these runs, so it goes with them. */
    public static final String SENSITIVITY = "sensitivity.csv";
    /** The report, if one was written; of these runs, so it goes with them. */
    public static final String REPORT = "report.html";

    private static final String LOCK = "sweep.lock";
    private static final List<String> OWN = List.of(
            RUNS,
            COMPARISON,
            RunStore.FILE,
            RunStore.FILE + "-wal",
            RunStore.FILE + "-shm",
            RunStore.FILE + "-journal",
            "runs.unfinished.csv",
            "runs.spool",
            SweepDocument.FILE,
            Manifest.FILE,
            SENSITIVITY,
            REPORT);

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
    private final Work work;
    private final StoredRuns runs;
    private String reason = "the program failed";
    private boolean ended;

    private ResultsFolder(
            Path path, FolderLock lock, Manifest manifest, Circumstances circumstances, Work work, StoredRuns runs) {
        this.path = path;
        this.lock = lock;
        this.manifest = manifest;
        this.circumstances = circumstances;
        this.work = work;
        this.runs = runs;
    }

    /**
     * How a sweep treats its folder.
     *
     * @param overwrite whether results that are there may be replaced
     * @param exclusive whether the store is locked against all readers, as on a network file system it always is
     * @param failFast whether a run that throws ends the sweep
     */
    public record Options(boolean overwrite, boolean exclusive, boolean failFast) {
        /** Nothing is replaced, readers are let in, and a sweep goes on when a run throws. */
        public static final Options USUAL = new Options(false, false, false);
    }

    /**
     * Looks at what is there, and changes nothing.
     *
     * @throws UserError if the folder holds anything else than this finished sweep and may not be replaced
     */
    public static Contents inspect(Path path, SweepPlan plan, Provenance provenance, boolean overwrite)
            throws IOException {
        return inspect(path, Work.all(plan), provenance, overwrite);
    }

    /**
     * Looks at what is there, and changes nothing.
     *
     * @throws UserError if the folder holds anything else than this finished part of a sweep and may not be replaced
     */
    public static Contents inspect(Path path, Work work, Provenance provenance, boolean overwrite) throws IOException {
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
        List<String> differences = SweepDifferences.between(path, found, work, provenance);
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
        return path + " holds this sweep, but unfinished (" + found.reason() + "). Maybe plenary resume " + path
                + " to go on with it, --overwrite to run it anew, or another --out.";
    }

    private static String other(Path path, List<String> differences) {
        return path + " holds the results of another sweep:\n  " + String.join("\n  ", differences)
                + "\nMaybe give another --out to keep both, or --overwrite to replace them.";
    }

    /** Takes the folder for a whole sweep. */
    public static ResultsFolder begin(
            Path path, SweepPlan plan, Provenance provenance, Circumstances circumstances, boolean overwrite)
            throws IOException {
        return begin(path, Work.all(plan), provenance, circumstances, new Options(overwrite, false, true));
    }

    /**
     * Takes the folder and marks it as unfinished. With {@code overwrite} the files of an earlier sweep are removed
     * first; other files in the folder stay.
     *
     * @throws UserError if it holds something else, or another sweep is writing it
     */
    public static ResultsFolder begin(
            Path path, Work work, Provenance provenance, Circumstances circumstances, Options options)
            throws IOException {
        check(work.plan());
        if (inspect(path, work, provenance, options.overwrite()) == Contents.SAME_SWEEP) {
            throw new IllegalStateException(path + " already holds this sweep");
        }
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path);
        }
        FolderLock lock = FolderLock.take(path.resolve(LOCK));
        try {
            if (inspect(path, work, provenance, options.overwrite()) == Contents.SAME_SWEEP) {
                throw new UserError(path + " was finished by another sweep just now. Maybe give the command again.");
            }
            clear(path);
            Manifest manifest = Manifest.begun(work, provenance, circumstances);
            manifest.writeTo(path);
            SafeFiles.write(path.resolve(SweepDocument.FILE), SafeFiles.json(SweepDocument.of(work.plan())));
            StoreWriter writer = StoreWriter.create(
                    path.resolve(RunStore.FILE),
                    work.plan(),
                    meta(work, circumstances),
                    exclusive(path, options),
                    circumstances.clock());
            return opened(path, lock, manifest, circumstances, work, writer, options, List.of());
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Takes the folder of a sweep that was cut off, to make the runs that are left.
     *
     * @param anyway whether other files or another program than at its start are let pass
     * @throws UserError if it holds no sweep, or another one, or is being written
     */
    public static ResultsFolder resume(
            Path path, Provenance provenance, Circumstances circumstances, Options options, boolean anyway)
            throws IOException {
        FolderLock lock = FolderLock.take(path.resolve(LOCK));
        try {
            Manifest found = Manifest.of(path).orElseThrow(() -> foreign(path, false));
            Work work;
            List<String> measures;
            try (RunStore store = RunStore.open(path)) {
                work = new Work(store.plan(), store.shard(), store.finishedRows());
                measures = store.measures();
            }
            List<String> differences = SweepDifferences.ofInputs(found, work.plan(), provenance);
            if (!differences.isEmpty() && !anyway) {
                throw changed(path, differences);
            }
            Manifest manifest = differences.isEmpty() ? found.goingOn() : found.mixed(work.plan(), provenance);
            manifest.writeTo(path);
            StoreWriter writer = StoreWriter.append(
                    path.resolve(RunStore.FILE),
                    work.plan(),
                    measures,
                    exclusive(path, options),
                    circumstances.clock());
            return opened(path, lock, manifest, circumstances, work, writer, options, differences);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static UserError changed(Path path, List<String> differences) {
        return new UserError(path + " cannot be gone on with, because what it was begun with has changed:\n  "
                + String.join("\n  ", differences)
                + "\nMaybe restore these, or run the sweep anew; with --anyway the runs that are left are made with what"
                + " is there now, and the folder says that its runs are mixed.");
    }

    private static ResultsFolder opened(
            Path path,
            FolderLock lock,
            Manifest manifest,
            Circumstances circumstances,
            Work work,
            StoreWriter writer,
            Options options,
            List<String> differences)
            throws IOException {
        try {
            writer.beginSession(circumstances, manifest, differences);
            return new ResultsFolder(
                    path, lock, manifest, circumstances, work, new StoredRuns(writer, options.failFast(), work.done()));
        } catch (IOException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    private static Map<String, String> meta(Work work, Circumstances circumstances) {
        Map<String, String> meta = new TreeMap<>();
        meta.put("sweep", SafeFiles.json(SweepDocument.of(work.plan())));
        meta.put("shard", work.shard().toString());
        meta.put("sweep_file", circumstances.origin().file());
        meta.put("plugins", circumstances.origin().plugins());
        return meta;
    }

    private static boolean exclusive(Path path, Options options) throws IOException {
        return options.exclusive() || NetworkFolders.holds(path);
    }

    /**
     * Checks that the runs of a plan fit into one table.
     *
     * @throws UserError if there are too many, or a factor has the name of another column
     */
    private static void check(SweepPlan plan) {
        if (plan.size() > Integer.MAX_VALUE - 8) {
            throw new UserError("a sweep of " + plan.size() + " runs is too large for one table."
                    + " Maybe split it into several sweeps.");
        }
        RunColumns.of(plan.design(), List.of());
    }

    /** Returns whether a sweep is writing a folder at this moment. */
    public static boolean isBeingWritten(Path path) throws IOException {
        return FolderLock.isHeld(path.resolve(LOCK));
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

    /** Returns which runs are left to be made. */
    public Work work() {
        return work;
    }

    /** Copies runs from elsewhere. */
    @FunctionalInterface
    interface Copying {
        void into(RunCopy copy) throws IOException;
    }

    /** Takes runs that were made before. */
    void copy(Copying copying) throws IOException {
        RunCopy copy = new RunCopy(runs.writer, work.plan());
        copying.into(copy);
        runs.writer.commit();
        runs.count += copy.size();
    }

    /** Returns how many runs have come, those that were there before among them. */
    public long size() {
        return runs.count;
    }

    /** Returns in what files and program are not as they were when a folder's sweep began. */
    public static List<String> changes(Manifest manifest, SweepPlan plan, Provenance now) {
        return SweepDifferences.ofInputs(manifest, plan, now);
    }

    /** Returns how many runs threw in this session and have not been made. */
    public long failed() {
        return runs.failed;
    }

    /** Writes {@code runs.csv}; every run must have come. */
    public void writeRuns() throws IOException {
        if (runs.count != work.size()) {
            throw new IllegalStateException(runs.count + " of " + work.size() + " runs have come");
        }
        runs.writer.commit();
        RunsCsv.write(runs.writer.reader(), StoredTable.RUNS, path.resolve(RUNS));
    }

    /** Marks the sweep as finished; {@code runs.csv} and {@code comparison.csv} must stand in the folder. */
    public void finish() throws IOException {
        Map<String, String> written = new TreeMap<>();
        for (String table : List.of(RUNS, COMPARISON)) {
            written.put(table, SafeFiles.sha256(path.resolve(table)));
        }
        runs.writer.endSession("", circumstances.now());
        runs.writer.seal();
        runs.writer.close();
        manifest.finished(circumstances.now(), written).writeTo(path);
        ended = true;
        lock.close();
    }

    /** Unless the sweep was finished, says in the manifest that it is not, and how far it came. */
    @Override
    public void close() throws IOException {
        if (ended) {
            return;
        }
        ended = true;
        try (lock;
                StoreWriter writer = runs.writer) {
            Files.deleteIfExists(path.resolve(RUNS));
            Files.deleteIfExists(path.resolve(COMPARISON));
            writer.endSession(reason, circumstances.now());
            manifest.stopped(reason, runs.count, circumstances.now()).writeTo(path);
        }
    }

    /** The sink of the folder. */
    private static final class StoredRuns implements RunSink {
        private final StoreWriter writer;
        private final boolean failFast;
        private long count;
        private long failed;

        StoredRuns(StoreWriter writer, boolean failFast, long there) {
            this.writer = writer;
            this.failFast = failFast;
            this.count = there;
        }

        @Override
        public void accept(PlannedRun run, RunOutcome outcome) throws IOException {
            writer.accept(run, outcome);
            count++;
        }

        @Override
        public boolean stopsAtFailure() {
            return failFast;
        }

        @Override
        public void failed(PlannedRun run, Throwable cause) throws IOException {
            writer.failed(run, cause);
            failed++;
        }

        @Override
        public void idle() throws IOException {
            writer.idle();
        }
    }
}
