/**
 * What the organisation does: the strategies of a secretariat, which act through the levers of a day and through nothing
 * else.
 *
 * <p>To add one, write a record that implements {@link org.plenary.strategy.Strategy}; annotate it with
 * {@link org.plenary.kernel.Named} and its components with {@link org.plenary.kernel.Parameter}; draw by
 * {@code levers.chance(item)}; keep no state, since one object serves many runs at once; and extend the test
 * {@code StrategyContract}.
 */
@NullMarked
package org.plenary.strategy;

import org.jspecify.annotations.NullMarked;
