package org.plenary.study;

/** Which judged numbers are drawn from their ranges. */
public enum Vary {
    /** Those that all scenarios share. */
    SHARED,
    /** Those that stand in the scenarios. */
    CASES,
    /** All of them. */
    BOTH;

    /** Returns whether the shared numbers are drawn. */
    public boolean shared() {
        return this != CASES;
    }

    /** Returns whether the numbers of the scenarios are drawn. */
    public boolean cases() {
        return this != SHARED;
    }
}
