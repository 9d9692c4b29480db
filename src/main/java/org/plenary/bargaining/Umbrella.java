package org.plenary.bargaining;

import org.plenary.world.PolicyField;

/**
 * What the field's umbrella term leaves open, and how far the field overlaps with others: both shrink as the field is
 * linked to an established frame. Shared by all committees of a run.
 */
public final class Umbrella {
    private final double width;
    private final double overlap;
    private double framed;

    /**
     * Makes an umbrella term.
     *
     * @param field the policy field
     * @param width half-width of the readings that a fully ambiguous term leaves open
     */
    public Umbrella(PolicyField field, double width) {
        this.width = field.ambiguity() * width;
        this.overlap = field.overlap();
    }

    /** Returns the half-width of the readings that the term leaves open now. */
    public double openReadings() {
        return width * (1 - framed);
    }

    /** Returns how far the field overlaps with others now, from 0 to 1. */
    public double overlap() {
        return overlap * (1 - framed);
    }

    /** Returns how far the field has been framed, from 0 to 1. */
    public double framed() {
        return framed;
    }

    /**
     * Links the field further to a frame.
     *
     * @param step the part of the way to {@code fit} that is gone, from 0 to 1
     * @param fit how far the frame can cover the field at all, from 0 to 1
     */
    void frame(double step, double fit) {
        framed += step * Math.max(0, fit - framed);
    }

    /** Is as far framed as another: what that has lost to framing stays lost. */
    public void resume(Umbrella other) {
        framed = other.framed;
    }
}
