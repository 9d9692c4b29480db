/**
 * Preference vectors of states, estimated from roll-call votes: {@link org.plenary.estimation.RollCallReader} reads the
 * votes, {@link org.plenary.estimation.IdealPointModel} makes the estimate, {@link org.plenary.estimation.Fit} and
 * {@link org.plenary.estimation.LeaveOneOut} judge it, {@link org.plenary.estimation.EstimateFiles} writes it.
 */
@NullMarked
package org.plenary.estimation;

import org.jspecify.annotations.NullMarked;
