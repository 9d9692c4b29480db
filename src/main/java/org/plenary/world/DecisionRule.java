package org.plenary.world;

import org.plenary.kernel.Behaviour;

/**
 * How an organ decides whether a proposal carries.
 *
 * <p>A rule must be monotone: where it blocks, it blocks at every larger objection too.
 */
public interface DecisionRule extends Behaviour {
    /**
     * Returns whether the proposal carries.
     *
     * @param count how the members stand
     * @param elapsed the share of the calendar that has passed, from 0 to 1; 1 on the last meeting day
     */
    boolean carries(BallotCount count, double elapsed);

    /** Returns whether the body seeks consensus and votes only where that is broken. */
    default boolean seeksConsensus() {
        return false;
    }

    /** Returns whether the votes suffice where it comes to a vote: by default more in favour than against. */
    default boolean majority(BallotCount count) {
        return count.yes() > count.no();
    }

    /** Returns whether those who object break consensus; only asked where consensus is sought. */
    default boolean breaksConsensus(BallotCount count) {
        return false;
    }

    /**
     * Returns whether nothing carries over the clear objection of a major state, so that nobody need count the others: only
     * for speed, and false is always right.
     *
     * @param elapsed the share of the calendar that has passed
     */
    default boolean majorsBlock(double elapsed) {
        return false;
    }

    /**
     * Returns whether a large majority carries a proposal over the objections of major states, permanent members among
     * them. Where it does, states expect of a mandate a text that lies where the members are, each counted alike; where it
     * does not, one that lies where power is.
     */
    default boolean outvotesMajors() {
        return false;
    }
}
