package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.experiment.CaseSource;
import org.plenary.experiment.OpenedSweep;
import org.plenary.experiment.ScenarioCase;
import org.plenary.experiment.StudySweepLoader;
import org.plenary.input.InvalidInputException;
import org.plenary.model.Setup;
import org.plenary.scenario.Plugins;

/** On a made-up study of two small scenarios, with the shipped states and parameters; nothing is run. */
class DrawnScenariosTest {
    @TempDir
    Path study;

    private static final String SCENARIO = """
            title: A made-up case
            field:
              technical_complexity: {value: 0.5, range: [0.3, 0.7], source: judgement}
              political_salience: {value: SALIENCE, source: judgement}
              shared_objective: 0.5
              avoidance: 0.5
              ambiguity: 0.5
              drive: 0.5
            provisions:
              - {id: norms, axes: [1, 0], contestation: 0.8}
            blocs:
              - {id: union, members: [eu], cohesion: COHESION, strength: 0.5}
            secretariats:
              - {id: office, expertise: 0.5, staff: 2, autonomy: 0.3}
            organs:
              - {id: group, secretariat: office, regular: true, non_state_access: 0.3, non_state_pen: 0.1}
            periods:
              - title: at once
                tablings:
                  - {sponsor: union, organ: group, sessions: 1, days: 1}
            """;

    @BeforeEach
    void makeTheStudy() throws IOException {
        Path shipped = Path.of("scenarios");
        Files.createDirectories(study.resolve("data"));
        for (String name : List.of("model.yaml", "codebook.yaml", "data/states.csv", "data/preferences.csv")) {
            Files.copy(shipped.resolve(name), study.resolve(name));
        }
        write("one.yaml", SCENARIO, "0.25, range: [0.05, 0.45]", "{value: 0.75, range: [0.55, 0.95]}");
        write("two.yaml", SCENARIO, "0.75, range: [0.55, 0.95]", "{value: 0.75, range: [0.55, 0.95]}");
        Files.writeString(study.resolve("sweep.yaml"), """
                title: Two made-up cases
                scenarios: [one.yaml, two.yaml]
                orders:
                  - {dimension: precision, higher: one, lower: two}
                """);
    }

    private void write(String name, String text, String salience, String cohesion) throws IOException {
        Files.writeString(
                study.resolve(name), text.replace("SALIENCE", salience).replace("COHESION", cohesion));
    }

    /** A draw of numbers, and the scenarios that it makes. */
    private record Draws(RangeDraw ranges, CaseSource cases) {
        Setup setup(int scenario, int draw) {
            return ((ScenarioCase) cases.at(scenario, draw)).setup();
        }
    }

    private Draws draws(Vary vary) {
        OpenedSweep sweep = new StudySweepLoader(Plugins.none()).open(study.resolve("sweep.yaml"));
        RangeDraw ranges =
                new RangeDraw(JudgedNumbers.of(sweep, vary, Optional.empty()).numbers(), 5);
        return new Draws(ranges, new DrawnScenarios(sweep, ranges).calibration());
    }

    @Test
    void equalNumbersStayEqualAndOthersStayInTheirRanges() {
        Draws draws = draws(Vary.BOTH);
        for (int draw = 1; draw <= 5; draw++) {
            Setup one = draws.setup(0, draw);
            Setup two = draws.setup(1, draw);
            assertThat(one.field().technicalComplexity())
                    .isEqualTo(two.field().technicalComplexity())
                    .isBetween(0.3, 0.7)
                    .isNotEqualTo(0.5);
            assertThat(one.blocs().get(0).cohesion())
                    .isEqualTo(two.blocs().get(0).cohesion())
                    .isBetween(0.55, 0.95)
                    .isNotEqualTo(0.75);
            assertThat(one.field().politicalSalience()).isBetween(0.05, 0.45);
            assertThat(two.field().politicalSalience()).isBetween(0.55, 0.95);
            assertThat(one.parameters()).isEqualTo(two.parameters());
            assertThat(one.field().drive()).isEqualTo(0.5);
        }
    }

    @Test
    void whatIsNotToVaryStaysAsItIs() {
        Draws shared = draws(Vary.SHARED);
        Draws cases = draws(Vary.CASES);
        assertThat(shared.setup(0, 1).field().technicalComplexity()).isEqualTo(0.5);
        assertThat(shared.setup(0, 1).parameters())
                .isNotEqualTo(cases.setup(0, 1).parameters());
        assertThat(cases.setup(0, 1).field().technicalComplexity()).isNotEqualTo(0.5);
        assertThat(cases.setup(0, 1).parameters())
                .isEqualTo(cases.setup(0, RangeDraw.AS_SHIPPED).parameters());
        assertThat(cases.setup(0, RangeDraw.AS_SHIPPED).field().technicalComplexity())
                .isEqualTo(0.5);
    }

    @Test
    void faultyFilesAreRefusedWithTheirPlaces() throws IOException {
        write("two.yaml", SCENARIO, "0.75, range: [0.95, 0.55]", "7");
        assertThatThrownBy(() -> draws(Vary.BOTH))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("two.yaml:4")
                .hasMessageContaining("lower end first")
                .hasMessageContaining("cohesion");
    }
}
