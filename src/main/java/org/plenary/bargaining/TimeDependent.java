package org.plenary.bargaining;

import org.plenary.kernel.Named;
import org.plenary.kernel.Parameter;

/**
 * Time-dependent concession: what a state puts up with grows with the calendar, {@code 1 + concession * elapsed^(1/beta)};
 * beta below 1 concedes late, above 1 early (Faratin, Sierra and Jennings 1998, <a
 * href="https://doi.org/10.1016/S0921-8890(98)00029-3">doi:10.1016/S0921-8890(98)00029-3</a>).
 *
 * @param concession how much more it puts up with at the end, as a multiple of the threshold
 * @param beta the shape
 */
@Named(
        value = "time_dependent",
        summary = "puts up with more as the calendar passes",
        source = "Faratin, Sierra and Jennings 1998")
public record TimeDependent(
        @Parameter(
                value = "How much more it puts up with at the end, as a multiple of the threshold.",
                min = 0,
                max = 20,
                defaultValue = "{value: 1, range: [0.5, 2], source: judgement}")
        double concession,

        @Parameter(
                value = "Shape: below 1 concedes late, above 1 early.",
                min = 0.05,
                max = 20,
                defaultValue = "{value: 0.5, range: [0.2, 1], source: judgement}")
        double beta)
        implements Tactic {

    @Override
    public double patience(double elapsed) {
        return 1 + concession * StrictMath.pow(elapsed, 1 / beta);
    }

    @Override
    public double bridging() {
        return 0;
    }
}
