package org.plenary.protocol;

import org.plenary.bargaining.Chair;
import org.plenary.bargaining.Proceedings;
import org.plenary.bargaining.Protocol;
import org.plenary.kernel.Named;
import org.plenary.kernel.Parameter;

/**
 * The asymmetric Nash bargaining solution over the text as a whole and the authority that it confers: the package that
 * maximises the product of the members' gains over what they have without it, each raised to its influence (Nash 1950, <a
 * href="https://doi.org/10.2307/1907266">doi:10.2307/1907266</a>; with weights Kalai 1977).
 *
 * <p>Among many unlike parties there is as a rule no package by which everybody gains, and the solution is to have none.
 * A member's reservation value is therefore what it has without a text, less what it puts up with before it objects
 * (threshold of objection) times {@code forbearance}: 0 asks that everybody gain.
 *
 * @param forbearance how many thresholds of objection a member puts up with
 */
@Named(
        value = "asymmetric_nash",
        summary = "baseline: the package with the greatest product of gains, weighted by influence",
        source = "Nash 1950, doi:10.2307/1907266; Kalai 1977")
public record AsymmetricNash(
        @Parameter(
                value = "How many thresholds of objection a member puts up with, as part of its reservation value.",
                min = 0,
                max = 10,
                defaultValue = "{value: 1, range: [0.5, 2], source: judgement}")
        double forbearance)
        implements Protocol {

    @Override
    public Proceedings open(Chair chair) {
        return new OneDecision(chair, c -> new NashSearch(c, forbearance).write());
    }
}
