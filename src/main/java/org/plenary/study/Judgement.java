package org.plenary.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plenary.kernel.Quantity;

/**
 * All that is judged in a sweep.
 *
 * @param numbers the judged numbers, sorted by name
 * @param orders which of them must keep an order
 * @param given the values of the draws, if they are those of an ensemble; none if they are drawn from ranges
 */
public record Judgement(List<JudgedNumber> numbers, List<OrderedNumbers> orders, List<List<Double>> given) {
    /** Copies both. */
    public Judgement {
        numbers = List.copyOf(numbers);
        orders = List.copyOf(orders);
        given = List.copyOf(given);
    }

    /** Makes what is drawn from ranges. */
    public Judgement(List<JudgedNumber> numbers, List<OrderedNumbers> orders) {
        this(numbers, orders, List.of());
    }

    /** Returns these numbers and those of another judgement, which has none of them, sorted by name. */
    public Judgement and(Judgement more) {
        List<JudgedNumber> both = new ArrayList<>(numbers);
        both.addAll(more.numbers);
        both.sort(Comparator.comparing(JudgedNumber::name));
        List<OrderedNumbers> all = new ArrayList<>();
        orders.forEach(order -> all.add(order.at(i -> both.indexOf(numbers.get(i)))));
        more.orders.forEach(order -> all.add(order.at(i -> both.indexOf(more.numbers.get(i)))));
        return new Judgement(both, all);
    }

    /**
     * Returns the same numbers, but those of cases that keep an order are drawn from all the ranges of their variable
     * together: then nothing but the order is claimed of them. Shared numbers that keep an order are several variables.
     */
    public Judgement withOrderAlone() {
        List<JudgedNumber> wider = new ArrayList<>(numbers);
        for (OrderedNumbers order : orders) {
            boolean ofCases =
                    order.numbers().stream().noneMatch(i -> numbers.get(i).shared());
            if (order.levels().size() > 1 && ofCases) {
                List<Quantity.Range> ranges = order.numbers().stream()
                        .map(i -> numbers.get(i).range())
                        .toList();
                double low =
                        ranges.stream().mapToDouble(Quantity.Range::low).min().orElseThrow();
                double high =
                        ranges.stream().mapToDouble(Quantity.Range::high).max().orElseThrow();
                order.numbers().forEach(i -> wider.set(i, numbers.get(i).withRange(new Quantity.Range(low, high))));
            }
        }
        return new Judgement(wider, orders);
    }
}
