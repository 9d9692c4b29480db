/**
 * What everything else stands on: keyed random streams, and how numbers and behaviours are described.
 *
 * <p>A draw is a function of run seed, purpose, party, round and item ({@link org.plenary.kernel.KeyedRandom}), so nothing
 * depends on the order of draws. A new kind of draw gets a constant of {@link org.plenary.kernel.Purpose} of its own, which
 * leaves all others as they were.
 *
 * <p>A behaviour of one's own is a record with {@link org.plenary.kernel.Named}, each component a
 * {@link org.plenary.kernel.Parameter} with a default. A {@link org.plenary.kernel.BehaviourProvider} lists it, and a file
 * of services names the provider. What a user gave and can mend is refused with a {@link org.plenary.kernel.UserError}:
 * place, value, rule and remedy.
 */
@NullMarked
package org.plenary.kernel;

import org.jspecify.annotations.NullMarked;
