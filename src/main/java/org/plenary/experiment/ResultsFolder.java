package org.plenary.experiment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.plenary.file.FolderLock;
import org.plenary.file.NetworkFolders;
import org.plenary.file.SafeFiles;
import org.plenary.kernel.UserError;

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
            SweepDocument.FILE,
            Manifest.FILE,
            SENSITIVITY,
            REPORT);

    /** What an experiment finds where it is to write. */
    public enum Contents {
        /** Nothing, or what {@code --overwrite} may replace: it can begin. */
        FREE,
        /** The same, unfinished or with fewer runs: it can go on. */
        BEGUN,
        /** The same, finished: there is nothing to do. */
        FINISHED
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
     * Looks whether an experiment could be written at a place, before its files are read, and changes nothing.
     *
     * @throws UserError if it is a file, or a folder of something else
     */
    public static void check(Path path, boolean overwrite) throws IOException {
        if (!Files.exists(path)) {
            checkAbove(path);
            return;
        }
        if (!Files.isDirectory(path)) {
            throw new UserError(path + " is a file, and results are a folder. Maybe give another --out.");
        }
        if (!isBarelyBegun(path) && manifest(path).isEmpty()) {
            throw foreign(path, overwrite);
        }
        if (!Files.isWritable(path)) {
            throw new UserError(path + " cannot be written. Maybe look at its permissions, or give another --out.");
        }
    }

    /**
     * Returns what a folder says about itself: its manifest, or where that is damaged what its store has of it.
     *
     * @return nothing if it is no results folder
     */
    public static Optional<Manifest> manifest(Path path) throws IOException {
        Optional<Manifest> found = Manifest.of(path);
        if (found.isPresent() || !Files.isRegularFile(path.resolve(RunStore.FILE))) {
            return found;
        }
        try (RunStore store = RunStore.open(path)) {
            Optional<String> noted = store.manifest();
            return noted.isPresent() ? Manifest.parse(noted.get()) : Optional.empty();
        } catch (UserError e) {
            return Optional.empty();
        }
    }

    /**
     * Looks at what is there, and changes nothing.
     *
     * @param afterwards settings on which no run depends
     * @throws UserError if the folder holds anything else than this experiment, or more of it, and may not be replaced
     */
    public static Contents inspect(
            Path path, Work work, Set<String> afterwards, Provenance provenance, boolean overwrite) throws IOException {
        check(path, overwrite);
        if (!Files.exists(path) || isBarelyBegun(path)) {
            return Contents.FREE;
        }
        if (overwrite) {
            checkKind(path, work.plan().kind());
            return Contents.FREE;
        }
        Manifest found = manifest(path).orElseThrow(() -> foreign(path, false));
        if (!Files.isRegularFile(path.resolve(RunStore.FILE))) {
            throw new UserError(path + " has no " + RunStore.FILE + ", in which runs are kept. Maybe restore it, give"
                    + " another --out, or --overwrite to replace what is there.");
        }
        try (RunStore store = RunStore.open(path)) {
            List<String> differences = differences(found, store, work, SweepDifferences.ofInputs(found, provenance));
            SweepPlan.Growth growth = work.plan().since(store.plan(), afterwards);
            if (differences.isEmpty() && growth == SweepPlan.Growth.SAME) {
                boolean all = found.isFinished()
                        && store.isComplete()
                        && work.plan().settings().equals(store.plan().settings());
                return all ? Contents.FINISHED : Contents.BEGUN;
            }
            boolean shared = differences(found, store, work, SweepDifferences.ofSharedInputs(found, provenance, growth))
                    .isEmpty();
            if (shared && growth == SweepPlan.Growth.MORE && work.shard().isWhole()) {
                return Contents.BEGUN;
            }
            if (shared && growth == SweepPlan.Growth.FEWER) {
                throw new UserError(path + " holds more runs of this experiment than these: " + store.planned()
                        + " there, " + work.size() + " here. Maybe ask for as many, or give another --out.");
            }
            List<String> all = new ArrayList<>(differences);
            if (growth != SweepPlan.Growth.SAME) {
                all.addAll(SweepDifferences.between(found, store.plan(), work.plan(), provenance));
            }
            throw other(path, all.stream().distinct().toList());
        }
    }

    private static void checkKind(Path path, String kind) throws IOException {
        Optional<String> found = manifest(path).map(Manifest::kind).filter(other -> !other.equals(kind));
        if (found.isPresent()) {
            throw new UserError(path + " holds results of plenary " + found.get() + ", and --overwrite replaces only"
                    + " those of the same command. Maybe give another --out.");
        }
    }

    private static List<String> differences(Manifest found, RunStore store, Work work, List<String> inputs) {
        List<String> lines = new ArrayList<>();
        if (found.isMixed()) {
            lines.add("its runs are mixed: it was resumed with --anyway after something had changed");
        }
        if (!store.shard().equals(work.shard())) {
            lines.add("shard: " + store.shard() + " there, " + work.shard() + " here");
        }
        lines.addAll(inputs);
        return lines;
    }

    /** Nothing can be lost of a folder in which there is no more than what is there before the store is. */
    private static boolean isBarelyBegun(Path path) throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .allMatch(name -> name.equals(LOCK) || name.startsWith(RunStore.FILE + SafeFiles.PART));
        }
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

    /** Returns what to say of a folder without a manifest that can be read. */
    public static UserError unreadable(Path path) {
        return new UserError(path + " is not a results folder of Plenary (it has no readable " + Manifest.FILE
                + "). Maybe "
                + (Files.isRegularFile(path.resolve(RunStore.FILE))
                        ? "plenary resume " + path + " writes it anew, for the runs are in " + RunStore.FILE + "."
                        : "another folder was meant."));
    }

    private static UserError foreign(Path path, boolean overwrite) {
        return new UserError(path + " is not empty and is not a results folder of Plenary (it has no readable "
                + Manifest.FILE + ")" + (overwrite ? ", so --overwrite does not touch it" : "")
                + ". Maybe give another --out.");
    }

    private static UserError other(Path path, List<String> differences) {
        return new UserError(path + " holds the results of another experiment:\n  " + String.join("\n  ", differences)
                + "\nMaybe give another --out to keep both, or --overwrite to replace them.");
    }

    /**
     * Takes the folder and marks it as unfinished. With {@code overwrite} the files of an earlier experiment are removed
     * first; other files in the folder stay.
     *
     * @throws UserError if it holds something else, or somebody else is writing it
     */
    public static ResultsFolder begin(
            Path path, Work work, Provenance provenance, Circumstances circumstances, Options options)
            throws IOException {
        check(work.plan());
        check(path, options.overwrite());
        Files.createDirectories(path);
        FolderLock lock = FolderLock.take(path.resolve(LOCK));
        try {
            if (inspect(path, work, Set.of(), provenance, options.overwrite()) != Contents.FREE) {
                throw new UserError(path + " was begun by another program just now. Maybe give the command again.");
            }
            clear(path);
            Manifest manifest = Manifest.begun(work, provenance, circumstances);
            StoreWriter.create(path.resolve(RunStore.FILE), work.plan(), meta(work, circumstances, manifest));
            return opened(path, lock, manifest, circumstances, work, options, List.of());
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Takes the folder of an experiment that was cut off, or of which more is asked, to make the runs that are left.
     *
     * @param plan the plan that the folder has, or one with all its runs and more
     * @param afterwards settings on which no run depends
     * @param anyway whether other files or another program than at its start are let pass
     * @throws UserError if it holds no experiment, or another one, or is being written
     */
    public static ResultsFolder goOn(
            Path path,
            SweepPlan plan,
            Set<String> afterwards,
            Provenance provenance,
            Circumstances circumstances,
            Options options,
            boolean anyway)
            throws IOException {
        check(plan);
        FolderLock lock = FolderLock.take(path.resolve(LOCK));
        try {
            Manifest found = manifest(path).orElseThrow(() -> foreign(path, false));
            Work work;
            SweepPlan.Growth growth;
            try (RunStore store = RunStore.open(path)) {
                checkGrowth(path, store, plan, afterwards);
                growth = plan.since(store.plan(), afterwards);
                work = new Work(plan, store.shard(), store.finishedRows(plan));
            }
            List<String> differences = SweepDifferences.ofSharedInputs(found, provenance, growth);
            if (!differences.isEmpty() && !anyway) {
                throw changed(path, differences);
            }
            Manifest manifest = found.goingOn(work, provenance, circumstances, !differences.isEmpty());
            return opened(path, lock, manifest, circumstances, work, options, differences);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void checkGrowth(Path path, RunStore store, SweepPlan plan, Set<String> afterwards) {
        switch (plan.since(store.plan(), afterwards)) {
            case SAME -> {}
            case MORE -> {
                if (!store.shard().isWhole()) {
                    throw new UserError(
                            path + " is part " + store.shard() + " of an experiment, to which no runs can be"
                                    + " added. Maybe plenary merge its parts first.");
                }
            }
            case FEWER ->
                throw new UserError(path
                        + " holds more runs than are asked for, and none is taken away. Maybe ask for as" + " many.");
            case OTHER ->
                throw new UserError(path + " holds other runs: "
                        + plan.runsUnlike(store.plan(), afterwards)
                        + " changed since the start. Maybe restore it, or run it as an experiment of its own.");
        }
    }

    private static UserError changed(Path path, List<String> differences) {
        return new UserError(path + " cannot be gone on with, because what it was begun with has changed:\n  "
                + String.join("\n  ", differences)
                + "\nMaybe restore these, or run it anew; with --anyway the runs that are left are made with what is there"
                + " now, and the folder says that its runs are mixed.");
    }

    private static ResultsFolder opened(
            Path path,
            FolderLock lock,
            Manifest manifest,
            Circumstances circumstances,
            Work work,
            Options options,
            List<String> differences)
            throws IOException {
        StoreWriter writer = StoreWriter.append(
                path.resolve(RunStore.FILE),
                work.plan(),
                options.exclusive() || NetworkFolders.holds(path),
                circumstances.ticks());
        try {
            writer.note(meta(work, circumstances, manifest));
            writer.beginSession(circumstances, manifest, differences);
            SweepDocument.write(work.plan(), path);
            manifest.writeTo(path);
            return new ResultsFolder(
                    path, lock, manifest, circumstances, work, new StoredRuns(writer, options.failFast(), work.done()));
        } catch (IOException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    private static Map<String, String> meta(Work work, Circumstances circumstances, Manifest manifest) {
        Map<String, String> meta = new TreeMap<>();
        meta.put("sweep", SweepDocument.summary(work.plan()).toString());
        meta.put("shard", work.shard().toString());
        meta.put("files", circumstances.origin().json());
        meta.put("plugins", circumstances.origin().plugins());
        meta.put("manifest", manifest.text());
        return meta;
    }

    /**
     * Checks that the runs of a plan fit into one table.
     *
     * @throws UserError if there are too many, or a factor has the name of another column
     */
    private static void check(SweepPlan plan) {
        if (plan.steps() > Integer.MAX_VALUE - 8) {
            throw new UserError("an experiment of " + plan.steps() + " runs is too large for one table."
                    + " Maybe split it into several.");
        }
        RunColumns.of(plan, List.of());
    }

    /** Returns whether a sweep is writing a folder at this moment. */
    public static boolean isBeingWritten(Path path) throws IOException {
        return FolderLock.isHeld(path.resolve(LOCK));
    }

    /** Removes what an experiment wrote: its own files, and tables that the manifest names. */
    private static void clear(Path path) throws IOException {
        Set<String> names = new TreeSet<>(OWN);
        manifest(path)
                .ifPresent(found -> found.outputs().keySet().stream()
                        .filter(name -> name.matches("[a-z_]+\\.csv"))
                        .forEach(names::add));
        for (String name : names) {
            Files.deleteIfExists(path.resolve(name));
            Files.deleteIfExists(path.resolve(name + SafeFiles.PART));
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

    /** Takes the runs of other folders of the same experiment; those that had come stay if it is cancelled. */
    void copy(List<Path> parts, BooleanSupplier cancelled) throws IOException {
        RunCopy copy = new RunCopy(runs.writer, work.plan(), cancelled);
        try {
            for (Path part : parts) {
                try (RunStore store = RunStore.open(part)) {
                    copy.add(store);
                }
            }
            copy.addFailures();
        } catch (CancellationException e) {
            stopping("merging was stopped by the user");
        }
        runs.writer.commit();
        runs.count += copy.size();
    }

    /** Returns how many runs have come, those that were there before among them. */
    public long size() {
        return runs.count;
    }

    /** Returns in what files and program are not as they were when a folder's experiment began. */
    public static List<String> changes(Manifest manifest, Provenance now) {
        return SweepDifferences.ofInputs(manifest, now);
    }

    /** Returns how many runs threw in this session and have not been made. */
    public long failed() {
        return runs.failed;
    }

    /** Returns what has come, to conclude from; it is valid as long as this is open. */
    public RunStore store() throws IOException {
        runs.writer.commit();
        return runs.writer.reader();
    }

    /**
     * Writes {@code runs.csv} and what was concluded, and marks the experiment as finished; every run must have come. A
     * table of an earlier time that is not written anew goes.
     *
     * @param tables the text of each table by its file's name
     * @param facts what the manifest is to say besides
     */
    public void finish(SortedMap<String, String> tables, Map<String, String> facts) throws IOException {
        if (runs.count != work.size()) {
            throw new IllegalStateException(runs.count + " of " + work.size() + " runs have come");
        }
        RunsCsv.write(store(), StoredTable.RUNS, path.resolve(RUNS));
        Map<String, String> written = new TreeMap<>();
        for (String name : List.of(RUNS, SweepDocument.FILE)) {
            written.put(name, SafeFiles.sha256(path.resolve(name)));
        }
        for (Map.Entry<String, String> table : tables.entrySet()) {
            SafeFiles.write(path.resolve(table.getKey()), table.getValue());
            written.put(table.getKey(), SafeFiles.sha256(path.resolve(table.getKey())));
        }
        runs.writer.endSession("", circumstances.now());
        runs.writer.seal();
        runs.writer.close();
        manifest.finished(circumstances.now(), written, facts).writeTo(path);
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
            for (String name : manifest.outputs().keySet()) {
                if (!name.equals(SweepDocument.FILE)) {
                    Files.deleteIfExists(path.resolve(name));
                }
            }
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
        public void accept(PlannedRun run, RunRow row) throws IOException {
            writer.accept(run, row);
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
