package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plenary.input.Format;
import org.plenary.input.Paths;
import org.plenary.kernel.Quantity;

class ScenarioReaderTest {
    private final ScenarioReader.Loaded loaded =
            TestStudy.reader().load(TestStudy.folder().resolve("small.yaml").toString());

    private ScenarioFile scenario() {
        return loaded.scenario().value();
    }

    @Test
    void bindsWhatTheFileSays() {
        assertThat(loaded.name()).isEqualTo("small");
        assertThat(scenario().field().technicalComplexity()).isEqualTo(0.6);
        assertThat(Format.quantity(Paths.find(loaded.scenario().node(), "field.technical_complexity")
                                .orElseThrow())
                        .range())
                .contains(new Quantity.Range(0.4, 0.8));
        assertThat(scenario().organs().get(1).decisionRule()).isEqualTo(new TestBehaviours.Consensus(0.1));
        assertThat(scenario().tactics().get(1).tactic()).isEqualTo(new TestBehaviours.Boulware(0.4));
    }

    @Test
    void fillsInDefaults() {
        assertThat(scenario().organs().get(0).decisionRule()).isEqualTo(new TestBehaviours.Consensus(0.05));
        assertThat(scenario().protocol())
                .isEqualTo(new TestBehaviours.SingleText(new Quantity(1, Optional.of(new Quantity.Range(0.5, 2)), "")));
        assertThat(scenario().field().overlap()).isEqualTo(0.3);
        assertThat(scenario().regimes()).isEmpty();
    }

    @Test
    void sharedParametersComeFromTheScenarioThenTheModelFile() {
        assertThat(loaded.parameters().values().serviceGain()).isEqualTo(0.6);
        assertThat(loaded.parameters().values().objectionThreshold()).isEqualTo(0.2);
        assertThat(loaded.parameters().quantities().get("objection_threshold"))
                .isEqualTo(new Quantity(0.2, Optional.of(new Quantity.Range(0.1, 0.3)), "judgement"));
    }

    @Test
    void readsStatesAndPreferencesInTheOrderOfTheirCodes() {
        assertThat(loaded.states().codes()).containsExactly("BRA", "CHN", "DEU", "FRA", "IND", "NGA", "RUS", "USA");
        assertThat(loaded.preferences().axes()).isEqualTo(2);
        assertThat(loaded.preferences().rows().get(1).means()).containsExactly(0.2, -0.2);
    }

    @Test
    void readsTheShippedStates() {
        StatesTable states = StatesFile.read(Study.shipped().read(Study.STATES));
        assertThat(states.states()).hasSize(193);
        assertThat(states.values("un_group")).containsExactly("African", "Asia-Pacific", "EEG", "GRULAC", "WEOG");
    }
}
