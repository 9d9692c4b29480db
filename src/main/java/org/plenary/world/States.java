package org.plenary.world;

import java.util.List;

/**
 * The states of the world in the order of their ISO 3166 codes, with what is known of each before any draw. Arrays have
 * one entry a state and must not be changed.
 */
public final class States {
    /** ISO 3166 alpha-3 codes, ascending. */
    public final List<String> codes;
    /** Names. */
    public final List<String> names;
    /** Regional groups. */
    public final List<String> regions;
    /** Share of world power, adding up to 1: the mean of the shares that a state has a source for. */
    public final double[] power;
    /** Share of world product, adding up to 1 over the states with a source; 0 without. */
    public final double[] wealth;
    /** Digital capacity, from 0 to 1: the share of the population that uses the internet. */
    public final double[] capacity;
    /** Whether the state is a permanent member of the Security Council. */
    public final boolean[] permanent;
    /** Whether the state is a major one. */
    public final boolean[] major;
    /** Terms served in groups of governmental experts up to 2017. */
    public final int[] expertTerms;
    /** Posterior means on the preference axes: {@code [axis][state]}. */
    public final double[][] axisMean;
    /** Lower triangular factors of the posterior covariance: {@code [state][row][column]}. */
    public final double[][][] axisFactor;
    /** Share of the regular budget of the United Nations that each is assessed at, per cent; 0 without a source. */
    public final double[] assessment;
    /** World Bank income groups: LIC, LMC, UMC or HIC; {@code ""} without a source. */
    public final List<String> incomeGroups;
    /** How they voted before the process. */
    public final VotingRecord voted;

    /**
     * Keeps the arrays as they are.
     *
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public States(
            List<String> codes,
            List<String> names,
            List<String> regions,
            double[] power,
            double[] wealth,
            double[] capacity,
            boolean[] permanent,
            boolean[] major,
            int[] expertTerms,
            double[][] axisMean,
            double[][][] axisFactor,
            double[] assessment,
            List<String> incomeGroups,
            VotingRecord voted) {
        this.codes = List.copyOf(codes);
        this.names = List.copyOf(names);
        this.regions = List.copyOf(regions);
        this.power = power;
        this.wealth = wealth;
        this.capacity = capacity;
        this.permanent = permanent;
        this.major = major;
        this.expertTerms = expertTerms;
        this.axisMean = axisMean;
        this.axisFactor = axisFactor;
        this.assessment = assessment;
        this.incomeGroups = List.copyOf(incomeGroups);
        this.voted = voted;
        int n = codes.size();
        boolean same = names.size() == n
                && regions.size() == n
                && power.length == n
                && wealth.length == n
                && capacity.length == n
                && permanent.length == n
                && major.length == n
                && expertTerms.length == n
                && axisFactor.length == n
                && assessment.length == n
                && incomeGroups.size() == n
                && voted.absence().size() == n
                && voted.rollCalls().stream().allMatch(call -> call.votes().length() == n);
        for (double[] axis : axisMean) {
            same &= axis.length == n;
        }
        if (!same) {
            throw new IllegalArgumentException("the columns of the states differ in length");
        }
    }

    /** Returns the same states with another record of votes. */
    public States with(VotingRecord record) {
        return new States(
                codes,
                names,
                regions,
                power,
                wealth,
                capacity,
                permanent,
                major,
                expertTerms,
                axisMean,
                axisFactor,
                assessment,
                incomeGroups,
                record);
    }

    /**
     * Returns the same states with other positions.
     *
     * @param mean posterior means: {@code [axis][state]}
     * @param covariance posterior covariances: {@code [state][axis][axis]}
     */
    public States with(double[][] mean, double[][][] covariance) {
        double[][][] factor = new double[size()][][];
        for (int i = 0; i < factor.length; i++) {
            factor[i] = factor(covariance[i]);
        }
        return new States(
                codes,
                names,
                regions,
                power,
                wealth,
                capacity,
                permanent,
                major,
                expertTerms,
                mean,
                factor,
                assessment,
                incomeGroups,
                voted);
    }

    /** Returns the lower triangular factor of a covariance (Cholesky), by row. */
    public static double[][] factor(double[][] covariance) {
        int axes = covariance.length;
        double[][] l = new double[axes][axes];
        for (int a = 0; a < axes; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = covariance[a][b];
                for (int k = 0; k < b; k++) {
                    sum -= l[a][k] * l[b][k];
                }
                l[a][b] = a == b ? StrictMath.sqrt(Math.max(0, sum)) : l[b][b] > 0 ? sum / l[b][b] : 0;
            }
        }
        return l;
    }

    /** Returns how many states there are. */
    public int size() {
        return codes.size();
    }

    /** Returns the key of a state's random draws: of its code, so that another state does not change it. */
    public int key(int state) {
        return codes.get(state).hashCode();
    }

    /** Returns how many preference axes there are. */
    public int axes() {
        return axisMean.length;
    }
}
