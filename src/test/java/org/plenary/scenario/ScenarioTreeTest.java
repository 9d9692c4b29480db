package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.input.Format;
import org.plenary.input.InvalidInputException;
import org.plenary.input.Paths;
import org.plenary.kernel.Quantity;

class ScenarioTreeTest {
    private static ScenarioFile with(String path, Object value) {
        return TestStudy.tree().with(path, value).bind().value();
    }

    @Test
    void aNumberKeepsItsRangeAndSource() {
        Quantity changed = Format.quantity(Paths.find(
                        TestStudy.tree().with("field.technical_complexity", 0.1).root(), "field.technical_complexity")
                .orElseThrow());
        assertThat(changed.value()).isEqualTo(0.1);
        assertThat(changed.source()).isEqualTo("judgement");
        assertThat(changed.range()).isPresent();
    }

    @Test
    void theValueOfANumberMayBeSpeltOut() {
        assertThat(with("field.drive.value", 0.1).field().drive()).isEqualTo(0.1);
        assertThatThrownBy(() -> with("field.drive.source", 0.1)).hasMessageContaining("unknown path");
    }

    @Test
    void aDefaultKeepsItsRangeAndSource() {
        var changed = with("organs.committee.chair", 0.9).organs().get(1).chair();
        assertThat(changed.value()).isEqualTo(0.9);
        assertThat(changed.range()).isPresent();
    }

    @Test
    void anElementGoesByItsNameAndOthersByTheirNumber() {
        assertThat(with("periods.2.tablings.1.days", 9)
                        .periods()
                        .get(1)
                        .tablings()
                        .get(0)
                        .days())
                .isEqualTo(9);
        assertThat(with("blocs.south.cohesion", 0.1).blocs().get(1).cohesion().value())
                .isEqualTo(0.1);
    }

    @Test
    void aStarChangesEveryElement() {
        assertThat(with("organs.*.non_state_pen", 0.25).organs())
                .allSatisfy(organ -> assertThat(organ.nonStatePen().value()).isEqualTo(0.25));
        assertThat(with("periods.*.tablings.*.days", 2).periods())
                .allSatisfy(period -> assertThat(period.tablings())
                        .allSatisfy(tabling -> assertThat(tabling.days()).isEqualTo(2)));
    }

    @Test
    void behavioursAndTheirParametersCanVary() {
        assertThat(with("organs.experts.decision_rule.threshold", 0.3)
                        .organs()
                        .get(0)
                        .decisionRule())
                .isEqualTo(new TestBehaviours.Consensus(0.3));
        assertThat(with("tactics.2.tactic", "hard_line").tactics().get(1).tactic())
                .isEqualTo(new TestBehaviours.HardLine());
        assertThat(with("secretariats.office.strategies", List.of("bridging"))
                        .secretariats()
                        .get(0)
                        .strategies())
                .containsExactly(new TestBehaviours.Bridging(2));
    }

    @Test
    void mapsTakeNewKeys() {
        assertThat(with("strategies.framing", false).strategies()).containsEntry("framing", false);
        assertThat(with("parameters.influence_equality", 0.7).parameters())
                .containsEntry("influence_equality", Quantity.of(0.7));
        assertThat(with("mechanisms_off", List.of("trades")).mechanismsOff()).containsExactly("trades");
    }

    @Test
    void anAbsentOrganTakesItsMandatesAlong() {
        ScenarioFile changed = with("organs.experts", "absent");
        assertThat(changed.organs()).extracting(OrganSpec::id).containsExactly("committee");
        assertThat(changed.periods()).extracting(PeriodSpec::title).containsExactly("second");
        assertThat(changed.periods().get(0).tablings())
                .extracting(TablingSpec::organ)
                .containsExactly("committee");
    }

    @Test
    void anUnknownPathNamesTheNearest() {
        assertThatThrownBy(() -> with("organs.comittee.chair", 0.1))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("organs.comittee.chair")
                .hasMessageContaining("Maybe write \"organs.committee.chair\"");
        assertThatThrownBy(() -> with("organs.*.non_state_pens", 0.1))
                .hasMessageContaining("Maybe write \"organs.*.non_state_pen\"");
        assertThatThrownBy(() -> with("", 0.1)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aValueOutsideItsBoundsIsRefused() {
        assertThatThrownBy(() -> with("field.avoidance", 1.5))
                .hasMessageContaining("factor field.avoidance")
                .hasMessageContaining("the number 1.5")
                .hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> with("field.avoidance", "absent")).hasMessageContaining("may not");
    }

    @Test
    void aValueMayLeaveTheJudgedRange() {
        assertThat(with("field.technical_complexity", 0.95).field().technicalComplexity())
                .isEqualTo(0.95);
    }
}
