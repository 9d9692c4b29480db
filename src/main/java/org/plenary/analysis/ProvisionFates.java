package org.plenary.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.StoredTable;
import org.plenary.table.TableRow;

/** What became of each provision, run by run: read from the table {@code provisions} of a store. */
public final class ProvisionFates {
    /** How a provision ended in a run, from best to worst; of several organs and periods, the best counts. */
    public enum Fate {
        /** It, or a part of it, stands in an adopted text. */
        ADOPTED("adopted"),
        /** It was agreed, in a text that was not adopted. */
        AGREED("agreed, not adopted"),
        /** It was on the table at the end, in brackets or untested. */
        OPEN("left open"),
        /** It was left out. */
        OMITTED("omitted"),
        /** No organ had it in its text. */
        NOT_TAKEN_UP("not taken up");

        private final String words;

        Fate(String words) {
            this.words = words;
        }

        /** Returns the fate in words. */
        public String words() {
            return words;
        }
    }

    /**
     * A provision of a scenario.
     *
     * @param scenario the scenario's name
     * @param provision the provision's id
     * @param counts in how many runs it had each fate, in the order of {@link Fate}
     */
    public record Tally(String scenario, String provision, List<Integer> counts) {
        /** Copies the counts. */
        public Tally {
            counts = List.copyOf(counts);
        }

        /** Returns the number of runs. */
        public int n() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    private final Map<String, Map<String, int[]>> counts = new LinkedHashMap<>();
    private final Map<String, Fate> current = new LinkedHashMap<>();
    private String run = "";
    private String scenario = "";

    private ProvisionFates() {}

    /**
     * Returns the provisions in the order of scenarios and texts; nothing if the sweep did not keep them, or the folder
     * has no store.
     *
     * @throws IOException if the store cannot be read
     */
    public static Optional<List<Tally>> read(Path folder, SweepRuns runs) throws IOException {
        if (!runs.plan().kept().contains(StoredTable.PROVISIONS)
                || !Files.isRegularFile(folder.resolve(RunStore.FILE))) {
            return Optional.empty();
        }
        ProvisionFates fates = new ProvisionFates();
        try (RunStore store = RunStore.open(folder)) {
            store.rows(StoredTable.PROVISIONS, fates::accept);
        }
        fates.endRun();
        return Optional.of(fates.tallies(runs));
    }

    /** Rows of a run come one after another. */
    private void accept(TableRow row) {
        if (!row.text("run").equals(run)) {
            endRun();
            run = row.text("run");
            scenario = row.text("scenario");
        }
        current.merge(row.text("provision"), fate(row), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }

    private static Fate fate(TableRow row) {
        if (row.truth("adopted")) {
            return Fate.ADOPTED;
        }
        return switch (row.text("status")) {
            case "agreed" -> Fate.AGREED;
            case "omitted" -> Fate.OMITTED;
            default -> Fate.OPEN;
        };
    }

    private void endRun() {
        Map<String, int[]> provisions = counts.computeIfAbsent(scenario, unused -> new LinkedHashMap<>());
        current.forEach((provision, fate) ->
                provisions.computeIfAbsent(provision, unused -> new int[Fate.values().length])[fate.ordinal()]++);
        current.clear();
    }

    private List<Tally> tallies(SweepRuns runs) {
        List<Tally> tallies = new ArrayList<>();
        for (int s = 0; s < runs.plan().scenarios().size(); s++) {
            String id = runs.plan().scenarios().get(s).id();
            int n = 0;
            for (int d = 0; d < runs.plan().design().size(); d++) {
                n += runs.outcomes().count(s, d);
            }
            for (Map.Entry<String, int[]> entry :
                    counts.getOrDefault(id, Map.of()).entrySet()) {
                int[] fates = entry.getValue();
                int seen = 0;
                List<Integer> all = new ArrayList<>();
                for (int count : fates) {
                    seen += count;
                    all.add(count);
                }
                all.set(Fate.NOT_TAKEN_UP.ordinal(), Math.max(0, n - seen));
                tallies.add(new Tally(id, entry.getKey(), all));
            }
        }
        return tallies;
    }
}
