package org.plenary.bargaining;

import org.plenary.parameter.BehaviourSpec;

/** The parameters of a tactic, and how to make it: implemented by a record for each tactic. */
public interface TacticSpec extends BehaviourSpec {
    /** Returns the tactic with these parameters. */
    Tactic create();
}
