package org.plenary.design;

import java.util.List;

/** Something that a sweep varies. */
public sealed interface SampledFactor permits Factor, RangeFactor {
    /** Returns the path into the scenario, which is also the name of its column. */
    String name();

    /** Returns the values that a grid takes, in order. */
    List<Object> values();

    /**
     * Returns the value at a place: a quantile.
     *
     * @param p from 0 to 1
     */
    Object at(double p);
}
