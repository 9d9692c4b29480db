package org.plenary.chart;

import java.util.List;

/**
 * Effects with their intervals, one below the other, beside the sign that was predicted.
 *
 * @param heading what it is called
 * @param axis the axis of effects; zero is marked if it is on the axis
 * @param rows the effects, from top to bottom
 */
public record ForestPlot(Heading heading, Axis axis, List<Row> rows) implements Chart {
    /** Copies the rows. */
    public ForestPlot {
        rows = List.copyOf(rows);
    }

    /** The direction that a claim gives to an effect. */
    public enum Sign {
        /** The effect is positive. */
        UP("▲", "predicted up"),
        /** The effect is negative. */
        DOWN("▼", "predicted down"),
        /** There is no effect. */
        NONE("○", "predicted none"),
        /** Nothing is predicted. */
        OPEN("", "no prediction");

        private final String glyph;
        private final String words;

        Sign(String glyph, String words) {
            this.glyph = glyph;
            this.words = words;
        }

        /** Returns the sign as a character; {@code ""} if nothing is predicted. */
        public String glyph() {
            return glyph;
        }

        /** Returns the sign in words. */
        public String words() {
            return words;
        }
    }

    /**
     * An effect.
     *
     * @param name of what on what, and where
     * @param predicted the predicted sign
     * @param effect the effect with its interval
     * @param placebo the effect of the placebo, drawn as a hollow marker; undefined if there is none
     * @param verdict what follows, in a word or two; {@code ""} if nothing is said
     */
    public record Row(String name, Sign predicted, Estimate effect, Estimate placebo, String verdict) {}
}
