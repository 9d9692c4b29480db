package org.plenary.text;

/**
 * The six kinds of authority that states may confer, each at level 0, 1 or 2.
 *
 * <p>The items operationalise delegation of Abbott et al. 2000 for rule-making in an organisation; the levels are those
 * of the outcome codebook.
 */
public enum AuthorityItem {
    /** An organ: none, one-off, renewed or permanent. */
    ORGAN,
    /** What the organ may do: study, recommend, draft an instrument. */
    RULE_MANDATE,
    /** What the secretariat contributes: servicing, papers, a mandated unit. */
    EXPERTISE,
    /** Its role among agencies: none, invited, named lead. */
    COORDINATION,
    /** Help with carrying the rules out: none, guidance, a programme. */
    IMPLEMENTATION,
    /** What follows: nothing, one report, periodic review or a conference of the parties. */
    FOLLOW_UP;

    /** The highest level of every item. */
    public static final int MAX_LEVEL = 2;
}
