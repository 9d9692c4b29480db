package org.plenary.report;

import java.io.IOException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.analysis.FindingsCsv;
import org.plenary.chart.Estimate;
import org.plenary.chart.ForestPlot.Sign;

/**
 * The table of findings, read back.
 *
 * @param tests the tests, in the order of the table
 * @param summaries what sums up a finding, by its id, in the order of the table; empty for a table without such rows
 * @param claims what each finding claims, by its id, as far as the manifest says
 * @param placebos in how many supported tests the effect goes with the placebo; {@code ""} if the manifest does not say
 */
record FindingsTable(List<Test> tests, Map<String, Summary> summaries, Map<String, String> claims, String placebos) {
    /** The columns that are read; others may stand beside them. */
    static final List<String> COLUMNS = List.of(
            "finding",
            "scenario",
            "outcome",
            "predicted",
            "effect",
            "ci_low",
            "ci_high",
            "n",
            "mode",
            "placebo_effect",
            "verdict");

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
    record Test(
            String finding,
            String scenario,
            String outcome,
            Sign predicted,
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
    record Summary(String mode, String verdict) {
        /** Returns both in words. */
        String words() {
            return joined(verdict, mode);
        }
    }

    /** What the names of facts in a manifest begin with that are the claims of findings. */
    static final String CLAIM = "claim_";

    /** Reads the table of a folder. */
    static FindingsTable read(ResultFolder folder) throws IOException {
        List<Test> tests = new ArrayList<>();
        Map<String, Summary> summaries = new LinkedHashMap<>();
        for (CsvTable.Row row : folder.table(FindingsCsv.FINDINGS, COLUMNS).rows()) {
            if (row.text("scenario").equals(FindingsCsv.ALL)) {
                summaries.put(row.text("finding"), new Summary(row.text("mode"), words(row)));
            } else {
                tests.add(test(row));
            }
        }
        JsonNode facts = folder.manifest().path("facts");
        int due = facts.path("placebos").asInt();
        String placebos =
                due == 0 ? "" : FindingsCount.share(facts.path("placebos_silent").asLong(), due);
        Map<String, String> claims = new LinkedHashMap<>();
        summaries.keySet().forEach(id -> {
            if (facts.has(CLAIM + id)) {
                claims.put(id, facts.path(CLAIM + id).asText());
            }
        });
        return new FindingsTable(tests, summaries, claims, placebos);
    }

    private static Test test(CsvTable.Row row) {
        return new Test(
                row.text("finding"),
                row.text("scenario"),
                row.text("outcome"),
                sign(row),
                new Estimate(row.number("effect"), row.number("ci_low"), row.number("ci_high")),
                Estimate.of(row.number("placebo_effect")),
                row.text("mode"),
                words(row));
    }

    private static String words(CsvTable.Row row) {
        return row.text("verdict").replace('_', ' ');
    }

    /** Returns the sign that a row says is claimed. */
    static Sign sign(CsvTable.Row row) {
        return switch (row.text("predicted").strip().toLowerCase(Locale.ROOT)) {
            case "up", "+", "'+", "1" -> Sign.UP;
            case "down", "-", "'-", "-1" -> Sign.DOWN;
            case "none", "0", "no effect" -> Sign.NONE;
            case "", "open", "?" -> Sign.OPEN;
            default -> throw row.wrong("predicted", "up, down, none, open or nothing");
        };
    }

    static String joined(String verdict, String mode) {
        return mode.isEmpty() ? verdict : verdict.isEmpty() ? mode : verdict + ", " + mode;
    }

    /** Returns the scenarios, in the order in which they first appear. */
    List<String> scenarios() {
        return tests.stream().map(Test::scenario).distinct().toList();
    }

    /** Returns the ids of findings, in the order of the table. */
    List<String> findings() {
        return tests.stream().map(Test::finding).distinct().toList();
    }
}
