package org.plenary.legalization;

import org.plenary.text.AuthorityItem;

/** Scores delegation from the authority conferred: a coding either adds items up or looks for the highest step. */
public sealed interface DelegationRule permits ItemSum, HighestStep {
    /** Returns the score; conferring more never lowers it, and nothing conferred scores 0. */
    DimensionScore score(ConferredAuthority authority);

    /** Returns the least level that may have a class, whatever else the class asks for; 1 if none has. */
    double least(LegalizationClass classified);

    /** Returns what level 0, 1 or 2 of an item means, in words. */
    String meaning(AuthorityItem item, int level);
}
