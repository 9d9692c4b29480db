package org.plenary.estimation;

/**
 * The ordered logit at one value of the predictor, with what its derivatives need.
 *
 * <p>The probability of the middle response is written as a product, sigma(u) sigma(-v) (1 - exp(v - u)) with u, v the
 * predictor less the lower and upper cut, so that nothing cancels.
 *
 * @param atLeastAbstain sigma(u)
 * @param yes sigma(v)
 * @param logNo log probability of no
 * @param logAbstain log probability of abstaining
 * @param logYes log probability of yes
 */
record Response(double atLeastAbstain, double yes, double logNo, double logAbstain, double logYes) {
    /**
     * Returns the response.
     *
     * @param logGap {@link #logGap} of the cuts
     */
    static Response at(double predictor, double lowerCut, double upperCut, double logGap) {
        double u = predictor - lowerCut;
        double v = predictor - upperCut;
        double eu = StrictMath.exp(-Math.abs(u));
        double ev = StrictMath.exp(-Math.abs(v));
        double lu = StrictMath.log1p(eu);
        double lv = StrictMath.log1p(ev);
        return new Response(
                (u >= 0 ? 1 : eu) / (1 + eu),
                (v >= 0 ? 1 : ev) / (1 + ev),
                Math.min(-u, 0) - lu,
                Math.min(u, 0) - lu + Math.min(-v, 0) - lv + logGap,
                Math.min(v, 0) - lv);
    }

    /** Returns log(1 - exp(lower - upper)); minus infinity if the cuts are equal. */
    static double logGap(double lowerCut, double upperCut) {
        return StrictMath.log(-StrictMath.expm1(lowerCut - upperCut));
    }

    /** Returns the log probability of a response, 0 no, 1 abstain, 2 yes. */
    double log(int category) {
        return category == 0 ? logNo : category == 1 ? logAbstain : logYes;
    }
}
