package org.plenary.bargaining;

/**
 * Wording that an author proposes for a row.
 *
 * @param row the row
 * @param centre the middle of the permitted readings
 * @param halfWidth half their width
 * @param obligation the obligation level, as an ordinal
 * @param author who wrote it
 */
record Proposal(int row, double centre, double halfWidth, int obligation, Author author) {}
