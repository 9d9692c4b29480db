package org.plenary.legalization;

import java.util.Locale;

/**
 * How precise a provision is, from least to most.
 *
 * <p>The ordered indicators of Abbott, Keohane, Moravcsik, Slaughter and Snidal 2000 (<a
 * href="https://doi.org/10.1162/002081800551271">doi:10.1162/002081800551271</a>), table 3.
 */
public enum PrecisionCategory {
    /** It is impossible to determine whether conduct complies. */
    UNDETERMINABLE,
    /** A standard, meaningful only with reference to a specific situation. */
    STANDARD,
    /** Broad areas of discretion. */
    BROAD_DISCRETION,
    /** Substantial but limited issues of interpretation. */
    LIMITED_INTERPRETATION,
    /** A determinate rule: only narrow issues of interpretation. */
    DETERMINATE;

    /** Returns the category in words, such as {@code broad discretion}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
