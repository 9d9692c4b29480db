package org.plenary.analysis;

import org.plenary.experiment.Order;

/**
 * How far an observed order between two scenarios holds among the simulated ones, at one design point.
 *
 * @param order the order
 * @param designPoint the design point's index, from 0
 * @param pairs over all pairs of a run of the higher and a run of the lower scenario
 * @param gap mean level of the higher scenario minus that of the lower
 * @param interval Welch's interval of the gap; NaN if a scenario has a single run
 */
public record OrderResult(Order order, int designPoint, Pairs pairs, double gap, Interval interval) {}
