package org.plenary.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.broadcast.Broadcast;
import org.plenary.experiment.LoadedSweep;
import org.plenary.experiment.PlannedRun;
import org.plenary.experiment.RunRow;
import org.plenary.report.ExperimentKinds;
import org.plenary.report.PackedExperiment;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** What an executor does: makes the runs that it is given, by their keys. */
final class Executor extends AbstractFunction1<Iterator<long[]>, ArrayList<MadeRun>> implements Serializable {
    private static final long serialVersionUID = 1L;

    /** An experiment is read once by each process that makes runs of it. */
    private static final Map<Long, LoadedSweep> READ = new ConcurrentHashMap<>();

    private final Broadcast<PackedExperiment> packed;

    Executor(Broadcast<PackedExperiment> packed) {
        this.packed = packed;
    }

    @Override
    public ArrayList<MadeRun> apply(Iterator<long[]> tasks) {
        LoadedSweep experiment = READ.computeIfAbsent(packed.id(), id -> read());
        ArrayList<MadeRun> made = new ArrayList<>();
        while (tasks.hasNext()) {
            for (long key : tasks.next()) {
                made.add(make(experiment, key));
            }
        }
        return made;
    }

    private LoadedSweep read() {
        try {
            return packed.value().open(ExperimentKinds.all()).experiment();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When memory is short, the executor ends and another one makes the run. */
    private static MadeRun make(LoadedSweep experiment, long key) {
        try {
            PlannedRun run = experiment.plan().ofKey(key);
            return new MadeRun(
                    key, RunRow.make(experiment.plan(), experiment.cases(), run, Executor::processorTime), null);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            return new MadeRun(key, null, new MadeRun.Thrown(e));
        }
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
