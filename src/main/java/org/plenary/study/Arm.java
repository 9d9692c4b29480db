package org.plenary.study;

/** What is done to the scenarios of a draw, besides drawing their judged numbers. */
public enum Arm {
    /** Nothing. */
    DRAWN,
    /** The scenarios swap their explanatory values: what comes out then comes out of everything else. */
    PERMUTED,
    /** Every calendar is twice as long: an order that comes from stopping early is an artefact. */
    DOUBLED;
}
