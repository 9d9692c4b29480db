package org.plenary.chart;

import java.util.List;

/**
 * Effects with their intervals, one below the other, beside the sign that was predicted.
 *
 * @param heading what it is called
 * @param axis the axis of effects; zero is marked if it is on the axis
 * @param series what the effects of a row are told apart by, in the order of the legend, such as scenarios
 * @param groups the rows, from top to bottom
 */
public record ForestPlot(Heading heading, Axis axis, List<String> series, List<Group> groups) implements Chart {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a row has not one effect for each series
     */
    public ForestPlot {
        series = List.copyOf(series);
        groups = List.copyOf(groups);
        for (Group group : groups) {
            for (Row row : group.rows()) {
                if (row.effects().size() != series.size()) {
                    throw new IllegalArgumentException("\"" + row.name() + "\" has "
                            + row.effects().size() + " effects for " + series.size() + " series");
                }
            }
        }
    }

    @Override
    public Chart named(Heading name) {
        return new ForestPlot(name, axis, series, groups);
    }

    /** Returns whether any effect has a placebo. */
    boolean hasPlacebos() {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .flatMap(row -> row.effects().stream())
                .anyMatch(effect -> effect.placebo().isDefined());
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
     * Rows that belong together, under a heading.
     *
     * @param name a short name
     * @param title what it is about, in a line; {@code ""} if nothing is said
     * @param verdict what follows for all of its rows; {@code ""} if nothing is said
     * @param rows its rows
     */
    public record Group(String name, String title, String verdict, List<Row> rows) {
        /** Copies the rows. */
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Effects on one outcome.
     *
     * @param name the outcome
     * @param predicted the predicted sign
     * @param effects by series; undefined where there is none
     * @param verdict what follows from them, in a word or two; {@code ""} if nothing is said
     */
    public record Row(String name, Sign predicted, List<Effect> effects, String verdict) {
        /** Copies the effects. */
        public Row {
            effects = List.copyOf(effects);
        }
    }

    /**
     * An effect.
     *
     * @param effect the effect with its interval
     * @param placebo the effect of the placebo, drawn as a hollow marker; undefined if there is none
     * @param verdict what follows from it alone; {@code ""} if nothing is said
     */
    public record Effect(Estimate effect, Estimate placebo, String verdict) {
        /** No effect was measured. */
        public static final Effect NONE = new Effect(Estimate.of(Double.NaN), Estimate.of(Double.NaN), "");
    }
}
