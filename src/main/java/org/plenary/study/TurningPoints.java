package org.plenary.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.plenary.analysis.Moderators;

/**
 * Where in the space of what was judged effects turn: the two or three numbers on which each hangs most, found by regressing
 * the members' effects on their values.
 *
 * @param points by finding, test, case and rank, the pooled effect first
 */
public record TurningPoints(List<TurningPoint> points) {
    /** Copies the list. */
    public TurningPoints {
        points = List.copyOf(points);
    }

    /**
     * A number that decides an effect.
     *
     * @param finding the finding's id
     * @param scenario the scenario's name; {@link FindingsTables#POOLED} for the effect over cases
     * @param outcome what was measured
     * @param rank from 1
     * @param number the judged number's name
     * @param low the low end of its range
     * @param high the high end
     * @param atLow the fitted effect at the low end, the other numbers that decide at their means
     * @param atHigh the same at the high end
     * @param turn where the fitted effect is 0; NaN if that is outside of the range
     * @param p its probability, corrected for all numbers
     * @param determination the share of variance that it and those before explain
     * @param members how many members there are
     */
    public record TurningPoint(
            String finding,
            String scenario,
            String outcome,
            int rank,
            String number,
            double low,
            double high,
            double atLow,
            double atHigh,
            double turn,
            double p,
            double determination,
            int members) {}

    /** Looks for them in every test, over cases and in each. */
    public static TurningPoints of(Findings findings, Ensemble ensemble) {
        List<double[]> columns = IntStream.range(
                        0, ensemble.judgement().numbers().size())
                .mapToObj(n -> scaled(ensemble, n))
                .toList();
        List<TurningPoint> points = new ArrayList<>();
        for (Findings.TestedClaim claim : findings.claims()) {
            add(points, claim, FindingsTables.POOLED, claim.byMember(), ensemble, columns);
            claim.cases().forEach(one -> add(points, claim, one.scenario(), one.byMember(), ensemble, columns));
        }
        return new TurningPoints(points);
    }

    private static double[] scaled(Ensemble ensemble, int n) {
        JudgedNumber number = ensemble.judgement().numbers().get(n);
        double low = number.range().low();
        double width = number.range().high() - low;
        return java.util.Arrays.stream(ensemble.column(n))
                .map(value -> width == 0 ? 0 : (value - low) / width)
                .toArray();
    }

    private static void add(
            List<TurningPoint> points,
            Findings.TestedClaim claim,
            String scenario,
            List<Double> effects,
            Ensemble ensemble,
            List<double[]> columns) {
        double[] y = effects.stream().mapToDouble(Double::doubleValue).toArray();
        List<double[]> run = columns.stream()
                .map(column -> java.util.Arrays.copyOf(column, y.length))
                .toList();
        int rank = 0;
        for (Moderators found : Moderators.of(y, run)) {
            JudgedNumber number = ensemble.judgement().numbers().get(found.column());
            double low = number.range().low();
            double high = number.range().high();
            points.add(new TurningPoint(
                    claim.finding().id(),
                    scenario,
                    claim.test().outcome(),
                    ++rank,
                    number.name(),
                    low,
                    high,
                    found.at(),
                    found.at() + found.slope(),
                    low + found.turn() * (high - low),
                    found.p(),
                    found.determination(),
                    y.length));
        }
    }

    /** Returns those of the pooled effect of a test, in order. */
    public List<TurningPoint> of(Findings.TestedClaim claim) {
        return points.stream()
                .filter(point -> point.finding().equals(claim.finding().id())
                        && point.scenario().equals(FindingsTables.POOLED)
                        && point.outcome().equals(claim.test().outcome()))
                .toList();
    }
}
