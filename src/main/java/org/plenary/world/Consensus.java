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
                defaultValue = "{value: 0.2, range: [0.1, 0.3], source: judgement}")
        double tolerance)
        implements DecisionRule {
    /** The influence of those who object from which nobody of them stands alone: the default tolerance. A judgement. */
    private static final double COMPANY = 0.2;

    @Override
    public boolean carries(BallotCount count, double elapsed) {
        return !breaksConsensus(count) && count.gaining() > count.losing();
    }

    @Override
    public boolean majorsBlock(double elapsed) {
        return true;
    }

    @Override
    public boolean seeksConsensus() {
        return true;
    }

    /**
     * {@inheritDoc}
     *
     * <p>Breaking consensus alone has a price (Buzan 1981; Ehlermann and Ehring 2005, <a
     * href="https://doi.org/10.1093/jiel/jgi004">doi:10.1093/jiel/jgi004</a>). So the less company a tolerance asks for,
     * the more do objections count only that stand alone, too (a judgement).
     */
    @Override
    public boolean breaksConsensus(BallotCount count) {
        double company = Math.min(1, tolerance / COMPANY);
        double weight = company < 1 && count.objecting() <= COMPANY
                ? company * count.objecting() + (1 - company) * count.alone()
                : count.objecting();
        return count.majorObjects() || weight > tolerance;
    }
}
