package org.plenary.table;

import org.jspecify.annotations.Nullable;

/**
 * A cell that stands out, because it is as observed, or large enough: an asterisk in a terminal, a tint on a page.
 *
 * @param value what it holds
 * @param marked whether it stands out
 */
public record Marked(@Nullable Object value, boolean marked) {}
