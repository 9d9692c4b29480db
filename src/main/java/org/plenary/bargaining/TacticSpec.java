package org.plenary.bargaining;

/** The parameters of a tactic, and how to make it: implemented by a record for each tactic. */
public interface TacticSpec {
    /** Returns the tactic with these parameters. */
    Tactic create();
}
