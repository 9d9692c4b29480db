package org.plenary.estimation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a roll call sorts positions into no, abstain and yes: ordered logit, the graded response model.
 *
 * <pre>  P(at least abstain | theta) = logistic(slopes . theta - lowerCut)
 *  P(yes | theta)              = logistic(slopes . theta - upperCut)</pre>
 *
 * <p>Source: Samejima (1969), Psychometrika Monograph 17; for votes of the General Assembly Bailey, Strezhnev and Voeten
 * (2017), doi:10.1177/0022002715595700.
 *
 * <p>Parameters stand in arrays in the order slopes, lower cut, upper cut.
 *
 * @param rollCall its name
 * @param slopes logits per unit of each axis
 * @param lowerCut between no and abstain, in logits
 * @param upperCut between abstain and yes, in logits, above {@code lowerCut}
 */
public record RollCallItem(String rollCall, List<Double> slopes, double lowerCut, double upperCut) {
    /**
     * Checks the order of the cuts.
     *
     * @throws IllegalArgumentException if the lower cut is not below the upper one
     */
    public RollCallItem {
        slopes = List.copyOf(slopes);
        if (!(lowerCut < upperCut)) {
            throw new IllegalArgumentException(
                    "roll call " + rollCall + ": cut " + lowerCut + " must lie below cut " + upperCut);
        }
    }

    static RollCallItem ofParameters(String rollCall, double[] p) {
        int axes = p.length - 2;
        return new RollCallItem(rollCall, Arrays.stream(p, 0, axes).boxed().toList(), p[axes], p[axes + 1]);
    }

    double[] parameters() {
        int axes = slopes.size();
        return IntStream.range(0, axes + 2)
                .mapToDouble(k -> k < axes ? slopes.get(k) : k == axes ? lowerCut : upperCut)
                .toArray();
    }

    /** Returns slopes . theta. */
    double predictor(double[] theta) {
        double sum = 0;
        for (int k = 0; k < theta.length; k++) {
            sum += slopes.get(k) * theta[k];
        }
        return sum;
    }

    /** Returns the probability that a state at this position casts this vote, of those who vote. */
    public double probability(double[] theta, Vote vote) {
        if (!vote.isCast()) {
            throw new IllegalArgumentException("no probability is defined for " + vote);
        }
        return StrictMath.exp(logProbabilities(theta)[vote.category()]);
    }

    /** Returns the log probabilities of no, abstain, yes. */
    double[] logProbabilities(double[] theta) {
        Response at = Response.at(predictor(theta), lowerCut, upperCut, Response.logGap(lowerCut, upperCut));
        return new double[] {at.logNo(), at.logAbstain(), at.logYes()};
    }

    /** Returns the likeliest vote at this position; of equally likely ones the lower. */
    public Vote likeliest(double[] theta) {
        return Vote.likeliest(logProbabilities(theta));
    }

    /** Returns the item seen with one axis pointing the other way. */
    RollCallItem mirrored(int axis) {
        double[] p = parameters();
        p[axis] = -p[axis];
        return ofParameters(rollCall, p);
    }
}
