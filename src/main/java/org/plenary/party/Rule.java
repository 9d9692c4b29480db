package org.plenary.party;

/**
 * A provision as the law that it would be: permitted readings, already widened by what the umbrella term leaves open,
 * and the force with which they bind.
 *
 * @param low smallest permitted reading
 * @param high largest permitted reading, at least {@code low}
 * @param force obligation level times form weight, from 0 to 1
 * @param escape whether an escape clause may be invoked in large shocks
 */
public record Rule(double low, double high, double force, boolean escape) {}
