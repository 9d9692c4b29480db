package org.plenary.experiment;

import java.util.Optional;

/** How many of the sources' findings come out under a protocol. */
@FunctionalInterface
public interface FindingsCount {
    /** Counts nothing. */
    FindingsCount NONE = protocol -> Optional.empty();

    /**
     * What was counted.
     *
     * @param supported findings that came out as claimed
     * @param tested findings that were tested and predict a sign
     */
    record Counted(int supported, int tested) {}

    /** Returns the findings under a protocol; nothing if they are not tested. */
    Optional<Counted> under(String protocol);
}
