package org.plenary.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.design.DesignPoints;
import org.plenary.design.PointRule;
import org.plenary.experiment.CaseSource;
import org.plenary.experiment.Members;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.RunOutcome;
import org.plenary.experiment.RunnableCase;
import org.plenary.experiment.ScenarioCase;
import org.plenary.experiment.Settings;
import org.plenary.experiment.StudyCases;
import org.plenary.experiment.StudySweepLoader;
import org.plenary.experiment.SweepPlan;
import org.plenary.model.Accounts;
import org.plenary.model.PreferredText;
import org.plenary.model.RunResult;
import org.plenary.model.Setup;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.Study;
import org.plenary.study.FindingArms.ArmUse;

/**
 * What a test of findings will run: every arm of every finding in every scenario, each distinct scenario once, and texts
 * that states would write alone.
 *
 * <p>Replicate r of a scenario has the same seed in every arm of every finding (common random numbers), which follows
 * from the master seed and the scenario's name, whatever else is run.
 *
 * @param findings the findings in their scenarios
 * @param design their arms
 * @param replicates runs of each arm
 * @param masterSeed the seed from which all others follow
 * @param settings the options
 * @param members the ensemble that it runs over
 */
public record FindingsPlan(
        List<FindingReader.ReadFinding> findings,
        FindingsDesign design,
        int replicates,
        long masterSeed,
        Settings settings,
        Members members) {
    /** The word for it. */
    public static final String KIND = "findings";

    /** How many texts are written by a state alone in each arm. */
    public static final int STATES = 16;

    /** How many texts of the low arm are read under the accounting of the high one, at most: what varies is little. */
    public static final int ACCOUNTED = 40;

    static final String CODING = "thesis";

    /** Copies the list. */
    public FindingsPlan {
        findings = List.copyOf(findings);
    }

    /**
     * Makes a plan.
     *
     * @param doses whether the sweeps over continuous causes are run too
     * @param settings the options
     * @param members the ensemble that it runs over
     */
    public static FindingsPlan of(
            List<FindingReader.ReadFinding> findings,
            int replicates,
            long masterSeed,
            boolean doses,
            Settings settings,
            Members members) {
        FindingsDesign design = new FindingsDesign(
                FindingsDesign.scenarios(findings), findings, EnumSet.allOf(ArmUse.class), doses, 0, 1, members);
        return new FindingsPlan(findings, design, replicates, masterSeed, settings, members);
    }

    /** Returns the experiment. */
    public SweepPlan experiment() {
        List<PointRule> rules = design.rules(
                List.of(),
                0,
                members.size() == 0 ? STATES : (replicates + STATES - 1) / STATES * STATES,
                Math.min(replicates, ACCOUNTED));
        DesignPoints points =
                new DesignPoints(KIND, List.of(), Collections.nCopies(rules.size(), List.of()), LABELS, rules);
        return new SweepPlan(
                KIND,
                members.settings(settings),
                "Claims of the sources",
                CODING,
                planned(List.of(), findings),
                points,
                replicates,
                masterSeed,
                true,
                List.of(),
                List.of());
    }

    static final List<String> LABELS = List.of("finding", "arm");

    /**
     * Returns the scenarios of a plan, with luck that follows from their names.
     *
     * @param first those that stand first
     * @param findings the findings whose scenarios follow
     */
    static List<PlannedScenario> planned(List<PlannedScenario> first, List<FindingReader.ReadFinding> findings) {
        List<String> names =
                new ArrayList<>(first.stream().map(PlannedScenario::id).toList());
        List<PlannedScenario> all = new ArrayList<>(first);
        for (FindingReader.ReadFinding finding : findings) {
            for (ScenarioTree tree : finding.scenarios()) {
                if (!names.contains(tree.name())) {
                    names.add(tree.name());
                    all.add(StudySweepLoader.planned(tree));
                }
            }
        }
        Map<String, Integer> luck = NamedLuck.of(names);
        return all.stream()
                .map(one -> new PlannedScenario(one.id(), one.observed(), luck.getOrDefault(one.id(), 0)))
                .toList();
    }

    /** Returns its cases. */
    public CaseSource cases(Study study, ScenarioReader reader) {
        StudyCases cases = StudyCases.of(study, reader, CODING);
        Map<String, int[]> authors = new ConcurrentHashMap<>();
        return (scenario, point) -> {
            ScenarioTree stands = design.scenario(scenario, point);
            return members.each(member -> {
                StudyCases scored = members.scored(cases, member);
                ScenarioTree own = members.tree(stands, member);
                ScenarioTree tree = design.tree(scenario, point, own);
                return switch (design.kind(point)) {
                    case ALONE ->
                        alone(scored, tree, authors.computeIfAbsent(tree.name(), name -> authors(cases, name)));
                    case ACCOUNTED ->
                        accounted(scored.at(design.tree(scenario, point, own, FindingArms.LOW)), scored.at(tree));
                    default -> scored.at(tree);
                };
            });
        };
    }

    /** Returns the texts of an arm as another accounts for them. */
    private static RunnableCase accounted(ScenarioCase low, ScenarioCase high) {
        return run -> {
            RunResult result = Accounts.of(
                    low.run(run.seed()).result(), high.run(run.seed()).result(), low.setup(), high.setup());
            return new RunOutcome(result, high.codebook().score(result.record()));
        };
    }

    /**
     * Returns the texts of single states: of the {@value #STATES} {@linkplain PreferredText#authors authors} of a
     * scenario, one after the other, each with the preferences of another replicate. They are those of the scenario as it stands, and so the
     * same in all arms, also where influence itself is varied.
     */
    private static RunnableCase alone(StudyCases cases, ScenarioTree tree, int[] authors) {
        Setup setup = cases.setup(tree);
        return run -> {
            RunResult result = PreferredText.of(setup, run.seed(), authors[run.replicate() % STATES]);
            return new RunOutcome(result, cases.codebook().score(result.record()));
        };
    }

    private int[] authors(StudyCases cases, String name) {
        Optional<ScenarioTree> first = findings.stream()
                .flatMap(finding -> finding.scenarios().stream())
                .filter(tree -> tree.name().equals(name))
                .findFirst();
        return PreferredText.authors(cases.setup(first.orElseThrow()), STATES);
    }
}
