package org.plenary.world;

import java.util.Arrays;
import java.util.List;

/**
 * The preference vectors of all states in one run, in flat arrays: what the expected loss is computed from. Arrays are
 * indexed by state in the order of {@link States}; they are filled once, before bargaining starts.
 */
public final class Preferences {
    /** The rows: provisions, each followed by the parts into which it may be split. */
    public final List<ProvisionRow> rows;
    /** Positions on the preference axes: {@code [axis][state]}, in standard deviations. */
    public final double[][] position;
    /** Ideal readings: {@code [row][state]}, in standard deviations of the preference axes. */
    public final double[][] ideal;
    /** The reading that a part asks for, to every state alike, in sd; 0 for a provision, and 0 on average over its parts. */
    public final double[] shift;
    /** Ideal reading per unit of position on each axis, without what is peculiar: {@code [row][axis]}. */
    public final double[][] direction;
    /** The readings that the estimate expects of the states: {@code [row][state]}; what is peculiar to them it does not know. */
    public final double[][] expected;
    /** How far others do not know a state's reading: a standard deviation, {@code [row][state]}. */
    public final double[][] unknown;
    /** Issue salience: how much a row weighs with a state, 1 on average over the provisions, {@code [row][state]}. */
    public final double[][] salience;
    /** Weight of own conduct. */
    public final double[] own;
    /** Weight of others' conduct: what a state gains from binding others. */
    public final double[] others;
    /** Cost of being bound, already scaled by political salience. */
    public final double[] sovereignty;
    /** Uncertain cost of compliance per unit of obligation, already scaled by complexity and capacity. */
    public final double[] compliance;
    /** Cost of being restricted per unit of obligation; 0 but for major states. */
    public final double[] avoidance;
    /** Cost of an organ's authority. */
    public final double[] agency;
    /** Cost of a level of authority. */
    public final double[] budget;
    /** Digital capacity, from 0 to 1. */
    public final double[] capacity;
    /** Share of world power, adding up to 1. */
    public final double[] power;
    /** Keys of the states' random draws. */
    public final int[] key;
    /** Whether the state is a major one. */
    public final boolean[] major;

    Preferences(
            List<ProvisionRow> rows,
            double[][] position,
            double[][] ideal,
            double[] shift,
            double[][] direction,
            double[][] expected,
            double[][] unknown,
            double[][] salience,
            States states) {
        int n = states.size();
        this.rows = List.copyOf(rows);
        this.position = position;
        this.ideal = ideal;
        this.shift = shift;
        this.direction = direction;
        this.expected = expected;
        this.unknown = unknown;
        this.salience = salience;
        this.own = new double[n];
        this.others = new double[n];
        this.sovereignty = new double[n];
        this.compliance = new double[n];
        this.avoidance = new double[n];
        this.agency = new double[n];
        this.budget = new double[n];
        this.capacity = new double[n];
        this.power = new double[n];
        this.major = new boolean[n];
        this.key = new int[n];
        Arrays.setAll(key, states::key);
    }

    /** Returns how many states there are. */
    public int size() {
        return own.length;
    }
}
