package org.plenary.legalization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.kernel.Quantity;

/**
 * The judged numbers of a coding by their names in {@code codebook.yaml}, such as {@code obligation.forms.report}: so that
 * they can be drawn anew from their ranges.
 *
 * @param judged each number with a range
 * @param orders names of numbers of which none may exceed the next; every number is in one of the lists
 */
public record CodebookNumbers(Map<String, Quantity> judged, List<List<String>> orders) {
    private static final String MEDIUM = ".cut_points.medium";
    private static final String HIGH = ".cut_points.high";

    /** Copies the collections, in their order. */
    public CodebookNumbers {
        judged = Collections.unmodifiableMap(new LinkedHashMap<>(judged));
        orders = orders.stream().map(List::copyOf).toList();
    }

    /** Returns the judged numbers of a coding. */
    public static CodebookNumbers of(Codebook coding) {
        CodebookNumbers numbers = new CodebookNumbers(Map.of(), List.of())
                .and("obligation.levels", coding.obligation().levels())
                .and("obligation.forms", coding.obligation().forms())
                .and("obligation", coding.obligation().cuts())
                .and("precision.scores", coding.precision().scores())
                .and("precision.widest", coding.precision().widest())
                .and("precision", coding.precision().cuts());
        List<List<String>> orders = new ArrayList<>(numbers.orders);
        orders.replaceAll(order -> order.get(0).startsWith("precision.widest") ? reversed(order) : order);
        return new CodebookNumbers(numbers.judged, orders);
    }

    /** The more precise a category, the smaller is its largest half-width. */
    private static List<String> reversed(List<String> order) {
        List<String> reversed = new ArrayList<>(order);
        Collections.reverse(reversed);
        return reversed;
    }

    private <E extends Enum<E>> CodebookNumbers and(String group, Map<E, Quantity> numbers) {
        Map<String, Quantity> named = new LinkedHashMap<>();
        numbers.forEach((key, quantity) -> named.put(name(group, key), quantity));
        return and(named);
    }

    private CodebookNumbers and(String group, CutPoints cuts) {
        Map<String, Quantity> named = new LinkedHashMap<>();
        named.put(group + MEDIUM, cuts.medium());
        named.put(group + HIGH, cuts.high());
        return and(named);
    }

    private CodebookNumbers and(Map<String, Quantity> group) {
        group.values().removeIf(quantity -> quantity.range().isEmpty());
        Map<String, Quantity> all = new LinkedHashMap<>(judged);
        all.putAll(group);
        List<List<String>> more = new ArrayList<>(orders);
        more.add(List.copyOf(group.keySet()));
        more.removeIf(List::isEmpty);
        return new CodebookNumbers(all, more);
    }

    /** Returns a coding with other values, as {@link Codebook#with} says. */
    static Codebook with(Codebook coding, Map<String, Double> values) {
        Map<String, Quantity> judged = of(coding).judged;
        values.forEach((name, value) -> {
            Quantity quantity = judged.get(name);
            if (quantity == null || !quantity.range().orElseThrow().contains(value)) {
                throw new IllegalArgumentException(
                        name + " = " + value + " is no judged number of coding " + coding.name() + ", or out of range");
            }
        });
        ObligationScale obligation = new ObligationScale(
                changed("obligation.levels", coding.obligation().levels(), values),
                changed("obligation.forms", coding.obligation().forms(), values),
                changed("obligation", coding.obligation().cuts(), values));
        PrecisionScale precision = new PrecisionScale(
                changed("precision.scores", coding.precision().scores(), values),
                changed("precision.widest", coding.precision().widest(), values),
                changed("precision", coding.precision().cuts(), values));
        return new Codebook(coding.name(), coding.source(), obligation, precision, coding.delegation());
    }

    private static <E extends Enum<E>> Map<E, Quantity> changed(
            String group, Map<E, Quantity> numbers, Map<String, Double> values) {
        Map<E, Quantity> changed = new EnumMap<>(numbers);
        changed.replaceAll((key, quantity) -> changed(name(group, key), quantity, values));
        return changed;
    }

    private static CutPoints changed(String group, CutPoints cuts, Map<String, Double> values) {
        return new CutPoints(
                changed(group + MEDIUM, cuts.medium(), values), changed(group + HIGH, cuts.high(), values));
    }

    private static Quantity changed(String name, Quantity quantity, Map<String, Double> values) {
        return quantity.withValue(values.getOrDefault(name, quantity.value()));
    }

    private static String name(String group, Enum<?> key) {
        return group + "." + key.name().toLowerCase(Locale.ROOT);
    }
}
