package org.plenary.legalization;

/**
 * The scored outcome of a run.
 *
 * @param delegation the score of delegation
 * @param precision the score of precision
 * @param obligation the score of obligation
 */
public record Scores(DimensionScore delegation, DimensionScore precision, DimensionScore obligation) {
    /** Returns the score of a dimension. */
    public DimensionScore of(Dimension dimension) {
        return switch (dimension) {
            case DELEGATION -> delegation;
            case PRECISION -> precision;
            case OBLIGATION -> obligation;
        };
    }
}
