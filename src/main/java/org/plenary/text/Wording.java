package org.plenary.text;

/**
 * What a substantive provision says: an interval of permitted readings and how far it binds.
 *
 * <p>Readings are measured on the provision's own axis, in units of the standard deviation of the states' positions on
 * the preference axes.
 *
 * @param centre the middle of the permitted readings
 * @param halfWidth half the width of the interval, at least 0; precision is narrowness
 * @param obligation how far the provision binds
 */
public record Wording(double centre, double halfWidth, ObligationLevel obligation) {
    /**
     * Checks the width.
     *
     * @throws IllegalArgumentException if the half-width is negative or a number is not finite
     */
    public Wording {
        if (!(halfWidth >= 0) || Double.isInfinite(halfWidth) || !Double.isFinite(centre)) {
            throw new IllegalArgumentException("a wording needs a finite centre and a half-width of at least 0, not "
                    + centre + " and " + halfWidth);
        }
    }

    /** Returns the smallest permitted reading. */
    public double low() {
        return centre - halfWidth;
    }

    /** Returns the largest permitted reading. */
    public double high() {
        return centre + halfWidth;
    }

    /** Returns the same with another middle. */
    public Wording withCentre(double other) {
        return new Wording(other, halfWidth, obligation);
    }

    /** Returns the same with another half-width. */
    public Wording withHalfWidth(double other) {
        return new Wording(centre, other, obligation);
    }

    /** Returns the same at another level. */
    public Wording withObligation(ObligationLevel other) {
        return new Wording(centre, halfWidth, other);
    }
}
