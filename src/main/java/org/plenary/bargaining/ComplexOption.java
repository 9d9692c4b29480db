package org.plenary.bargaining;

import java.util.List;
import java.util.stream.IntStream;
import org.plenary.complex.RegimeComplex;
import org.plenary.world.ProvisionRow;

/**
 * What a state could have elsewhere where states choose among regimes: the best regime that a bloc of its own could found
 * (R17), on what the committee deals with, its price included.
 *
 * @param complex the regimes that there are
 */
public record ComplexOption(RegimeComplex complex) implements OutsideOption {
    @Override
    public double[] gains(Committee committee) {
        List<String> provisions = committee.provisions();
        double total = committee.setting().preferences().rows.stream()
                .filter(row -> !row.isPart())
                .mapToDouble(ProvisionRow::weight)
                .sum();
        double share = total > 0 ? committee.importance() / total : 1;
        double[] gains = complex.elsewhere(provisions);
        return IntStream.range(0, gains.length)
                .mapToDouble(i -> share > 0 ? gains[i] / share : 0)
                .toArray();
    }
}
