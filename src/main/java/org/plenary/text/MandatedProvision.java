package org.plenary.text;

import java.util.List;

/**
 * A provision that the field was mandated to regulate.
 *
 * @param id the provision's id
 * @param parts the narrower provisions into which it may be split; empty if it cannot be
 */
public record MandatedProvision(String id, List<String> parts) {
    /** Copies the list. */
    public MandatedProvision {
        parts = List.copyOf(parts);
    }
}
