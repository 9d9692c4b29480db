package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.experiment.CaseSource;
import org.plenary.experiment.PlannedRun;
import org.plenary.experiment.Rows;
import org.plenary.experiment.Settings;
import org.plenary.experiment.StudyCases;
import org.plenary.input.Behaviours;
import org.plenary.kernel.Estimate;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.Study;

/** On the smallest scenario, whose runs take milliseconds. */
class ExplanationTest {
    private static final Study STUDY = Study.in(Path.of("scenarios"));
    private static final ScenarioReader READER = new ScenarioReader(Behaviours.builtIn());
    private static final StudyCases CASES = StudyCases.of(STUDY, READER, "thesis");
    private static final Optional<OrdinalTable> TABLE = DrawnScenarios.table(STUDY);
    private static final List<String> OUTCOMES = List.of("delegation", "precision", "obligation", "support");

    private static ScenarioTree smallest() {
        return READER.load(Study.open("scenarios/examples/smallest.yaml")).tree();
    }

    /** In many ways another negotiation. */
    private static ScenarioTree other() {
        return smallest()
                .with("field.political_salience", 0.9)
                .with("field.technical_complexity", 0.9)
                .with("blocs.*.cohesion", 0.1)
                .with("secretariats.office.autonomy", 0.9)
                .with("periods.1.tablings.1.sessions", 1)
                .with("provisions.sharing_of_data.contestation", 0.3);
    }

    private static ExplanationPlan plan(Hybrids hybrids, int replicates) {
        List<String> parts = hybrids.parts().stream().map(Hybrids.Part::id).toList();
        return new ExplanationPlan("a", "b", parts, "thesis", replicates, 7, Settings.NONE);
    }

    private static Rows run(ExplanationPlan plan, CaseSource cases) throws IOException {
        Rows rows = new Rows(plan.experiment());
        for (int step = 0; step < plan.experiment().size(); step++) {
            PlannedRun run = plan.experiment().atStep(step);
            rows.accept(run, cases.at(run.scenario(), run.designPoint()).run(run));
        }
        return rows;
    }

    private static List<Explanation> explained(ScenarioTree a, ScenarioTree b) throws IOException {
        Hybrids hybrids = new Hybrids(a, b, TABLE);
        ExplanationPlan plan = plan(hybrids, 4);
        Rows rows = run(plan, plan.cases(member -> CASES, member -> hybrids, false));
        return OUTCOMES.stream()
                .map(measure -> Explanation.of(plan, measure, rows))
                .toList();
    }

    private static double sum(Explanation explanation) {
        return explanation.contributions().stream().mapToDouble(Estimate::value).sum();
    }

    @Test
    void contributionsAddUpToTheDifference() throws IOException {
        List<Explanation> explanations = explained(smallest(), other());
        for (Explanation explanation : explanations) {
            assertThat(explanation.contributions()).hasSize(6);
            assertThat(explanation.n()).isEqualTo(4);
            assertThat(sum(explanation))
                    .isCloseTo(explanation.difference().value(), within(1e-12))
                    .isCloseTo(
                            explanation.second().value() - explanation.first().value(), within(1e-12));
        }
        assertThat(explanations).anyMatch(one -> Math.abs(one.difference().value()) > 0.05);
    }

    @Test
    void aScenarioThatDiffersInOneThingOwesAllToIt() throws IOException {
        ScenarioTree changed = smallest().with("blocs.*.cohesion", 0.05).with("blocs.*.strength", 0.05);
        for (Explanation explanation : explained(smallest(), changed)) {
            assertThat(explanation.contributions()).hasSize(1);
            assertThat(explanation.contributions().get(0)).isEqualTo(explanation.difference());
        }
    }

    @Test
    void theWayBackIsTheWayThereWithTheOtherSign() throws IOException {
        List<Explanation> there = explained(smallest(), other());
        List<Explanation> back = explained(other(), smallest());
        for (int m = 0; m < OUTCOMES.size(); m++) {
            assertThat(back.get(m).first()).isEqualTo(there.get(m).second());
            for (int p = 0; p < 6; p++) {
                assertThat(back.get(m).contributions().get(p).value())
                        .isCloseTo(-there.get(m).contributions().get(p).value(), within(1e-12));
            }
        }
    }

    @Test
    void aPartWithoutEffectGetsNothing() throws IOException {
        ScenarioTree inert = other().with("secretariats.office.cooperation", 0.1);
        ScenarioTree a =
                smallest().with("strategies.internal_coordination", false).with("field.overlap", 0.1);
        Hybrids hybrids = new Hybrids(a, inert, TABLE);
        ExplanationPlan plan = plan(hybrids, 4);
        Rows rows = run(plan, plan.cases(member -> CASES, member -> hybrids, false));
        int overlap = plan.parts().indexOf("field.overlap");
        assertThat(Explanation.of(plan, "precision", rows).contributions().get(overlap))
                .isEqualTo(new Estimate(0, 0, 0));
    }

    @Test
    void eachReplicateGoesAnotherWayAndComesBackInReverse() {
        ExplanationPlan plan = plan(new Hybrids(smallest(), other(), TABLE), 50);
        Set<List<Integer>> orders = new HashSet<>();
        for (int r = 0; r < 50; r++) {
            List<Integer> order = plan.order(r);
            orders.add(order);
            assertThat(order).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
            for (int k = 0; k <= 6; k++) {
                BitSet rest = plan.taken(plan.point(true, 6 - k), r);
                rest.flip(0, 6);
                assertThat(plan.taken(plan.point(false, k), r)).isEqualTo(rest);
            }
        }
        assertThat(orders).hasSizeGreaterThan(40);
        // Each of six parts is first in about a sixth of 600 orders: binomial, so 60 to 140 but in 1e-5 of plans.
        ExplanationPlan many = plan(new Hybrids(smallest(), other(), TABLE), 600);
        for (int part = 0; part < 6; part++) {
            int wanted = part;
            assertThat(IntStream.range(0, 600)
                            .filter(r -> many.order(r).get(0) == wanted)
                            .count())
                    .isBetween(60L, 140L);
        }
    }

    @Test
    void moreReplicatesAreMoreOfTheSameExperiment() {
        Hybrids hybrids = new Hybrids(smallest(), other(), TABLE);
        assertThat(plan(hybrids, 5).experiment().since(plan(hybrids, 3).experiment(), Set.of()))
                .isEqualTo(org.plenary.experiment.SweepPlan.Growth.MORE);
        assertThat(plan(hybrids, 5).order(2)).isEqualTo(plan(hybrids, 3).order(2));
    }

    @Test
    void drawnNumbersAreTheSameThroughoutAReplicateAndOthersInTheNext() throws IOException {
        Hybrids hybrids = new Hybrids(smallest(), other(), TABLE);
        ExplanationPlan plan = plan(hybrids, 2);
        CaseSource same = plan.cases(
                member -> CASES,
                member -> hybrids.between(smallest().with("field.drive", member == 0 ? 0.6 : 0.1), other()),
                true);
        Rows drawn = run(plan, same);
        Rows asTheyAre = run(plan, plan.cases(member -> CASES, member -> hybrids, false));
        double[] one = drawn.at(0, 0).measure("precision");
        double[] other = asTheyAre.at(0, 0).measure("precision");
        assertThat(one[0]).isEqualTo(other[0]);
        assertThat(one[1]).isNotEqualTo(other[1]);
        assertThat(drawn.at(0, 3).measure("precision")[0])
                .isEqualTo(asTheyAre.at(0, 3).measure("precision")[0]);
    }
}
