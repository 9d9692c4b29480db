/**
 * Experiments: many runs by one plan, in one store. A {@link org.plenary.design.Design} says which points there are, a
 * {@link org.plenary.experiment.SweepPlan} sets them against scenarios, replicates and seeds, a
 * {@link org.plenary.experiment.CaseSource} makes each of them ready to run, the
 * {@link org.plenary.experiment.SweepRunner} runs them on several threads, and an
 * {@link org.plenary.experiment.RunStore} keeps what came out, so that it can be resumed, merged and exported.
 *
 * <p>A run depends on the plan and its place in it alone. Nothing here reads a clock that it was not handed.
 */
@NullMarked
package org.plenary.experiment;

import org.jspecify.annotations.NullMarked;
