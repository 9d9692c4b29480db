package org.plenary.organ;

import org.plenary.parameter.BehaviourSpec;

/** The parameters of a decision rule, and how to make it: implemented by a record for each rule. */
public interface DecisionRuleSpec extends BehaviourSpec {
    /** Returns the rule with these parameters. */
    DecisionRule create();
}
