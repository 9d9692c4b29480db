package org.plenary.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.chart.Estimate;
import org.plenary.chart.ForestPlot.ClaimedSign;
import org.plenary.input.Printable;
import org.plenary.kernel.UserError;
import org.plenary.study.FindingsTables;
import org.plenary.table.Table;
import org.plenary.table.TableRow;

/**
 * The table of findings, read back.
 *
 * @param tests the tests, in the order of the table
 * @param summaries what sums up a finding, by its id, in the order of the table; empty for a table without such rows
 * @param claims what each finding claims, by its id, as far as the manifest says
 * @param placebos in how many supported tests the effect goes with the placebo; {@code ""} if the manifest does not say
 */
record TestedFindings(
        List<TestedOutcome> tests, Map<String, TestedSummary> summaries, Map<String, String> claims, String placebos) {
    /**
     * An outcome of a finding in a scenario.
     *
     * @param finding the finding's id
     * @param scenario the scenario
     * @param outcome what was measured
     * @param predicted the sign that is claimed
     * @param effect the effect with its interval
     * @param placebo the effect of the placebo; undefined without
     * @param mode assumed, emergent or empty
     * @param verdict the verdict
     */
    record TestedOutcome(
            String finding,
            String scenario,
            String outcome,
            ClaimedSign predicted,
            Estimate effect,
            Estimate placebo,
            String mode,
            String verdict) {}

    /**
     * What sums up a finding.
     *
     * @param mode assumed, emergent or empty
     * @param verdict the verdict
     */
    record TestedSummary(String mode, String verdict) {
        /** Returns both in words. */
        String words() {
            return joined(verdict, mode);
        }
    }

    /** What the names of facts in a manifest begin with that are the claims of findings. */
    static final String CLAIM = "claim_";

    /** Reads the table of a folder. */
    static TestedFindings read(ResultFolder folder) throws IOException {
        int due = (int) folder.number("placebos");
        String placebos = due == 0 ? "" : FindingsCount.share(folder.number("placebos_silent"), due);
        Map<String, String> claims = new LinkedHashMap<>();
        folder.texts("facts").forEach((name, text) -> {
            if (name.startsWith(CLAIM)) {
                claims.put(name.substring(CLAIM.length()), text);
            }
        });
        return of(folder.table(FindingsTables.FINDINGS), claims, placebos);
    }

    /** Takes a table apart. */
    static TestedFindings of(Table table, Map<String, String> claims, String placebos) {
        List<TestedOutcome> tests = new ArrayList<>();
        Map<String, TestedSummary> summaries = new LinkedHashMap<>();
        for (TableRow row : table.rows()) {
            if (row.text("scenario").equals(FindingsTables.ALL)) {
                summaries.put(row.text("finding"), new TestedSummary(row.text("mode"), words(row)));
            } else {
                tests.add(test(row));
            }
        }
        return new TestedFindings(tests, summaries, claims, placebos);
    }

    private static TestedOutcome test(TableRow row) {
        return new TestedOutcome(
                row.text("finding"),
                row.text("scenario"),
                row.text("outcome"),
                sign(row),
                new Estimate(row.number("effect"), row.number("ci_low"), row.number("ci_high")),
                Estimate.of(row.number("placebo_effect")),
                row.text("mode"),
                words(row));
    }

    private static String words(TableRow row) {
        return row.text("verdict").replace('_', ' ');
    }

    /** Returns the sign that a row says is claimed. */
    static ClaimedSign sign(TableRow row) {
        return switch (row.text("predicted").strip().toLowerCase(Locale.ROOT)) {
            case "up", "+", "1" -> ClaimedSign.UP;
            case "down", "-", "-1" -> ClaimedSign.DOWN;
            case "none", "0", "no effect" -> ClaimedSign.NONE;
            case "", "open", "?" -> ClaimedSign.OPEN;
            default ->
                throw new UserError("the table of findings says of " + row.text("finding") + " in "
                        + row.text("scenario") + " that the sign predicted is \""
                        + Printable.brief(row.text("predicted"))
                        + "\", allowed up, down, none, open or nothing. Maybe it was edited; write it anew with the command"
                        + " that made it.");
        };
    }

    static String joined(String verdict, String mode) {
        return mode.isEmpty() ? verdict : verdict.isEmpty() ? mode : verdict + ", " + mode;
    }

    /** Returns the scenarios, in the order in which they first appear. */
    List<String> scenarios() {
        return tests.stream().map(TestedOutcome::scenario).distinct().toList();
    }

    /** Returns the ids of findings, in the order of the table. */
    List<String> findings() {
        return tests.stream().map(TestedOutcome::finding).distinct().toList();
    }
}
