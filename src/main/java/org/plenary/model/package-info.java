/**
 * The MASON model of one negotiation process. {@link org.plenary.model.Negotiation} puts the phases on the schedule;
 * sponsors table and states vote in the Assembly; committees convene; the minutes keep the record and make the
 * {@link org.plenary.model.RunResult}.
 *
 * <p>To watch a run, implement {@link org.plenary.model.NegotiationListener}. To measure something more of every run, add a
 * line to {@link org.plenary.model.RunMeasure}; tables, dictionary and findings follow.
 */
@NullMarked
package org.plenary.model;

import org.jspecify.annotations.NullMarked;
