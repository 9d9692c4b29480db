package org.plenary.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.StoredTable;
import org.plenary.model.VoteChances;
import org.plenary.table.TableRow;

/** How votes on mandates went, over all runs: read from the table {@code votes} of a store. */
public final class MandateTallies {
    /** The words for votes in stores, in the order in which tallies are given. */
    public static final List<String> VOTES = List.of("yes", "no", "abstain", "absent");

    private final Map<String, Sum> sums = new LinkedHashMap<>();

    private MandateTallies() {}

    /**
     * A mandate that was put to the vote, as its sponsor's first attempt in a period.
     *
     * @param scenario the scenario's name
     * @param mandate who tabled it, for which organ, in which period
     * @param rollCall the real roll call that it stands for; {@code ""} for none
     * @param tallies a tally for each run in which it was put to the vote, in the order of {@link #VOTES}
     * @param states the states of the body, in the order of the states file
     */
    public record MandateTally(
            String scenario, String mandate, String rollCall, List<List<Integer>> tallies, List<StateVotes> states) {
        /** Copies the lists. */
        public MandateTally {
            tallies = tallies.stream().map(List::copyOf).toList();
            states = List.copyOf(states);
        }

        /** Returns how many states cast a vote in each run. */
        public double[] counts(String vote) {
            int place = VOTES.indexOf(vote);
            return tallies.stream().mapToDouble(tally -> tally.get(place)).toArray();
        }

        /** Returns how many states cast a vote in fact; 0 without a roll call. */
        public long real(String vote) {
            return states.stream().filter(state -> state.real().equals(vote)).count();
        }
    }

    /**
     * A state's votes on a mandate.
     *
     * @param state its code
     * @param runs in how many it could vote
     * @param chances mean probabilities of its votes
     * @param real its real vote in a word; {@code ""} without a roll call
     * @param right in how many runs its vote was the real one
     */
    public record StateVotes(String state, int runs, VoteChances chances, String real, int right) {
        /** Returns the share of runs with another vote than the real one. */
        public double wrong() {
            return 1 - right / (double) runs;
        }
    }

    /**
     * Returns the mandates, in the order of scenarios and periods; nothing if the sweep did not keep votes, or the folder
     * has no store.
     *
     * @throws IOException if the store cannot be read
     */
    public static Optional<List<MandateTally>> read(Path folder, SweepRuns runs) throws IOException {
        if (!runs.plan().kept().contains(StoredTable.VOTES) || !Files.isRegularFile(folder.resolve(RunStore.FILE))) {
            return Optional.empty();
        }
        MandateTallies tallies = new MandateTallies();
        try (RunStore store = RunStore.open(folder)) {
            store.rows(StoredTable.VOTES, tallies::accept);
        }
        Map<String, List<Sum>> byScenario = new LinkedHashMap<>();
        tallies.sums
                .values()
                .forEach(sum -> byScenario
                        .computeIfAbsent(sum.scenario, unused -> new ArrayList<>())
                        .add(sum));
        return Optional.of(byScenario.values().stream()
                .flatMap(sums -> sums.stream().sorted(Comparator.comparingDouble(sum -> sum.period)))
                .map(Sum::tally)
                .toList());
    }

    private void accept(TableRow row) {
        if (row.number("attempt") == 1 && !row.text("vote").isEmpty()) {
            String mandate = row.text("sponsor") + ", " + row.text("organ") + ", period " + row.text("period")
                    + (row.truth("rival") ? ", as rival" : "");
            sums.computeIfAbsent(
                            row.text("scenario") + "\n" + mandate,
                            key -> new Sum(row.text("scenario"), mandate, row.text("roll_call"), row.number("period")))
                    .add(row);
        }
    }

    /** What has been read of a mandate. */
    private static final class Sum {
        private final String scenario;
        private final String mandate;
        private final String rollCall;
        private final double period;
        private final List<int[]> tallies = new ArrayList<>();
        private final Map<String, StateVotes> states = new LinkedHashMap<>();
        private String run = "";

        Sum(String scenario, String mandate, String rollCall, double period) {
            this.scenario = scenario;
            this.mandate = mandate;
            this.rollCall = rollCall;
            this.period = period;
        }

        /** Rows of a run come one after another. */
        void add(TableRow row) {
            if (!row.text("run").equals(run)) {
                run = row.text("run");
                tallies.add(new int[VOTES.size()]);
            }
            String vote = row.text("vote");
            tallies.get(tallies.size() - 1)[VOTES.indexOf(vote)]++;
            VoteChances chances = new VoteChances(
                    row.number("p_yes"), row.number("p_no"), row.number("p_abstain"), row.number("p_absent"));
            int right = vote.equals(row.text("real")) ? 1 : 0;
            states.merge(
                    row.text("state"),
                    new StateVotes(row.text("state"), 1, chances, row.text("real"), right),
                    (a, b) -> new StateVotes(
                            a.state(),
                            a.runs() + b.runs(),
                            a.chances().plus(b.chances()),
                            a.real(),
                            a.right() + b.right()));
        }

        MandateTally tally() {
            return new MandateTally(
                    scenario,
                    mandate,
                    rollCall,
                    tallies.stream()
                            .map(tally -> java.util.Arrays.stream(tally).boxed().toList())
                            .toList(),
                    states.values().stream()
                            .map(s -> new StateVotes(
                                    s.state(), s.runs(), s.chances().times(1.0 / s.runs()), s.real(), s.right()))
                            .toList());
        }
    }
}
