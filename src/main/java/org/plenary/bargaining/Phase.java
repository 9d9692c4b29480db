package org.plenary.bargaining;

/**
 * The phases of a meeting day, in their order: the ordinal is the ordering on MASON's schedule. The first and the
 * last happen once a period, the others every meeting day.
 */
public enum Phase {
    /** Sponsors table mandates, the states vote on them, and organs with a mandate convene. */
    MANDATES,
    /** The day's agenda is set; points are opened again where a session starts and the organ forgets. */
    STATEMENTS,
    /** States, blocs and non-state actors propose amendments. */
    AMENDMENTS,
    /** The secretariat proposes drafts of its own. */
    SECRETARIAT_DRAFT,
    /** The day's proposals of wording are put to the decision rule; authority is put when it is proposed. */
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
