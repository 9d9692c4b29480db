package org.plenary.study;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Numbers whose order is known, and must hold in every draw: the levels of an explanatory variable in several cases.
 *
 * @param path the path of the variable's setting, with {@code *} for elements
 * @param levels from high to low: indices of the numbers of the cases that are equal, at least one each
 */
public record OrderedNumbers(String path, List<List<Integer>> levels) {
    /** Copies the levels. */
    public OrderedNumbers {
        levels = levels.stream().map(List::copyOf).toList();
    }

    /** Returns whether every number of a level exceeds every number of the next. */
    public boolean holds(List<Double> values) {
        for (int level = 1; level < levels.size(); level++) {
            double lowest = levels.get(level - 1).stream()
                    .mapToDouble(values::get)
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
            double highest =
                    levels.get(level).stream().mapToDouble(values::get).max().orElse(Double.NEGATIVE_INFINITY);
            if (!(lowest > highest)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the same order where the numbers have other indices. */
    OrderedNumbers at(IntUnaryOperator index) {
        return new OrderedNumbers(
                path,
                levels.stream()
                        .map(level ->
                                level.stream().map(i -> index.applyAsInt(i)).toList())
                        .toList());
    }

    /** Returns the indices of all its numbers. */
    public List<Integer> numbers() {
        return levels.stream().flatMap(List::stream).toList();
    }
}
