package org.plenary.experiment;

import java.util.BitSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The runs that a sweep has still to make.
 *
 * @param plan the sweep
 * @param shard the part of it
 * @param finished the runs that are there already, by their row in table order
 */
public record Work(SweepPlan plan, Shard shard, BitSet finished) {
    /** Copies the set. */
    public Work {
        finished = (BitSet) finished.clone();
    }

    /** Returns all runs of a plan. */
    public static Work all(SweepPlan plan) {
        return new Work(plan, Shard.WHOLE, new BitSet());
    }

    /** Returns how many runs are there already. */
    public long done() {
        return finished.cardinality();
    }

    /** Returns how many runs the part has. */
    public long size() {
        return shard.size(plan);
    }

    /** Returns the runs that are still to be made, in execution order. */
    public Stream<PlannedRun> left() {
        return LongStream.range(shard.from(plan), shard.to(plan))
                .mapToObj(plan::atStep)
                .filter(this::wants);
    }

    /** Returns whether a place, of the part's, has a run that is still to be made. */
    boolean wants(PlannedRun run) {
        return plan.isRun(run) && (finished.isEmpty() || !finished.get(Math.toIntExact(plan.row(run))));
    }
}
