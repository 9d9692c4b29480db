package org.plenary.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.ServiceLoader;
import org.plenary.experiment.LoadedSweep;
import org.plenary.experiment.PlanRunner;
import org.plenary.experiment.SweepRunner;
import org.plenary.kernel.UserError;
import org.plenary.report.Cluster;
import org.plenary.report.ExperimentKind;
import org.plenary.report.PackedExperiment;
import picocli.CommandLine.Option;

/** The option that has runs made on other machines. */
public final class ClusterOption {
    @Option(
            names = "--spark",
            paramLabel = "MASTER",
            description =
                    "Make the runs on Apache Spark, at this master: spark://HOST:7077, yarn, local[N]. What comes out"
                            + " is the same; --workers says nothing then. Needs the module for Spark.")
    private Optional<String> master = Optional.empty();

    /**
     * Returns what makes runs where the user wants them made.
     *
     * @throws UserError if that is on Spark and the module is not there
     */
    RunsMadeBy find() {
        if (master.isEmpty()) {
            return (kind, request, experiment, workers) -> new SweepRunner(workers, ClusterOption::processorTime);
        }
        Cluster cluster = ServiceLoader.load(Cluster.class)
                .findFirst()
                .orElseThrow(() -> new UserError("--spark " + master.get() + ": this program is without the module for"
                        + " Spark. Maybe start ./plenary in a checkout, which builds the module; or hand"
                        + " spark/target/plenary-spark.jar to spark-submit, with the same words after it; or leave"
                        + " --spark out, and share runs among machines by --shard."));
        return (kind, request, experiment, workers) ->
                cluster.at(master.get(), PackedExperiment.of(kind, request, experiment));
    }

    /** Where runs are made. */
    @FunctionalInterface
    interface RunsMadeBy {
        /**
         * Returns what makes the runs of an experiment.
         *
         * @param workers how many at the same time, if it is here
         * @throws UserError if there are to be none
         * @throws IOException if a file of the experiment is gone
         */
        PlanRunner of(ExperimentKind kind, ExperimentKind.Request request, LoadedSweep experiment, int workers)
                throws IOException;
    }

    /** What the thread has worked, whatever else the machine does; the time on the wall where that is not measured. */
    private static long processorTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
