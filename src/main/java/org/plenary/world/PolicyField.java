package org.plenary.world;

import org.plenary.kernel.Parameter;

/** The policy field: the explanatory variables that belong to the matter, not to the organisation (Fan 2024, ch. 6). */
public record PolicyField(
        @Parameter(
                value = "How uncertain the world is in which a rule will apply.",
                min = 0,
                max = 1,
                source = "Fan 2024, ch. 6")
        double technicalComplexity,

        @Parameter(value = "How prominent the field is in high politics.", min = 0, max = 1, source = "Fan 2024, ch. 6")
        double politicalSalience,

        @Parameter(
                value = "How far the major states share the objective to regulate.",
                min = 0,
                max = 1,
                source = "Fan 2024, ch. 6")
        double sharedObjective,

        @Parameter(
                value = "How strongly the major states wish to avoid restrictive measures.",
                min = 0,
                max = 1,
                source = "Fan 2024, ch. 6")
        double avoidance,

        @Parameter(
                value = "How far states differ on what the umbrella term covers.",
                min = 0,
                max = 1,
                source = "Fan 2024, ch. 5")
        double ambiguity,

        @Parameter(value = "How strongly states promote detailed rules.", min = 0, max = 1, source = "Fan 2024, ch. 5")
        double drive,

        @Parameter(
                value = "How far apart the major states' positions are, as a multiple of the estimate.",
                min = 0,
                max = 5,
                defaultValue = "1",
                source = "Fan 2024, ch. 3; 1 is the estimate itself")
        double majorConflict,

        @Parameter(
                value = "How far the field overlaps with others before any framing.",
                min = 0,
                max = 1,
                defaultValue = "{value: 0.3, range: [0.1, 0.5], source: judgement}",
                source = "Fan 2024, ch. 5")
        double overlap) {}
