package org.plenary.scenario;

import org.plenary.kernel.Parameter;

/** What was observed, as a file says it. Nothing in the model reads it. */
public record ObservedSpec(
        @Parameter(value = "Observed class of delegation.", defaultValue = "unknown")
        ObservedClass delegation,

        @Parameter(value = "Observed class of precision.", defaultValue = "unknown")
        ObservedClass precision,

        @Parameter(value = "Observed class of obligation.", defaultValue = "unknown")
        ObservedClass obligation,

        @Parameter(value = "Where the observation comes from.", defaultValue = "''")
        String source) {

    /** A class, or the lack of one. */
    public enum ObservedClass {
        /** Low. */
        LOW,
        /** Medium. */
        MEDIUM,
        /** High. */
        HIGH,
        /** Not observed. */
        UNKNOWN
    }
}
