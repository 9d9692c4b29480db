/**
 * The regime complex: who is bound by which regime, what that is worth and costs, how states join, leave and found
 * regimes, and how fragmented the result is. Equations (R1) to (R20) are in the ODD, 7.19.
 *
 * <p>Never sum over pairs of states: states with the same memberships do the same to others, so they are kept in groups,
 * by the moments of what is believed of their conduct ({@link org.plenary.complex.Parties}). To add a measure of the
 * complex, write a line in {@link org.plenary.complex.ComplexMeasure}.
 */
@NullMarked
package org.plenary.complex;

import org.jspecify.annotations.NullMarked;
