/**
 * The world that negotiates: the policy field, states and blocs with what they want, organs with their mandates, calendars,
 * secretariats and authority.
 *
 * <p>{@link org.plenary.world.States} is what is known of each state before any draw,
 * {@link org.plenary.world.PreferenceDraw} draws one run's {@link org.plenary.world.Preferences} from it, and
 * {@link org.plenary.world.ExpectedLoss} says what a law costs every state: the one function through which precision,
 * obligation, complexity and expertise act. Arrays of states and preferences are flat, one entry a state, and are for
 * reading alone. {@link org.plenary.world.Ballot} counts how members stand, for every vote and test of a run.
 *
 * <p>To add a decision rule, write a record that implements {@link org.plenary.world.DecisionRule} as a function of the
 * {@link org.plenary.world.BallotCount}, annotate it with {@link org.plenary.kernel.Named}, and extend the test {@code
 * DecisionRuleContract}.
 */
@NullMarked
package org.plenary.world;

import org.jspecify.annotations.NullMarked;
