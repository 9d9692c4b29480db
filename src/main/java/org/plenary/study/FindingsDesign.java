package org.plenary.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.plenary.design.PointRule;
import org.plenary.experiment.Members;
import org.plenary.input.YamlWriter;
import org.plenary.scenario.ScenarioTree;
import org.plenary.study.FindingArms.ArmUse;
import org.plenary.study.FindingArms.FindingArm;

/**
 * Findings as design points: every arm of every finding is one, in the scenarios that the finding names. Arms that make
 * the same of a scenario are one case, which is run once.
 */
public final class FindingsDesign {
    private final List<String> scenarios;
    private final int first;
    private final int step;
    private final List<Point> points = new ArrayList<>();
    private final List<TestedCase> cells = new ArrayList<>();
    private final Map<ArmPlace, ArmPlace> canonical = new HashMap<>();
    private final Map<ArmPlace, MadeArm> trees = new HashMap<>();
    private final UnaryOperator<ScenarioTree> generic;

    /**
     * A design point.
     *
     * @param finding the finding
     * @param arm its arm
     */
    private record Point(FindingFile finding, FindingArm arm) {}

    /** A scenario at a design point, by their indices in the plan. */
    private record ArmPlace(int scenario, int point) {}

    /**
     * An arm of a finding in a scenario.
     *
     * @param tree what it makes of the scenario, by which it is told from others
     */
    private record MadeArm(ArmPlace place, FindingArm arm, FindingArms arms, ScenarioTree tree) {}

    /**
     * A finding in a scenario.
     *
     * @param finding the finding
     * @param scenario the scenario's name
     * @param place the scenario's index in the plan
     * @param points the design point of each arm
     * @param dosePath what the sweep over the cause goes over; {@code ""} if there is none
     * @param doseValues its values
     */
    public record TestedCase(
            FindingFile finding,
            String scenario,
            int place,
            Map<FindingArm, Integer> points,
            String dosePath,
            List<Double> doseValues) {
        /** Copies map and list. */
        public TestedCase {
            points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
            doseValues = List.copyOf(doseValues);
        }

        /** Returns whether arms of a kind are run. */
        public boolean has(ArmUse kind) {
            return points.containsKey(FindingArms.HIGH.as(kind));
        }

        /** Returns the design point of an arm. */
        public int point(FindingArm arm) {
            return Optional.ofNullable(points.get(arm)).orElseThrow();
        }
    }

    /**
     * Makes a design.
     *
     * @param scenarios the names of the plan's scenarios, those of the findings among them
     * @param findings the findings, in order
     * @param kinds which of their arms are run
     * @param doses whether the sweeps over continuous causes are run too
     * @param first the index in the plan of the first design point
     * @param step how far the next design point stands behind it
     * @param members the ensemble that it runs over: arms are the same case if they are so in every member
     */
    public FindingsDesign(
            List<String> scenarios,
            List<FindingReader.ReadFinding> findings,
            Set<ArmUse> kinds,
            boolean doses,
            int first,
            int step,
            Members members) {
        this.generic = members instanceof Ensemble ensemble ? ensemble::generic : tree -> tree;
        this.scenarios = List.copyOf(scenarios);
        this.first = first;
        this.step = step;
        List<Map<FindingArm, Integer>> arms = new ArrayList<>();
        for (FindingReader.ReadFinding finding : findings) {
            arms.add(places(finding, arms(finding, kinds)));
        }
        for (int f = 0; f < findings.size() && doses; f++) {
            arms.get(f).putAll(places(findings.get(f), doses(findings.get(f))));
        }
        List<MadeArm> made = new ArrayList<>();
        for (int f = 0; f < findings.size(); f++) {
            for (ScenarioTree tree : findings.get(f).scenarios()) {
                cells.add(cell(findings.get(f), tree, arms.get(f), made));
            }
        }
        addAll(made);
    }

    /** Returns the names of the scenarios of findings, in order. */
    public static List<String> scenarios(List<FindingReader.ReadFinding> findings) {
        Set<String> names = new LinkedHashSet<>();
        findings.forEach(finding -> finding.scenarios().forEach(tree -> names.add(tree.name())));
        return List.copyOf(names);
    }

    private static List<FindingArm> arms(FindingReader.ReadFinding read, Set<ArmUse> kinds) {
        FindingFile finding = read.finding().value();
        List<FindingArm> arms = new ArrayList<>();
        for (ArmUse kind : ArmUse.values()) {
            boolean possible = kind != ArmUse.PLACEBO || !finding.mechanism().isEmpty();
            if (possible && kinds.contains(kind)) {
                arms.addAll(FindingArms.of(finding, kind));
            }
        }
        return arms;
    }

    /** Steps of sweeps stand behind all arms, so that they can be added to them. */
    private static List<FindingArm> doses(FindingReader.ReadFinding read) {
        int steps = read.scenarios().stream()
                .mapToInt(tree -> read.arms(tree).doses())
                .max()
                .orElse(0);
        return IntStream.rangeClosed(1, steps).mapToObj(FindingArm::dose).toList();
    }

    private Map<FindingArm, Integer> places(FindingReader.ReadFinding read, List<FindingArm> arms) {
        Map<FindingArm, Integer> places = new LinkedHashMap<>();
        for (FindingArm arm : arms) {
            places.put(arm, first + step * points.size());
            points.add(new Point(read.finding().value(), arm));
        }
        return places;
    }

    private TestedCase cell(
            FindingReader.ReadFinding read, ScenarioTree tree, Map<FindingArm, Integer> arms, List<MadeArm> made) {
        FindingArms its = read.arms(tree);
        FindingArms told = read.arms(generic.apply(tree));
        int scenario = scenarios.indexOf(tree.name());
        Map<FindingArm, Integer> places = new LinkedHashMap<>();
        List<Double> doses = new ArrayList<>();
        Map<FindingArm, ScenarioTree> ofArms = new HashMap<>();
        arms.forEach((arm, point) -> {
            if (arm.step() <= its.doses()) {
                places.put(arm, point);
                ScenarioTree shown = ofArms.computeIfAbsent(negotiated(arm), told::tree);
                made.add(new MadeArm(new ArmPlace(scenario, point), arm, its, shown));
                if (arm.step() > 0) {
                    doses.add(its.doseValue(arm.step() - 1));
                }
            }
        });
        String path = doses.isEmpty() ? "" : its.dosePath();
        return new TestedCase(read.finding().value(), tree.name(), scenario, places, path, doses);
    }

    /** The same scenario, however it came about, is the same case: that of the first point that has it. */
    private void addAll(List<MadeArm> made) {
        Map<String, ArmPlace> known = new HashMap<>();
        Map<ScenarioTree, String> texts = new IdentityHashMap<>();
        made.sort(Comparator.comparingInt(one -> one.place().point()));
        for (MadeArm one : made) {
            String key = key(one, texts);
            ArmPlace same = known.computeIfAbsent(key, absent -> one.place());
            canonical.put(one.place(), same);
            if (same.equals(one.place())) {
                trees.put(same, one);
            }
        }
    }

    /** Texts of single states and of one arm under another's accounting are no negotiations of the scenario. */
    private String key(MadeArm made, Map<ScenarioTree, String> texts) {
        String text = texts.computeIfAbsent(made.tree(), FindingsDesign::text);
        return switch (made.arm().kind()) {
            case ALONE -> "alone " + text;
            case ACCOUNTED -> {
                FindingArms arms = made.arms();
                ScenarioTree low =
                        new FindingArms(arms.finding(), generic.apply(arms.scenario())).tree(FindingArms.LOW);
                yield "accounted " + text + text(low);
            }
            default -> text;
        };
    }

    private static FindingArm negotiated(FindingArm arm) {
        boolean other = arm.kind() == ArmUse.ALONE || arm.kind() == ArmUse.ACCOUNTED;
        return other ? arm.as(ArmUse.NEGOTIATED) : arm;
    }

    private static String text(ScenarioTree tree) {
        return tree.name() + "\n" + YamlWriter.flow(tree.bind().node());
    }

    /** Returns how many design points there are. */
    public int size() {
        return points.size();
    }

    /**
     * Returns the rules of its points.
     *
     * @param labels what stands before the labels of finding and arm
     * @param replicates runs of each arm; 0 for as many as the plan says
     * @param texts texts that states write alone in each arm
     * @param accounted texts of the low arm under the accounting of the high one
     */
    List<PointRule> rules(List<String> labels, int replicates, int texts, int accounted) {
        List<PointRule> rules = new ArrayList<>();
        for (int p = 0; p < points.size(); p++) {
            Point point = points.get(p);
            List<String> all = new ArrayList<>(labels);
            all.addAll(List.of(point.finding().id(), point.arm().word()));
            List<Integer> cases = new ArrayList<>();
            for (int s = 0; s < scenarios.size(); s++) {
                ArmPlace same = canonical.get(new ArmPlace(s, first + step * p));
                cases.add(same == null ? PointRule.MISSING : same.point());
            }
            int runs = switch (point.arm().kind()) {
                case ALONE -> texts;
                case ACCOUNTED -> accounted;
                default -> replicates;
            };
            rules.add(new PointRule(all, runs, 0, true, cases));
        }
        return rules;
    }

    /** Returns the kind of arm of a design point, by its index in the plan. */
    public ArmUse kind(int point) {
        return points.get((point - first) / step).arm().kind();
    }

    /** Returns every finding in every of its scenarios, in order. */
    public List<TestedCase> cells() {
        return Collections.unmodifiableList(cells);
    }

    /** Returns the scenario of which the case of a point that is its own is made. */
    ScenarioTree scenario(int scenario, int point) {
        return made(scenario, point).arms().scenario();
    }

    /** Returns what the arm of a point that is its own makes of its scenario, with whatever numbers that has. */
    ScenarioTree tree(int scenario, int point, ScenarioTree of) {
        return tree(scenario, point, of, negotiated(made(scenario, point).arm()));
    }

    /** Returns what another arm of its finding makes of it. */
    ScenarioTree tree(int scenario, int point, ScenarioTree of, FindingArm arm) {
        return new FindingArms(made(scenario, point).arms().finding(), of).tree(arm);
    }

    private MadeArm made(int scenario, int point) {
        return Optional.ofNullable(trees.get(new ArmPlace(scenario, point))).orElseThrow();
    }
}
