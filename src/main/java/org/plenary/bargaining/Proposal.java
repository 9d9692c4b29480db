package org.plenary.bargaining;

import org.plenary.text.Wording;

/**
 * Wording that an author proposes for a row.
 *
 * @param row the row
 * @param wording what it would say
 * @param author who wrote it
 */
public record Proposal(int row, Wording wording, Author author) {}
