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
    /** Copies the collections, in their order. */
    public CodebookNumbers {
        judged = Collections.unmodifiableMap(new LinkedHashMap<>(judged));
        orders = orders.stream().map(List::copyOf).toList();
    }

    /** Returns the judged numbers of a coding. */
    public static CodebookNumbers of(Codebook coding) {
        List<Map<String, Quantity>> groups = new ArrayList<>();
        groups.add(named("obligation.levels", coding.obligation().levels()));
        groups.add(named("obligation.forms", coding.obligation().forms()));
        groups.add(named("obligation", coding.obligation().cuts()));
        groups.add(named("precision.scores", coding.precision().scores()));
        groups.add(falling(named("precision.widest", coding.precision().widest())));
        groups.add(named("precision", coding.precision().cuts()));
        Map<String, Quantity> judged = new LinkedHashMap<>();
        List<List<String>> orders = new ArrayList<>();
        for (Map<String, Quantity> group : groups) {
            group.values().removeIf(quantity -> quantity.range().isEmpty());
            judged.putAll(group);
            orders.add(List.copyOf(group.keySet()));
        }
        return new CodebookNumbers(judged, orders);
    }

    /**
     * Returns a coding with other values of some of its judged numbers, all else as it is: cut points, too, unless they are
     * among those given.
     *
     * @throws IllegalArgumentException if a name is none of its judged numbers, a value is outside its range, or the values
     *     are out of order
     */
    static Codebook with(Codebook coding, Map<String, Double> values) {
        Map<String, Quantity> judged = of(coding).judged;
        values.forEach((name, value) -> {
            Quantity quantity = judged.get(name);
            if (quantity == null || !quantity.range().orElseThrow().contains(value)) {
                throw new IllegalArgumentException(
                        name + " = " + value + " is no judged number of coding " + coding.name() + ", or out of range");
            }
        });
        ObligationScale obligation = coding.obligation();
        PrecisionScale precision = coding.precision();
        return new Codebook(
                coding.name(),
                coding.source(),
                new ObligationScale(
                        changed("obligation.levels", obligation.levels(), values),
                        changed("obligation.forms", obligation.forms(), values),
                        changed("obligation", obligation.cuts(), values)),
                new PrecisionScale(
                        changed("precision.scores", precision.scores(), values),
                        changed("precision.widest", precision.widest(), values),
                        changed("precision", precision.cuts(), values)),
                coding.delegation());
    }

    private static <E extends Enum<E>> Map<String, Quantity> named(String group, Map<E, Quantity> numbers) {
        Map<String, Quantity> named = new LinkedHashMap<>();
        numbers.forEach((key, quantity) -> named.put(name(group, key), quantity));
        return named;
    }

    private static Map<String, Quantity> named(String group, CutPoints cuts) {
        Map<String, Quantity> named = new LinkedHashMap<>();
        named.put(group + ".cut_points.medium", cuts.medium());
        named.put(group + ".cut_points.high", cuts.high());
        return named;
    }

    /** The more precise a category, the smaller is its largest half-width. */
    private static Map<String, Quantity> falling(Map<String, Quantity> numbers) {
        List<String> names = new ArrayList<>(numbers.keySet());
        Collections.reverse(names);
        Map<String, Quantity> reversed = new LinkedHashMap<>();
        names.forEach(name -> reversed.put(name, numbers.getOrDefault(name, Quantity.of(0))));
        return reversed;
    }

    private static <E extends Enum<E>> Map<E, Quantity> changed(
            String group, Map<E, Quantity> numbers, Map<String, Double> values) {
        Map<E, Quantity> changed = new EnumMap<>(numbers);
        changed.replaceAll(
                (key, quantity) -> quantity.withValue(values.getOrDefault(name(group, key), quantity.value())));
        return changed;
    }

    private static CutPoints changed(String group, CutPoints cuts, Map<String, Double> values) {
        return new CutPoints(
                cuts.medium()
                        .withValue(values.getOrDefault(
                                group + ".cut_points.medium", cuts.medium().value())),
                cuts.high()
                        .withValue(values.getOrDefault(
                                group + ".cut_points.high", cuts.high().value())));
    }

    private static String name(String group, Enum<?> key) {
        return group + "." + key.name().toLowerCase(Locale.ROOT);
    }
}
