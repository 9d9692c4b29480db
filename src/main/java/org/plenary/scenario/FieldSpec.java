package org.plenary.scenario;

import org.plenary.parameter.Parameter;
import org.plenary.parameter.Quantity;

/**
 * The policy field, as its file says it.
 *
 * @param technicalComplexity how uncertain the world is in which a rule will apply
 * @param politicalSalience how prominent the field is in high politics
 * @param sharedObjective how far the major states share the objective to regulate
 * @param avoidance how strongly the major states wish to avoid restrictive measures
 * @param ambiguity how far states differ on what the umbrella term covers
 * @param drive how strongly states promote detailed rules
 * @param majorConflict how far apart the major states' positions are, relative to the estimate
 * @param overlap how far the field overlaps with others before any framing
 */
public record FieldSpec(
        @Parameter(
                value = "How uncertain the world is in which a rule will apply.",
                min = 0,
                max = 1,
                source = "Fan 2024, ch. 6")
        Quantity technicalComplexity,

        @Parameter(value = "How prominent the field is in high politics.", min = 0, max = 1, source = "Fan 2024, ch. 6")
        Quantity politicalSalience,

        @Parameter(
                value = "How far the major states share the objective to regulate.",
                min = 0,
                max = 1,
                source = "Fan 2024, ch. 6")
        Quantity sharedObjective,

        @Parameter(
                value = "How strongly the major states wish to avoid restrictive measures.",
                min = 0,
                max = 1,
                source = "Fan 2024, ch. 6")
        Quantity avoidance,

        @Parameter(
                value = "How far states differ on what the umbrella term covers.",
                min = 0,
                max = 1,
                source = "Fan 2024, ch. 5")
        Quantity ambiguity,

        @Parameter(value = "How strongly states promote detailed rules.", min = 0, max = 1, source = "Fan 2024, ch. 5")
        Quantity drive,

        @Parameter(
                value = "How far apart the major states' positions are, as a multiple of the estimate.",
                min = 0,
                max = 5,
                defaultValue = "1",
                source = "Fan 2024, ch. 3; 1 is the estimate itself")
        Quantity majorConflict,

        @Parameter(
                value = "How far the field overlaps with others before any framing.",
                min = 0,
                max = 1,
                defaultValue = "{value: 0.3, range: [0.1, 0.5], source: judgement}",
                source = "Fan 2024, ch. 5")
        Quantity overlap) {}
