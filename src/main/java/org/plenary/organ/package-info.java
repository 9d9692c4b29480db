/**
 * Where states negotiate: organs, mandates, calendars, secretariats, the authority that an organ holds, and how it decides.
 * {@link org.plenary.organ.Ballot} counts how members stand, for every vote and test of a run.
 *
 * <p>To add a decision rule, write a record that implements {@link org.plenary.organ.DecisionRule} as a function of the
 * {@link org.plenary.organ.BallotCount}, annotate it with {@link org.plenary.parameter.Named}, and extend the test
 * {@code DecisionRuleContract}.
 */
@NullMarked
package org.plenary.organ;

import org.jspecify.annotations.NullMarked;
