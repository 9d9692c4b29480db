package org.plenary.experiment;

import org.plenary.kernel.UserError;
import org.plenary.legalization.Dimension;

/**
 * An observed order between two scenarios, which the simulated ones are held against.
 *
 * @param dimension what is compared
 * @param higher the scenario observed to be higher
 * @param lower the scenario observed to be lower
 */
public record Order(Dimension dimension, String higher, String lower) {
    /**
     * Checks that two scenarios are compared.
     *
     * @throws UserError if they are one and the same
     */
    public Order {
        if (higher.equals(lower)) {
            throw new UserError("orders: scenario \"" + higher + "\" cannot be higher than itself in "
                    + Words.of(dimension) + ". Maybe one of the two names is mistaken.");
        }
    }
}
