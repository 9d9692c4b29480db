package org.plenary.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.experiment.Words;
import org.plenary.input.Format;
import org.plenary.input.Node;
import org.plenary.input.Place;
import org.plenary.scenario.ScenarioTree;

/**
 * What a finding makes of a scenario: its arms, each the scenario with the cause low or high and everything else equal.
 *
 * @param finding the finding
 * @param scenario the scenario as it stands
 */
public record FindingArms(Format.Bound<FindingFile> finding, ScenarioTree scenario) {
    /** The cause low, and nothing else changed. */
    public static final FindingArm LOW = new FindingArm(Side.LOW, Optional.empty(), ArmUse.NEGOTIATED, 0);

    /** The cause high, and nothing else changed. */
    public static final FindingArm HIGH = new FindingArm(Side.HIGH, Optional.empty(), ArmUse.NEGOTIATED, 0);

    private static final String MECHANISMS_OFF = "mechanisms_off";

    /** A side of a cause or of a moderator. */
    public enum Side {
        /** Its low value. */
        LOW,
        /** Its high value. */
        HIGH;
    }

    /** What an arm is run for. */
    public enum ArmUse {
        /** What is negotiated. */
        NEGOTIATED,
        /** What is negotiated with the mechanisms off that should carry the effect. */
        PLACEBO,
        /** The texts that states would write alone. */
        ALONE,
        /** The texts of the low arm as the high arm accounts for them. */
        ACCOUNTED
    }

    /**
     * An arm.
     *
     * @param cause the cause
     * @param moderator the moderator; nothing leaves what the scenario has
     * @param kind what it is run for
     * @param step the step of a sweep over the cause, from 1; 0 outside of it
     */
    public record FindingArm(Side cause, Optional<Side> moderator, ArmUse kind, int step) {
        /** Returns a step of the sweep, from 1. */
        public static FindingArm dose(int step) {
            return new FindingArm(Side.HIGH, Optional.empty(), ArmUse.NEGOTIATED, step);
        }

        /** Returns the arm at a value of the moderator. */
        public FindingArm where(Side value) {
            return new FindingArm(cause, Optional.of(value), kind, step);
        }

        /** Returns the arm run for something else. */
        public FindingArm as(ArmUse other) {
            return new FindingArm(cause, moderator, other, step);
        }

        /** Returns its name in tables: {@code low}, {@code high_moderator_low_placebo}, {@code dose_3}. */
        public String word() {
            if (step > 0) {
                return "dose_" + step;
            }
            return Words.of(cause)
                    + moderator.map(side -> "_moderator_" + Words.of(side)).orElse("")
                    + (kind == ArmUse.NEGOTIATED ? "" : "_" + kind.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Returns the arms of a kind: low and high, and the same at either value of the moderator if there is one. */
    public static List<FindingArm> of(FindingFile finding, ArmUse kind) {
        if (kind == ArmUse.ACCOUNTED) {
            return List.of(HIGH.as(kind));
        }
        List<FindingArm> arms = new ArrayList<>(List.of(LOW.as(kind), HIGH.as(kind)));
        if (!finding.moderator().isEmpty()) {
            for (Side side : Side.values()) {
                arms.addAll(List.of(LOW.as(kind).where(side), HIGH.as(kind).where(side)));
            }
        }
        return arms;
    }

    /**
     * Returns the scenario of an arm.
     *
     * @throws org.plenary.input.InvalidInputException if a path or a value is not one of the scenario's
     */
    public ScenarioTree tree(FindingArm arm) {
        if (arm.step > 0) {
            return dose(arm.step - 1);
        }
        ScenarioTree tree = given();
        if (arm.moderator.isPresent()) {
            tree = set(tree, finding.value().moderator(), arm.moderator.get());
        }
        tree = set(tree, finding.value().cause(), arm.cause);
        return arm.kind == ArmUse.PLACEBO ? withoutMechanisms(tree) : tree;
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
    private ScenarioTree dose(int step) {
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
