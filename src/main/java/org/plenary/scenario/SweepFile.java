package org.plenary.scenario;

import java.util.List;
import org.plenary.design.DesignSpec;
import org.plenary.design.DistributionSpec;
import org.plenary.design.Factor;
import org.plenary.design.RangeFactor;
import org.plenary.design.SampledFactor;
import org.plenary.input.Place;
import org.plenary.input.Shape;
import org.plenary.kernel.Parameter;
import org.plenary.legalization.Dimension;

/** A sweep as its file says it: which scenarios are run, what is varied, how often, and what is compared. */
public record SweepFile(
        @Parameter("What the sweep is about, in a line.") String title,

        @Parameter("The scenario files, as paths inside the study folder. A scenario's name is its file's, without"
                + " folder and extension.")
        List<String> scenarios,

        @Parameter(value = "What is varied, each by a list of values or over a range.", defaultValue = "[]")
        List<FactorSpec> factors,

        @Parameter(
                value = "How the design points are chosen: every combination of values (grid), a list of points, or"
                        + " points spread over the ranges (latin_hypercube, sobol, saltelli).",
                defaultValue = "grid")
        DesignSpec design,

        @Parameter(
                value = "Runs of each scenario at each design point.",
                unit = "runs",
                min = 1,
                max = 67108864,
                defaultValue = "100")
        int replicates,

        @Parameter(value = "The seed from which the seeds of all runs follow.", defaultValue = "1")
        long seed,

        @Parameter(
                value = "Whether replicate r of a scenario has the same seed at every design point, so that points"
                        + " differ by their factors and not by luck.",
                defaultValue = "false")
        boolean commonRandomNumbers,

        @Parameter(value = "The coding of the codebook that scores outcomes.", defaultValue = "thesis")
        String coding,

        @Parameter(
                value = "Observed orders between scenarios, which the simulated ones are held against.",
                defaultValue = "[]")
        List<OrderSpec> orders,

        @Parameter(
                value =
                        "A file of members, as a path inside the study folder: replicate r is run with the judged numbers"
                                + " of member r, and so on from the first again. None: with the numbers as the files have them.",
                defaultValue = "''")
        String ensemble,

        @Parameter(
                value = "Tables that are kept beyond the table of runs: a row a meeting day and organ, provision and"
                        + " organ, state, mandate tabled, state and mandate, or state and regime, of each run.",
                defaultValue = "[]")
        List<KeptTable> keep) {

    /** A table that can be kept beyond that of runs. */
    public enum KeptTable {
        /** A row for each meeting day of each organ. */
        ROUNDS,
        /** A row for each provision in each organ's text. */
        PROVISIONS,
        /** A row for each state. */
        STATES,
        /** A row for each mandate tabled. */
        MANDATES,
        /** A row for each state that may vote on each mandate. */
        VOTES,
        /** A row for each state and regime. */
        MEMBERSHIP
    }

    /** A factor: either its values are listed, or it has a range. */
    public record FactorSpec(
            @Parameter("The path of a parameter in the scenario.")
            String path,

            @Parameter(
                    value =
                            "Its values, in order: each a number, true or false, a name, x2 for twice the number that the"
                                    + " scenario has, absent for a scenario without the element, or present for one with it.",
                    defaultValue = "[]")
            List<Object> values,

            @Parameter(
                    value = "Instead of values: the lowest and the highest value. A parameter of whole numbers takes"
                            + " whole numbers, ends included.",
                    defaultValue = "[]")
            List<Double> range,

            @Parameter(value = "How values are spread over the range.", defaultValue = "uniform")
            DistributionSpec distribution,

            @Parameter(
                    value = "In a grid: how many values are taken from the range, both ends included, at equal steps of"
                            + " probability.",
                    min = 0,
                    max = 1000,
                    defaultValue = "0")
            int levels) {
        /** Returns whether the factor has a range. */
        public boolean isRange() {
            return !range.isEmpty();
        }

        /** Returns the range, which there is. */
        RangeFactor ranged(boolean whole) {
            return new RangeFactor(path, range.get(0), range.get(1), whole, distribution, levels);
        }

        /** Returns the factor in one of the sweep's scenarios, which tells whether it takes whole numbers. */
        public SampledFactor in(ScenarioTree scenario) {
            return isRange()
                    ? ranged(scenario.settings(path, Place.of("factor " + path)).stream()
                            .allMatch(Shape::isWhole))
                    : new Factor(path, values);
        }
    }

    /** An observed order between two scenarios. */
    public record OrderSpec(
            @Parameter("What is compared.") Dimension dimension,

            @Parameter("The scenario observed to be higher, by name.")
            String higher,

            @Parameter("The scenario observed to be lower, by name.")
            String lower) {}
}
