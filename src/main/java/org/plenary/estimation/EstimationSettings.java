package org.plenary.estimation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.parameter.Parameter;

/**
 * How preference vectors are estimated.
 *
 * @param axes how many axes the space has
 * @param axisOneSd standard deviation of a state's position on axis 1 about its standardised general ideal point
 * @param slopeSd standard deviation of a slope about zero
 * @param cutSd standard deviation of a cut point about zero
 * @param axisOneStep distance of grid points on axis 1
 * @param otherStep distance of grid points on the other axes
 * @param anchors roll calls that orient the axes after the first: the slope of the k-th on axis k + 1 is positive, and
 *     on axes after that zero. One that the data do not have is replaced by the first roll call, by name, that is no anchor
 * @param tolerance the estimate has converged when an iteration raises the log posterior by less
 * @param maxIterations iterations after which the search is given up
 */
public record EstimationSettings(
        @Parameter(
                value = "axes of the preference space",
                min = 1,
                max = 3,
                defaultValue = "2",
                source = "BIC and leave-one-roll-call-out, preferences.md")
        int axes,

        @Parameter(
                value = "spread of a state's position on axis 1 about its general ideal point",
                unit = "standard deviations of ideal_point_2019 over states",
                min = 0.05,
                max = 5,
                defaultValue = "0.35",
                source = "largest marginal posterior density; judged range 0.25 to 0.5, preferences.md")
        double axisOneSd,

        @Parameter(
                value = "spread of the slopes of roll calls about zero",
                unit = "logits per standard deviation",
                min = 0.1,
                max = 20,
                defaultValue = "2",
                source = "judgement, range 1 to 4")
        double slopeSd,

        @Parameter(
                value = "spread of the cut points of roll calls about zero",
                unit = "logits",
                min = 0.1,
                max = 40,
                defaultValue = "4",
                source = "judgement, range 2 to 8")
        double cutSd,

        @Parameter(value = "distance of grid points on axis 1", min = 0.02, max = 1, defaultValue = "0.125")
        double axisOneStep,

        @Parameter(value = "distance of grid points on the other axes", min = 0.05, max = 1, defaultValue = "0.25")
        double otherStep,

        @Parameter(value = "roll calls that orient the axes after the first", defaultValue = "vote_73_266, vote_58_174")
        List<String> anchors,

        @Parameter(
                value = "gain in log posterior below which the search ends",
                min = 1e-12,
                max = 1,
                defaultValue = "1e-7")
        double tolerance,

        @Parameter(value = "iterations after which the search is given up", min = 1, max = 1e6, defaultValue = "2000")
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
        anchors = List.copyOf(anchors);
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
                axes, 0.35, 2, 4, 0.125 * coarser, 0.25 * coarser, List.of("vote_73_266", "vote_58_174"), 1e-7, 2000);
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

    /** Returns these settings with another grid. */
    public EstimationSettings withGrid(double axisOne, double others) {
        return new EstimationSettings(
                axes, axisOneSd, slopeSd, cutSd, axisOne, others, anchors, tolerance, maxIterations);
    }

    /** Returns these settings with another end of the search. */
    public EstimationSettings withSearch(double gain, int iterations) {
        return new EstimationSettings(
                axes, axisOneSd, slopeSd, cutSd, axisOneStep, otherStep, anchors, gain, iterations);
    }

    /** Returns the anchors of axes 2, 3, ... among these roll calls: fewer if there are not enough roll calls. */
    List<String> anchorsAmong(List<String> rollCalls) {
        List<String> found =
                new ArrayList<>(Stream.concat(anchors.stream().filter(rollCalls::contains), rollCalls.stream())
                        .distinct()
                        .toList());
        return found.subList(0, Math.min(axes - 1, found.size()));
    }
}
