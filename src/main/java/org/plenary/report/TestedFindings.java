package org.plenary.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.chart.ForestPlot;
import org.plenary.chart.ForestPlot.ClaimedSign;
import org.plenary.experiment.Words;
import org.plenary.input.Printable;
import org.plenary.kernel.Estimate;
import org.plenary.kernel.UserError;
import org.plenary.study.FindingVerdict;
import org.plenary.study.FindingsTables;
import org.plenary.table.NumberForm;
import org.plenary.table.Table;
import org.plenary.table.TableRow;

/**
 * The table of findings, read back.
 *
 * @param tests the rows of tests in cases, in the order of the table
 * @param pooled the rows of tests over members and cases, likewise
 * @param sums the rows that sum up a finding, by its id, in the order of the table; a table may have none
 */
record TestedFindings(List<TableRow> tests, List<TableRow> pooled, Map<String, TableRow> sums) {
    /**
     * Takes a table apart.
     *
     * @throws UserError if a test claims a sign that there is not
     */
    static TestedFindings of(Table table) {
        List<TableRow> tests = new ArrayList<>(table.rows());
        Map<String, TableRow> sums = new LinkedHashMap<>();
        tests.stream().filter(TestedFindings::sumsUp).forEach(row -> sums.put(row.text("finding"), row));
        tests.removeIf(TestedFindings::sumsUp);
        List<TableRow> pooled = tests.stream()
                .filter(row -> row.text("scenario").equals(FindingsTables.POOLED))
                .toList();
        tests.removeAll(pooled);
        tests.forEach(TestedFindings::sign);
        return new TestedFindings(tests, pooled, sums);
    }

    private static boolean sumsUp(TableRow row) {
        return row.text("scenario").equals(FindingsTables.ALL);
    }

    /** Returns the verdict of a row in words. */
    static String verdict(TableRow row) {
        return row.text("verdict").replace('_', ' ');
    }

    /** Returns the verdict and the mode of a row in words. */
    static String inWords(TableRow row) {
        return joined(verdict(row), row.text("mode"));
    }

    private static String joined(String verdict, String mode) {
        return mode.isEmpty() || mode.equals("none") ? verdict : verdict.isEmpty() ? mode : verdict + ", " + mode;
    }

    /** Returns the sign that a row says is claimed. */
    static ClaimedSign sign(TableRow row) {
        return switch (row.text("predicted").strip().toLowerCase(Locale.ROOT)) {
            case "up", "+", "1" -> ClaimedSign.UP;
            case "down", "-", "-1" -> ClaimedSign.DOWN;
            case "none", "0", "no effect" -> ClaimedSign.NONE;
            case "", "open", "?" -> ClaimedSign.OPEN;
            default ->
                throw new UserError("the table of findings, " + row.text("finding") + " in "
                        + row.text("scenario") + ", column predicted: found \""
                        + Printable.brief(row.text("predicted"))
                        + "\", allowed up, down, none, open or nothing. Maybe it was edited; write it anew with the command"
                        + " that made it.");
        };
    }

    /** Returns the effect of a row with its interval. */
    static Estimate effect(TableRow row) {
        return row.ranged("effect", "ci_low", "ci_high");
    }

    /** Returns for each scenario what is drawn of its row, and no effect for one that has none. */
    static List<ForestPlot.Effect> effects(
            List<TableRow> rows, List<String> scenarios, Function<TableRow, ForestPlot.Effect> drawn) {
        return scenarios.stream()
                .map(scenario -> rows.stream()
                        .filter(row -> row.text("scenario").equals(scenario))
                        .findFirst()
                        .map(drawn)
                        .orElse(ForestPlot.Effect.NONE))
                .toList();
    }

    /** Counts findings by verdict, contradicted first, each with how many are mechanical, assumed and strategic. */
    Table verdicts() {
        Map<String, List<TableRow>> byVerdict = new LinkedHashMap<>();
        for (FindingVerdict verdict : FindingVerdict.values()) {
            byVerdict.put(Words.of(verdict).replace('_', ' '), List.of());
        }
        byVerdict.putAll(sums.values().stream()
                .collect(Collectors.groupingBy(TestedFindings::verdict, LinkedHashMap::new, Collectors.toList())));
        Table.Builder table = Table.shown("Findings by verdict")
                .columns(NumberForm.PLAIN, "verdict")
                .columns(NumberForm.LEVEL, "findings", "mechanical", "assumed", "strategic")
                .columns(NumberForm.PLAIN, "which");
        byVerdict.forEach((verdict, rows) -> table.row(
                verdict,
                rows.size(),
                ofMode(rows, "mechanical"),
                ofMode(rows, "assumed"),
                ofMode(rows, "strategic"),
                rows.stream().map(row -> row.text("finding")).collect(Collectors.joining(", "))));
        return table.build();
    }

    private static long ofMode(List<TableRow> rows, String mode) {
        return rows.stream().filter(row -> row.text("mode").equals(mode)).count();
    }

    /** Returns a count of all, and its share: {@code 3 of 4 (75.0%)}. */
    static String share(long count, long all) {
        return count + " of " + all + " (" + Figures.finePercent(count / (double) all) + ")";
    }

    /** Returns the verdict of a test over members and cases, with its label if that is not its finding's. */
    String inShort(TableRow one, String mode) {
        return pooled.stream()
                .filter(row -> row.text("finding").equals(one.text("finding"))
                        && row.text("outcome").equals(one.text("outcome")))
                .findFirst()
                .map(row -> (row.truth("counts") ? "" : "beside: ")
                        + joined(verdict(row), row.text("mode").equals(mode) ? "" : row.text("mode")))
                .orElse("");
    }
}
