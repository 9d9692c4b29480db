package org.plenary.complex;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.world.ComplexSetting;
import org.plenary.world.Mechanism;
import org.plenary.world.Mechanisms;
import org.plenary.world.ModelParameters;
import org.plenary.world.Preferences;
import org.plenary.world.Provision;
import org.plenary.world.States;

/**
 * What states want and can pay, at the mean shock: the terms of the ODD's loss (19) for the provisions of the field, and
 * what the complex adds to them. Arrays over states and rows are flat, state by state: {@code [i * rows + k]}.
 */
final class Stakes {
    /** The least share of the United Nations' budget that a member is assessed at, per cent (General Assembly's floor). */
    private static final double LEAST_ASSESSMENT = 0.001;

    final int states;
    final int rows;
    /** The provisions, by id. */
    final List<String> provisions;
    /** The row of the preferences that each provision is. */
    final int[] row;
    /** How many parts each provision has. */
    final int[] parts;
    /** Whether each provision says what the matter is. */
    final boolean[] concept;
    /** Weights of the provisions, adding up to 1. */
    final double[] weight;
    /** Weights of the provisions times what they weigh with each state. */
    final double[] care;
    /** Ideal readings, and the two that others believe in. */
    final double[] ideal;

    final double[] low;
    final double[] high;
    final double[] others;
    final double[] own;
    /** What a unit of change of conduct costs: sovereignty, compliance and the wish to stay unrestricted. */
    final double[] change;
    /** How much harm each does: (1 - e) W + e / n. */
    final double[] harm;

    final double[] power;
    final double[] capacity;
    /** The tilt g of the service towards each state. */
    final double[] tilt;
    /** What dues burden each state with, 1 on average. */
    final double[] burden;
    /** 1 / H of the fading of harm, 0 where it does not fade. */
    final double fading;
    /** The deepest change of conduct that is kept. */
    final double kept;

    final int[] key;
    private final double equality;

    Stakes(
            States world,
            List<Provision> field,
            Preferences p,
            ModelParameters parameters,
            Mechanisms mechanisms,
            ComplexSetting setting,
            KeyedRandom random) {
        states = p.size();
        rows = field.size();
        provisions = field.stream().map(Provision::id).toList();
        row = IntStream.range(0, p.rows.size())
                .filter(r -> !p.rows.get(r).isPart())
                .toArray();
        parts = field.stream().mapToInt(f -> Math.max(1, f.parts().size())).toArray();
        concept = new boolean[rows];
        double total = field.stream().mapToDouble(Provision::weight).sum();
        weight = field.stream()
                .mapToDouble(f -> total > 0 ? f.weight() / total : 1.0 / rows)
                .toArray();
        care = new double[states * rows];
        ideal = new double[states * rows];
        low = new double[states * rows];
        high = new double[states * rows];
        for (int k = 0; k < rows; k++) {
            concept[k] = field.get(k).concept();
            for (int i = 0; i < states; i++) {
                int at = i * rows + k;
                care[at] = weight[k] * p.salience[row[k]][i];
                ideal[at] = p.ideal[row[k]][i];
                low[at] = p.expected[row[k]][i] - p.unknown[row[k]][i];
                high[at] = p.expected[row[k]][i] + p.unknown[row[k]][i];
            }
        }
        double e = setting.harmEquality();
        power = p.power;
        capacity = p.capacity;
        own = p.own;
        others = Arrays.stream(p.others).map(v -> v * (1 - setting.relief())).toArray();
        harm = Arrays.stream(power).map(w -> (1 - e) * w + e / states).toArray();
        change = new double[states];
        Arrays.setAll(change, i -> p.sovereignty[i] + p.compliance[i] + p.avoidance[i]);
        fading = mechanisms.on(Mechanism.FADING_HARM) ? 1 / parameters.harmScale() : 0;
        kept = mechanisms.on(Mechanism.LIMITED_COMPLIANCE) ? parameters.complianceDepth() : Double.POSITIVE_INFINITY;
        equality = parameters.influenceEquality();
        key = p.key;
        double[] score = burdenScore(world.assessment, setting, random);
        burden = burden(world.assessment, score, setting);
        tilt = tilt(order(score, setting, random), setting.concentration());
    }

    /** What tells how a state is burdened: its lot, or how little it is able to pay; standard normal, or nearly. */
    private double[] burdenScore(double[] assessment, ComplexSetting setting, KeyedRandom random) {
        double[] score = new double[states];
        if (setting.burden() == ComplexSetting.Burden.LOT) {
            Arrays.setAll(score, i -> random.gaussian(Purpose.BURDEN, key[i], 0, 0));
            return score;
        }
        Arrays.setAll(score, i -> -StrictMath.log(able(assessment[i])));
        double mean = Arrays.stream(score).average().orElse(0);
        double sd = StrictMath.sqrt(
                Arrays.stream(score).map(v -> (v - mean) * (v - mean)).average().orElse(0));
        Arrays.setAll(score, i -> sd > 0 ? (score[i] - mean) / sd : 0);
        return score;
    }

    private static double able(double assessment) {
        return Math.max(LEAST_ASSESSMENT, assessment);
    }

    /** The burden of dues of 1: m^(-pi), or the exponential of the lot, over its mean. */
    private static double[] burden(double[] assessment, double[] score, ComplexSetting setting) {
        double[] felt = new double[score.length];
        boolean lot = setting.burden() == ComplexSetting.Burden.LOT;
        Arrays.setAll(
                felt,
                i -> lot ? StrictMath.exp(score[i]) : StrictMath.pow(able(assessment[i]), -setting.duesRegressivity()));
        double mean = Arrays.stream(felt).average().orElse(1);
        return Arrays.stream(felt).map(v -> v / mean).toArray();
    }

    private double[] order(double[] score, ComplexSetting setting, KeyedRandom random) {
        if (setting.serviceOrder() == ComplexSetting.ServiceOrder.CAPACITY) {
            return capacity;
        }
        double r = setting.serviceByPrice();
        double noise = StrictMath.sqrt(Math.max(0, 1 - r * r));
        double[] order = new double[states];
        Arrays.setAll(order, i -> r * score[i] + noise * random.gaussian(Purpose.BURDEN, key[i], 1, 0));
        return order;
    }

    /** g = 1 + concentration (2 rank - 1), the rank among all states from 0 to 1, ties in the order of the states. */
    static double[] tilt(double[] order, double concentration) {
        int[] ranked = IntStream.range(0, order.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> order[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] tilt = new double[order.length];
        for (int position = 0; position < ranked.length; position++) {
            double rank = (position + 0.5) / ranked.length;
            tilt[ranked[position]] = 1 + concentration * (2 * rank - 1);
        }
        return tilt;
    }

    /** Returns the influence (1) of each state among some, 0 for the others; all of them add up to 1. */
    double[] influence(boolean[] among) {
        double count = 0;
        double sum = 0;
        for (int i = 0; i < states; i++) {
            count += among[i] ? 1 : 0;
            sum += among[i] ? power[i] : 0;
        }
        double[] influence = new double[states];
        for (int i = 0; i < states; i++) {
            double byPower = sum > 0 ? power[i] / sum : 1 / count;
            influence[i] = among[i] ? equality / count + (1 - equality) * byPower : 0;
        }
        return influence;
    }

    /** Returns the mean ideal reading of a row, by weights that add up to 1. */
    double mean(double[] weights, int k) {
        double mean = 0;
        for (int i = 0; i < states; i++) {
            mean += weights[i] * ideal[i * rows + k];
        }
        return mean;
    }

    /** Returns the root mean square distance of two states' ideals over the rows. */
    double distance(int i, int j) {
        double sum = 0;
        for (int k = 0; k < rows; k++) {
            double gap = ideal[i * rows + k] - ideal[j * rows + k];
            sum += weight[k] * gap * gap;
        }
        return StrictMath.sqrt(sum);
    }

    /** Returns the share of what states would do anyway, as others believe, that is in an interval, at the mean shock. */
    double permitted(int k, double from, double to) {
        int inside = 0;
        for (int at = k; at < low.length; at += rows) {
            inside += low[at] >= from && low[at] <= to ? 1 : 0;
            inside += high[at] >= from && high[at] <= to ? 1 : 0;
        }
        return inside / (2.0 * states);
    }
}
