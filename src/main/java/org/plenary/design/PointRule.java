package org.plenary.design;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What tells a design point from others beside its values: what it is called, and what is run at it.
 *
 * @param labels a word for each label of the design
 * @param replicates how many times each scenario is run; 0 for as many times as the plan says
 * @param luck points of the same number give replicate r of a scenario the same seed, from 0
 * @param namedLuck whether a scenario's luck follows from its name (its {@code namedLuck}), not its place
 * @param cases for each scenario of the plan the point whose case it is: this one; an earlier one, if it is the same
 *     case, which is then run once; or {@link #MISSING}; empty if it is this one for all
 */
public record PointRule(List<String> labels, int replicates, int luck, boolean namedLuck, List<Integer> cases) {
    /** Stands for a scenario that has no case at a point. */
    public static final int MISSING = -1;

    /** Copies the lists. */
    public PointRule {
        labels = List.copyOf(labels);
        cases = List.copyOf(cases);
    }

    /** Makes the rule of a point at which every scenario is run as often as the plan says. */
    public PointRule(List<String> labels, int luck) {
        this(labels, 0, luck, false, List.of());
    }

    /** Returns whether another rule is the same, replicates apart, and scenarios apart that have no case at the point. */
    boolean isLike(PointRule other) {
        return labels.equals(other.labels)
                && luck == other.luck
                && namedLuck == other.namedLuck
                && cases.isEmpty() == other.cases.isEmpty()
                && IntStream.range(0, Math.max(cases.size(), other.cases.size()))
                        .allMatch(scenario -> at(scenario) == other.at(scenario));
    }

    private int at(int scenario) {
        return scenario < cases.size() ? cases.get(scenario) : MISSING;
    }
}
