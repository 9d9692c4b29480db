package org.plenary.world;

import java.util.List;
import java.util.Optional;

/**
 * How states voted in the General Assembly before the process, as far as it is on file.
 *
 * @param absence each state's share of recorded votes that it missed, from 0 to 1, in the order of the states
 * @param rollCalls the roll calls whose slopes and cuts were estimated, in the order of their names
 */
public record VotingRecord(List<Double> absence, List<RollCall> rollCalls) {
    /** Copies the lists. */
    public VotingRecord {
        absence = List.copyOf(absence);
        rollCalls = List.copyOf(rollCalls);
    }

    /** Returns an empty record of states that are never absent. */
    public static VotingRecord none(int states) {
        return new VotingRecord(java.util.Collections.nCopies(states, 0.0), List.of());
    }

    /** Returns the roll call of a name, if it is on file. */
    public Optional<RollCall> rollCall(String id) {
        return rollCalls.stream().filter(call -> call.id().equals(id)).findFirst();
    }
}
