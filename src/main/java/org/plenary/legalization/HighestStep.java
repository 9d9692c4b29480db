package org.plenary.legalization;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plenary.text.AuthorityItem;

/**
 * Looks for the highest step of a ladder that the conferred items reach. The level is the step's place on the ladder
 * divided by the number of steps above the lowest; the class is the step's own.
 *
 * @param ladder the steps, from lowest to highest; classes never fall
 * @param steps the name of the step that level 0, 1 and 2 of each item reach, never falling with the level
 * @param meanings what level 0, 1 and 2 of each item mean, in words
 */
public record HighestStep(
        List<LadderStep> ladder, Map<AuthorityItem, List<String>> steps, Map<AuthorityItem, List<String>> meanings)
        implements DelegationRule {
    /**
     * A step of the ladder.
     *
     * @param name its name
     * @param classified the class of delegation that it stands for
     */
    public record LadderStep(String name, LegalizationClass classified) {}

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if the ladder has fewer than two steps, a class falls, an item names a step that
     *     the ladder lacks, level 0 of an item is not the lowest step, or a higher level of an item reaches a lower step
     */
    public HighestStep {
        ladder = List.copyOf(ladder);
        steps = AuthorityItems.checked(steps);
        meanings = AuthorityItems.checked(meanings);
        if (ladder.size() < 2) {
            throw new IllegalArgumentException("a ladder needs two steps or more, not " + ladder.size());
        }
        for (int i = 1; i < ladder.size(); i++) {
            if (ladder.get(i).classified().compareTo(ladder.get(i - 1).classified()) < 0) {
                throw new IllegalArgumentException(
                        "step '" + ladder.get(i).name() + "' has a lower class than the step below it");
            }
        }
        for (AuthorityItem item : AuthorityItem.values()) {
            checkRising(item, Objects.requireNonNull(steps.get(item)), ladder);
        }
    }

    @Override
    public String meaning(AuthorityItem item, int level) {
        return Objects.requireNonNull(meanings.get(item)).get(level);
    }

    @Override
    public double least(LegalizationClass classified) {
        for (int i = 0; i < ladder.size(); i++) {
            if (ladder.get(i).classified().compareTo(classified) >= 0) {
                return (double) i / (ladder.size() - 1);
            }
        }
        return 1;
    }

    @Override
    public DimensionScore score(ConferredAuthority authority) {
        int reached = 0;
        for (AuthorityItem item : AuthorityItem.values()) {
            reached = Math.max(
                    reached,
                    place(ladder, Objects.requireNonNull(steps.get(item)).get(authority.level(item))));
        }
        LadderStep step = ladder.get(reached);
        double level = (double) reached / (ladder.size() - 1);
        String why = "the highest step reached is '" + step.name() + "', " + reached + " of " + (ladder.size() - 1);
        return AuthorityItems.explained(this, authority, level, step.classified(), why);
    }

    private static void checkRising(AuthorityItem item, List<String> ofLevels, List<LadderStep> ladder) {
        if (place(ladder, ofLevels.get(0)) != 0) {
            throw new IllegalArgumentException(
                    "item " + item + ": level 0 must reach the lowest step, not '" + ofLevels.get(0) + "'");
        }
        int last = 0;
        for (String name : ofLevels) {
            int place = place(ladder, name);
            if (place < last) {
                throw new IllegalArgumentException("item " + item + ": step '" + name
                        + "' is missing from the ladder or lower than that of a lower level");
            }
            last = place;
        }
    }

    private static int place(List<LadderStep> ladder, String name) {
        for (int i = 0; i < ladder.size(); i++) {
            if (ladder.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
