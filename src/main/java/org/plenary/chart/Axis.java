package org.plenary.chart;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.plenary.kernel.Estimate;

/**
 * An axis of numbers.
 *
 * @param name what it measures
 * @param min its lower end
 * @param max its upper end, above {@code min}
 * @param percent whether numbers are shares, shown as percentages
 */
public record Axis(String name, double min, double max, boolean percent) {
    private static final int FEW = 30;

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if the axis has no length
     */
    public Axis {
        if (!(min < max)) {
            throw new IllegalArgumentException("the axis \"" + name + "\" runs from " + min + " to " + max);
        }
    }

    /** Returns an axis of levels, from 0 to 1. */
    public static Axis level(String name) {
        return new Axis(name, 0, 1, false);
    }

    /** Returns an axis of shares, from 0 to 100 %. */
    public static Axis share(String name) {
        return new Axis(name, 0, 1, true);
    }

    /** Returns an axis that holds all numbers, with some room, and ends at round ones; undefined numbers do not count. */
    public static Axis around(String name, Collection<Double> numbers) {
        double low = numbers.stream()
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(0);
        double high = numbers.stream()
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        double span = high - low > 0 ? high - low : Math.max(Math.abs(high), 1);
        double step = step(span);
        double from = Math.floor((low - span * 0.05) / step) * step;
        double to = Math.ceil((high + span * 0.05) / step) * step;
        return new Axis(name, round(low >= 0 ? Math.max(0, from) : from), round(to), false);
    }

    /**
     * Returns an axis that holds 0 and most of the estimates with their intervals, and ends at round numbers. A few that
     * reach much further than the others would leave these no room: beyond the 90th percentile of all ends, by size, the
     * axis goes on only by half. Few estimates all find room.
     */
    public static Axis ofMost(String name, Collection<Estimate> estimates) {
        double[] ends = estimates.stream()
                .flatMap(estimate -> Stream.of(estimate.value(), estimate.low(), estimate.high()))
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .toArray();
        double[] sizes = Arrays.stream(ends).map(Math::abs).sorted().toArray();
        double limit = sizes.length < FEW ? Double.MAX_VALUE : 1.5 * sizes[(int) Math.floor(0.9 * (sizes.length - 1))];
        double low = Math.max(-limit, Arrays.stream(ends).min().orElse(0));
        double high = Math.min(limit, Arrays.stream(ends).max().orElse(0));
        return around(name, List.of(0.0, low, high));
    }

    /** The distance of the ticks of a span: 1, 2 or 5 times a power of ten, giving three to seven steps. */
    private static double step(double span) {
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(span)));
        double first = span / power;
        if (first < 1.4) {
            return power / 5;
        }
        return first < 3.5 ? power / 2 : first < 7 ? power : 2 * power;
    }

    private static double round(double x) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.9f", x));
    }

    /** Returns the distance between ticks. */
    public double tick() {
        return round(step((max - min) * 0.999));
    }

    /** Returns a number as the axis shows it, to three decimals or a tenth of a percent; {@code -} if it is undefined. */
    public String text(double x) {
        if (Double.isNaN(x)) {
            return "-";
        }
        return percent
                ? String.format(Locale.ROOT, "%.1f%%", 100 * x)
                : String.format(Locale.ROOT, Math.abs(x) >= 100 ? "%.1f" : "%.3f", x);
    }

    /** Returns an estimate with its interval, as in {@code 0.512 (0.430 to 0.593)}. */
    public String text(Estimate estimate) {
        return estimate.hasInterval()
                ? text(estimate.value()) + " (" + text(estimate.low()) + " to " + text(estimate.high()) + ")"
                : text(estimate.value());
    }

    /** Returns a number in few characters: two decimals or whole percents; {@code ""} if it is undefined. */
    String brief(double x) {
        return Double.isNaN(x) ? "" : String.format(Locale.ROOT, percent ? "%.0f%%" : "%.2f", percent ? 100 * x : x);
    }
}
