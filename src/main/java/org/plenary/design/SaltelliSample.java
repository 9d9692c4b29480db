package org.plenary.design;

import org.plenary.kernel.Named;
import org.plenary.kernel.Parameter;

/**
 * Points for variance-based indices (Saltelli et al. 2010, <a
 * href="https://doi.org/10.1016/j.cpc.2009.09.018">doi:10.1016/j.cpc.2009.09.018</a>).
 *
 * <p>A scrambled Sobol' sequence of twice the dimensions gives two samples, A (its first half of coordinates) and B (its
 * second). Each base point makes a block of points that stand together: A, B, and for each dimension A with this one
 * coordinate from B.
 */
@Named(
        value = "saltelli",
        summary = "Points for first-order and total indices: two Sobol' samples A and B, and for each factor A with"
                + " that factor's column from B; base x (factors + 2) points.",
        source = "Saltelli et al. 2010, doi:10.1016/j.cpc.2009.09.018")
public record SaltelliSample(
        @Parameter(
                value = "How many points each of the two samples has; best a power of 2.",
                unit = "points",
                min = 2,
                max = MOST_POINTS)
        int base,

        @Parameter(value = "The seed of the samples; that of the runs leaves points as they are.", defaultValue = "1")
        long seed)
        implements DesignSpec, SampledDesign {
    /**
     * {@inheritDoc}
     *
     * @param dimensions from 1 to 500
     * @return {@code base} blocks of {@code dimensions + 2} points
     */
    @Override
    public UnitSample sample(int dimensions) {
        UnitSample both = new SobolSequence(base, 0, true, seed).sample(2 * dimensions);
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
