package org.plenary.bargaining;

import org.plenary.world.Ballot;
import org.plenary.world.Preferences;
import org.plenary.world.States;

/**
 * Who sits in a committee and how much each weighs there.
 *
 * <p>Influence is {@code e / n + (1 - e) W_i / sum W}: an equal part, since a consensus can be broken by anybody, and a
 * part that follows power.
 */
public final class Membership {
    final int[] members;
    final double[] influence;
    private final boolean[] sits;

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

    /** Returns the members' mean ideal reading of each row, by influence: how an organ that they command reads. */
    public double[] readings(Preferences preferences) {
        double[] readings = new double[preferences.rows.size()];
        for (int row = 0; row < readings.length; row++) {
            for (int i : members) {
                readings[row] += influence[i] * preferences.ideal[row][i];
            }
        }
        return readings;
    }

    /** Returns how many sit. */
    public int size() {
        return members.length;
    }

    /** Returns the index among the states of the k-th member. */
    public int member(int k) {
        return members[k];
    }

    /** Returns the indices of the members among the states, ascending; a copy. */
    public int[] members() {
        return members.clone();
    }

    /** Returns how many states there are, seated or not. */
    public int states() {
        return sits.length;
    }

    /** Returns whether a state sits. */
    public boolean sits(int state) {
        return sits[state];
    }

    /** Returns a state's influence: all of them add up to 1; 0 if it does not sit. */
    public double influence(int state) {
        return influence[state];
    }

    /**
     * Returns the members as those who are asked.
     *
     * @param major whether each state is a major one
     * @param permanent whether each state is a permanent member of the Security Council
     */
    public Ballot ballot(boolean[] major, boolean[] permanent, Ballot.Bars bars) {
        return new Ballot(members, influence, major, permanent, bars);
    }
}
