package org.plenary.study;

import java.util.Locale;

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

    /** Returns the word for it in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
