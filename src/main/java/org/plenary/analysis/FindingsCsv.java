package org.plenary.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plenary.experiment.RunsCsv;
import org.plenary.scenario.FindingFile;
import org.plenary.table.Column;
import org.plenary.table.CsvCell;

/** The tables {@code findings.csv}, {@code dose.csv} and {@code null_cells.csv}. */
public final class FindingsCsv {
    /** The table of findings. */
    public static final String FINDINGS = "findings.csv";

    /** The table of doses and responses. */
    public static final String DOSE = "dose.csv";

    /** The table of pairs that should not move. */
    public static final String NULL_CELLS = "null_cells.csv";

    /** The scenario of a row that sums up a finding. */
    public static final String ALL = "all";

    private FindingsCsv() {}

    /** Returns the columns of {@value #FINDINGS}. */
    public static List<Column> columns() {
        return List.of(
                text("finding", "as in its file", "the finding"),
                text("scenario", "a name, all", "the scenario; all: the row sums up the finding"),
                text(
                        "outcome",
                        "a column of runs.csv",
                        "what was measured; (interaction): the effect at the moderator's high value less that at its"
                                + " low one; in a summary all of them, with +"),
                text("predicted", "up, down, none, open", "the sign that the source claims; in a summary each, with +"),
                number("effect", "mean difference, high less low; in a summary of one test the mean over scenarios"),
                number("ci_low", "lower end of its 95% bootstrap interval"),
                number("ci_high", "upper end of it"),
                number("cliffs_delta", "how often high exceeds low, less how often it falls short; -1 to 1"),
                number(
                        "p_holm",
                        "probability by sign flips, corrected for all tests that claim a sign; in a summary the"
                                + " largest; empty where none is claimed"),
                new Column("n", "integer", "pairs of runs", "from 2", "replicates; in a summary over scenarios"),
                text(
                        "mode",
                        "assumed, emergent, empty",
                        "whether the effect is in a single state's text; in a summary: in at least half of its rows;"
                                + " empty where no sign is claimed"),
                number("placebo_effect", "the effect with the mechanisms off; empty without"),
                text(
                        "verdict",
                        "supported, partly, contradicted, no_effect, reported",
                        "what the experiment says of the claim"));
    }

    /** Returns the columns of {@value #DOSE}. */
    public static List<Column> doseColumns() {
        return List.of(
                text("finding", "as in its file", "the finding"),
                text("scenario", "a name", "the scenario"),
                text("outcome", "a column of runs.csv", "what was measured"),
                text("predicted", "up, down", "the sign that the source claims"),
                text("path", "a path", "what is varied"),
                new Column("step", "integer", "", "from 1", "step of the sweep"),
                number("value", "value of the cause"),
                number("mean", "mean outcome"),
                number("ci_low", "lower end of its 95% bootstrap interval"),
                number("ci_high", "upper end of it"),
                number("effect", "mean difference from the first step, with the same luck"),
                number("effect_ci_low", "lower end of its 95% bootstrap interval"),
                number("effect_ci_high", "upper end of it"),
                new Column("n", "integer", "runs", "from 2", "replicates"));
    }

    /** Returns the columns of {@value #NULL_CELLS}. */
    public static List<Column> nullColumns() {
        return List.of(
                text("cause", "as in its file", "the finding whose cause is raised"),
                text("scenario", "a name", "the scenario"),
                text("outcome", "a column of runs.csv", "what should not move"),
                number("smallest", "the smallest effect that matters"),
                number("effect", "mean difference, high less low"),
                number("ci_low", "lower end of its 95% bootstrap interval"),
                number("ci_high", "upper end of it"),
                new Column("n", "integer", "pairs of runs", "from 2", "replicates"),
                new Column("moved", "true/false", "", "true, false", "whether it moved all the same"));
    }

    private static Column text(String name, String range, String meaning) {
        return new Column(name, "text", "", range, meaning);
    }

    private static Column number(String name, String meaning) {
        return new Column(name, "number", "", "", meaning);
    }

    /** Returns the table of findings, those that the model contradicts first. */
    public static String of(Findings findings) {
        StringBuilder table = header(columns());
        rows(findings).forEach(row -> append(table, row));
        return table.toString();
    }

    /** Returns the rows of the table of findings, with the cells of {@link #columns()}. */
    static List<List<String>> rows(Findings findings) {
        List<List<String>> rows = new ArrayList<>();
        for (Findings.Summary summary : findings.summaries()) {
            summary.rows().forEach(row -> rows.add(cells(row)));
            rows.add(cells(summary));
        }
        return rows;
    }

    private static List<String> cells(Findings.Row row) {
        PairedEffect measured = row.measured();
        return List.of(
                CsvCell.text(row.finding().id()),
                row.scenario(),
                row.outcome(),
                word(row.test().predicted()),
                CsvCell.numberOrEmpty(measured.effect()),
                CsvCell.numberOrEmpty(measured.interval().low()),
                CsvCell.numberOrEmpty(measured.interval().high()),
                CsvCell.numberOrEmpty(measured.cliffsDelta()),
                CsvCell.numberOrEmpty(row.pHolm()),
                Integer.toString(measured.n()),
                row.assumed().map(FindingsCsv::mode).orElse(""),
                row.placebo().isPresent() ? CsvCell.numberOrEmpty(row.placebo().getAsDouble()) : "",
                row.verdict().word());
    }

    private static List<String> cells(Findings.Summary summary) {
        List<String> cells = new ArrayList<>();
        cells.add(CsvCell.text(summary.finding().id()));
        cells.add(ALL);
        cells.add(joined(summary.rows(), Findings.Row::outcome));
        cells.add(joined(summary.rows(), row -> word(row.test().predicted())));
        boolean single =
                summary.finding().tests().size() == 1 && summary.pooled().isPresent();
        if (single) {
            PairedEffect pooled = summary.pooled().orElseThrow();
            cells.add(CsvCell.numberOrEmpty(pooled.effect()));
            cells.add(CsvCell.numberOrEmpty(pooled.interval().low()));
            cells.add(CsvCell.numberOrEmpty(pooled.interval().high()));
            cells.add(CsvCell.numberOrEmpty(pooled.cliffsDelta()));
        } else {
            cells.addAll(List.of("", "", "", ""));
        }
        double p = summary.rows().stream()
                .mapToDouble(Findings.Row::pHolm)
                .filter(each -> !Double.isNaN(each))
                .max()
                .orElse(Double.NaN);
        cells.add(CsvCell.numberOrEmpty(p));
        cells.add(Integer.toString(summary.pairs()));
        cells.add(summary.assumed().map(FindingsCsv::mode).orElse(""));
        cells.add(single ? CsvCell.numberOrEmpty(summary.meanPlacebo()) : "");
        cells.add(summary.verdict().word());
        return cells;
    }

    private static String joined(List<Findings.Row> rows, java.util.function.Function<Findings.Row, String> cell) {
        String scenario = rows.get(0).scenario();
        return rows.stream()
                .filter(row -> row.scenario().equals(scenario))
                .map(cell)
                .collect(Collectors.joining("+"));
    }

    private static String mode(boolean assumed) {
        return assumed ? "assumed" : "emergent";
    }

    private static String word(FindingFile.Prediction predicted) {
        return predicted.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the table of doses. */
    public static String of(Doses doses) {
        StringBuilder table = header(doseColumns());
        for (Doses.Point point : doses.points()) {
            append(
                    table,
                    List.of(
                            CsvCell.text(point.finding()),
                            point.scenario(),
                            point.measure(),
                            word(point.predicted()),
                            CsvCell.text(point.path()),
                            Integer.toString(point.step()),
                            CsvCell.number(point.value()),
                            CsvCell.numberOrEmpty(point.mean()),
                            CsvCell.numberOrEmpty(point.interval().low()),
                            CsvCell.numberOrEmpty(point.interval().high()),
                            CsvCell.numberOrEmpty(point.gain().effect()),
                            CsvCell.numberOrEmpty(point.gain().interval().low()),
                            CsvCell.numberOrEmpty(point.gain().interval().high()),
                            Integer.toString(point.gain().n())));
        }
        return table.toString();
    }

    /** Returns the table of pairs that should not move. */
    public static String of(NullCells cells) {
        StringBuilder table = header(nullColumns());
        for (NullCells.Row row : cells.rows()) {
            append(
                    table,
                    List.of(
                            CsvCell.text(row.cell().cause()),
                            row.scenario(),
                            row.cell().measure(),
                            CsvCell.number(row.cell().smallest()),
                            CsvCell.numberOrEmpty(row.measured().effect()),
                            CsvCell.numberOrEmpty(row.measured().interval().low()),
                            CsvCell.numberOrEmpty(row.measured().interval().high()),
                            Integer.toString(row.measured().n()),
                            Boolean.toString(row.moved())));
        }
        return table.toString();
    }

    private static StringBuilder header(List<Column> columns) {
        StringBuilder table = new StringBuilder();
        append(table, columns.stream().map(Column::name).toList());
        return table;
    }

    private static void append(StringBuilder table, List<String> cells) {
        table.append(RunsCsv.FORMAT.format(cells.toArray())).append('\n');
    }
}
