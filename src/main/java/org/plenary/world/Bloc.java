package org.plenary.world;

import java.util.Arrays;

/**
 * A bloc: an agent that forms a position, tables for its members and is followed by them as far as it coheres.
 *
 * @param id its id, unique in the scenario
 * @param title its name
 * @param members indices of its members among the states, ascending
 * @param cohesion how far members follow its position, from 0 to 1
 * @param strength how much its position counts, from 0 to 1
 * @param drive how strongly it drives for a new instrument, from 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // indices are never compared
public record Bloc(String id, String title, int[] members, double cohesion, double strength, double drive) {
    /** Copies the members. */
    public Bloc {
        members = members.clone();
    }

    /** Returns the indices of its members among the states, ascending; a copy. */
    @Override
    public int[] members() {
        return members.clone();
    }

    /** Returns whether a state is a member. */
    public boolean has(int state) {
        return Arrays.binarySearch(members, state) >= 0;
    }

    /**
     * Returns the pull of the bloc on its members: cohesion times strength, from 0 to 1. A bloc holds its members to a
     * position as far as it coheres, and as far as it can promise them that the position will count (a judgement).
     */
    public double pull() {
        return cohesion * strength;
    }
}
