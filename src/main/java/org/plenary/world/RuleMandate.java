package org.plenary.world;

/** What an organ may do about rules: the levels of the authority item of that name. */
public enum RuleMandate {
    /** Study the field: no rules of its own. */
    STUDY,
    /** Recommend rules to states. */
    RECOMMEND,
    /** Draft an instrument. */
    DRAFT
}
