package org.plenary.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.plenary.experiment.Order;
import org.plenary.experiment.RunsCsv;
import org.plenary.experiment.Words;
import org.plenary.table.Column;
import org.plenary.table.CsvCell;

/** The tables of a comparison with baselines. */
public final class BaselinesCsv {
    /** A row for each explanation. */
    public static final String SUMMARY = "baselines.csv";

    /** A row for each explanation, scenario and dimension. */
    public static final String CELLS = "baseline_cells.csv";

    /** A row for each explanation and order. */
    public static final String ORDERS = "baseline_orders.csv";

    /** A row for each explanation, finding, scenario and test, and one that sums up each finding. */
    public static final String FINDINGS = "baseline_findings.csv";

    /** The columns of {@value FindingsCsv#FINDINGS} that are told of every explanation. */
    private static final List<String> TOLD =
            List.of("finding", "scenario", "outcome", "predicted", "effect", "ci_low", "ci_high", "verdict");

    /** What a run took, which is not the same twice. */
    public static final String TIMINGS = "timings.csv";

    /** All tables that there may be. */
    public static final List<String> ALL = List.of(SUMMARY, CELLS, ORDERS, FINDINGS, TIMINGS);

    private BaselinesCsv() {}

    /** Returns the text of each table, by its name. */
    public static SortedMap<String, String> of(Baselines baselines) {
        SortedMap<String, String> tables = new TreeMap<>();
        tables.put(SUMMARY, summary(baselines));
        tables.put(CELLS, cells(baselines));
        tables.put(ORDERS, orders(baselines));
        if (baselines.guessedFindings().isPresent()) {
            tables.put(FINDINGS, findings(baselines));
        }
        tables.put(TIMINGS, timings(baselines));
        return tables;
    }

    private static String summary(Baselines baselines) {
        StringBuilder text = new StringBuilder("baseline,cells_matched,cells_observed,constant_guess,orders_by_gap,"
                + "orders_at_all,orders,gap,findings_supported,findings_contradicted,findings_tested,adopted,n\n");
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
                            count(
                                    baseline,
                                    findings -> findings.with(FindingVerdict.SUPPORTED)
                                            .size()),
                            count(
                                    baseline,
                                    findings -> findings.with(FindingVerdict.CONTRADICTED)
                                            .size()),
                            count(baseline, Findings::claims),
                            CsvCell.numberOrEmpty(baseline.adopted().orElse(Double.NaN)),
                            runs ? Integer.toString(baselines.plan().sweep().replicates()) : ""));
        }
        return text.toString();
    }

    private static String count(Baseline baseline, Function<Findings, Integer> count) {
        return baseline.findings().map(count).map(String::valueOf).orElse("");
    }

    /** Returns the columns of {@value #FINDINGS}. */
    public static List<Column> findingsColumns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("baseline", "text", "", "a name", "protocol, signed_sum or constant_guess"));
        FindingsCsv.columns().stream()
                .filter(column -> TOLD.contains(column.name()))
                .forEach(columns::add);
        return columns;
    }

    private static String findings(Baselines baselines) {
        StringBuilder text = new StringBuilder();
        append(text, findingsColumns().stream().map(Column::name).toList());
        for (Baseline baseline : baselines.all()) {
            baseline.findings().ifPresent(findings -> append(text, baseline.name(), findings));
        }
        baselines.guessedFindings().ifPresent(findings -> append(text, ConstantGuess.NAME, findings));
        return text.toString();
    }

    private static void append(StringBuilder text, String name, Findings findings) {
        List<Column> columns = FindingsCsv.columns();
        for (List<String> row : FindingsCsv.rows(findings)) {
            List<String> cells = new ArrayList<>(List.of(CsvCell.text(name)));
            for (int c = 0; c < columns.size(); c++) {
                if (TOLD.contains(columns.get(c).name())) {
                    cells.add(row.get(c));
                }
            }
            append(text, cells);
        }
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
