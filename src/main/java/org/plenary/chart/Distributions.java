package org.plenary.chart;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Histograms one below the other on one axis, over bands.
 *
 * @param heading what it is called
 * @param axis the axis of values
 * @param bands ranges of the axis, from low to high; empty if none are known
 * @param panels the histograms, from top to bottom, with equally many bins
 */
public record Distributions(Heading heading, Axis axis, List<Band> bands, List<Panel> panels) implements Chart {
    /** Copies the lists. */
    public Distributions {
        bands = List.copyOf(bands);
        panels = List.copyOf(panels);
    }

    @Override
    public Chart named(Heading name) {
        return new Distributions(name, axis, bands, panels);
    }

    /** Returns the largest share of any bin. */
    public double tallest() {
        return panels.stream()
                .flatMap(panel -> panel.shares().stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
    }

    /**
     * A range of the axis.
     *
     * @param name what falls into it
     * @param from its lower end
     * @param to its upper end
     */
    public record Band(String name, double from, double to) {}

    /**
     * One histogram.
     *
     * @param name whose values
     * @param shares the share of values in each of equally wide bins over the whole axis
     * @param mean the mean value; NaN if there is none
     * @param n how many values
     * @param observed the band that was observed in the real case, if one was
     */
    public record Panel(String name, List<Double> shares, double mean, int n, OptionalInt observed) {
        /** Copies the shares. */
        public Panel {
            shares = List.copyOf(shares);
        }

        /** Returns the histogram of values; a value on the upper end of the axis falls into the last bin. */
        public static Panel of(String name, double[] values, Axis axis, int bins, OptionalInt observed) {
            double[] shares = new double[bins];
            for (double value : values) {
                int bin = (int) Math.floor((value - axis.min()) / (axis.max() - axis.min()) * bins + 1e-9);
                shares[Math.max(0, Math.min(bins - 1, bin))] += 1.0 / values.length;
            }
            double mean = Arrays.stream(values).average().orElse(Double.NaN);
            return new Panel(name, Arrays.stream(shares).boxed().toList(), mean, values.length, observed);
        }
    }
}
