package org.plenary.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.design.DesignPoints;
import org.plenary.kernel.RunSeed;
import org.plenary.kernel.UserError;
import org.plenary.legalization.Dimension;
import org.plenary.model.RunMeasure;
import org.plenary.model.RunResult;
import org.plenary.table.Column;
import org.plenary.table.NumberForm;

/**
 * The columns of {@code runs.csv}: the fixed ones, a column for each factor, counts that are read off the run's record,
 * and a column for each measure of the model.
 */
public final class RunColumns {
    private static final String CLASSES = "low, medium, high";

    private static final Column MEMBER = Column.of(
            "member | integer | | from 0 | member of the ensemble whose judged numbers the run has; over an ensemble alone");

    private RunColumns() {}

    /** Returns the columns that every runs file begins with, in order. */
    public static List<Column> fixed() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.of("run | text | | scenario/design_point/replicate | name of the run, unique in the sweep"),
                Column.of("scenario | text | | as in sweep.json | name of the scenario"),
                Column.of("design_point | integer | | from 0 | index of the design point"),
                Column.of("replicate | integer | | from 0 | index of the replicate at its design point"),
                Column.of("seed | text | | 0x and 16 hexadecimal digits | seed of the run, for plenary run --seed")));
        columns.addAll(RunMeasure.columns(RunMeasure.Slot.FIRST));
        columns.addAll(List.of(
                Column.of("delegation | number | | 0 to 1 | how far authority was conferred on an organ in the run"),
                Column.of(
                        "precision | number | | 0 to 1 | how narrow and complete the adopted rules are; 0 without a text"),
                Column.of("obligation | number | | 0 to 1 | how far the adopted rules bind; 0 without a text"),
                Column.of("delegation_class | class | | " + CLASSES + " | class of delegation"),
                Column.of("precision_class | class | | " + CLASSES + " | class of precision"),
                Column.of("obligation_class | class | | " + CLASSES + " | class of obligation")));
        columns.addAll(RunMeasure.columns(RunMeasure.Slot.OUTCOME));
        return List.copyOf(columns);
    }

    /** Returns the columns that are counted off the run's record, which follow those of the factors. */
    public static List<Column> counts() {
        return RunMeasure.columns(RunMeasure.Slot.COUNT);
    }

    /** Returns the columns of the measures that the model yields beyond its record, which come last. */
    public static List<Column> measures() {
        return RunMeasure.columns(RunMeasure.Slot.END);
    }

    /** Refuses names that stand twice; the store takes capital and small letters for the same. */
    private static void check(List<String> factors, List<String> measures) {
        Set<String> taken = new HashSet<>();
        taken.add(StoreSchema.RUN_KEY);
        taken.add(MEMBER.name());
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
    static List<Column> of(SweepPlan plan, List<String> measures) {
        DesignPoints design = plan.design();
        check(design.columns(), measures);
        List<Column> columns = new ArrayList<>(fixed());
        boolean labelled = !design.labels().isEmpty();
        for (int c = 0; c < design.columns().size(); c++) {
            columns.add(labelled ? label(design.labels().get(c)) : factor(design, c));
        }
        if (Members.size(plan.settings()) > 0) {
            columns.add(MEMBER);
        }
        columns.addAll(counts());
        measures.forEach(name -> columns.add(measure(name)));
        return columns;
    }

    private static Column label(String name) {
        return new Column(name, "text", "", "as in the table of points", "what tells the design point from others");
    }

    /** Returns the column of a measure. */
    static Column measure(String name) {
        return Stream.concat(measures().stream(), RunMeasure.columns(RunMeasure.Slot.COMPLEX).stream())
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseGet(() -> new Column(name, "number", "", "", "a measure of the model"));
    }

    /** Returns the column of a factor. */
    static Column factor(DesignPoints design, int f) {
        return new Column(
                design.factors().get(f),
                type(design, f),
                "",
                "as in sweep.json",
                "value of the factor at the design point; its meaning and unit: plenary list parameters",
                NumberForm.EXACT);
    }

    private static String type(DesignPoints design, int f) {
        boolean whole = true;
        boolean number = true;
        boolean truth = true;
        for (List<Object> point : design.points()) {
            Object value = point.get(f);
            whole &= value instanceof Integer || value instanceof Long;
            number &= value instanceof Number;
            truth &= value instanceof Boolean;
        }
        return whole ? "integer" : number ? "number" : truth ? "true/false" : "text";
    }

    /**
     * Returns the values of a run, in the order of the columns: numbers as the run yielded them, null for an empty cell.
     *
     * @param point the cells of the design point
     * @throws IllegalArgumentException if consensus or support is outside [0, 1], or a number is infinite
     */
    static List<@Nullable Object> values(PlannedRun run, List<Object> point, RunOutcome outcome) {
        RunResult result = outcome.result();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(run.id());
        values.add(run.scenarioId());
        values.add((long) run.designPoint());
        values.add((long) run.replicate());
        values.add(RunSeed.toHex(run.seed()));
        addAll(values, RunMeasure.Slot.FIRST, result);
        for (Dimension dimension : Dimension.values()) {
            values.add(finite(outcome.scores().of(dimension).level()));
        }
        for (Dimension dimension : Dimension.values()) {
            values.add(Words.of(outcome.scores().of(dimension).classified()));
        }
        addAll(values, RunMeasure.Slot.OUTCOME, result);
        values.addAll(point);
        if (run.member() != Members.AS_SHIPPED) {
            values.add((long) run.member());
        }
        addAll(values, RunMeasure.Slot.COUNT, result);
        for (double measure : result.measures().values()) {
            values.add(Double.isNaN(measure) ? null : (Double) finite(measure));
        }
        return values;
    }

    private static double finite(double x) {
        if (!Double.isFinite(x)) {
            throw new IllegalArgumentException("the number " + x + " cannot be kept: it is not finite");
        }
        return x;
    }

    private static void addAll(List<@Nullable Object> values, RunMeasure.Slot place, RunResult result) {
        for (RunMeasure measure : RunMeasure.all()) {
            if (measure.slot() == place) {
                values.add(cell(measure.column(), measure.of().applyAsDouble(result)));
            }
        }
    }

    private static Object cell(Column column, double x) {
        if (column.range().equals("0 to 1") && !(x >= 0 && x <= 1)) {
            throw new IllegalArgumentException(column.name() + " " + x + " is not in [0, 1]");
        }
        return switch (column.type()) {
            case "true/false" -> x == 1;
            case "integer" -> (long) x;
            default -> finite(x);
        };
    }
}
