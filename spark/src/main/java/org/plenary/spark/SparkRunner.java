package org.plenary.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import org.plenary.experiment.CaseSource;
import org.plenary.experiment.PlanRunner;
import org.plenary.experiment.PlannedRun;
import org.plenary.experiment.Progress;
import org.plenary.experiment.RunSink;
import org.plenary.experiment.SweepFailure;
import org.plenary.experiment.SweepPlan;
import org.plenary.experiment.Work;
import org.plenary.kernel.RunSeed;
import org.plenary.kernel.UserError;
import org.plenary.report.PackedExperiment;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction0;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * Makes the runs of a plan on a Spark cluster. The driver hands out keys of runs, some at a time; Spark hands each task
 * back once, however often it had to try it, and the thread that called keeps what came. So a lost executor costs no run
 * and doubles none.
 */
final class SparkRunner implements PlanRunner {
    /** As many tasks as this, unless they would be longer than {@link #LONGEST}: short ones cost more than they give. */
    private static final int TASKS = 400;

    /** The most runs of a task: what a lost executor's processors were at is made again. */
    private static final int LONGEST = 64;

    private static final int PATIENCE_MILLISECONDS = 200;

    private final String master;
    private final PackedExperiment experiment;

    SparkRunner(String master, PackedExperiment experiment) {
        this.master = master;
        this.experiment = experiment;
    }

    @Override
    public long run(Work work, CaseSource cases, RunSink sink, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        List<long[]> tasks = tasks(work);
        if (tasks.isEmpty()) {
            return work.done();
        }
        try (JavaSparkContext spark = context()) {
            BlockingQueue<ArrayList<MadeRun>> made = new LinkedBlockingQueue<>();
            SimpleFutureAction<BoxedUnit> job = submit(spark, tasks, made);
            try {
                return new Keeping(work, sink, progress, cancelled).drain(job, made);
            } finally {
                job.cancel();
            }
        }
    }

    private JavaSparkContext context() {
        SparkConf conf = new SparkConf()
                .setMaster(master)
                .setIfMissing("spark.app.name", "plenary " + experiment.kind())
                .setIfMissing("spark.ui.showConsoleProgress", "false")
                .setIfMissing("spark.ui.enabled", "false")
                // What comes back is kept as it comes, so its sum needs no bound.
                .setIfMissing("spark.driver.maxResultSize", "0");
        String[] jar = JavaSparkContext.jarOfClass(SparkRunner.class);
        if (jar.length > 0) {
            conf.setIfMissing("spark.jars", jar[0]);
        }
        try {
            return new JavaSparkContext(conf);
        } catch (Exception e) { // Spark throws what it does not declare
            throw unusable("cannot be used: " + e.getMessage(), e);
        }
    }

    private UserError unusable(String trouble, Throwable cause) {
        return new UserError(
                "Spark at " + master + " " + trouble + "\nMaybe look at the address and at the master's page,"
                        + " and see cluster.md.",
                cause);
    }

    /** Returns the keys of the runs that are left, in execution order, cut into tasks. */
    private static List<long[]> tasks(Work work) {
        long[] keys = work.left().mapToLong(SweepPlan::key).toArray();
        int length = Math.max(1, Math.min(LONGEST, keys.length / TASKS));
        return IntStream.range(0, (keys.length + length - 1) / length)
                .mapToObj(t -> java.util.Arrays.copyOfRange(keys, t * length, Math.min(keys.length, (t + 1) * length)))
                .toList();
    }

    private SimpleFutureAction<BoxedUnit> submit(
            JavaSparkContext spark, List<long[]> tasks, BlockingQueue<ArrayList<MadeRun>> made) {
        RDD<long[]> given = spark.parallelize(tasks, tasks.size()).rdd();
        List<Object> all = new ArrayList<>();
        IntStream.range(0, tasks.size()).forEach(all::add);
        return spark.sc()
                .submitJob(
                        given,
                        new Executor(spark.broadcast(experiment)),
                        CollectionConverters.asScala(all).toSeq(),
                        new AbstractFunction2<Object, ArrayList<MadeRun>, BoxedUnit>() {
                            @Override
                            public BoxedUnit apply(Object task, ArrayList<MadeRun> runs) {
                                made.add(runs);
                                return BoxedUnit.UNIT;
                            }
                        },
                        new AbstractFunction0<BoxedUnit>() {
                            @Override
                            public BoxedUnit apply() {
                                return BoxedUnit.UNIT;
                            }
                        });
    }

    /** What the driver does while executors work. */
    private final class Keeping {
        private final Work work;
        private final RunSink sink;
        private final Progress progress;
        private final BooleanSupplier cancelled;
        private long done;

        Keeping(Work work, RunSink sink, Progress progress, BooleanSupplier cancelled) {
            this.work = work;
            this.sink = sink;
            this.progress = progress;
            this.cancelled = cancelled;
            this.done = work.done();
        }

        /** Keeps what comes until all is there, or the user stops it: what has come by then is kept. */
        long drain(SimpleFutureAction<BoxedUnit> job, BlockingQueue<ArrayList<MadeRun>> made) throws IOException {
            while (true) {
                boolean over = job.isCompleted();
                List<MadeRun> runs = over ? made.poll() : next(made);
                if (runs != null) {
                    for (MadeRun run : runs) {
                        keep(run);
                    }
                } else if (cancelled.getAsBoolean()) {
                    return done;
                } else if (over) {
                    checkDone(job);
                    return done;
                } else {
                    sink.idle();
                }
            }
        }

        private List<MadeRun> next(BlockingQueue<ArrayList<MadeRun>> made) throws IOException {
            try {
                return made.poll(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while waiting for Spark", e);
            }
        }

        private void keep(MadeRun made) throws IOException {
            PlannedRun run = work.plan().ofKey(made.key());
            if (made.thrown() != null) {
                if (sink.stopsAtFailure()) {
                    throw new SweepFailure(run, made.thrown());
                }
                sink.failed(run, made.thrown());
                return;
            }
            if (!made.row().values().contains(RunSeed.toHex(run.seed()))) {
                throw new UserError(
                        "Spark at " + master + " made " + run.id() + " with another seed: its programs differ."
                                + " Maybe use the same build of Plenary everywhere.");
            }
            sink.accept(run, made.row());
            progress.advanced(++done, work.size());
        }

        private void checkDone(SimpleFutureAction<BoxedUnit> job) {
            scala.util.Try<BoxedUnit> end = job.value().get();
            if (end.isFailure()) {
                Throwable cause = end.failed().get();
                throw unusable(
                        "gave up: " + firstLine(cause) + "\nWhat had come by then is kept: plenary resume goes on.",
                        cause);
            }
        }
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }
}
