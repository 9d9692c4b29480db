package org.plenary.design;

/**
 * Points for variance-based indices (Saltelli et al. 2010, <a
 * href="https://doi.org/10.1016/j.cpc.2009.09.018">doi:10.1016/j.cpc.2009.09.018</a>).
 *
 * <p>A scrambled Sobol' sequence of twice the dimensions gives two samples, A (its first half of coordinates) and B (its
 * second). Each base point makes a block of points that stand together: A, B, and for each dimension A with this one
 * coordinate from B.
 *
 * @param base how many points A and B have, at least 1
 * @param dimensions how many dimensions, from 1 to 500
 * @param seed the seed of the scrambling
 */
public record SaltelliSample(int base, int dimensions, long seed) {
    /** Returns the points: {@code base} blocks of {@code dimensions + 2}. */
    public UnitSample sample() {
        UnitSample both = new SobolSequence(base, 2 * dimensions, 0, true, seed).sample();
        int block = dimensions + 2;
        double[] coordinates = new double[Math.multiplyExact(Math.multiplyExact(base, block), dimensions)];
        int next = 0;
        for (int i = 0; i < base; i++) {
            for (int member = 0; member < block; member++) {
                for (int d = 0; d < dimensions; d++) {
                    boolean fromB = member == 1 || member == d + 2;
                    coordinates[next++] = both.at(i, fromB ? dimensions + d : d);
                }
            }
        }
        return new UnitSample(dimensions, coordinates);
    }
}
