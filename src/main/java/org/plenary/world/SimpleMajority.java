package org.plenary.world;

import org.plenary.kernel.Named;

/** A simple majority of the members present and voting (Rules of Procedure of the General Assembly, rule 85). */
@Named(
        value = "simple_majority",
        summary = "carries with more votes in favour than against",
        source = "A/520/Rev.19, rules 85 and 86")
public record SimpleMajority() implements DecisionRule {

    @Override
    public boolean carries(BallotCount count, double elapsed) {
        return majority(count);
    }

    @Override
    public boolean outvotesMajors() {
        return true;
    }
}
