/**
 * Keyed random streams from one 64-bit seed, and the seeds of runs. A draw is a function of run seed, purpose, party, round
 * and item, so nothing depends on the order of draws. A new kind of draw gets a constant of
 * {@link org.plenary.random.Purpose} of its own, which leaves all others as they were.
 */
@NullMarked
package org.plenary.random;

import org.jspecify.annotations.NullMarked;
