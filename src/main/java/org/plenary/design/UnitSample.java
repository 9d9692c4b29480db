package org.plenary.design;

/**
 * Points of the unit cube.
 *
 * @param dimensions how many coordinates a point has, at least 1
 * @param coordinates the coordinates from 0 to 1, point after point
 */
@SuppressWarnings("ArrayRecordComponent") // flat, for there may be millions; made here and never changed
public record UnitSample(int dimensions, double[] coordinates) {
    /** Returns how many points there are. */
    int size() {
        return coordinates.length / dimensions;
    }

    /** Returns a coordinate of a point, indices from 0. */
    public double at(int point, int dimension) {
        return coordinates[point * dimensions + dimension];
    }
}
