package org.plenary.design;

/** A way of choosing design points from the space of the factors: a grid, a list, a Latin hypercube and so on. */
public interface Design {
    /** Returns the points: at least one, always the same in the same order. */
    DesignPoints points();
}
