package org.plenary.strategy;

import org.plenary.bargaining.Levers;
import org.plenary.kernel.Named;
import org.plenary.kernel.Parameter;

/**
 * Coalition building: the secretariat bridges, offers capacity building, brings in allied agencies and opens the work to
 * stakeholders (Fan 2024, ch. 2 to 4): three of them in turn, a day each, and bridging with the effort that is left.
 *
 * @param opening part of the gap to full participation that a day's effort closes
 */
@Named(
        value = "coalition_building",
        summary = "bridge, offer capacity building, bring in allies, open the work to stakeholders",
        source = "Fan 2024, ch. 2 to 4")
public record CoalitionBuilding(
        @Parameter(
                value = "Part of the gap to full participation that a day's effort closes.",
                min = 0,
                max = 1,
                defaultValue = "{value: 0.2, range: [0.1, 0.4], source: judgement}")
        double opening)
        implements Strategy {

    @Override
    public void act(Levers levers) {
        switch (levers.committee().day() % 4) {
            case 0 -> levers.inviteAllies();
            case 1 -> levers.openUp(opening);
            case 2 -> levers.offerCapacityBuilding();
            default -> {}
        }
        levers.bridge();
    }
}
