package org.plenary.table;

/**
 * How many of all, which is shown as one cell: {@code 8 of 9}.
 *
 * @param part how many
 * @param all of how many
 */
public record OfAll(long part, long all) {}
