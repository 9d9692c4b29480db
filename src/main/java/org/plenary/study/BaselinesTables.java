package org.plenary.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.plenary.analysis.Cell;
import org.plenary.analysis.ConstantGuess;
import org.plenary.experiment.Order;
import org.plenary.table.Marked;
import org.plenary.table.NumberForm;
import org.plenary.table.OfAll;
import org.plenary.table.Table;
import org.plenary.table.TableOf;
import org.plenary.table.TableRow;

/** The tables of a comparison with baselines. */
public final class BaselinesTables {
    /** A row for each explanation. */
    public static final TableOf<Explained> SUMMARY = TableOf.<Explained>named(
                    "baselines.csv", "a row for each explanation")
            .column("baseline | text | | a name | protocol or signed_sum", of -> of.one.name())
            .column(
                    "cells_matched | integer | cells | from 0 | cells whose modal class is observed",
                    of -> of.one.matches())
            .column(
                    "cells_observed | integer | cells | from 0 | cells with an observation",
                    of -> of.all.observedCells())
            .column(
                    "constant_guess | integer | cells | from 0 | cells that the constant guess gets",
                    of -> of.all.guessed())
            .column(
                    "orders_by_gap | integer | orders | from 0 | orders that hold by the gap",
                    of -> of.one.ordersHeld(of.all.gap()))
            .column(
                    "orders_at_all | integer | orders | from 0 | orders that hold by any difference",
                    of -> of.one.ordersHeld(0))
            .column("orders | integer | orders | from 0 | orders observed", of -> of.all.orders())
            .column("gap | exact number | | from 0 | the least difference of means that counts", of -> of.all.gap())
            .column(
                    "findings_supported | integer | findings | from 0, empty | findings that come out",
                    of -> count(
                            of,
                            findings -> findings.with(FindingVerdict.SUPPORTED).size()))
            .column(
                    "findings_contradicted | integer | findings | from 0, empty | findings that come out reversed",
                    of -> count(
                            of,
                            findings ->
                                    findings.with(FindingVerdict.CONTRADICTED).size()))
            .column(
                    "findings_tested | integer | findings | from 0, empty | findings tested",
                    of -> count(of, Findings::count))
            .column(
                    "adopted | number | | 0 to 1, empty | share of runs with a text; empty without runs",
                    of -> of.one.adopted())
            .column(
                    "n | integer | runs | from 1, empty | replicates; empty without runs",
                    of -> of.one.adopted().isPresent() ? of.all.plan().sweep().replicates() : null);

    /** A row for each explanation, scenario and dimension. */
    public static final TableOf<ExplainedCell> CELLS = TableOf.<ExplainedCell>named(
                    "baseline_cells.csv", "a row for each explanation, scenario and dimension")
            .column("baseline | text | | a name | the explanation", of -> of.one.name())
            .column("scenario | text | | a name | the scenario", of -> of.cell.scenario())
            .column(
                    "dimension | text | | delegation, precision, obligation | what was scored",
                    of -> of.cell.dimension())
            .column(
                    "observed | class | | low, medium, high, empty | class observed; empty if none",
                    of -> of.cell.observed())
            .column("modal | class | | low, medium, high | class of most runs", of -> of.cell.modal())
            .column(
                    "matches | true/false | | true, false, empty | whether both are the same",
                    of -> of.cell.observed().map(unused -> of.cell.matches()))
            .column("mean | number | | 0 to 1 | mean level", of -> of.cell.mean())
            .column("sd | number | | from 0, empty | standard deviation; empty for one value", of -> of.cell.sd())
            .column("n | integer | runs | from 1 | runs", of -> of.cell.n());

    /** A row for each explanation and order. */
    public static final TableOf<ExplainedOrder> ORDERS = TableOf.<ExplainedOrder>named(
                    "baseline_orders.csv", "a row for each explanation and order")
            .column("baseline | text | | a name | the explanation", of -> of.one.name())
            .column(
                    "dimension | text | | delegation, precision, obligation | what is ordered",
                    of -> of.order.dimension())
            .column("higher | text | | a name | the scenario that is higher", of -> of.order.higher())
            .column("lower | text | | a name | the scenario that is lower", of -> of.order.lower())
            .column("difference | number | | -1 to 1 | difference of mean levels", of -> of.difference)
            .column(
                    "holds_by_gap | true/false | | true, false | whether it is at least the gap",
                    of -> of.difference > 0 && of.difference >= of.all.gap())
            .column("holds | true/false | | true, false | whether it is above 0", of -> of.difference > 0);

    /** A row for each explanation, finding, scenario and test, and one that sums up each finding. */
    public static final TableOf<ExplainedFinding> FINDINGS = TableOf.<ExplainedFinding>named(
                    "baseline_findings.csv", "a row for each explanation, test and finding")
            .column("baseline | text | | a name | protocol, signed_sum or constant_guess", of -> of.baseline)
            .with(
                    FindingsTables.FINDINGS.only(List.of(
                            "finding", "scenario", "outcome", "predicted", "effect", "ci_low", "ci_high", "verdict")),
                    ExplainedFinding::line);

    /** What a run took, which is not the same twice. */
    public static final TableOf<Baseline> TIMINGS = TableOf.<Baseline>named("timings.csv", "a row for each explanation")
            .column("baseline | text | | a name | the explanation", Baseline::name)
            .column(
                    "milliseconds_per_run | number | | from 0, empty | time a run; empty without runs",
                    Baseline::milliseconds);

    /** The names of all tables that there may be. */
    public static final List<String> ALL =
            List.of(SUMMARY.name(), CELLS.name(), ORDERS.name(), FINDINGS.name(), TIMINGS.name());

    private static final String GUESS = ConstantGuess.NAME.replace('_', ' ');

    private record Explained(Baselines all, Baseline one) {}

    private record ExplainedCell(Baseline one, Cell cell) {}

    private record ExplainedOrder(Baselines all, Baseline one, Order order, double difference) {}

    private record ExplainedFinding(String baseline, FindingsTables.FindingLine line) {}

    private BaselinesTables() {}

    /** Returns the tables, sorted by name. */
    public static List<Table> of(Baselines baselines) {
        List<Table> tables = new ArrayList<>(List.of(cells(baselines)));
        if (baselines.guessedFindings().isPresent()) {
            tables.add(findings(baselines));
        }
        tables.add(orders(baselines));
        tables.add(summary(baselines));
        tables.add(timings(baselines));
        return tables;
    }

    /** Returns what each explanation gets right. */
    public static Table summary(Baselines baselines) {
        return SUMMARY.of(baselines.all().stream()
                .map(one -> new Explained(baselines, one))
                .toList());
    }

    private static @Nullable Integer count(Explained of, ToIntFunction<Findings> count) {
        return of.one.findings().map(count::applyAsInt).orElse(null);
    }

    /** Returns the levels and classes under each explanation. */
    public static Table cells(Baselines baselines) {
        return CELLS.of(baselines.all().stream()
                .flatMap(one -> one.cells().stream().map(cell -> new ExplainedCell(one, cell)))
                .toList());
    }

    /** Returns the differences under each explanation. */
    public static Table orders(Baselines baselines) {
        List<ExplainedOrder> rows = new ArrayList<>();
        List<Order> orders = baselines.plan().sweep().orders();
        for (Baseline one : baselines.all()) {
            for (int o = 0; o < orders.size(); o++) {
                rows.add(new ExplainedOrder(
                        baselines, one, orders.get(o), one.gaps().get(o)));
            }
        }
        return ORDERS.of(rows);
    }

    /** Returns what a run took under each explanation. */
    public static Table timings(Baselines baselines) {
        return TIMINGS.of(baselines.all());
    }

    private static Table findings(Baselines baselines) {
        List<ExplainedFinding> rows = new ArrayList<>();
        for (Baseline one : baselines.all()) {
            one.findings().ifPresent(findings -> add(one.name(), findings, rows));
        }
        baselines.guessedFindings().ifPresent(findings -> add(ConstantGuess.NAME, findings, rows));
        return FINDINGS.of(rows);
    }

    private static void add(String baseline, Findings findings, List<ExplainedFinding> rows) {
        FindingsTables.lines(findings).forEach(line -> rows.add(new ExplainedFinding(baseline, line)));
    }

    /**
     * Shows what each explanation gets right, and after them the constant guess.
     *
     * @param summary as {@link #SUMMARY} has it
     * @param timings as {@link #TIMINGS} has them; may be empty
     */
    public static Table right(Table summary, Table timings) {
        boolean tested = summary.rows().stream().anyMatch(row -> row.number("findings_tested") >= 0);
        Table.Builder table = Table.shown("What each gets right")
                .columns(NumberForm.PLAIN, "explanation")
                .columns(NumberForm.LEVEL, "cells", "orders by gap", "orders at all");
        if (tested) {
            table.columns(NumberForm.LEVEL, "findings", "against");
        }
        table.columns(NumberForm.SHARE, "adopted").columns(NumberForm.LEVEL, "time a run");
        for (TableRow row : summary.rows()) {
            List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                    row.text("baseline"),
                    row.count("cells_matched", "cells_observed"),
                    row.count("orders_by_gap", "orders"),
                    row.count("orders_at_all", "orders")));
            if (tested) {
                cells.add(row.count("findings_supported", "findings_tested"));
                cells.add(row.cell("findings_contradicted"));
            }
            cells.add(row.cell("adopted"));
            cells.add(time(timings, row.text("baseline")));
            table.row(cells);
        }
        summary.rows().stream().findFirst().ifPresent(row -> {
            OfAll none = new OfAll(0, Math.round(row.number("orders")));
            List<@Nullable Object> cells =
                    new ArrayList<>(Arrays.asList(GUESS, row.count("constant_guess", "cells_observed"), none, none));
            cells.addAll(Collections.nCopies(tested ? 4 : 2, null));
            table.row(cells);
        });
        return table.build();
    }

    private static @Nullable String time(Table timings, String baseline) {
        return timings.where("baseline", baseline).rows().stream()
                .map(row -> row.number("milliseconds_per_run"))
                .filter(time -> !Double.isNaN(time))
                .map(time -> Math.round(time) + " ms")
                .findFirst()
                .orElse(null);
    }

    /** Shows the mean level and the class of most runs under each explanation; those observed stand out. */
    public static Table levels(Table cells, List<String> headings) {
        return across(
                cells,
                "Mean level and modal class, marked where it is the class observed (in brackets)",
                "cell",
                headings,
                row -> row.text("scenario") + ", " + row.text("dimension")
                        + (row.text("observed").isEmpty() ? "" : " (" + row.text("observed") + ")"),
                row -> new Marked(
                        String.format(Locale.ROOT, "%.2f %s", row.number("mean"), row.text("modal")),
                        row.truth("matches")));
    }

    /** Shows the differences of mean levels under each explanation; those that are large enough stand out. */
    public static Table differences(Table orders, List<String> headings) {
        return across(
                orders,
                "Differences of mean levels, marked where they are as large as is asked",
                "order",
                headings,
                row -> row.text("dimension") + ": " + row.text("higher") + " > " + row.text("lower"),
                row -> new Marked(row.cell("difference"), row.truth("holds_by_gap")));
    }

    /** A row for each thing, a column for each explanation. */
    private static Table across(
            Table tidy,
            String title,
            String first,
            List<String> headings,
            Function<TableRow, String> about,
            Function<TableRow, Marked> cell) {
        Map<String, List<@Nullable Object>> lines = new LinkedHashMap<>();
        for (TableRow row : tidy.rows()) {
            lines.computeIfAbsent(about.apply(row), name -> new ArrayList<>(List.of(name)))
                    .add(cell.apply(row));
        }
        Table.Builder table = Table.shown(title)
                .columns(NumberForm.PLAIN, first)
                .columns(NumberForm.DIFFERENCE, headings.toArray(new String[0]));
        lines.values().forEach(table::row);
        return table.build();
    }
}
