package org.plenary.design;

import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Named;
import org.plenary.kernel.Parameter;
import org.plenary.kernel.Purpose;

/**
 * Points of a Sobol' sequence, with the direction numbers of Joe and Kuo (2008, <a
 * href="https://doi.org/10.1137/070709359">doi:10.1137/070709359</a>), as Commons Math has them.
 *
 * <p>Scrambling is a digital shift: all points are combined, bit by bit, with one random point (exclusive or). It moves
 * intervals of binary fractions onto each other, so the points stay as evenly spread as before.
 */
@Named(
        value = "sobol",
        summary = "Points of a Sobol' sequence, which fill the space more evenly than chance does; best balanced"
                + " where their number is a power of 2.",
        source = "direction numbers of Joe and Kuo 2008, doi:10.1137/070709359")
public record SobolSequence(
        @Parameter(value = "How many points.", unit = "points", min = 1, max = MOST_POINTS)
        int points,

        @Parameter(
                value = "How many points of the sequence are left out before the first.",
                min = 0,
                max = 1_000_000_000,
                defaultValue = "0")
        int skip,

        @Parameter(
                value = "Whether all points are shifted digitally by a random point, which keeps their balance and"
                        + " takes the first one from the corner of all lowest values.",
                defaultValue = "true")
        boolean scramble,

        @Parameter(value = "The seed of the shift; that of the runs leaves points as they are.", defaultValue = "1")
        long seed)
        implements DesignSpec, SampledDesign {
    /** The most dimensions for which direction numbers are known. */
    public static final int MOST_DIMENSIONS = 1000;

    /** Coordinates are multiples of 2 to the power of minus this. */
    private static final int BITS = 52;

    private static final double SCALE = 0x1.0p52;

    /**
     * {@inheritDoc}
     *
     * @param dimensions from 1 to {@value #MOST_DIMENSIONS}
     */
    @Override
    public UnitSample sample(int dimensions) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
        long[] shift = shift(dimensions);
        double[] coordinates = new double[Math.multiplyExact(points, dimensions)];
        for (int i = 0; i < points; i++) {
            double[] point = i == 0 ? sequence.skipTo(skip) : sequence.nextVector();
            for (int d = 0; d < dimensions; d++) {
                coordinates[i * dimensions + d] = ((long) (point[d] * SCALE) ^ shift[d]) / SCALE;
            }
        }
        return new UnitSample(dimensions, coordinates);
    }

    private long[] shift(int dimensions) {
        KeyedRandom random = KeyedRandom.of(seed);
        long[] shift = new long[dimensions];
        for (int d = 0; d < dimensions && scramble; d++) {
            shift[d] = random.bits(Purpose.DESIGN, d, 0, 0) >>> (Long.SIZE - BITS);
        }
        return shift;
    }
}
