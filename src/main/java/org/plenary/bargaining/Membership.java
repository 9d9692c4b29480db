package org.plenary.bargaining;

import org.plenary.party.States;

/**
 * Who sits in a committee and how much each weighs there.
 *
 * <p>Influence is {@code e / n + (1 - e) W_i / sum W}: an equal part, since a consensus can be broken by anybody, and a
 * part that follows power.
 */
public final class Membership {
    /** Indices of the members among the states, ascending. */
    public final int[] members;
    /** Influence of each state, adding up to 1; 0 for those that do not sit. */
    public final double[] influence;
    /** Whether each state sits. */
    public final boolean[] sits;

    /**
     * Seats the members.
     *
     * @param members indices among the states, ascending, at least one
     * @param equality the equal part of influence, from 0 to 1
     */
    public Membership(States states, int[] members, double equality) {
        this.members = members.clone();
        this.influence = new double[states.size()];
        this.sits = new boolean[states.size()];
        double power = 0;
        for (int i : members) {
            power += states.power[i];
            sits[i] = true;
        }
        for (int i : members) {
            double byPower = power > 0 ? states.power[i] / power : 1.0 / members.length;
            influence[i] = equality / members.length + (1 - equality) * byPower;
        }
    }

    /**
     * Returns the member in whose interval a point falls, if the members' influences are laid end to end in their order.
     *
     * @param point from 0 to below 1
     */
    public int memberAt(double point) {
        double end = 0;
        for (int i : members) {
            end += influence[i];
            if (point < end) {
                return i;
            }
        }
        return members[members.length - 1];
    }
}
