package org.plenary.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.input.Format;
import org.plenary.input.Node;
import org.plenary.input.Place;

/**
 * What a finding makes of a scenario: its arms, each the scenario with the cause low or high and everything else equal.
 *
 * @param finding the finding
 * @param scenario the scenario as it stands
 */
public record FindingArms(Format.Bound<FindingFile> finding, ScenarioTree scenario) {
    /** The cause low, and nothing else changed. */
    public static final Arm LOW = new Arm(Side.LOW, Optional.empty(), false);

    /** The cause high, and nothing else changed. */
    public static final Arm HIGH = new Arm(Side.HIGH, Optional.empty(), false);

    private static final String MECHANISMS_OFF = "mechanisms_off";

    /** A side of a cause or of a moderator. */
    public enum Side {
        /** Its low value. */
        LOW,
        /** Its high value. */
        HIGH
    }

    /**
     * An arm.
     *
     * @param cause the cause
     * @param moderator the moderator; nothing leaves what the scenario has
     * @param placebo whether the mechanisms that should carry the effect are off
     */
    public record Arm(Side cause, Optional<Side> moderator, boolean placebo) {
        /** Returns the arm at a value of the moderator. */
        public Arm where(Side value) {
            return new Arm(cause, Optional.of(value), placebo);
        }

        /** Returns the arm with the mechanisms off. */
        public Arm asPlacebo() {
            return new Arm(cause, moderator, true);
        }
    }

    /**
     * Returns the scenario of an arm.
     *
     * @throws org.plenary.input.InvalidInputException if a path or a value is not one of the scenario's
     */
    public ScenarioTree tree(Arm arm) {
        ScenarioTree tree = given();
        if (arm.moderator.isPresent()) {
            tree = set(tree, finding.value().moderator(), arm.moderator.get());
        }
        tree = set(tree, finding.value().cause(), arm.cause);
        return arm.placebo ? withoutMechanisms(tree) : tree;
    }

    /** Returns how many values a sweep over the cause has; 0 if there is none. */
    public int doses() {
        return finding.value().cause().stream()
                .filter(lever -> applies(lever.only()))
                .mapToInt(lever -> lever.dose().size())
                .max()
                .orElse(0);
    }

    /** Returns the value of the cause at a step of the sweep: that of its first setting that has any. */
    public double doseValue(int step) {
        return doseLevers().get(0).dose().get(step);
    }

    /** Returns the path that the sweep goes over: the first that has values. */
    public String dosePath() {
        return doseLevers().get(0).path();
    }

    /** Returns the scenario at a step of the sweep; settings without values of their own are as in the high arm. */
    public ScenarioTree dose(int step) {
        ScenarioTree tree = set(given(), finding.value().cause(), Side.HIGH);
        for (FindingFile.Lever lever : doseLevers()) {
            tree = tree.with(lever.path(), lever.dose().get(step));
        }
        return tree;
    }

    private List<FindingFile.Lever> doseLevers() {
        return finding.value().cause().stream()
                .filter(lever -> applies(lever.only()) && !lever.dose().isEmpty())
                .toList();
    }

    private ScenarioTree given() {
        ScenarioTree tree = scenario;
        for (FindingFile.Given given : finding.value().given()) {
            tree = applies(given.only()) ? tree.with(given.path(), given.value()) : tree;
        }
        return tree;
    }

    private ScenarioTree set(ScenarioTree tree, List<FindingFile.Lever> levers, Side side) {
        ScenarioTree changed = tree;
        for (FindingFile.Lever lever : levers) {
            Node value = side == Side.LOW ? lever.low() : lever.high();
            boolean asIs = value instanceof Node.Text text && text.text().equals(FindingFile.AS_IS);
            if (applies(lever.only()) && !asIs) {
                changed = changed.with(lever.path(), value);
            }
        }
        return changed;
    }

    private ScenarioTree withoutMechanisms(ScenarioTree tree) {
        List<Object> off = new ArrayList<>(tree.bind().value().mechanismsOff());
        finding.value().mechanism().stream().filter(name -> !off.contains(name)).forEach(off::add);
        return tree.with(MECHANISMS_OFF, Node.of(off, Place.of("mechanism")));
    }

    private boolean applies(List<String> only) {
        return only.isEmpty() || only.contains(scenario.name());
    }
}
