package org.plenary.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plenary.bargaining.Objection;
import org.plenary.world.BallotCount;
import org.plenary.world.States;

/**
 * How the members stood on what was put to the decision rule.
 *
 * @param count the sums that the rule saw
 * @param objectors indices of the states that objected: those whose loss alone breaks consensus first, then by power
 * @param decisive how many of them break it alone
 */
record Stand(BallotCount count, List<Integer> objectors, int decisive) {
    static Stand of(States states, BallotCount count, List<Objection> objections) {
        List<Objection> sorted = new ArrayList<>(objections);
        sorted.sort(Comparator.comparing((Objection o) -> !o.decisive())
                .thenComparing(o -> -states.power[o.state()])
                .thenComparing(Objection::state));
        return new Stand(count, sorted.stream().map(Objection::state).toList(), (int)
                objections.stream().filter(Objection::decisive).count());
    }
}
