package org.plenary.world;

import org.plenary.kernel.Named;
import org.plenary.kernel.Parameter;

/**
 * Consensus as the United Nations practise it: a proposal carries unless a major state loses clearly, or the objections
 * together are too weighty to be passed over.
 *
 * @param tolerance influence of objectors up to which a chair may pass over them
 */
@Named(
        value = "consensus",
        summary = "carries unless a major state loses clearly or objections weigh more than the tolerance",
        source = "Buzan 1981, doi:10.2307/2201255; the tolerance is a judgement")
public record Consensus(
        @Parameter(
                value = "Influence of objectors up to which a chair may pass over them.",
                min = 0,
                max = 1,
                defaultValue = "0.2",
                source = "judgement, 0.1 to 0.3")
        double tolerance)
        implements DecisionRule {

    @Override
    public boolean carries(BallotCount count, double elapsed) {
        return !count.majorObjects() && count.objecting() <= tolerance && count.gaining() > count.losing();
    }
}
