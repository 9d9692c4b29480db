package org.plenary.estimation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What fixes the directions of an estimate's axes, in sentences. */
public final class AxisDirections {
    /** Slopes below this many logits are none. */
    private static final double NOTHING = 0.01;

    private final IdealPointEstimate estimate;
    private final AxisAnchors anchors;
    private final List<String> rollCalls;

    /** Describes this estimate. */
    public AxisDirections(IdealPointEstimate estimate) {
        this.estimate = estimate;
        this.anchors = estimate.settings().anchors();
        this.rollCalls = estimate.anchors();
    }

    /** Returns a line such as "yes in vote_73_266 is positive on axis 2"; empty with one axis. */
    public String line() {
        List<String> parts = new ArrayList<>();
        for (int axis = 2; axis < 2 + rollCalls.size(); axis++) {
            int own = axis;
            parts.add(anchors.state(axis)
                    .map(state -> state + " stands on the positive side of axis " + own)
                    .orElse("yes in " + rollCalls.get(axis - 2) + " is positive on axis " + axis));
        }
        return String.join(", ", parts);
    }

    /** Returns a sentence for each axis that is empty, or whose direction is arbitrary or weakly fixed. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (int axis = 2; axis < 2 + rollCalls.size(); axis++) {
            String rollCall = rollCalls.get(axis - 2);
            double[] found = anchors.state(axis).isPresent() ? position(axis) : slope(axis, rollCall);
            if (isEmpty(axis)) {
                warnings.add("the votes show no axis " + axis + ": no roll call has a slope on it. Maybe --axes "
                        + (axis - 1) + ".");
            } else if (!anchors.isNamed(axis, rollCall)) {
                warnings.add("nothing says which end of axis " + axis + " is which: yes in " + rollCall
                        + " was made positive. Maybe say it: --anchor " + axis
                        + "=ROLLCALL (a yes there is positive) or --anchor " + axis
                        + "=STATE (it stands on the positive side).");
            } else if (Math.abs(found[0]) < 2 * found[1]) {
                warnings.add(String.format(
                        Locale.ROOT,
                        "%s hardly fixes the direction of axis %d: %.2f there, standard deviation %.2f. Maybe"
                                + " --anchor %d= another roll call or state.",
                        anchors.state(axis).orElse(rollCall),
                        axis,
                        found[0],
                        found[1],
                        axis));
            }
        }
        return warnings;
    }

    private boolean isEmpty(int axis) {
        return estimate.items().stream().allMatch(item -> Math.abs(item.slopes().get(axis - 1)) < NOTHING);
    }

    private double[] position(int axis) {
        IdealPointEstimate.StatePosition at =
                estimate.position(anchors.state(axis).orElseThrow());
        return new double[] {at.mean().get(axis - 1), at.sd(axis - 1)};
    }

    private double[] slope(int axis, String rollCall) {
        int at = estimate.items().stream().map(RollCallItem::rollCall).toList().indexOf(rollCall);
        return new double[] {
            estimate.items().get(at).slopes().get(axis - 1),
            estimate.itemSds().get(at).get(axis - 1)
        };
    }
}
