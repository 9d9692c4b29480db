/**
 * How a number that a file may set is described: unit, range, source, judgement; how a behaviour is named; and what a user
 * can mend.
 *
 * <p>A behaviour of one's own is a record with {@link org.plenary.parameter.Named}, each component a
 * {@link org.plenary.parameter.Parameter} with a default. A {@link org.plenary.parameter.BehaviourProvider} lists it, and a
 * file of services names the provider. What a user gave and can mend is refused with a
 * {@link org.plenary.parameter.UserError}: place, value, rule and remedy.
 */
@NullMarked
package org.plenary.parameter;

import org.jspecify.annotations.NullMarked;
