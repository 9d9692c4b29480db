package org.plenary.study;

/** What is claimed of the levels of ordered explanatory variables when they are drawn. */
public enum Levels {
    /** Each lies in its own range, and their order holds. */
    RANGES,
    /** They lie anywhere in the ranges of their variable, and their order holds: nothing else is claimed. */
    ORDER;
}
