package org.plenary.text;

/**
 * How far each form binds relative to a treaty, from 0 to 1: one scale for what states weigh and for what the codebook
 * scores.
 *
 * @param report of a report
 * @param resolution of a resolution, at least {@code report}
 * @param treaty of a treaty, at least {@code resolution}
 */
public record FormScale(double report, double resolution, double treaty) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if a weight is outside [0, 1] or a weaker form binds more than a stronger one
     */
    public FormScale {
        if (!(report >= 0 && report <= resolution && resolution <= treaty && treaty <= 1)) {
            throw new IllegalArgumentException("forms must bind by 0 <= report <= resolution <= treaty <= 1, not "
                    + report + ", " + resolution + ", " + treaty);
        }
    }

    /** Returns how far a form binds; only a treaty is law that is costly to contract. */
    public Bindingness binding(Form form) {
        return switch (form) {
            case REPORT -> new Bindingness(report, 0);
            case RESOLUTION -> new Bindingness(resolution, 0);
            case TREATY -> new Bindingness(treaty, 1);
        };
    }
}
