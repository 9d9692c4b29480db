package org.plenary.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.experiment.CsvCell;
import org.plenary.experiment.FindingsCount;
import org.plenary.experiment.Order;
import org.plenary.experiment.RunsCsv;
import org.plenary.experiment.Words;

/** The tables of a comparison with baselines. */
public final class BaselinesCsv {
    /** A row for each explanation. */
    public static final String SUMMARY = "baselines.csv";

    /** A row for each explanation, scenario and dimension. */
    public static final String CELLS = "baseline_cells.csv";

    /** A row for each explanation and order. */
    public static final String ORDERS = "baseline_orders.csv";

    /** What a run took, which is not the same twice. */
    public static final String TIMINGS = "timings.csv";

    private BaselinesCsv() {}

    /** Returns the text of each table, by its name. */
    public static Map<String, String> of(Baselines baselines) {
        Map<String, String> tables = new LinkedHashMap<>();
        tables.put(SUMMARY, summary(baselines));
        tables.put(CELLS, cells(baselines));
        tables.put(ORDERS, orders(baselines));
        tables.put(TIMINGS, timings(baselines));
        return tables;
    }

    private static String summary(Baselines baselines) {
        StringBuilder text = new StringBuilder("baseline,cells_matched,cells_observed,constant_guess,orders_by_gap,"
                + "orders_at_all,orders,gap,findings_supported,findings_tested,adopted,n\n");
        for (Baseline baseline : baselines.all()) {
            boolean runs = baseline.adopted().isPresent();
            append(
                    text,
                    List.of(
                            CsvCell.text(baseline.name()),
                            Integer.toString(baseline.matches()),
                            Integer.toString(baselines.observedCells()),
                            Integer.toString(baselines.guessed()),
                            Integer.toString(baseline.ordersHeld(baselines.gap())),
                            Integer.toString(baseline.ordersHeld(0)),
                            Integer.toString(baselines.orders()),
                            CsvCell.value(baselines.gap()),
                            baseline.findings()
                                    .map(FindingsCount.Counted::supported)
                                    .map(String::valueOf)
                                    .orElse(""),
                            baseline.findings()
                                    .map(FindingsCount.Counted::tested)
                                    .map(String::valueOf)
                                    .orElse(""),
                            CsvCell.numberOrEmpty(baseline.adopted().orElse(Double.NaN)),
                            runs ? Integer.toString(baselines.plan().sweep().replicates()) : ""));
        }
        return text.toString();
    }

    private static String cells(Baselines baselines) {
        StringBuilder text = new StringBuilder("baseline,scenario,dimension,observed,modal,matches,mean,sd,n\n");
        for (Baseline baseline : baselines.all()) {
            for (Cell cell : baseline.cells()) {
                boolean known = cell.observed().isPresent();
                append(
                        text,
                        List.of(
                                CsvCell.text(baseline.name()),
                                CsvCell.text(cell.scenario()),
                                Words.of(cell.dimension()),
                                cell.observed().map(Words::of).orElse(""),
                                Words.of(cell.modal()),
                                known ? Boolean.toString(cell.matches()) : "",
                                CsvCell.number(cell.mean()),
                                CsvCell.numberOrEmpty(cell.sd()),
                                Integer.toString(cell.n())));
            }
        }
        return text.toString();
    }

    private static String orders(Baselines baselines) {
        StringBuilder text = new StringBuilder("baseline,dimension,higher,lower,difference,holds_by_gap,holds\n");
        List<Order> orders = baselines.plan().sweep().orders();
        for (Baseline baseline : baselines.all()) {
            for (int o = 0; o < orders.size(); o++) {
                double gap = baseline.gaps().get(o);
                append(
                        text,
                        List.of(
                                CsvCell.text(baseline.name()),
                                Words.of(orders.get(o).dimension()),
                                CsvCell.text(orders.get(o).higher()),
                                CsvCell.text(orders.get(o).lower()),
                                CsvCell.number(gap),
                                Boolean.toString(gap > 0 && gap >= baselines.gap()),
                                Boolean.toString(gap > 0)));
            }
        }
        return text.toString();
    }

    private static String timings(Baselines baselines) {
        StringBuilder text = new StringBuilder("baseline,milliseconds_per_run\n");
        for (Baseline baseline : baselines.all()) {
            append(
                    text,
                    List.of(
                            CsvCell.text(baseline.name()),
                            CsvCell.numberOrEmpty(baseline.milliseconds().orElse(Double.NaN))));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, List<String> cells) {
        text.append(RunsCsv.FORMAT.format(new ArrayList<>(cells).toArray())).append('\n');
    }
}
