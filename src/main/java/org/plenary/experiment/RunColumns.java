package org.plenary.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.plenary.legalization.Dimension;
import org.plenary.model.MandateVote;
import org.plenary.model.RunResult;
import org.plenary.parameter.UserError;
import org.plenary.random.RunSeed;
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
                new Column("effort", "number", "moves", "from 0", "moves that the strategies of secretariats made"));
    }

    private static Column count(String name, String unit, String meaning) {
        return new Column(name, "integer", unit, "from 0", meaning);
    }

    /**
     * Returns the header of a runs file.
     *
     * @throws UserError if a factor has the name of another column
     * @throws IllegalArgumentException if a measure has
     */
    static List<String> header(List<String> factors, List<String> measures) {
        List<String> header = new ArrayList<>();
        fixed().forEach(column -> header.add(column.name()));
        List<String> counts = counts().stream().map(Column::name).toList();
        for (String factor : factors) {
            if (header.contains(factor) || counts.contains(factor)) {
                throw new UserError("factor \"" + factor
                        + "\" has the name of a column of runs.csv. Maybe write the whole" + " path of the parameter.");
            }
            header.add(CsvCell.text(factor));
        }
        header.addAll(counts);
        for (String measure : measures) {
            if (header.contains(measure)) {
                throw new IllegalArgumentException("the measure \"" + measure + "\" has the name of another column");
            }
            header.add(CsvCell.text(measure));
        }
        return header;
    }

    /**
     * Returns the cells of a run, in the order of the header.
     *
     * @throws IllegalArgumentException if consensus or support is outside [0, 1], or a measure is infinite
     */
    static List<String> cells(PlannedRun run, List<Object> point, RunOutcome outcome) {
        RunResult result = outcome.result();
        List<String> cells = new ArrayList<>();
        cells.add(run.id());
        cells.add(run.scenarioId());
        cells.add(Integer.toString(run.designPoint()));
        cells.add(Integer.toString(run.replicate()));
        cells.add(RunSeed.toHex(run.seed()));
        cells.add(Boolean.toString(result.adopted()));
        for (Dimension dimension : Dimension.values()) {
            cells.add(CsvCell.number(outcome.scores().of(dimension).level()));
        }
        for (Dimension dimension : Dimension.values()) {
            cells.add(Words.of(outcome.scores().of(dimension).classified()));
        }
        cells.add(share("consensus", result.consensus()));
        cells.add(share("support", result.support()));
        cells.add(Integer.toString(result.rounds()));
        point.forEach(value -> cells.add(CsvCell.value(value)));
        addCounts(cells, result);
        result.measures().values().forEach(measure -> cells.add(CsvCell.numberOrEmpty(measure)));
        return cells;
    }

    private static void addCounts(List<String> cells, RunResult result) {
        List<AdoptedText> texts = result.record().texts();
        TreeSet<String> dissociated = new TreeSet<>();
        texts.forEach(text -> dissociated.addAll(text.dissociations()));
        cells.add(Integer.toString(result.mandates().size()));
        cells.add(Long.toString(
                result.mandates().stream().filter(MandateVote::adopted).count()));
        cells.add(Integer.toString(texts.size()));
        cells.add(Integer.toString(dissociated.size()));
    }

    private static String share(String name, double x) {
        if (!(x >= 0 && x <= 1)) {
            throw new IllegalArgumentException(name + " " + x + " is not in [0, 1]");
        }
        return CsvCell.number(x);
    }
}
