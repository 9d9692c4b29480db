package org.plenary.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.plenary.complex.ComplexMeasure;
import org.plenary.table.Column;
import org.plenary.text.AdoptedText;
import org.plenary.world.ProvisionRow;

/**
 * A number that the model yields of every run: what it is, and how it is found. This list is the only one; a further
 * measure is a line here. Scores are not in it: the codebook reads them off the record alone.
 *
 * @param column its column in tables of runs; a {@code true/false} is measured as 1 or 0
 * @param slot where tables of runs have it
 * @param of its value in a run; NaN where it is not defined
 */
public record RunMeasure(Column column, Slot slot, ToDoubleFunction<RunResult> of) {
    /** Where tables of runs have a measure. */
    public enum Slot {
        /** Before the scores. */
        FIRST,
        /** Between the scores and the factors. */
        OUTCOME,
        /** Among what is counted off the record, after the factors. */
        COUNT,
        /** Last: what the model knows at the end of a run and the record does not show. */
        END,
        /** After those: what became of the regime complex; only where the scenario has one. */
        COMPLEX
    }

    private static final List<RunMeasure> OF_RESULT = List.of(
            new RunMeasure(
                    new Column("adopted", "true/false", "", "true, false", "whether any text was adopted"),
                    Slot.FIRST,
                    r -> r.adopted() ? 1 : 0),
            outcome("consensus", "", "number", "0 to 1", "agreement reached among the states", RunResult::consensus),
            outcome("support", "", "number", "0 to 1", "support of the states for the outcome", RunResult::support),
            outcome(
                    "rounds",
                    "meeting days",
                    "integer",
                    "from 0",
                    "meeting days held, over all organs",
                    RunResult::rounds),
            count(
                    "mandates_tabled",
                    "mandates",
                    "mandates tabled in the General Assembly",
                    r -> r.mandates().size()),
            count(
                    "mandates_adopted",
                    "mandates",
                    "mandates that the General Assembly adopted",
                    r -> r.mandates().stream().filter(MandateVote::adopted).count()),
            count(
                    "texts",
                    "texts",
                    "texts adopted, over all organs",
                    r -> r.record().texts().size()),
            count(
                    "dissociations",
                    "states",
                    "states that dissociated themselves from a text",
                    RunMeasure::dissociations));

    private static final List<AtEnd> AT_END = List.of(
            end(
                    "provisions_adopted",
                    "provisions",
                    "from 0",
                    "provisions, or parts of them, that stand in an adopted text, over all organs and periods",
                    RunEnd::provisions),
            end(
                    "mandates_fulfilled",
                    "",
                    "0 to 1",
                    "share of the mandates to recommend or draft rules, adopted or given, whose work ended in an adopted"
                            + " text; 0 without such a mandate",
                    e -> e.ruleMandates() == 0 ? 0 : (double) e.ruleTexts() / e.ruleMandates()),
            end(
                    "attention",
                    "items",
                    "from 0",
                    "how often a provision was on the agenda of a meeting day, over all organs",
                    RunEnd::handled),
            end(
                    "overlap",
                    "",
                    "0 to 1",
                    "how far the field overlaps with others at the end",
                    e -> e.setting().umbrella().overlap()),
            end(
                    "open_readings",
                    "sd",
                    "from 0",
                    "half-width of the readings that the umbrella term leaves open at the end",
                    e -> e.setting().umbrella().openReadings()),
            end("effort", "moves", "from 0", "moves that the strategies of secretariats made", RunEnd::effort),
            end(
                    "scope",
                    "",
                    "0 to 1",
                    "clarity of scope: the part of what the umbrella term may cover that adopted texts settle",
                    e -> Scope.of(e.setting(), e.regulated())),
            end(
                    "alignment",
                    "",
                    "-2 to 2, empty",
                    "how much nearer China stands to Russia than to the United States, by gains and losses from wordings",
                    e -> e.alignment().nearer()),
            end(
                    "beyond_one_line",
                    "",
                    "0 to 1, empty",
                    "share of the variance of states' gains from wordings that one line of conflict does not explain",
                    e -> e.alignment().beyondOneLine()),
            end(
                    "authority",
                    "points",
                    "from 0",
                    "levels of authority that the run conferred and that are in force at its end, over all items and organs",
                    OnProvisions::authority),
            end(
                    "width",
                    "ln sd",
                    "empty",
                    "log of the half-width in force, in spreads of states' readings: mean over the points in force; empty without any",
                    e -> OnProvisions.width(e, row -> 1)),
            end(
                    "width_umbrella",
                    "ln sd",
                    "empty",
                    "the same, points weighted by how far they are drafted under the umbrella term",
                    e -> OnProvisions.width(e, ProvisionRow::umbrella)),
            end(
                    "width_contested",
                    "ln sd",
                    "empty",
                    "the same over contested points, on which states' readings have a spread of at least 0.9",
                    e -> OnProvisions.width(e, OnProvisions::contested)),
            end(
                    "width_enumerated",
                    "ln sd",
                    "empty",
                    "the same over the points of provisions that can be enumerated",
                    e -> OnProvisions.width(e, OnProvisions::enumerable)),
            end(
                    "coverage_contested",
                    "",
                    "0 to 1, empty",
                    "share of the contested points that are regulated at the end; empty without any",
                    OnProvisions::coverage),
            end(
                    "consensus_enumerated",
                    "",
                    "0 to 1, empty",
                    "agreement reached on provisions that can be enumerated; empty without any on a table",
                    OnProvisions::consensus),
            end(
                    "scope_enumerated",
                    "",
                    "0 to 1",
                    "clarity of scope over provisions that can be enumerated; 1 without any",
                    e -> Scope.of(
                            e.setting(), e.setting().umbrella().openReadings(), e.regulated(), r -> r.parts() > 0)));

    private static final List<RunMeasure> OF_COMPLEX = Arrays.stream(ComplexMeasure.values())
            .map(m -> new RunMeasure(
                    new Column(m.id(), "number", "", m.range(), m.meaning()),
                    Slot.COMPLEX,
                    r -> Objects.requireNonNull(r.measures().getOrDefault(m.id(), Double.NaN))))
            .toList();

    private static final List<RunMeasure> ALL = Stream.of(
                    OF_RESULT.stream(), AT_END.stream().map(RunMeasure::read), OF_COMPLEX.stream())
            .flatMap(measures -> measures)
            .toList();

    /** A measure that is taken when a run ends, and kept in its result. */
    private record AtEnd(Column column, ToDoubleFunction<RunEnd> of) {}

    /** Returns all measures, in the order in which tables have them. */
    public static List<RunMeasure> all() {
        return ALL;
    }

    /** Returns the columns of those that tables have in one place, in order. */
    public static List<Column> columns(Slot slot) {
        return ALL.stream().filter(m -> m.slot == slot).map(RunMeasure::column).toList();
    }

    /** Returns the name of the measure. */
    public String name() {
        return column.name();
    }

    /**
     * Measures a run that ends, for {@link RunResult#measures}.
     *
     * @param complex whether the scenario has a regime complex; if it is switched off, its measures are NaN
     */
    static Map<String, Double> atEnd(RunEnd end, boolean complex) {
        Map<String, Double> values = new LinkedHashMap<>();
        AT_END.forEach(m -> values.put(m.column.name(), m.of.applyAsDouble(end)));
        if (complex) {
            OF_COMPLEX.forEach(m -> values.put(m.name(), Double.NaN));
            end.setting().complex().ifPresent(c -> values.putAll(c.measures()));
        }
        return values;
    }

    private static double dissociations(RunResult result) {
        TreeSet<String> states = new TreeSet<>();
        for (AdoptedText text : result.record().texts()) {
            states.addAll(text.dissociations());
        }
        return states.size();
    }

    private static RunMeasure outcome(
            String name, String unit, String type, String range, String meaning, ToDoubleFunction<RunResult> of) {
        return new RunMeasure(new Column(name, type, unit, range, meaning), Slot.OUTCOME, of);
    }

    private static RunMeasure count(String name, String unit, String meaning, ToDoubleFunction<RunResult> of) {
        return new RunMeasure(new Column(name, "integer", unit, "from 0", meaning), Slot.COUNT, of);
    }

    private static AtEnd end(String name, String unit, String range, String meaning, ToDoubleFunction<RunEnd> of) {
        return new AtEnd(new Column(name, "number", unit, range, meaning), of);
    }

    private static RunMeasure read(AtEnd measure) {
        String name = measure.column.name();
        return new RunMeasure(measure.column, Slot.END, result -> result.measure(name));
    }
}
