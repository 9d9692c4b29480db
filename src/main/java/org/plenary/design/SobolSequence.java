package org.plenary.design;

import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;

/**
 * Points of a Sobol' sequence, with the direction numbers of Joe and Kuo (2008, <a
 * href="https://doi.org/10.1137/070709359">doi:10.1137/070709359</a>), as Commons Math has them.
 *
 * <p>Scrambling is a digital shift: all points are combined, bit by bit, with one random point (exclusive or). It moves
 * intervals of binary fractions onto each other, so the points stay as evenly spread as before.
 *
 * @param points how many points, at least 1
 * @param dimensions how many dimensions, from 1 to 1000
 * @param skip how many points of the sequence are left out before the first
 * @param scramble whether the points are shifted
 * @param seed the seed of the shift
 */
public record SobolSequence(int points, int dimensions, int skip, boolean scramble, long seed) {
    /** Coordinates are multiples of 2 to the power of minus this. */
    private static final int BITS = 52;

    private static final double SCALE = 0x1.0p52;

    /** Returns the points. */
    public UnitSample sample() {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
        long[] shift = shift();
        double[] coordinates = new double[Math.multiplyExact(points, dimensions)];
        for (int i = 0; i < points; i++) {
            double[] point = i == 0 ? sequence.skipTo(skip) : sequence.nextVector();
            for (int d = 0; d < dimensions; d++) {
                coordinates[i * dimensions + d] = ((long) (point[d] * SCALE) ^ shift[d]) / SCALE;
            }
        }
        return new UnitSample(dimensions, coordinates);
    }

    private long[] shift() {
        KeyedRandom random = KeyedRandom.of(seed);
        long[] shift = new long[dimensions];
        for (int d = 0; d < dimensions && scramble; d++) {
            shift[d] = random.bits(Purpose.DESIGN, d, 0, 0) >>> (Long.SIZE - BITS);
        }
        return shift;
    }
}
