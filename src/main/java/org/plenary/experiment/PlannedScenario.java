package org.plenary.experiment;

import java.util.regex.Pattern;
import org.plenary.design.PointRule;
import org.plenary.kernel.UserError;

/**
 * A scenario of a sweep.
 *
 * @param id its name in every table: letters, digits, {@code _}, {@code -} and {@code .}, beginning with a letter or a
 *     digit, so that it can be part of a run's name and is never a formula to a spreadsheet
 * @param observed what was observed in the real case
 * @param namedLuck a number that follows from its name, for points of which luck does ({@link PointRule}), from 0
 */
public record PlannedScenario(String id, ObservedOutcome observed, int namedLuck) {
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    /**
     * Checks the name.
     *
     * @throws UserError if it has another form
     */
    public PlannedScenario {
        if (!ID.matcher(id).matches()) {
            throw new UserError(
                    "scenario \"" + id + "\": a scenario's name consists of letters, digits, '_', '-' and '.'"
                            + " and begins with a letter or a digit. Maybe rename it.");
        }
    }

    /** Makes a scenario whose luck follows from its place in the plan. */
    public PlannedScenario(String id, ObservedOutcome observed) {
        this(id, observed, 0);
    }
}
