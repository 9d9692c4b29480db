package org.plenary.legalization;

/** A class of a level of legalization. */
public enum LegalizationClass {
    /** Low. */
    LOW,
    /** Medium. */
    MEDIUM,
    /** High. */
    HIGH
}
