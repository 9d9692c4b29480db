package org.plenary.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.plenary.design.DesignPoints;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.table.CsvCell;

/**
 * The points of a design as numbers, ready for estimates of sensitivity, which are taken again from resampled points.
 *
 * @param columns the values of each factor; true is 1, false 0, {@code x2} is 2 among multiples; others are
 *     numbered as they come
 * @param ordered for each factor whether its numbers have an order, so that a regression makes sense
 * @param blocks whether the points are those of a Saltelli design: blocks of A, B, and A with one column of B for each factor
 */
@SuppressWarnings("ArrayRecordComponent") // made here, never changed
record SensitivitySample(double[][] columns, boolean[] ordered, boolean blocks) {
    private static final String MULTIPLE = "x[0-9]+(\\.[0-9]+)?";

    /**
     * Returns the points of a design.
     *
     * @param blocks whether it is a Saltelli design
     */
    static SensitivitySample of(DesignPoints design, boolean blocks) {
        int k = design.factors().size();
        double[][] columns = new double[k][design.size()];
        boolean[] ordered = new boolean[k];
        for (int f = 0; f < k; f++) {
            List<Object> values = new ArrayList<>();
            for (List<Object> point : design.points()) {
                values.add(point.get(f));
            }
            ordered[f] = haveOrder(values);
            columns[f] = ordered[f]
                    ? values.stream().mapToDouble(SensitivitySample::number).toArray()
                    : numbered(values);
        }
        return new SensitivitySample(columns, ordered, blocks);
    }

    /** Numbers, switches and multiples have an order among their own kind: {@code x2} and 3 cannot be compared. */
    private static boolean haveOrder(List<Object> values) {
        return values.stream().allMatch(Number.class::isInstance)
                || values.stream().allMatch(Boolean.class::isInstance)
                || values.stream().allMatch(value -> value instanceof String text && text.matches(MULTIPLE));
    }

    private static double number(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        }
        return value instanceof Number number
                ? number.doubleValue()
                : Double.parseDouble(((String) value).substring(1));
    }

    private static double[] numbered(List<Object> values) {
        List<String> names = values.stream().map(CsvCell::value).distinct().toList();
        return values.stream()
                .mapToDouble(value -> names.indexOf(CsvCell.value(value)))
                .toArray();
    }

    int points() {
        return columns[0].length;
    }

    /** Returns the number of units that are resampled: blocks, or points. */
    private int units() {
        return blocks ? points() / (columns.length + 2) : points();
    }

    /** Returns the points of a resample, units drawn with replacement; draw 0 is every point once, in order. */
    int[] resample(int draw) {
        int width = blocks ? columns.length + 2 : 1;
        KeyedRandom random = KeyedRandom.of(draw);
        return IntStream.range(0, units())
                .map(i -> draw == 0 ? i : (int) (random.uniform(Purpose.BOOTSTRAP, 0, draw, i) * units()))
                .flatMap(unit -> IntStream.range(unit * width, (unit + 1) * width))
                .toArray();
    }

    /** Returns all estimates for an outcome from some of the points. */
    Estimates estimates(double[] outcome, int[] chosen) {
        double[] y = picked(outcome, chosen, 0, 1);
        if (!Spread.varies(y)) {
            Arrays.fill(y, 0); // ranks would tell apart what rounding did
        }
        double[][] x = Arrays.stream(columns)
                .map(column -> picked(column, chosen, 0, 1))
                .toArray(double[][]::new);
        int[] regressed = IntStream.range(0, x.length).filter(f -> ordered[f]).toArray();
        double[][] lines = Arrays.stream(regressed).mapToObj(f -> x[f]).toArray(double[][]::new);
        Regression straight = Regression.of(lines, y);
        Regression ranks = Regression.ofRanks(lines, y);
        double[][] values = new double[Measured.values().length][x.length];
        for (double[] row : values) {
            Arrays.fill(row, Double.NaN);
        }
        for (int i = 0; i < regressed.length; i++) {
            values[Measured.SRC.ordinal()][regressed[i]] = straight.coefficients()[i];
            values[Measured.PRCC.ordinal()][regressed[i]] = ranks.partial()[i];
        }
        shares(x, y, values);
        return new Estimates(values, straight.determination());
    }

    private void shares(double[][] x, double[] y, double[][] values) {
        int[] all = IntStream.range(0, y.length).toArray();
        int width = x.length + 2;
        for (int f = 0; f < x.length; f++) {
            if (blocks) {
                double[] a = picked(y, all, 0, width);
                double[] b = picked(y, all, 1, width);
                double[] mixed = picked(y, all, 2 + f, width);
                values[Measured.FIRST_ORDER.ordinal()][f] = VarianceShares.firstOrder(a, b, mixed);
                values[Measured.TOTAL.ordinal()][f] = VarianceShares.total(a, b, mixed);
            } else {
                values[Measured.FIRST_ORDER.ordinal()][f] = VarianceShares.firstOrder(x[f], y);
            }
        }
    }

    private static double[] picked(double[] values, int[] chosen, int from, int step) {
        double[] picked = new double[(chosen.length - from + step - 1) / step];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = values[chosen[from + i * step]];
        }
        return picked;
    }

    /** What is estimated for each factor. */
    enum Measured {
        SRC,
        PRCC,
        FIRST_ORDER,
        TOTAL
    }

    /**
     * Estimates for all factors.
     *
     * @param values by measure and factor; NaN where one is not defined
     * @param determination R squared of the straight regression
     */
    @SuppressWarnings("ArrayRecordComponent") // made here, never changed
    record Estimates(double[][] values, double determination) {}
}
