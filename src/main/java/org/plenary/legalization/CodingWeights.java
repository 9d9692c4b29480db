package org.plenary.legalization;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.plenary.kernel.Quantity;

/** Checks weights of ordered steps. */
final class CodingWeights {
    private CodingWeights() {}

    /** Returns a copy in the order of the steps, after checking that none is missing, outside [0, 1] or falls. */
    static <E extends Enum<E>> Map<E, Quantity> rising(String what, Class<E> type, Map<E, Quantity> weights) {
        Map<E, Quantity> copy = new EnumMap<>(type);
        double last = 0;
        for (E step : type.getEnumConstants()) {
            Quantity weight = weights.get(step);
            if (weight == null) {
                throw new IllegalArgumentException("the weight of " + what + " " + step + " is missing");
            }
            if (!(weight.value() >= last && weight.value() <= 1)) {
                throw new IllegalArgumentException("the weight of " + what + " " + step + " is " + weight.value()
                        + " but must lie between that of the step below, " + last + ", and 1");
            }
            last = weight.value();
            copy.put(step, weight);
        }
        return Collections.unmodifiableMap(copy);
    }
}
