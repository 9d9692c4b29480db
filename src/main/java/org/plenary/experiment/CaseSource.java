package org.plenary.experiment;

/**
 * Gives the cases of a sweep.
 *
 * <p>All of them were checked before the sweep starts; this only hands them out, to several workers at the same time
 * and to each many times. Whether cases are kept or made anew is the source's choice of memory against time.
 */
@FunctionalInterface
public interface CaseSource {
    /** Returns the case of a scenario (its index in the plan, from 0) at a design point (its index, from 0). */
    RunnableCase at(int scenario, int designPoint);
}
