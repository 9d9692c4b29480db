package org.plenary.study;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plenary.input.Behaviours;
import org.plenary.input.FileChecks;
import org.plenary.input.Format;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Problems;
import org.plenary.kernel.Parameter;
import org.plenary.scenario.InputFile;

/**
 * Pairs of a cause and an outcome of which the sources say nothing and the mechanisms give no reason: they should not
 * move.
 *
 * @param title what it is about, in a line
 * @param nullCells the pairs
 */
public record NullCellsFile(
        @Parameter("What it is about, in a line.") String title,
        @Parameter("The pairs.") List<NullCell> nullCells) {
    /** The file's name in a study folder. */
    public static final String NAME = "null-cells.yaml";

    /**
     * A pair.
     *
     * @param cause the finding whose cause is raised, by id
     * @param measure the outcome
     * @param smallest the smallest effect that matters
     * @param why why nothing is expected
     */
    public record NullCell(
            @Parameter("The finding whose cause is raised, by id.")
            String cause,

            @Parameter("The outcome: a column of the table of runs that holds numbers.")
            String measure,

            @Parameter(value = "The smallest effect that matters.", min = 0, defaultValue = "0.02")
            double smallest,

            @Parameter("Why nothing is expected.") String why) {}

    /**
     * Reads a file.
     *
     * @param measures what may be measured, by name
     * @throws InvalidInputException with all problems, if there is any
     */
    public static NullCellsFile read(InputFile file, List<String> measures) {
        Format.Bound<NullCellsFile> bound =
                Format.of(NullCellsFile.class, Behaviours.none()).read(file.shown(), file.content());
        FileChecks<NullCellsFile> checks = new FileChecks<>(bound, new Problems());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < bound.value().nullCells().size(); i++) {
            NullCell cell = bound.value().nullCells().get(i);
            String path = "null_cells." + (i + 1);
            checks.oneOf(path + ".measure", cell.measure(), "", measures);
            String pair = cell.cause() + " on " + cell.measure();
            checks.refuseIf(!seen.add(pair), path, pair + " a second time", "each pair once", "remove it.");
        }
        checks.problems().refuseIfAny();
        return bound.value();
    }
}
