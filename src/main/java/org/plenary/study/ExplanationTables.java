package org.plenary.study;

import java.util.ArrayList;
import java.util.List;
import org.plenary.kernel.Estimate;
import org.plenary.table.Table;
import org.plenary.table.TableOf;

/** The table of an explanation. */
public final class ExplanationTables {
    /** What a row is about. */
    public enum Row {
        /** The first scenario. */
        FROM,
        /** What a part contributes to the difference. */
        PART,
        /** The second scenario. */
        TO,
        /** The whole difference. */
        DIFFERENCE
    }

    /** A row for each scenario, each part and the difference, of each measure. */
    public static final TableOf<ExplainedRow> EXPLANATION = TableOf.<ExplainedRow>named(
                    "explanation.csv", "a row for each scenario, part and difference of a measure")
            .column("measure | text | | a name | the measure that is explained", row -> row.measure)
            .column("row | text | | from, part, to, difference | what the row is about", row -> row.row)
            .column("id | text | | a name | the scenario or the part; of the difference both", row -> row.id)
            .column("title | text | | any | what it is, in words", row -> row.title)
            .column("settings | text | | paths, empty | what a part holds", row -> row.settings)
            .column(
                    "value | number | | any | the mean of a scenario, a contribution, or the difference",
                    row -> row.value.value())
            .column("ci_low | number | | any | lower end of its 95% interval over replicates", row -> row.value.low())
            .column("ci_high | number | | any | upper end of it", row -> row.value.high())
            .column("n | integer | replicates | from 1 | orders, each with its reverse", row -> row.n);

    private record ExplainedRow(
            String measure, Row row, String id, String title, String settings, Estimate value, int n) {}

    private ExplanationTables() {}

    /**
     * Returns the table.
     *
     * @param parts the parts, in the order of the plan
     * @param titles the titles of the two scenarios
     */
    public static Table of(
            ExplanationPlan plan, List<Hybrids.Part> parts, List<String> titles, List<Explanation> explanations) {
        List<ExplainedRow> rows = new ArrayList<>();
        for (Explanation of : explanations) {
            rows.add(new ExplainedRow(of.measure(), Row.FROM, plan.first(), titles.get(0), "", of.first(), of.n()));
            for (int p = 0; p < parts.size(); p++) {
                Hybrids.Part part = parts.get(p);
                rows.add(new ExplainedRow(
                        of.measure(),
                        Row.PART,
                        part.id(),
                        part.title(),
                        String.join(" ", part.settings()),
                        of.contributions().get(p),
                        of.n()));
            }
            rows.add(new ExplainedRow(of.measure(), Row.TO, plan.second(), titles.get(1), "", of.second(), of.n()));
            rows.add(new ExplainedRow(
                    of.measure(),
                    Row.DIFFERENCE,
                    plan.second() + " - " + plan.first(),
                    "difference",
                    "",
                    of.difference(),
                    of.n()));
        }
        return EXPLANATION.of(rows);
    }
}
