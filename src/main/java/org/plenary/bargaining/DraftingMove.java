package org.plenary.bargaining;

/** What drafters try on wording that is stuck, in the order that the field's drafting practice sets. */
public enum DraftingMove {
    /** Move the middle of the permitted readings towards the objectors. */
    BRIDGE,
    /** Lower the obligation by a step. */
    SOFTEN,
    /** Widen the permitted readings: constructive ambiguity (Linos and Pegram 2016, doi:10.1017/S0020818316000138). */
    WIDEN,
    /** Widen and soften at once. */
    DILUTE,
    /** Split an umbrella provision into narrower ones that are agreed apart. */
    SPLIT,
    /** Leave the provision out. */
    OMIT
}
