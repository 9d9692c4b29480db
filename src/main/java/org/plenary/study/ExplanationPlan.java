package org.plenary.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.plenary.design.DesignPoints;
import org.plenary.experiment.CaseSource;
import org.plenary.experiment.ObservedOutcome;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.RecentCases;
import org.plenary.experiment.RunnableCase;
import org.plenary.experiment.Settings;
import org.plenary.experiment.StudyCases;
import org.plenary.experiment.SweepPlan;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;

/**
 * What is run to explain why two scenarios differ: on the way from the one to the other parts are taken one after
 * another, in an order that each replicate draws anew, and in that order backwards; all with the same luck. What a part
 * changes when it is taken is averaged over the orders: its Shapley value (Shapley 1953; sampled in pairs of opposite
 * orders as Mitchell, Cooper, Frank and Holmes 2022, Journal of Machine Learning Research 23(43)).
 *
 * @param first the name of the scenario where the way begins
 * @param second the name of the scenario where it ends
 * @param parts the names of the parts in which they differ
 * @param coding the codebook's coding
 * @param replicates how many orders, each with its reverse
 * @param masterSeed the seed of orders and runs
 * @param settings the options
 */
public record ExplanationPlan(
        String first,
        String second,
        List<String> parts,
        String coding,
        int replicates,
        long masterSeed,
        Settings settings) {
    /** The word for it. */
    public static final String KIND = "explain";

    /** Cases that are kept: those with few parts of the one or of the other come again. */
    private static final int CASES_KEPT = 64;

    /** Copies the list. */
    public ExplanationPlan {
        parts = List.copyOf(parts);
    }

    /** Returns the experiment: a design point for each step of the way, there first and then in the reverse order. */
    public SweepPlan experiment() {
        List<List<Object>> points = new ArrayList<>();
        for (int taken = 0; taken <= parts.size(); taken++) {
            points.add(List.of("forwards", taken));
        }
        for (int taken = 1; taken < parts.size(); taken++) {
            points.add(List.of("backwards", taken));
        }
        return new SweepPlan(
                KIND,
                settings.with("parts", parts),
                "from " + first + " to " + second,
                coding,
                List.of(new PlannedScenario(first + "-to-" + second, ObservedOutcome.none())),
                new DesignPoints("orders", List.of("order", "parts_taken"), points, List.of(), List.of()),
                replicates,
                masterSeed,
                true,
                List.of(),
                List.of());
    }

    /** Returns the parts in the order in which a replicate takes them. */
    List<Integer> order(int replicate) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, parts.size()).boxed().toList());
        KeyedRandom random = KeyedRandom.of(masterSeed);
        for (int i = order.size() - 1; i > 0; i--) {
            Collections.swap(order, i, (int) (random.uniform(Purpose.DESIGN, replicate, i, 0) * (i + 1)));
        }
        return order;
    }

    /** Returns the design point at which the first so many parts of an order, or the last in reverse, are taken. */
    int point(boolean backwards, int taken) {
        boolean end = taken == 0 || taken == parts.size();
        return backwards && !end ? parts.size() + taken : taken;
    }

    /** Returns the parts that a replicate has taken at a design point. */
    BitSet taken(int point, int replicate) {
        List<Integer> order = order(replicate);
        boolean backwards = point > parts.size();
        int count = backwards ? point - parts.size() : point;
        BitSet taken = new BitSet();
        (backwards ? order.subList(order.size() - count, order.size()) : order.subList(0, count)).forEach(taken::set);
        return taken;
    }

    /**
     * Returns its cases.
     *
     * @param cases makes cases of the scenarios of each replicate
     * @param members the two scenarios of each replicate, divided into these parts: the same for all, or drawn anew
     * @param drawn whether they are drawn anew
     */
    public CaseSource cases(IntFunction<StudyCases> cases, IntFunction<Hybrids> members, boolean drawn) {
        RecentCases made = new RecentCases(
                (member, bits) -> cases.apply(member).at(members.apply(member).with(BitSet.valueOf(new long[] {bits}))),
                CASES_KEPT);
        return (scenario, point) -> (RunnableCase) run -> {
            BitSet taken = taken(point, run.replicate());
            int bits = taken.isEmpty() ? 0 : (int) taken.toLongArray()[0];
            return made.at(drawn ? run.replicate() : 0, bits).run(run);
        };
    }
}
