package org.plenary.strategy;

import org.plenary.bargaining.Levers;
import org.plenary.kernel.Named;
import org.plenary.kernel.Parameter;

/**
 * Internal coordination: the organisation's organs share expertise and bring their parallel texts together (Fan 2024,
 * ch. 2; Schemeil's management of deliberation within the organisation).
 *
 * @param sharing part of the gap to the most expert organ that a day's effort closes
 * @param ripeness part of a text on which another must speak, too, before one is to take the other's place
 */
@Named(
        value = "internal_coordination",
        summary = "share expertise between organs and bring parallel texts together",
        source = "Fan 2024, ch. 2")
public record InternalCoordination(
        @Parameter(
                value = "Part of the gap to the most expert organ that a day's effort closes.",
                min = 0,
                max = 1,
                defaultValue = "{value: 0.5, range: [0.2, 0.8], source: judgement}")
        double sharing,

        @Parameter(
                value = "Part of a text on which another must speak, too, before one takes the other's place.",
                min = 0,
                max = 1,
                defaultValue = "{value: 0.5, range: [0.25, 0.75], source: judgement}")
        double ripeness)
        implements Strategy {

    @Override
    public void act(Levers levers) {
        levers.mergeTexts(ripeness);
        levers.poolExpertise(sharing);
        levers.harmonise();
    }
}
