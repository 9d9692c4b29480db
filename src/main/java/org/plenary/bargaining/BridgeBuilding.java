package org.plenary.bargaining;

import org.plenary.kernel.Named;
import org.plenary.kernel.Parameter;

/**
 * Bridge building: a state that, when it holds the pen, writes in part for all, and puts up with twice as much at the end.
 *
 * @param share how far it writes for all
 */
@Named(
        value = "bridge_building",
        summary = "writes in part for all when it holds the pen",
        source = "Buzan 1981, doi:10.2307/2201255, on the role of mediators in consensus")
public record BridgeBuilding(
        @Parameter(
                value = "How far it writes for all.",
                min = 0,
                max = 1,
                defaultValue = "{value: 0.7, range: [0.5, 0.9], source: judgement}")
        double share)
        implements Tactic {

    @Override
    public double patience(double elapsed) {
        return 1 + elapsed;
    }

    @Override
    public double bridging() {
        return share;
    }
}
