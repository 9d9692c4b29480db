/**
 * Who negotiates and what they want. {@link org.plenary.party.States} is what is known of each before any draw,
 * {@link org.plenary.party.PreferenceDraw} draws one run's {@link org.plenary.party.Preferences} from it, and
 * {@link org.plenary.party.ExpectedLoss} says what a law costs every state: the one function through which precision,
 * obligation, complexity and expertise act. Arrays of states and preferences are flat, one entry a state, and are for
 * reading alone.
 */
@NullMarked
package org.plenary.party;

import org.jspecify.annotations.NullMarked;
