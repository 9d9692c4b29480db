package org.plenary.bargaining;

/**
 * The phases of a meeting day, in their order: the ordinal is the ordering on MASON's schedule. The first and the
 * last happen once a period, the others every meeting day.
 */
public enum Phase {
    /** Sponsors table mandates, the states vote on them, and organs with a mandate convene. */
    MANDATES,
    /** The day's agenda is set; where a session starts and positions have moved, points are opened again. */
    STATEMENTS,
    /** States, blocs and non-state actors propose amendments. */
    AMENDMENTS,
    /** The secretariat proposes drafts of its own. */
    SECRETARIAT_DRAFT,
    /** The day's proposals are put to the decision rule, wording first and then authority. */
    TEST,
    /** Stuck wording is redrafted. */
    DRAFTING,
    /** Stuck provisions are traded; side-payments are offered. */
    CONSULTATION,
    /** The secretariats pursue their strategies. */
    STRATEGIES,
    /** An organ that is done adopts its text, or fails. */
    ADOPTION,
    /** What was adopted enters the record. */
    RECORD
}
