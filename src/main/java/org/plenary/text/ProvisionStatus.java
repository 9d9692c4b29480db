package org.plenary.text;

/** Where a provision stands in the negotiating text. */
public enum ProvisionStatus {
    /** On the table, not yet tested. */
    PROPOSED,
    /** Objected to: in square brackets. */
    BRACKETED,
    /** Agreed ad referendum. */
    AGREED,
    /** Left out of the text. */
    OMITTED
}
