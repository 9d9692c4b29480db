package org.plenary.estimation;

/**
 * How preference vectors are estimated. Defaults and judged ranges are explained in {@code preferences.md}.
 *
 * @param axes how many axes the space has, 1 to 3
 * @param axisOneSd standard deviation of a state's position on axis 1 about its standardised general ideal point, 0.05 to
 *     5
 * @param slopeSd standard deviation of a slope about zero, in logits per unit, 0.1 to 20
 * @param cutSd standard deviation of a cut point about zero, in logits, 0.1 to 40
 * @param axisOneStep distance of grid points on axis 1, 0.02 to 1
 * @param otherStep distance of grid points on the other axes, 0.05 to 1
 * @param anchors what fixes the directions of the axes after the first
 * @param tolerance the estimate has converged when an iteration raises the log posterior by less
 * @param maxIterations iterations after which the search is given up
 */
public record EstimationSettings(
        int axes,
        double axisOneSd,
        double slopeSd,
        double cutSd,
        double axisOneStep,
        double otherStep,
        AxisAnchors anchors,
        double tolerance,
        int maxIterations) {
    /** Checks the ranges. */
    public EstimationSettings {
        checkRange("axes", axes, 1, 3);
        checkRange("axisOneSd", axisOneSd, 0.05, 5);
        checkRange("slopeSd", slopeSd, 0.1, 20);
        checkRange("cutSd", cutSd, 0.1, 40);
        checkRange("axisOneStep", axisOneStep, 0.02, 1);
        checkRange("otherStep", otherStep, 0.05, 1);
        checkRange("tolerance", tolerance, 1e-12, 1);
        checkRange("maxIterations", maxIterations, 1, 1e6);
    }

    private static void checkRange(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(name + " is " + value + "; it must lie from " + min + " to " + max);
        }
    }

    /** Returns the default settings for 1, 2 or 3 axes; the grid is coarser for three. */
    public static EstimationSettings of(int axes) {
        double coarser = axes == 3 ? 2 : 1;
        return new EstimationSettings(
                axes, 0.35, 2, 4, 0.125 * coarser, 0.25 * coarser, AxisAnchors.SHIPPED, 1e-7, 2000);
    }

    /** Returns these settings for another number of axes, with its default grid. */
    public EstimationSettings withAxes(int other) {
        EstimationSettings d = of(other);
        return new EstimationSettings(
                other, axisOneSd, slopeSd, cutSd, d.axisOneStep, d.otherStep, anchors, tolerance, maxIterations);
    }

    /** Returns these settings with another spread of axis 1. */
    public EstimationSettings withAxisOneSd(double sd) {
        return new EstimationSettings(
                axes, sd, slopeSd, cutSd, axisOneStep, otherStep, anchors, tolerance, maxIterations);
    }

    /** Returns these settings with other spreads of slopes and cut points. */
    public EstimationSettings withItemSds(double slope, double cut) {
        return new EstimationSettings(
                axes, axisOneSd, slope, cut, axisOneStep, otherStep, anchors, tolerance, maxIterations);
    }

    /** Returns these settings with other anchors. */
    public EstimationSettings withAnchors(AxisAnchors other) {
        return new EstimationSettings(
                axes, axisOneSd, slopeSd, cutSd, axisOneStep, otherStep, other, tolerance, maxIterations);
    }

    /** Returns these settings with another end of the search. */
    public EstimationSettings withSearch(double gain, int iterations) {
        return new EstimationSettings(
                axes, axisOneSd, slopeSd, cutSd, axisOneStep, otherStep, anchors, gain, iterations);
    }
}
