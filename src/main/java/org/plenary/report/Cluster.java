package org.plenary.report;

import org.plenary.experiment.PlanRunner;

/**
 * Makes runs on other machines. What it needs is no part of the program: a module brings it and names it in
 * {@code META-INF/services}, where {@link java.util.ServiceLoader} finds it.
 */
@FunctionalInterface
public interface Cluster {
    /**
     * Returns what makes the runs of an experiment.
     *
     * @param master the address of the cluster, in its own form
     */
    PlanRunner at(String master, PackedExperiment experiment);
}
