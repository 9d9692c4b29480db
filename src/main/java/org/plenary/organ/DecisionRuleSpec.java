package org.plenary.organ;

/** The parameters of a decision rule, and how to make it: implemented by a record for each rule. */
public interface DecisionRuleSpec {
    /** Returns the rule with these parameters. */
    DecisionRule create();
}
