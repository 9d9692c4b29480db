/**
 * Designs: which points of the space of factors an experiment tries. A grid, a list, a Latin hypercube, a Sobol' sequence
 * or a Saltelli sample makes {@link org.plenary.design.DesignPoints}; a calibration, a test of robustness and a finding
 * make theirs of draws and arms. To add a design, write a record that implements {@link org.plenary.design.Design}; a
 * sweep file can name it if {@link org.plenary.design.DesignSpec} permits it.
 */
@NullMarked
package org.plenary.design;

import org.jspecify.annotations.NullMarked;
