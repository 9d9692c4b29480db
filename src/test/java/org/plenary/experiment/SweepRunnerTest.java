package org.plenary.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.plenary.kernel.RunSeed;
import org.plenary.kernel.UserError;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SweepRunnerTest {
    private static final RunSink IGNORE = (run, row) -> {};

    @Test
    void every_run_reaches_the_sink_once_with_the_outcome_of_its_seed() throws IOException {
        SweepPlan plan = FakeSweep.plan(7);
        for (int workers : new int[] {1, 2, 4}) {
            List<String> ids = new ArrayList<>();
            List<Long> told = new ArrayList<>();
            long done = new SweepRunner(workers)
                    .run(
                            plan,
                            FakeSweep.cases(),
                            (run, row) -> {
                                ids.add(run.id());
                                assertThat(row.values()).startsWith(run.id()).contains(RunSeed.toHex(run.seed()));
                            },
                            (count, total) -> told.add(count),
                            () -> false);
            assertThat(done).isEqualTo(42);
            assertThat(ids).doesNotHaveDuplicates().hasSize(42);
            assertThat(told).hasSize(42).isSorted().endsWith(42L);
        }
    }

    @Test
    void one_worker_follows_the_execution_order() throws IOException {
        SweepPlan plan = FakeSweep.plan(2);
        List<String> ids = new ArrayList<>();
        run(1, plan, FakeSweep.cases(), (run, row) -> ids.add(run.id()));
        for (int step = 0; step < plan.size(); step++) {
            assertThat(ids.get(step)).isEqualTo(plan.atStep(step).id());
        }
    }

    @Test
    void a_slow_sink_holds_the_workers_up() throws IOException {
        int workers = 3;
        int window = workers * SweepRunner.QUEUED_PER_WORKER + workers;
        SweepPlan plan = FakeSweep.plan(100);
        Semaphore started = new Semaphore(0);
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger furthest = new AtomicInteger();
        CaseSource cases = (s, d) -> made -> {
            long seed = made.seed();
            furthest.accumulateAndGet(begun.incrementAndGet() - taken.get(), Math::max);
            started.release();
            return FakeSweep.outcome(seed, 0);
        };
        run(workers, plan, cases, (run, row) -> {
            if (taken.get() == 0) {
                // The sink keeps its first outcome until the workers have gone as far ahead as they may.
                acquire(started, window + 1);
            }
            taken.incrementAndGet();
        });
        assertThat(taken).hasValue(600);
        assertThat(furthest.get()).isBetween(window, window + 2);
    }

    private static void acquire(Semaphore semaphore, int permits) {
        try {
            assertThat(semaphore.tryAcquire(permits, 30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_run_that_throws_stops_the_sweep_and_is_named_with_its_seed() {
        SweepPlan plan = FakeSweep.plan(100);
        PlannedRun bad = plan.run(1, 0, 3);
        AtomicInteger runs = new AtomicInteger();
        CaseSource cases = (s, d) -> made -> {
            long seed = made.seed();
            runs.incrementAndGet();
            if (seed == bad.seed()) {
                throw new IllegalStateException("no chair");
            }
            return FakeSweep.outcome(seed, 0);
        };
        assertThatThrownBy(() -> run(2, plan, cases, IGNORE))
                .isInstanceOf(SweepFailure.class)
                .hasMessageContaining("beta/0/3")
                .hasMessageContaining(RunSeed.toHex(bad.seed()))
                .hasMessageContaining("no chair")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(runs.get()).isLessThan(100);
    }

    @Test
    void an_error_in_a_run_is_reported_too() {
        CaseSource cases = (s, d) -> made -> {
            long seed = made.seed();
            throw new StackOverflowError();
        };
        assertThatThrownBy(() -> run(2, FakeSweep.plan(3), cases, IGNORE))
                .isInstanceOf(SweepFailure.class)
                .hasMessageContaining("alpha/0/0")
                .hasCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void a_sink_that_fails_stops_the_sweep() {
        RunSink full = (run, row) -> {
            throw new IOException("No space left on device");
        };
        assertThatThrownBy(() -> run(2, FakeSweep.plan(1000), FakeSweep.cases(), full))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
    }

    @Test
    void cancelling_keeps_what_was_under_way() throws IOException {
        SweepPlan plan = FakeSweep.plan(1000);
        AtomicLong kept = new AtomicLong();
        long done = new SweepRunner(2)
                .run(
                        plan,
                        FakeSweep.cases(),
                        (run, row) -> kept.incrementAndGet(),
                        Progress.silent(),
                        () -> kept.get() >= 10);
        assertThat(done).isEqualTo(kept.get()).isBetween(10L, 30L);
    }

    @Test
    void no_workers_are_refused() {
        assertThatThrownBy(() -> new SweepRunner(0))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("at least 1");
    }

    private static void run(int workers, SweepPlan plan, CaseSource cases, RunSink sink) throws IOException {
        new SweepRunner(workers).run(plan, cases, sink, Progress.silent(), () -> false);
    }
}
