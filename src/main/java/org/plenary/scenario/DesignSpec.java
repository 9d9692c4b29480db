package org.plenary.scenario;

import java.util.List;
import org.plenary.kernel.Named;
import org.plenary.kernel.Parameter;

/** How a sweep file says that its design points are chosen. */
public sealed interface DesignSpec {
    /** The most points of a sampled design. */
    int MOST_POINTS = 1_000_000;

    /** Every combination of values. */
    @Named(value = "grid", summary = "Every combination of the values of all factors; the last factor varies fastest.")
    record Grid() implements DesignSpec {}

    /** A list. */
    @Named(value = "points", summary = "The points that are listed.")
    record PointListSpec(
            @Parameter("The points, each a list with a value for each factor, in the order of the factors.")
            List<List<Object>> points)
            implements DesignSpec {}

    /** A Latin hypercube. */
    @Named(
            value = "latin_hypercube",
            summary =
                    "Each factor's range in as many equally likely strata as there are points, and one point in each.",
            source = "McKay, Beckman and Conover 1979, doi:10.1080/00401706.1979.10489755")
    record LatinHypercubeSpec(
            @Parameter(value = "How many points.", unit = "points", min = 1, max = MOST_POINTS)
            int points,

            @Parameter(
                    value = "Whether each value lies in the middle of its stratum instead of anywhere in it.",
                    defaultValue = "false")
            boolean centred,

            @Parameter(
                    value = "The seed of the design; that of the runs leaves points as they are.",
                    defaultValue = "1")
            long seed)
            implements DesignSpec {}

    /** A Sobol' sequence. */
    @Named(
            value = "sobol",
            summary =
                    "PointListSpec of a Sobol' sequence, which fill the space more evenly than chance does; best balanced"
                            + " where their number is a power of 2.",
            source = "direction numbers of Joe and Kuo 2008, doi:10.1137/070709359")
    record Sobol(
            @Parameter(value = "How many points.", unit = "points", min = 1, max = MOST_POINTS)
            int points,

            @Parameter(
                    value = "How many points of the sequence are left out before the first.",
                    min = 0,
                    max = 1_000_000_000,
                    defaultValue = "0")
            int skip,

            @Parameter(
                    value = "Whether all points are shifted digitally by a random point, which keeps their balance and"
                            + " takes the first one from the corner of all lowest values.",
                    defaultValue = "true")
            boolean scramble,

            @Parameter(value = "The seed of the shift; that of the runs leaves points as they are.", defaultValue = "1")
            long seed)
            implements DesignSpec {}

    /** Two independent samples and their mixtures. */
    @Named(
            value = "saltelli",
            summary =
                    "PointListSpec for first-order and total indices: two Sobol' samples A and B, and for each factor A with"
                            + " that factor's column from B; base x (factors + 2) points.",
            source = "Saltelli et al. 2010, doi:10.1016/j.cpc.2009.09.018")
    record Saltelli(
            @Parameter(
                    value = "How many points each of the two samples has; best a power of 2.",
                    unit = "points",
                    min = 2,
                    max = MOST_POINTS)
            int base,

            @Parameter(
                    value = "The seed of the samples; that of the runs leaves points as they are.",
                    defaultValue = "1")
            long seed)
            implements DesignSpec {}
}
