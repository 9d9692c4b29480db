/**
 * Designs: which points of the space of factors an experiment tries. A grid, a list, a Latin hypercube, a Sobol' sequence
 * or a Saltelli sample makes {@link org.plenary.design.DesignPoints}; a calibration, a test of robustness and a finding
 * make theirs of draws and arms. To add a design, write a class that implements {@link org.plenary.design.Design}, give
 * it a case in {@link org.plenary.design.SweepDesigns}, and describe its entries in a sweep file in {@code
 * org.plenary.scenario.DesignSpec}.
 */
@NullMarked
package org.plenary.design;

import org.jspecify.annotations.NullMarked;
