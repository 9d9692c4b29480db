package org.plenary.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.plenary.design.DesignPoints;
import org.plenary.design.PointRule;
import org.plenary.experiment.CaseSource;
import org.plenary.experiment.Members;
import org.plenary.experiment.OpenedSweep;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.Settings;
import org.plenary.experiment.StudyCases;
import org.plenary.experiment.SweepPlan;
import org.plenary.scenario.ScenarioTree;
import org.plenary.study.FindingArms.ArmUse;

/**
 * What is run to hold a protocol against baselines: every scenario under each protocol, replicate r with the same seed
 * under all; and the arms of findings with the scenario's protocol replaced and nothing else. Findings that claim nothing
 * are left out, and so are placebos, sweeps and the texts of single states.
 *
 * @param sweep scenarios, replicates, master seed, coding and orders, without factors
 * @param protocols the protocols by name, that which is held against the others first
 * @param findings the findings in their own scenarios; none if none are tested
 * @param designs their arms under each protocol; none if none are tested
 * @param arms runs of each arm
 * @param settings the options
 * @param members the ensemble that it runs over
 */
public record BaselinePlan(
        SweepPlan sweep,
        List<String> protocols,
        List<FindingReader.ReadFinding> findings,
        List<FindingsDesign> designs,
        int arms,
        Settings settings,
        Members members) {
    /** The word for it. */
    public static final String KIND = "baselines";

    /** The setting that is varied. */
    private static final String SETTING = "protocol";

    /** Copies the lists. */
    public BaselinePlan {
        protocols = List.copyOf(protocols);
        findings = List.copyOf(findings);
        designs = List.copyOf(designs);
    }

    /**
     * Makes a plan.
     *
     * @param tested the findings to test, none for none
     * @param arms runs of each arm
     * @param members the ensemble that it runs over
     * @throws org.plenary.input.InvalidInputException if a scenario of a finding cannot have a protocol
     */
    public static BaselinePlan of(
            SweepPlan sweep,
            List<String> protocols,
            List<FindingReader.ReadFinding> tested,
            int arms,
            Settings settings,
            Members members) {
        List<FindingReader.ReadFinding> claims = tested.stream()
                .filter(read -> read.finding().value().tests().stream()
                        .anyMatch(test -> test.predicted() != FindingFile.Prediction.OPEN))
                .toList();
        List<String> scenarios = FindingsPlan.planned(sweep.scenarios(), claims).stream()
                .map(PlannedScenario::id)
                .toList();
        List<FindingsDesign> designs = new ArrayList<>();
        int all = protocols.size();
        for (String protocol : tested.isEmpty() ? List.<String>of() : protocols) {
            List<FindingReader.ReadFinding> under =
                    claims.stream().map(read -> read.with(SETTING, protocol)).toList();
            int first = all + designs.size();
            designs.add(
                    new FindingsDesign(scenarios, under, EnumSet.of(ArmUse.NEGOTIATED), false, first, all, members));
        }
        return new BaselinePlan(sweep, protocols, claims, designs, arms, settings, members);
    }

    /**
     * Returns the experiment: a design point for each protocol, and one for each arm under each. The protocols of an arm
     * stand beside each other, so that more findings are more points behind those that are there.
     */
    public SweepPlan experiment() {
        List<PlannedScenario> scenarios = FindingsPlan.planned(sweep.scenarios(), findings);
        List<PointRule> rules = new ArrayList<>();
        List<List<Object>> points = new ArrayList<>();
        for (String protocol : protocols) {
            int point = points.size();
            List<Integer> cases =
                    new ArrayList<>(Collections.nCopies(sweep.scenarios().size(), point));
            cases.addAll(Collections.nCopies(scenarios.size() - cases.size(), PointRule.MISSING));
            rules.add(new PointRule(List.of(protocol, "", ""), 0, 0, false, cases));
            points.add(List.of(protocol));
        }
        List<List<PointRule>> its = new ArrayList<>();
        for (int p = 0; p < designs.size(); p++) {
            its.add(designs.get(p).rules(List.of(protocols.get(p)), arms, 0, 0));
        }
        for (int arm = 0; !its.isEmpty() && arm < its.get(0).size(); arm++) {
            for (int p = 0; p < designs.size(); p++) {
                rules.add(its.get(p).get(arm));
                points.add(List.of(protocols.get(p)));
            }
        }
        List<String> labels = new ArrayList<>(List.of(SETTING));
        labels.addAll(FindingsPlan.LABELS);
        return new SweepPlan(
                KIND,
                members.settings(settings),
                sweep.title(),
                sweep.coding(),
                scenarios,
                new DesignPoints("protocols", List.of(SETTING), points, labels, rules),
                sweep.replicates(),
                sweep.masterSeed(),
                true,
                sweep.orders(),
                sweep.keep());
    }

    /**
     * Returns its cases.
     *
     * @param opened the sweep that it was made of
     */
    public CaseSource cases(OpenedSweep opened) {
        StudyCases cases = StudyCases.of(opened);
        return (scenario, point) -> {
            if (point < protocols.size()) {
                String protocol = protocols.get(point);
                ScenarioTree stands = opened.scenarios().get(scenario);
                return members.at(cases, stands, tree -> tree.with(SETTING, protocol), List.of());
            }
            FindingsDesign design = designs.get(point % protocols.size());
            ScenarioTree stands = design.scenario(scenario, point);
            return members.at(cases, stands, tree -> design.tree(scenario, point, tree), List.of());
        };
    }
}
