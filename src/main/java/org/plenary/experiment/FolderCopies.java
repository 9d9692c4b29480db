package org.plenary.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.plenary.kernel.UserError;

/** Makes a results folder from others. */
public final class FolderCopies {
    private FolderCopies() {}

    /**
     * Joins parts of one experiment in a new folder. The folder is not finished yet: its tables are to be written if
     * every run is there, otherwise it is to be closed as it is.
     *
     * @param parts folders of one experiment, as they were written with {@code --shard} or otherwise; at least one
     * @param cancelled asked before each run; once true, what was copied stays
     * @throws UserError if they are of different experiments, one is there twice, or one is still being written
     */
    public static ResultsFolder merge(
            List<Path> parts, Path out, Circumstances circumstances, boolean overwrite, BooleanSupplier cancelled)
            throws IOException {
        List<Manifest> manifests = new ArrayList<>();
        for (Path part : parts) {
            manifests.add(manifest(part));
            if (part.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
                throw new UserError(part + " cannot be part and result at the same time. Maybe give another --out.");
            }
        }
        SweepPlan plan;
        Circumstances.Origin origin;
        try (RunStore store = RunStore.open(parts.get(0))) {
            plan = store.plan();
            origin = store.origin();
        }
        Provenance provenance = provenance(manifests.get(0));
        for (int p = 1; p < parts.size(); p++) {
            checkSame(parts.get(0), parts.get(p), manifests.get(p), plan, provenance);
        }
        refuseTwice(parts);
        ResultsFolder folder =
                begin(out, new Work(plan, Shard.WHOLE, new BitSet()), provenance, circumstances.of(origin), overwrite);
        try {
            folder.copy(parts, cancelled);
            return folder;
        } catch (IOException | RuntimeException e) {
            folder.stopping("merging failed");
            folder.close();
            throw e;
        }
    }

    /** Refuses a folder that is given a second time, and two folders of the same part. */
    private static void refuseTwice(List<Path> parts) throws IOException {
        Map<Path, Path> folders = new LinkedHashMap<>();
        Map<Shard, Path> shards = new LinkedHashMap<>();
        for (Path part : parts) {
            Optional<Path> same = Optional.ofNullable(folders.put(part.toRealPath(), part));
            if (same.isPresent()) {
                throw new UserError(
                        part + " is given twice" + (same.get().equals(part) ? "" : ", also as " + same.get())
                                + ": each part counts once. Maybe another part was meant.");
            }
            Shard shard;
            try (RunStore store = RunStore.open(part)) {
                shard = store.shard();
            }
            Optional<Path> twin = shard.isWhole() ? Optional.empty() : Optional.ofNullable(shards.put(shard, part));
            if (twin.isPresent()) {
                throw new UserError(part + " is part " + shard + ", and so is " + twin.get()
                        + ": each part counts once. Maybe leave one of them out, that with fewer runs.");
            }
        }
    }

    private static Manifest manifest(Path part) throws IOException {
        Manifest manifest = Manifest.of(part).orElseThrow(() -> ResultsFolder.unreadable(part));
        if (ResultsFolder.isBeingWritten(part)) {
            throw new UserError(part + " is still being written by a sweep. Maybe wait for it.");
        }
        if (manifest.isMixed()) {
            throw new UserError(part + " has mixed runs (it was resumed with --anyway), which cannot be joined with"
                    + " others. Maybe run that part again.");
        }
        return manifest;
    }

    private static Provenance provenance(Manifest manifest) {
        return new Provenance(
                manifest.version(),
                manifest.commit(),
                new TreeMap<>(manifest.inputs()),
                new TreeMap<>(manifest.contents()));
    }

    private static void checkSame(Path first, Path part, Manifest manifest, SweepPlan plan, Provenance provenance)
            throws IOException {
        List<String> differences = SweepDifferences.ofInputs(manifest, provenance);
        try (RunStore store = RunStore.open(part)) {
            if (plan.since(store.plan(), Set.of()) != SweepPlan.Growth.SAME) {
                String unlike = plan.runsUnlike(store.plan(), Set.of());
                differences.add("not the same: " + (unlike.isEmpty() ? "number of runs" : unlike));
            }
        }
        if (differences.isEmpty()) {
            return;
        }
        throw new UserError(part + " is of another sweep than " + first + ":\n  " + String.join("\n  ", differences)
                + "\nMaybe leave it out, or run it again.");
    }

    private static ResultsFolder begin(
            Path out, Work work, Provenance provenance, Circumstances circumstances, boolean overwrite)
            throws IOException {
        if (ResultsFolder.inspect(out, work, Set.of(), provenance, overwrite) != ResultsFolder.Contents.FREE) {
            throw new UserError(out + " holds this experiment already. Maybe give another --out, or --overwrite.");
        }
        return ResultsFolder.begin(
                out, work, provenance, circumstances, new ResultsFolder.Options(overwrite, false, false));
    }
}
