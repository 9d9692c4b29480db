package org.plenary.estimation;

import java.util.stream.IntStream;

/**
 * Equally spaced points of the preference space, axis 1 slowest: the nodes of a rule whose weights are the prior's
 * densities, normalised. For smooth densities that vanish at the ends it converges faster than any power of the step.
 *
 * @param axisOne coordinates on axis 1
 * @param others how many nodes share a coordinate on axis 1
 * @param nodes all positions
 */
record PreferenceGrid(double[] axisOne, int others, double[][] nodes) {
    /** Axes after the first reach this many standard deviations of their prior to both sides. */
    private static final double REACH = 4;

    /** Returns the grid from {@code from} to {@code to} on axis 1, ends rounded outwards to multiples of the step. */
    static PreferenceGrid of(EstimationSettings settings, double from, double to) {
        double step = settings.axisOneStep();
        double[] first = spaced(step, (int) Math.floor(from / step), (int) Math.ceil(to / step));
        int reach = (int) Math.round(REACH / settings.otherStep());
        double[] other = spaced(settings.otherStep(), -reach, reach);
        int others = (int) Math.round(StrictMath.pow(other.length, settings.axes() - 1));
        double[][] nodes = IntStream.range(0, first.length * others)
                .mapToObj(q -> node(q, settings.axes(), first, other, others))
                .toArray(double[][]::new);
        return new PreferenceGrid(first, others, nodes);
    }

    private static double[] spaced(double step, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToDouble(k -> k * step).toArray();
    }

    private static double[] node(int index, int axes, double[] first, double[] other, int others) {
        double[] node = new double[axes];
        node[0] = first[index / others];
        int rest = index % others;
        for (int k = axes - 1; k > 0; k--) {
            node[k] = other[rest % other.length];
            rest /= other.length;
        }
        return node;
    }
}
