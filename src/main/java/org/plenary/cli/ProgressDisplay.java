package org.plenary.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.plenary.experiment.Progress;

/** Shows on standard error how far a sweep has come. */
interface ProgressDisplay extends Progress, AutoCloseable {
    @Override
    void close();

    /**
     * Returns a bar if standard error is a terminal, otherwise plain lines on the given writer to it, of which the first
     * says at once how much there is to do, if anything is.
     *
     * @param there how many runs are there already
     */
    static ProgressDisplay onStandardError(PrintWriter err, long there, long total, Clock clock) {
        if (Terminal.isStandardError()) {
            return new Bar(new PrintStream(System.err, true, StandardCharsets.UTF_8), there, total);
        }
        if (there < total) {
            err.print(there + " of " + total + " runs\n");
            err.flush();
        }
        return new Lines(err, there, clock);
    }

    /** A bar with the time left, drawn again in place. */
    final class Bar implements ProgressDisplay {
        private static final int WIDTH = 100;
        private static final int MILLISECONDS = 250;

        private final ProgressBar bar;

        Bar(PrintStream err, long there, long total) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Running")
                    .setUnit(" runs", 1)
                    .setInitialMax(total)
                    .startsFrom(there, Duration.ZERO)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(MILLISECONDS)
                    .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
                    .build();
        }

        @Override
        public void advanced(long done, long total) {
            bar.stepTo(done);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line at each tenth of the way. */
    final class Lines implements ProgressDisplay {
        private static final int PARTS = 10;

        private final PrintWriter err;
        private final Clock clock;
        private final long start;
        private final long there;

        Lines(PrintWriter err, long there, Clock clock) {
            this.err = err;
            this.there = there;
            this.clock = clock;
            this.start = clock.millis();
        }

        @Override
        public void advanced(long done, long total) {
            if (done * PARTS / total > (done - 1) * PARTS / total) {
                double seconds = (clock.millis() - start) / 1000.0;
                long left = Math.round(seconds / (done - there) * (total - done));
                err.print(done + " of " + total + " runs (" + 100 * done / total + "%)"
                        + (done < total ? ", about " + left + " s left" : "") + "\n");
                err.flush();
            }
        }

        @Override
        public void close() {
            err.flush();
        }
    }
}
