package org.plenary.organ;

/**
 * How the members of an organ stand on one proposal, summed up: what a decision rule may see.
 *
 * <p>Mutable and reused: a tally is filled anew for each test. Influence is measured as a share of all members'
 * influence.
 */
public final class Tally {
    /** Influence of the members that would rather have no text, from 0 to 1. */
    public double objecting;
    /** Influence of the members that gain against the last text, from 0 to 1. */
    public double gaining;
    /** Influence of the members that lose against the last text, from 0 to 1. */
    public double losing;
    /** Whether a major state would clearly rather have no text. */
    public boolean majorObjects;
    /** Whether a permanent member of the Security Council votes against. */
    public boolean permanentAgainst;
    /** Votes in favour if it came to a vote. */
    public int yes;
    /** Votes against. */
    public int no;
    /** Abstentions. */
    public int abstentions;

    /** Makes an empty tally. */
    public Tally() {}

    /** Empties the tally. */
    public void clear() {
        objecting = 0;
        gaining = 0;
        losing = 0;
        majorObjects = false;
        permanentAgainst = false;
        yes = 0;
        no = 0;
        abstentions = 0;
    }
}
