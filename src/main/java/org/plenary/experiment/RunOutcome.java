package org.plenary.experiment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.legalization.Scores;
import org.plenary.model.RunResult;
import org.plenary.table.CsvCell;

/**
 * What a sweep keeps of one run: the result and the scores that the codebook read off its record.
 *
 * @param result what happened
 * @param scores delegation, precision and obligation of what was negotiated
 * @param kept the rows of the tables kept beyond runs
 * @param nanoseconds the processor time that it took; 0 if that was not measured
 */
public record RunOutcome(RunResult result, Scores scores, KeptRows kept, long nanoseconds) {
    /** About what the store adds to each row of a kept table. */
    private static final int KEY = 8;

    /** Makes an outcome of which nothing is kept beyond its row of runs. */
    public RunOutcome(RunResult result, Scores scores) {
        this(result, scores, KeptRows.none(), 0);
    }

    /** Returns about how many bytes it takes: its row in the store, once more in {@code runs.csv}, and its kept rows. */
    public long room(SweepPlan plan, PlannedRun run) {
        long room = 2 * room(RunColumns.values(run, plan.design().cells(run.designPoint()), this));
        for (StoredTable table : plan.kept()) {
            for (List<@Nullable Object> row : kept.of(table)) {
                room += KEY + room(row);
            }
        }
        return room;
    }

    private static long room(List<@Nullable Object> row) {
        long room = 0;
        for (Object value : row) {
            room += 1
                    + (value instanceof Double x
                            ? CsvCell.number(x).length()
                            : String.valueOf(value).getBytes(StandardCharsets.UTF_8).length);
        }
        return room;
    }

    /** Returns the same with the processor time that it took. */
    RunOutcome took(long time) {
        return new RunOutcome(result, scores, kept, time);
    }
}
