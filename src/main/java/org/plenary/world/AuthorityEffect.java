package org.plenary.world;

/**
 * What authority conferred on an organ does: how it reads rules, informs states and watches over them.
 *
 * @param discretion the share of readings that the organ chooses, from 0 to 1
 * @param sight how much of the shock the organ sees, from 0 to 1
 * @param informing how far what it sees reaches states, from 0 to 1
 * @param depth factor on the depth of commitment that is kept, at least 1
 * @param capacity how far a programme closes states' gap to full capacity, from 0 to 1
 * @param burden total authority, from 0 to 1: what agency costs grow with
 * @param levels authority levels paid for
 */
public record AuthorityEffect(
        double discretion,
        double sight,
        double informing,
        double depth,
        double capacity,
        double burden,
        double levels) {
    /** No authority at all. */
    public static final AuthorityEffect NONE = new AuthorityEffect(0, 0, 0, 1, 0, 0, 0);
}
