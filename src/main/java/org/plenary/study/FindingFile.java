package org.plenary.study;

import java.util.List;
import java.util.Locale;
import org.plenary.input.Node;
import org.plenary.kernel.Parameter;

/**
 * A finding of a source as an experiment that can refute it: what is raised, what should follow, and how much of it
 * would matter.
 *
 * @param id its short name
 * @param claim the claim in a line
 * @param quote the source's own words
 * @param source where they stand
 * @param inferred whether the direction is a reading of a less direct sentence
 * @param note what else a reader should know
 * @param scenarios the scenarios in which it must hold
 * @param given what is set in both arms
 * @param cause what differs between the arms
 * @param moderator what an interaction is taken over: the effect at its high value less that at its low one
 * @param tests what should follow
 * @param mechanism the mechanisms that should carry it, by name; they are switched off for the placebo
 * @param noMechanism why none is named
 * @param ensemble a file of members that it runs over; empty for none
 */
public record FindingFile(
        @Parameter("Its short name.") String id,
        @Parameter("The claim in a line.") String claim,
        @Parameter("The source's own words.") String quote,
        @Parameter("Where they stand.") String source,

        @Parameter(value = "Whether the direction is a reading of a less direct sentence.", defaultValue = "false")
        boolean inferred,

        @Parameter(value = "What else a reader should know.", defaultValue = "''")
        String note,

        @Parameter("The scenario files in which it must hold, as paths inside the study folder.")
        List<String> scenarios,

        @Parameter(value = "What is set in both arms.", defaultValue = "[]")
        List<Given> given,

        @Parameter("What differs between the arms.") List<Lever> cause,

        @Parameter(
                value = "What an interaction is taken over: the effect at its high value less that at its low one.",
                defaultValue = "[]")
        List<Lever> moderator,

        @Parameter("What should follow.") List<Test> tests,

        @Parameter(
                value = "The mechanisms that should carry it, by name; switched off for the placebo.",
                defaultValue = "[]")
        List<String> mechanism,

        @Parameter(value = "Why no mechanism is named.", defaultValue = "''")
        String noMechanism,

        @Parameter(
                value = "A file of members that it runs over, as a path inside the study folder.",
                defaultValue = "''")
        String ensemble) {
    /** The value of an arm that leaves the scenario as it stands. */
    public static final String AS_IS = "as_is";

    /** What a test predicts. */
    public enum Prediction {
        /** The effect is positive. */
        UP,
        /** The effect is negative. */
        DOWN,
        /** There is no effect that matters. */
        NONE,
        /** The source names no sign; what comes out is reported. */
        OPEN
    }

    /** Which difference a test is about. */
    public enum Contrast {
        /** High less low of the cause. */
        EFFECT,
        /** The effect at the moderator's high value less that at its low value. */
        INTERACTION,
        /** High less low of the moderator, the cause being high. */
        MODERATOR
    }

    /**
     * Something set in both arms.
     *
     * @param path the path of a setting of the scenario
     * @param value its value
     * @param only the scenarios that it is set in, by name; empty for all
     */
    public record Given(
            @Parameter("The path of a setting of the scenario.")
            String path,

            @Parameter("Its value.") Node value,

            @Parameter(value = "The scenarios that it is set in, by name; empty for all.", defaultValue = "[]")
            List<String> only) {}

    /**
     * Something that differs between the arms.
     *
     * @param path the path of a setting of the scenario
     * @param low its value in the low arm; {@link #AS_IS} leaves it
     * @param high its value in the high arm; {@link #AS_IS} leaves it
     * @param dose its values in a sweep over a continuous cause, from low to high; empty if there is none
     * @param only the scenarios that it is set in, by name; empty for all
     */
    public record Lever(
            @Parameter("The path of a setting of the scenario.")
            String path,

            @Parameter(value = "Its value in the low arm; as_is leaves the scenario's own.", defaultValue = AS_IS)
            Node low,

            @Parameter(value = "Its value in the high arm; as_is leaves the scenario's own.", defaultValue = AS_IS)
            Node high,

            @Parameter(
                    value = "Its values in a sweep over a continuous cause, in order, at least seven.",
                    defaultValue = "[]")
            List<Double> dose,

            @Parameter(value = "The scenarios that it is set in, by name; empty for all.", defaultValue = "[]")
            List<String> only) {}

    /**
     * What should follow.
     *
     * @param measure what is measured: a column of the table of runs
     * @param predicted the sign that the source claims
     * @param smallest the smallest effect that matters, set beforehand
     * @param contrast which difference it is about
     * @param beside why it is only shown beside the others, and counts in no verdict; empty if it counts
     */
    public record Test(
            @Parameter("What is measured: a column of the table of runs that holds numbers.")
            String measure,

            @Parameter("The sign that the source claims: up, down, none, or open.")
            Prediction predicted,

            @Parameter(value = "The smallest effect that matters, set beforehand.", min = 0)
            double smallest,

            @Parameter(
                    value =
                            "Which difference it is about: the effect, its interaction with the moderator, or the effect of"
                                    + " the moderator where the cause is high.",
                    defaultValue = "effect")
            Contrast contrast,

            @Parameter(
                    value = "Why it is only shown beside the others and counts in no verdict; empty if it counts.",
                    defaultValue = "''")
            String beside) {
        /** Returns whether it counts in the verdict of its finding. */
        public boolean counts() {
            return beside.isEmpty();
        }

        /** Returns whether it counts and a sign is claimed. */
        public boolean signed() {
            return counts() && (predicted == Prediction.UP || predicted == Prediction.DOWN);
        }

        /** Returns an effect with the sign that is claimed for its own: positive if it is as claimed. */
        public double asClaimed(double effect) {
            return predicted == Prediction.DOWN ? -effect : effect;
        }

        /** Returns what is measured, and which difference of it. */
        public String outcome() {
            return contrast == Contrast.EFFECT
                    ? measure
                    : measure + " (" + contrast.name().toLowerCase(Locale.ROOT) + ")";
        }
    }
}
