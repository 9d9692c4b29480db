package org.plenary.legalization;

/** The three dimensions of legalization (Abbott et al. 2000). */
public enum Dimension {
    /** How far authority is conferred on an organ. */
    DELEGATION,
    /** How unambiguously the rules define what they require. */
    PRECISION,
    /** How far states are bound. */
    OBLIGATION
}
