package org.plenary.spark;

import org.plenary.experiment.PlanRunner;
import org.plenary.report.Cluster;
import org.plenary.report.PackedExperiment;

/** Apache Spark. */
public final class SparkCluster implements Cluster {
    @Override
    public PlanRunner at(String master, PackedExperiment experiment) {
        return new SparkRunner(master, experiment);
    }
}
