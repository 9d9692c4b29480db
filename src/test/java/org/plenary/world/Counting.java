package org.plenary.world;

/** A count in the making: all 0 and false but for what a test sets. */
public final class Counting {
    /** As {@link BallotCount#objecting}. */
    public double objecting;
    /** As {@link BallotCount#alone}. */
    public double alone;
    /** As {@link BallotCount#gaining}. */
    public double gaining;
    /** As {@link BallotCount#losing}. */
    public double losing;
    /** As {@link BallotCount#majorObjects}. */
    public boolean majorObjects;
    /** As {@link BallotCount#permanentAgainst}. */
    public boolean permanentAgainst;
    /** As {@link BallotCount#yes}. */
    public int yes;
    /** As {@link BallotCount#no}. */
    public int no;
    /** As {@link BallotCount#abstentions}. */
    public int abstentions;

    /** Returns the count. */
    public BallotCount count() {
        return new BallotCount(objecting, alone, gaining, losing, majorObjects, permanentAgainst, yes, no, abstentions);
    }
}
