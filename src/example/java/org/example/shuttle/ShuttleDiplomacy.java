package org.example.shuttle;

import org.plenary.bargaining.Levers;
import org.plenary.kernel.Named;
import org.plenary.kernel.Parameter;
import org.plenary.strategy.Strategy;

/**
 * Shuttle diplomacy: the secretariat waits until states have dug in, then carries packages of wording and assistance
 * between them; where nothing is stuck it looks for allies.
 *
 * <p>The record holds the parameters and makes the strategy. What it may do is in {@link Levers}; it sees the text and
 * how members stand, never the outcome.
 *
 * @param start the share of the calendar that passes before it begins
 * @param pause meeting days between two offers of assistance
 */
@Named(
        value = "shuttle_diplomacy",
        summary = "wait, then bridge, offer assistance in turn, and look for allies",
        source = "made up")
public record ShuttleDiplomacy(
        @Parameter(
                value = "The share of the calendar that passes before it begins.",
                min = 0,
                max = 1,
                defaultValue = "0.3",
                source = "made up")
        double start,

        @Parameter(
                value = "Meeting days between two offers of assistance.",
                unit = "days",
                min = 1,
                max = 100,
                defaultValue = "2",
                source = "made up")
        double pause)
        implements Strategy {

    @Override
    public void act(Levers levers) {
        if (levers.committee().elapsed() < start) {
            return;
        }
        if (levers.committee().day() % (int) Math.ceil(pause) == 0) {
            levers.offerCapacityBuilding();
        }
        if (!levers.bridge()) {
            levers.inviteAllies();
        }
    }
}
