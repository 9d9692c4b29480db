package org.plenary.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenary.input.Behaviours;
import org.plenary.input.Format;
import org.plenary.input.Setting;
import org.plenary.scenario.InputFile;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.SharedParameters;
import org.plenary.scenario.Study;
import org.plenary.study.CalibrationPlan;
import org.plenary.study.DrawnScenarios;
import org.plenary.study.JudgedNumber;
import org.plenary.study.JudgedNumbers;
import org.plenary.study.Judgement;
import org.plenary.study.Levels;
import org.plenary.study.OrdinalTable;
import org.plenary.study.RangeDraw;
import org.plenary.study.RobustnessPlan;
import org.plenary.study.SwappedValues;
import org.plenary.study.Vary;
import org.plenary.world.ModelParameters;

/** Drawn and permuted numbers of the shipped cases respect the shipped ordinal table. Nothing is run. */
class ShippedJudgementTest {
    private static final Path SWEEP = Path.of("scenarios/sweeps/three-cases.yaml");

    private static OpenedSweep sweep;
    private static OrdinalTable table;
    private static Judgement judgement;

    @BeforeAll
    static void read() {
        sweep = new StudySweepLoader(Plugins.none()).open(SWEEP);
        table = OrdinalTable.read(sweep.study().read(Study.ORDINAL));
        judgement = JudgedNumbers.of(sweep, Vary.BOTH, Optional.of(table));
    }

    private static ScenarioTree drawn(int scenario, int draw, Judgement from) {
        RangeDraw ranges = new RangeDraw(from.numbers(), from.orders(), 7);
        return DrawnScenarios.drawn(sweep.scenarios().get(scenario), ranges, draw);
    }

    private static int index(String scenario) {
        return sweep.scenarios().stream().map(ScenarioTree::name).toList().indexOf(scenario);
    }

    /** The distinct values at a path of the table in a scenario. */
    private static TreeSet<Double> levels(ScenarioTree tree, String path) {
        TreeSet<Double> levels = new TreeSet<>();
        for (Setting setting : Setting.of(tree.format().shape(), tree.bind().node())) {
            if (OrdinalTable.covers(path, setting.path())) {
                setting.quantity().ifPresent(quantity -> levels.add(quantity.value()));
            }
        }
        return levels;
    }

    private static void respects(Judgement from, int draw) {
        Map<String, ScenarioTree> trees = new LinkedHashMap<>();
        table.cases().forEach(name -> trees.put(name, drawn(index(name), draw, from)));
        for (OrdinalTable.Variable variable : table.variables()) {
            for (String path : variable.paths()) {
                Map<Integer, Double> above = new LinkedHashMap<>();
                for (List<String> group : variable.groups()) {
                    TreeSet<Double> all = new TreeSet<>();
                    group.forEach(name -> all.addAll(levels(Objects.requireNonNull(trees.get(name)), path)));
                    assertThat(all.size()).as("%s in %s", path, group).isLessThanOrEqualTo(1);
                    if (!all.isEmpty()) {
                        above.values()
                                .forEach(higher -> assertThat(higher).as(path).isGreaterThan(all.first()));
                        above.put(above.size(), all.first());
                    }
                }
            }
        }
    }

    @Test
    void equalIsEqualAndHigherIsHigherInEveryDraw() {
        for (int draw = 1; draw <= 3; draw++) {
            respects(judgement, draw);
            respects(judgement.withOrderAlone(), draw);
        }
    }

    @Test
    void whatNoSourceTellsApartIsOneNumberWhateverItsName() {
        assertThat(judgement.numbers().stream().map(JudgedNumber::name))
                .contains("secretariats.*.expertise", "secretariats.*.effort", "organs.*.chair")
                .noneMatch(name -> name.startsWith("secretariats.un"));
    }

    @Test
    void factsStayApart() {
        assertThat(judgement.numbers().stream().map(JudgedNumber::path))
                .anyMatch(path -> path.matches("provisions\\.[a-z_]+\\.contestation"))
                .doesNotContain("provisions.*.contestation");
    }

    @Test
    void permutedScenariosHaveTheLevelsOfTheirGiversAndKeepTheirFacts() {
        SwappedValues swapping = new SwappedValues(table);
        for (int receiver = 0; receiver < 3; receiver++) {
            for (int giver = 0; giver < 3; giver++) {
                ScenarioTree to = drawn(receiver, 1, judgement);
                ScenarioTree from = drawn(giver, 1, judgement);
                ScenarioTree swapped = swapping.swap(to, from);
                for (OrdinalTable.Variable variable : table.variables()) {
                    variable.paths()
                            .forEach(path -> assertThat(levels(swapped, path)).isEqualTo(levels(from, path)));
                }
                assertThat(swapped.bind().value().draftingPractice())
                        .isEqualTo(from.bind().value().draftingPractice());
                assertThat(swapped.bind().value().provisions())
                        .isEqualTo(to.bind().value().provisions());
                assertThat(swapped.bind().value().periods())
                        .isEqualTo(to.bind().value().periods());
            }
        }
    }

    @Test
    void flagsFollowTheMajorityOfTheGiver() {
        SwappedValues swapping = new SwappedValues(table);
        OrdinalTable.Variable regular = table.variables().stream()
                .filter(variable -> variable.id().equals("regular_organs"))
                .findFirst()
                .orElseThrow();
        String highest = regular.groups().get(0).get(0);
        String lowest = regular.groups().get(1).get(0);
        ScenarioTree high = sweep.scenarios().get(index(highest));
        ScenarioTree low = sweep.scenarios().get(index(lowest));
        assertThat(swapping.swap(high, low).bind().value().organs())
                .allSatisfy(organ -> assertThat(organ.regular()).isFalse());
        assertThat(swapping.swap(low, high).bind().value().organs())
                .allSatisfy(organ -> assertThat(organ.regular()).isTrue());
        assertThat(swapping.swap(low, low)).isSameAs(low);
    }

    @Test
    void everyArmOfEveryScenarioCanBeBuilt() {
        CalibrationPlan drawn = new CalibrationPlan(sweep.plan(), judgement, Vary.BOTH, 1, 0.05);
        RobustnessPlan plan = new RobustnessPlan(drawn, Levels.RANGES);
        CaseSource cases = new DrawnScenarios(sweep, drawn.ranges()).robustness(plan, table);
        for (int point = 0; point < plan.experiment().design().size(); point++) {
            assertThat(cases.at(1, point)).isInstanceOf(ScenarioCase.class);
        }
    }

    /** A clear objection of a major state is an objection, in every draw. */
    @Test
    void sharedNumbersKeepTheirOrder() {
        List<String> names =
                judgement.numbers().stream().map(JudgedNumber::name).toList();
        RangeDraw ranges = new RangeDraw(judgement.numbers(), judgement.orders(), 7);

        assertThat(table.shared()).isNotEmpty();
        for (OrdinalTable.SharedOrder order : table.shared()) {
            int higher = names.indexOf("parameters." + order.higher());
            int lower = names.indexOf("parameters." + order.lower());
            assertThat(higher).as(order.higher()).isNotNegative();
            assertThat(lower).as(order.lower()).isNotNegative();
            for (int draw = 0; draw <= 200; draw++) {
                assertThat(ranges.at(draw).get(higher))
                        .isGreaterThan(ranges.at(draw).get(lower));
            }
        }
    }

    /** What must be judged, and so drawn, is little enough to be known. */
    @Test
    void atMostThirtyFiveNumbersOfTheModelFileAreJudged() {
        Format<ModelParameters> format = Format.of(ModelParameters.class, Behaviours.none());
        InputFile model = sweep.study().read(Study.MODEL);
        long judged = SharedParameters.read(model).quantities().entrySet().stream()
                .filter(shared -> shared.getValue().range().isPresent())
                .filter(shared -> format.shape()
                        .field(shared.getKey())
                        .orElseThrow()
                        .preset()
                        .isEmpty())
                .count();

        assertThat(judged).isLessThanOrEqualTo(35);
    }

    /** Axes of provisions, behaviours, what stood in the code, and the codebook: judged, so drawn. */
    @Test
    void whatWasJudgedOutsideOfTheModelFileIsDrawnToo() {
        assertThat(judgement.numbers().stream().map(JudgedNumber::name))
                .contains(
                        "provisions.sovereignty.turn",
                        "tactics.*.tactic.concession",
                        "secretariats.*.strategies.framing.fit",
                        "organs.*.decision_rule.tolerance",
                        "parameters.amendment_step",
                        "codebook.obligation.forms.report");
    }

    /** None may exceed the next, as the codebook itself checks: a draw that did would be refused. */
    @Test
    void drawsOfTheCodebookKeepItsOrders() {
        RangeDraw ranges = new RangeDraw(judgement.numbers(), judgement.orders(), 7);
        StudyCases cases = StudyCases.of(sweep);
        for (int draw = 1; draw <= 100; draw++) {
            StudyCases drawn = DrawnScenarios.scored(cases, ranges.numbers(), ranges.at(draw));
            assertThat(drawn.basis().forms())
                    .isEqualTo(drawn.codebook().obligation().scale());
            assertThat(drawn.codebook().obligation().scale().report())
                    .isLessThan(drawn.codebook().obligation().scale().resolution())
                    .isNotEqualTo(0.6);
        }
    }
}
