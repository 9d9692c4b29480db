package org.plenary.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.plenary.legalization.Dimension;
import org.plenary.model.MandateVote;
import org.plenary.model.RunResult;
import org.plenary.parameter.UserError;
import org.plenary.random.RunSeed;
import org.plenary.table.Column;
import org.plenary.table.CsvCell;
import org.plenary.table.Form;
import org.plenary.text.AdoptedText;

/**
 * The columns of {@code runs.csv}: the fixed ones, a column for each factor, counts that are read off the run's record,
 * and a column for each measure of the model.
 */
public final class RunColumns {
    private static final String CLASSES = "low, medium, high";

    private RunColumns() {}

    /** Returns the columns that every runs file begins with, in order. */
    public static List<Column> fixed() {
        return List.of(
                new Column(
                        "run", "text", "", "scenario/design_point/replicate", "name of the run, unique in the sweep"),
                new Column("scenario", "text", "", "as in sweep.json", "name of the scenario"),
                new Column("design_point", "integer", "", "from 0", "index of the design point"),
                new Column("replicate", "integer", "", "from 0", "index of the replicate at its design point"),
                new Column(
                        "seed", "text", "", "0x and 16 hexadecimal digits", "seed of the run, for plenary run --seed"),
                new Column("adopted", "true/false", "", "true, false", "whether any text was adopted"),
                level("delegation", "how far authority was conferred on an organ in the run"),
                level("precision", "how narrow and complete the adopted rules are; 0 without a text"),
                level("obligation", "how far the adopted rules bind; 0 without a text"),
                new Column("delegation_class", "class", "", CLASSES, "class of delegation"),
                new Column("precision_class", "class", "", CLASSES, "class of precision"),
                new Column("obligation_class", "class", "", CLASSES, "class of obligation"),
                level("consensus", "agreement reached among the states"),
                level("support", "support of the states for the outcome"),
                new Column("rounds", "integer", "meeting days", "from 0", "meeting days held, over all organs"));
    }

    private static Column level(String name, String meaning) {
        return new Column(name, "number", "", "0 to 1", meaning);
    }

    /** Returns the columns that are counted off the run's record, which follow those of the factors. */
    public static List<Column> counts() {
        return List.of(
                count("mandates_tabled", "mandates", "mandates tabled in the General Assembly"),
                count("mandates_adopted", "mandates", "mandates that the General Assembly adopted"),
                count("texts", "texts", "texts adopted, over all organs"),
                count("dissociations", "states", "states that dissociated themselves from a text"));
    }

    /** Returns the columns of the measures that the model yields beyond its record, which come last. */
    public static List<Column> measures() {
        return List.of(
                new Column(
                        "provisions_adopted",
                        "number",
                        "provisions",
                        "from 0",
                        "provisions, or parts of them, that stand in an adopted text, over all organs and periods"),
                new Column(
                        "mandates_fulfilled",
                        "number",
                        "",
                        "0 to 1",
                        "share of the mandates to recommend or draft rules, adopted or given, whose work ended in an adopted"
                                + " text; 0 without such a mandate"),
                new Column(
                        "attention",
                        "number",
                        "items",
                        "from 0",
                        "how often a provision was on the agenda of a meeting day, over all organs"),
                new Column("overlap", "number", "", "0 to 1", "how far the field overlaps with others at the end"),
                new Column(
                        "open_readings",
                        "number",
                        "sd",
                        "from 0",
                        "half-width of the readings that the umbrella term leaves open at the end"),
                new Column("effort", "number", "moves", "from 0", "moves that the strategies of secretariats made"),
                new Column(
                        "scope",
                        "number",
                        "",
                        "0 to 1",
                        "clarity of scope: the part of what the umbrella term may cover that adopted texts settle"),
                new Column(
                        "alignment",
                        "number",
                        "",
                        "-2 to 2, empty",
                        "how much nearer China stands to Russia than to the United States, by gains and losses from wordings"),
                new Column(
                        "beyond_one_line",
                        "number",
                        "",
                        "0 to 1, empty",
                        "share of the variance of states' gains from wordings that one line of conflict does not explain"));
    }

    private static Column count(String name, String unit, String meaning) {
        return new Column(name, "integer", unit, "from 0", meaning);
    }

    /** Refuses names that stand twice; the store takes capital and small letters for the same. */
    private static void check(List<String> factors, List<String> measures) {
        Set<String> taken = new HashSet<>();
        taken.add(StoreSchema.RUN_ROW);
        fixed().forEach(column -> taken.add(column.name()));
        counts().forEach(column -> taken.add(column.name()));
        for (String factor : factors) {
            if (!taken.add(factor.toLowerCase(Locale.ROOT))) {
                throw new UserError("factor \"" + factor
                        + "\" has the name of a column of runs.csv. Maybe write the whole path of the parameter.");
            }
        }
        for (String measure : measures) {
            if (!taken.add(measure.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("the measure \"" + measure + "\" has the name of another column");
            }
        }
    }

    /**
     * Returns the columns of the table of runs.
     *
     * @param measures the names of the model's measures, in order
     * @throws UserError if a factor has the name of another column
     * @throws IllegalArgumentException if a measure has
     */
    static TableColumns of(DesignPoints design, List<String> measures) {
        check(design.factors(), measures);
        List<Column> columns = new ArrayList<>(fixed());
        for (int f = 0; f < design.factors().size(); f++) {
            columns.add(factor(design, f));
        }
        columns.addAll(counts());
        measures.forEach(name -> columns.add(measure(name)));
        return new TableColumns(columns);
    }

    /** Returns the column of a measure. */
    static Column measure(String name) {
        return measures().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseGet(() -> new Column(name, "number", "", "", "a measure of the model"));
    }

    private static Column factor(DesignPoints design, int f) {
        List<Object> values =
                design.points().stream().map(point -> point.get(f)).distinct().toList();
        return new Column(
                design.factors().get(f),
                type(values),
                "",
                "as in sweep.json",
                "value of the factor at the design point; its meaning and unit: plenary list parameters",
                Form.EXACT);
    }

    private static String type(List<Object> values) {
        if (values.stream().allMatch(value -> value instanceof Integer || value instanceof Long)) {
            return "integer";
        }
        if (values.stream().allMatch(Number.class::isInstance)) {
            return "number";
        }
        return values.stream().allMatch(Boolean.class::isInstance) ? "true/false" : "text";
    }

    /**
     * Returns the values of a run, in the order of the columns: numbers rounded as tables have them, null for an empty
     * cell.
     *
     * @throws IllegalArgumentException if consensus or support is outside [0, 1], or a measure is infinite
     */
    static List<@Nullable Object> values(PlannedRun run, List<Object> point, RunOutcome outcome) {
        RunResult result = outcome.result();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(run.id());
        values.add(run.scenarioId());
        values.add((long) run.designPoint());
        values.add((long) run.replicate());
        values.add(RunSeed.toHex(run.seed()));
        values.add(result.adopted());
        for (Dimension dimension : Dimension.values()) {
            values.add(CsvCell.rounded(outcome.scores().of(dimension).level()));
        }
        for (Dimension dimension : Dimension.values()) {
            values.add(Words.of(outcome.scores().of(dimension).classified()));
        }
        values.add(share("consensus", result.consensus()));
        values.add(share("support", result.support()));
        values.add((long) result.rounds());
        values.addAll(point);
        addCounts(values, result);
        for (double measure : result.measures().values()) {
            values.add(Double.isNaN(measure) ? null : (Double) CsvCell.rounded(measure));
        }
        return values;
    }

    private static void addCounts(List<@Nullable Object> values, RunResult result) {
        List<AdoptedText> texts = result.record().texts();
        TreeSet<String> dissociated = new TreeSet<>();
        texts.forEach(text -> dissociated.addAll(text.dissociations()));
        values.add((long) result.mandates().size());
        values.add(result.mandates().stream().filter(MandateVote::adopted).count());
        values.add((long) texts.size());
        values.add((long) dissociated.size());
    }

    private static double share(String name, double x) {
        if (!(x >= 0 && x <= 1)) {
            throw new IllegalArgumentException(name + " " + x + " is not in [0, 1]");
        }
        return CsvCell.rounded(x);
    }
}
