package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
import org.plenary.worlds.SmallStudy;

/** On a made-up study of two small scenarios, with the shipped states and parameters; nothing is run. */
class DrawnScenariosTest {
    @TempDir
    Path study;

    @BeforeEach
    void makeTheStudy() throws IOException {
        SmallStudy.in(study);
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
    void theCodebookIsDrawnWithTheSharedNumbersAndStatesWeighFormsByIt() {
        ScenarioCase shipped = (ScenarioCase) draws(Vary.SHARED).cases().at(0, RangeDraw.AS_SHIPPED);
        ScenarioCase drawn = (ScenarioCase) draws(Vary.SHARED).cases().at(0, 1);

        assertThat(drawn.codebook()).isNotEqualTo(shipped.codebook());
        assertThat(drawn.setup().forms())
                .isEqualTo(drawn.codebook().obligation().scale())
                .isNotEqualTo(shipped.setup().forms());
        assertThat(((ScenarioCase) draws(Vary.CASES).cases().at(0, 1)).codebook())
                .isEqualTo(shipped.codebook());
    }

    /** A direction is turned and keeps its length. */
    @Test
    void theAxesOfProvisionsAreTurnedByAtMostThirtyDegrees() {
        Draws draws = draws(Vary.CASES);
        List<Double> shipped = draws.setup(0, 0).provisions().get(0).axes();
        for (int draw = 1; draw <= 5; draw++) {
            List<Double> drawn = draws.setup(0, draw).provisions().get(0).axes();
            double dot = shipped.get(0) * drawn.get(0) + shipped.get(1) * drawn.get(1);
            double length = Math.hypot(shipped.get(0), shipped.get(1));
            assertThat(Math.hypot(drawn.get(0), drawn.get(1))).isCloseTo(length, within(1e-12));
            assertThat(dot / length / length)
                    .isGreaterThan(Math.cos(Math.PI / 6))
                    .isLessThan(1);
        }
    }

    @Test
    void faultyFilesAreRefusedWithTheirPlaces() throws IOException {
        Path two = study.resolve("two.yaml");
        Files.writeString(
                two,
                Files.readString(two)
                        .replace("0.75, range: [0.55, 0.95], source", "0.75, range: [0.95, 0.55], source")
                        .replaceFirst("cohesion: [^}]*}", "cohesion: 7"));
        assertThatThrownBy(() -> draws(Vary.BOTH))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("two.yaml:4")
                .hasMessageContaining("lower end first")
                .hasMessageContaining("cohesion");
    }
}
