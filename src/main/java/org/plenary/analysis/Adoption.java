package org.plenary.analysis;

/**
 * How many runs of a scenario at a design point ended with an adopted text.
 *
 * @param scenario the scenario's name
 * @param designPoint the design point's index, from 0
 * @param adopted runs with a text
 * @param n all runs, at least 1
 */
public record Adoption(String scenario, int designPoint, int adopted, int n) {}
