package org.plenary.estimation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of the files that an estimate leaves: numbers with four decimals, lines ended by {@code \n}. */
public final class EstimateFiles {
    /** The file of positions. */
    public static final String PREFERENCES = "preferences.csv";

    /** The file of slopes and cuts. */
    public static final String ITEMS = "rollcall_items.csv";

    private EstimateFiles() {}

    /**
     * Returns the file of positions, a line a state: {@code iso3}, then for each axis {@code axisK_mean}, for each
     * {@code axisK_sd}, and for each pair {@code axisKM_correlation}: what a normal draw from the posterior needs.
     */
    public static String preferences(IdealPointEstimate estimate) {
        int axes = estimate.settings().axes();
        List<String> header = new ArrayList<>(List.of("iso3"));
        header.addAll(axisColumns(axes, "mean"));
        header.addAll(axisColumns(axes, "sd"));
        for (int k = 0; k < axes; k++) {
            for (int m = k + 1; m < axes; m++) {
                header.add("axis" + (k + 1) + (m + 1) + "_correlation");
            }
        }
        return csv(header, estimate.positions().stream().map(p -> cells(p, axes)));
    }

    private static List<String> cells(IdealPointEstimate.StatePosition position, int axes) {
        List<String> cells = new ArrayList<>(List.of(position.iso3()));
        position.mean().forEach(x -> cells.add(number(x)));
        for (int k = 0; k < axes; k++) {
            cells.add(number(position.sd(k)));
        }
        for (int k = 0; k < axes; k++) {
            for (int m = k + 1; m < axes; m++) {
                cells.add(number(position.correlation(k, m)));
            }
        }
        return cells;
    }

    /**
     * Returns the file of slopes and cuts, a line a roll call: {@code rollcall}, for each axis {@code axisK_slope}, then
     * {@code lower_cut}, {@code upper_cut} and the standard deviation of each under the same name with {@code _sd}.
     */
    public static String items(IdealPointEstimate estimate) {
        List<String> names = new ArrayList<>(axisColumns(estimate.settings().axes(), "slope"));
        names.addAll(List.of("lower_cut", "upper_cut"));
        List<String> header = new ArrayList<>(List.of("rollcall"));
        header.addAll(names);
        names.forEach(name -> header.add(name + "_sd"));
        List<List<String>> rows = new ArrayList<>();
        for (int j = 0; j < estimate.items().size(); j++) {
            RollCallItem item = estimate.items().get(j);
            List<String> row = new ArrayList<>(List.of(item.rollCall()));
            item.slopes().forEach(x -> row.add(number(x)));
            row.add(number(item.lowerCut()));
            row.add(number(item.upperCut()));
            estimate.itemSds().get(j).forEach(x -> row.add(number(x)));
            rows.add(row);
        }
        return csv(header, rows.stream());
    }

    private static List<String> axisColumns(int axes, String what) {
        return Stream.iterate(1, k -> k + 1)
                .limit(axes)
                .map(k -> "axis" + k + "_" + what)
                .toList();
    }

    private static String csv(List<String> header, Stream<List<String>> rows) {
        return Stream.concat(Stream.of(header), rows)
                .map(row -> String.join(",", row) + "\n")
                .collect(Collectors.joining());
    }

    /** Four decimals; a number that rounds to zero has no sign. */
    private static String number(double x) {
        String text = String.format(Locale.ROOT, "%.4f", x);
        return text.equals("-0.0000") ? "0.0000" : text;
    }
}
