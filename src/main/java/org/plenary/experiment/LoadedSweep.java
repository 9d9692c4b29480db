package org.plenary.experiment;

import java.util.Optional;
import java.util.SortedMap;

/**
 * A sweep file, read and checked, with everything it names.
 *
 * @param plan what will be run
 * @param cases the cases, all of them checked
 * @param inputs the SHA-256 of every file that was read, by its path inside the study folder; where it is known that of
 *     what the file says after a space
 */
public record LoadedSweep(SweepPlan plan, CaseSource cases, SortedMap<String, String> inputs) {
    /** Returns the same with another number of replicates and another master seed, where they are given. */
    public LoadedSweep with(Optional<Integer> replicates, Optional<Long> masterSeed) {
        SweepPlan other = plan;
        other = replicates.map(other::withReplicates).orElse(other);
        other = masterSeed.map(other::withMasterSeed).orElse(other);
        return new LoadedSweep(other, cases, inputs);
    }
}
