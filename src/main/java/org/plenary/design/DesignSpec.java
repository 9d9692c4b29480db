package org.plenary.design;

/**
 * A design that a sweep file may name. The components of its record are what the file may say of it, so each carries
 * {@link org.plenary.kernel.Parameter}.
 */
public sealed interface DesignSpec extends Design
        permits GridDesign, PointList, LatinHypercube, SobolSequence, SaltelliSample {}
