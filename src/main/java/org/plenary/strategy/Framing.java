package org.plenary.strategy;

import org.plenary.bargaining.Levers;
import org.plenary.kernel.Named;
import org.plenary.kernel.Parameter;

/**
 * Framing: the secretariat links the field to an established regime, which settles part of what the umbrella term leaves
 * open and reduces the overlap with other fields (Fan 2024, ch. 2 and 5).
 *
 * @param fit how far the established frame can cover the field at all
 * @param pace part of the remaining way that a day's effort goes
 */
@Named(value = "framing", summary = "link the field to an established regime", source = "Fan 2024, ch. 2 and 5")
public record Framing(
        @Parameter(
                value = "How far the established frame can cover the field at all.",
                min = 0,
                max = 1,
                defaultValue = "{value: 0.4, range: [0.2, 0.6], source: judgement}")
        double fit,

        @Parameter(
                value = "Part of the remaining way that a day's effort goes.",
                min = 0,
                max = 1,
                defaultValue = "{value: 0.2, range: [0.1, 0.4], source: judgement}")
        double pace)
        implements Strategy {

    @Override
    public void act(Levers levers) {
        levers.frame(pace, fit);
    }
}
