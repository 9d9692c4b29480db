package org.plenary.design;

/** Something that a sweep varies, of which a design may take a value at any place of the unit interval. */
public sealed interface SampledFactor permits Factor, RangeFactor {
    /** Returns the path into the scenario, which is also the name of its column. */
    String name();

    /**
     * Returns the value at a place: a quantile.
     *
     * @param p from 0 to 1
     */
    Object at(double p);
}
