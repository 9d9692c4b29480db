package org.plenary.field;

/**
 * The policy field: the explanatory variables that belong to the matter, not to the organisation (Fan 2024, ch. 6).
 *
 * @param technicalComplexity how uncertain the world is in which a rule will apply, from 0 to 1
 * @param politicalSalience how prominent the field is in high politics, from 0 to 1
 * @param sharedObjective how far the major states share the objective to regulate, from 0 to 1
 * @param avoidance how strongly the major states wish to avoid restrictive measures, from 0 to 1
 * @param ambiguity how far states differ on what the umbrella term covers, from 0 to 1
 * @param drive how strongly states promote detailed rules, from 0 to 1
 * @param majorConflict how far apart the major states' positions are, as a multiple of the estimate, at least 0
 * @param overlap how far the field overlaps with others before any framing, from 0 to 1
 */
public record PolicyField(
        double technicalComplexity,
        double politicalSalience,
        double sharedObjective,
        double avoidance,
        double ambiguity,
        double drive,
        double majorConflict,
        double overlap) {}
