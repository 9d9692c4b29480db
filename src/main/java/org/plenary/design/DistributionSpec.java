package org.plenary.design;

import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.plenary.kernel.Named;
import org.plenary.kernel.Parameter;

/** How the values of a factor are spread over its range. All of the distribution lies within the range. */
public sealed interface DistributionSpec {
    /**
     * Returns the quantile of a probability.
     *
     * @param p from 0 to 1
     * @param low the lower end of a range that {@link #objection} does not object to
     * @param high its upper end
     * @return from {@code low} to {@code high}
     */
    double quantile(double p, double low, double high);

    /** Returns what is required of the range but not so, in words that follow "a range"; nothing if all is well. */
    default Optional<String> objection(double low, double high) {
        return Optional.empty();
    }

    /** Every value is equally likely. */
    @Named(value = "uniform", summary = "Every value of the range is equally likely.")
    record Uniform() implements DistributionSpec {
        @Override
        public double quantile(double p, double low, double high) {
            return within(low + p * (high - low), low, high);
        }
    }

    /** The logarithm is uniform. */
    @Named(value = "log_uniform", summary = "Every ratio is equally likely: from 0.01 to 0.1 as much as from 0.1 to 1.")
    record LogUniform() implements DistributionSpec {
        @Override
        public double quantile(double p, double low, double high) {
            double from = StrictMath.log(low);
            return within(StrictMath.exp(from + p * (StrictMath.log(high) - from)), low, high);
        }

        @Override
        public Optional<String> objection(double low, double high) {
            return low > 0 ? Optional.empty() : Optional.of("above 0, for it has logarithms");
        }
    }

    /** The density rises in a straight line to the mode and falls in one. */
    @Named(value = "triangular", summary = "Likelier towards a mode, and never outside the range.")
    record Triangular(
            @Parameter("The likeliest value, within the range.")
            double mode) implements DistributionSpec {
        @Override
        public double quantile(double p, double low, double high) {
            double below = (mode - low) / (high - low);
            double x = p < below
                    ? low + StrictMath.sqrt(p * (high - low) * (mode - low))
                    : high - StrictMath.sqrt((1 - p) * (high - low) * (high - mode));
            return within(x, low, high);
        }

        @Override
        public Optional<String> objection(double low, double high) {
            return mode >= low && mode <= high ? Optional.empty() : Optional.of("that contains the mode " + mode);
        }
    }

    /** A normal distribution of which only what lies within the range is left. */
    @Named(value = "normal", summary = "A normal distribution, of which only what lies within the range is left.")
    record TruncatedNormal(
            @Parameter("The mean before it is cut off.") double mean,

            @Parameter(value = "The standard deviation before it is cut off, above 0.", min = 0)
            double sd)
            implements DistributionSpec {
        /** A range that begins further from the mean has no probability worth the name. */
        private static final double FURTHEST = 6;

        private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

        @Override
        public double quantile(double p, double low, double high) {
            double a = (low - mean) / sd;
            double b = (high - mean) / sd;
            // In the upper tail probabilities are all near 1, so the lower tail, which mirrors it, is used.
            double z = a > 0 ? -standard(1 - p, -b, -a) : standard(p, a, b);
            return within(mean + sd * z, low, high);
        }

        private static double standard(double p, double a, double b) {
            double from = STANDARD.cumulativeProbability(a);
            double to = STANDARD.cumulativeProbability(b);
            return STANDARD.inverseCumulativeProbability(Math.min(1, from + p * (to - from)));
        }

        @Override
        public Optional<String> objection(double low, double high) {
            if (!(sd > 0)) {
                return Optional.of("with a standard deviation above 0");
            }
            boolean near = low - mean <= FURTHEST * sd && mean - high <= FURTHEST * sd;
            return near
                    ? Optional.empty()
                    : Optional.of("that begins within " + (int) FURTHEST + " standard deviations of the mean");
        }
    }

    private static double within(double x, double low, double high) {
        return Math.max(low, Math.min(high, x));
    }
}
