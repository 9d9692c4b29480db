package org.plenary.spark;

import java.io.Serializable;
import org.plenary.experiment.RunRow;

/**
 * What came of a run on an executor: its row, or what it threw.
 *
 * @param key the run, as {@link org.plenary.experiment.SweepPlan#key} packs it
 * @param row what is kept of it; null if it threw
 * @param thrown what it threw; null if it did not
 */
record MadeRun(long key, RunRow row, Thrown thrown) implements Serializable {
    /** What a run threw, in words, since not every exception can be sent. */
    static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String text;

        Thrown(Throwable cause) {
            super(cause.getMessage());
            text = cause.toString();
            setStackTrace(cause.getStackTrace());
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
