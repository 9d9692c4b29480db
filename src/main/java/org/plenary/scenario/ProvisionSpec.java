package org.plenary.scenario;

import java.util.List;
import java.util.Map;
import org.plenary.kernel.Parameter;
import org.plenary.kernel.Quantity;

/** A substantive provision, as its file says it. */
public record ProvisionSpec(
        @Parameter("A name unique in the scenario.") String id,

        @Parameter(value = "What it is about.", defaultValue = "''")
        String title,

        @Parameter(
                value = "How an ideal reading depends on the position on each preference axis: a direction.",
                min = -1,
                max = 1)
        List<Double> axes,

        @Parameter(
                value = "By how much that direction is turned, from the first axis towards the second.",
                unit = "degrees",
                min = -180,
                max = 180,
                defaultValue = "{value: 0, range: [-30, 30], source: judgement}")
        Quantity turn,

        @Parameter(value = "How far states' ideal readings spread.", unit = "sd", min = 0, max = 3)
        Quantity contestation,

        @Parameter(value = "How important it is among the provisions.", min = 0, max = 10, defaultValue = "1")
        Quantity weight,

        @Parameter(
                value = "How far it is drafted under the field's umbrella term.",
                min = 0,
                max = 1,
                defaultValue = "0")
        Quantity umbrella,

        @Parameter(value = "The narrower provisions into which it may be split.", defaultValue = "[]")
        List<String> parts,

        @Parameter(
                value = "What it settles for the field as a whole: concept, if it says what the matter is (its scope, a"
                        + " definition); else nothing.",
                defaultValue = "nothing")
        Defines defines,

        @Parameter(value = "What was agreed before: none or one wording.", defaultValue = "[]")
        List<WordingSpec> acquis,

        @Parameter(
                value = "Ideal readings that are known, at contestation 1, by state; others follow from positions.",
                unit = "sd",
                min = -5,
                max = 5,
                defaultValue = "{}")
        Map<String, Double> readings,

        @Parameter(
                value = "What it weighs with states of which that is known, by state: 1 is the average.",
                min = 0,
                max = 1000,
                defaultValue = "{}")
        Map<String, Double> salience) {
    /** What a provision settles for the field as a whole. */
    public enum Defines {
        /** Nothing. */
        NOTHING,
        /** What the matter is. */
        CONCEPT
    }
}
