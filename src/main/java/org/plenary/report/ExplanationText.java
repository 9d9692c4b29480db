package org.plenary.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.plenary.experiment.SweepPlan;
import org.plenary.kernel.Estimate;
import org.plenary.kernel.RunSeed;
import org.plenary.study.ExplanationTables.Row;
import org.plenary.table.Marked;
import org.plenary.table.NumberForm;
import org.plenary.table.Table;
import org.plenary.table.TableRow;

/** An explanation as it is told: in a table, and in words with titles instead of names. */
final class ExplanationText {
    /** A part is worth a word if it makes up so much of the difference, or of what parts move at all. */
    private static final double WORTH_A_WORD = 0.05;

    /** Rows that are no parts: both scenarios and the difference. */
    private static final int ENDS = 3;

    private final List<TableRow> rows;

    private ExplanationText(List<TableRow> rows) {
        this.rows = rows;
    }

    /** Returns the text, each line ended by {@code \n}. */
    static String of(SweepPlan plan, Table table, Glyphs glyphs) {
        TextPage page = new TextPage(glyphs);
        page.title("Explanation", plan);
        int parts = contributions(table).rows().size() - ENDS;
        page.wrap(Figures.count(parts, "part") + " " + glyphs.times() + " "
                + Figures.count(plan.replicates(), "order") + ", each with its reverse: "
                + Figures.count(plan.size(), "run") + ", seed " + RunSeed.toHex(plan.masterSeed()) + ", codebook \""
                + plan.coding() + "\"");
        page.wrap("On the way from the first scenario to the second each part is taken once, in an order drawn anew in"
                + " each replicate and in its reverse, with the same luck. What a part changes when it is taken,"
                + " averaged over the orders, is its contribution (Shapley value); contributions add up to the"
                + " difference. An asterisk: its 95% interval over replicates leaves out 0.");
        page.table(contributions(table));
        for (String measure : measures(table)) {
            page.head(capital(measure));
            page.wrap(sentences(table, measure));
        }
        return page.toString();
    }

    /** Returns the measures of a table, in its order. */
    static List<String> measures(Table table) {
        return Table.texts(table.rows(), "measure");
    }

    /** Returns a table with a column for each measure, as it is shown. */
    static Table contributions(Table table) {
        List<String> measures = measures(table);
        Table.Builder shown = Table.shown("What each part contributes").columns(NumberForm.PLAIN, "part");
        measures.forEach(measure -> shown.columns(NumberForm.DIFFERENCE, measure));
        List<List<TableRow>> byMeasure = measures.stream()
                .map(measure -> table.where("measure", measure).rows())
                .toList();
        for (int r = 0; r < byMeasure.get(0).size(); r++) {
            List<Object> cells = new ArrayList<>();
            TableRow first = byMeasure.get(0).get(r);
            boolean level = is(Row.FROM).or(is(Row.TO)).test(first);
            cells.add(first.text("title"));
            for (List<TableRow> rows : byMeasure) {
                Estimate value = value(rows.get(r));
                cells.add(level ? Figures.level(value.value()) : new Marked(value.value(), value.isApart()));
            }
            shown.row(cells);
        }
        return shown.build();
    }

    private static Predicate<TableRow> is(Row kind) {
        return row -> row.text("row").equals(kind.name().toLowerCase(Locale.ROOT));
    }

    /** Returns the number of a row with its interval. */
    static Estimate value(TableRow row) {
        return row.ranged("value", "ci_low", "ci_high");
    }

    /** Returns the row of a scenario or of the difference. */
    static TableRow only(List<TableRow> rows, Row kind) {
        return rows.stream().filter(is(kind)).findFirst().orElseThrow();
    }

    /** Returns the rows of parts, those that contribute most first. */
    static List<TableRow> parts(List<TableRow> rows) {
        return rows.stream()
                .filter(is(Row.PART))
                .sorted(Comparator.comparingDouble(row -> -Math.abs(row.number("value"))))
                .toList();
    }

    /** Returns a paragraph on why the scenarios differ in a measure. */
    static String sentences(Table table, String measure) {
        ExplanationText text =
                new ExplanationText(table.where("measure", measure).rows());
        return text.whole(measure) + text.what();
    }

    private String whole(String measure) {
        TableRow from = only(rows, Row.FROM);
        TableRow to = only(rows, Row.TO);
        Estimate difference = value(only(rows, Row.DIFFERENCE));
        String levels = "from " + Figures.level(from.number("value")) + " in " + from.text("title") + " to "
                + Figures.level(to.number("value")) + " in " + to.text("title");
        String change = difference.isApart()
                ? (difference.value() > 0 ? " rises " : " falls ") + levels + ": by "
                : " goes " + levels + ", which luck alone may do: by ";
        return capital(measure) + change + ranged(difference) + ".";
    }

    private String what() {
        double difference = only(rows, Row.DIFFERENCE).number("value");
        List<TableRow> parts = parts(rows);
        double moved =
                parts.stream().mapToDouble(row -> Math.abs(row.number("value"))).sum();
        List<TableRow> told = parts.stream()
                .filter(row -> value(row).isApart() && Math.abs(row.number("value")) >= WORTH_A_WORD * moved)
                .toList();
        List<TableRow> with = told.stream()
                .filter(row -> row.number("value") * difference > 0)
                .toList();
        List<TableRow> against = told.stream()
                .filter(row -> row.number("value") * difference <= 0)
                .toList();
        boolean shares = value(only(rows, Row.DIFFERENCE)).isApart();
        StringBuilder said = new StringBuilder();
        if (!with.isEmpty()) {
            said.append(" To that contribute ")
                    .append(listed(with, shares ? difference : Double.NaN))
                    .append('.');
        }
        if (!against.isEmpty()) {
            said.append(" The other way ")
                    .append(against.size() == 1 ? "works " : "work ")
                    .append(listed(against, Double.NaN))
                    .append('.');
        }
        if (told.isEmpty()) {
            said.append(" No part is told from luck; more --replicates would tell more.");
        } else if (told.size() < parts.size()) {
            double rest = parts.stream()
                    .filter(row -> !told.contains(row))
                    .mapToDouble(row -> row.number("value"))
                    .sum();
            said.append(" All else, small or not told from luck, comes to ")
                    .append(Figures.gap(rest))
                    .append('.');
        }
        return said.toString();
    }

    private static String listed(List<TableRow> rows, double of) {
        List<String> named = rows.stream()
                .map(row -> row.text("title") + " " + ranged(value(row))
                        + (Double.isNaN(of) ? "" : ", " + Math.round(100 * row.number("value") / of) + "% of it"))
                .toList();
        return String.join("; ", named);
    }

    private static String ranged(Estimate of) {
        return Figures.gap(of.value())
                + (of.hasInterval() ? " (" + Figures.gap(of.low()) + " to " + Figures.gap(of.high()) + ")" : "");
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).replace('_', ' ');
    }
}
