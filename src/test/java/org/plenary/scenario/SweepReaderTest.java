package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.plenary.input.InvalidInputException;

class SweepReaderTest {
    private static SweepReader.Read read(String yaml) {
        InputFile file = new InputFile("s.yaml", "s.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return new SweepReader<>(TestStudy.reader()).read(new Study.Opened(Study.in(TestStudy.folder()), file));
    }

    @Test
    void readsTheSweepAndItsScenarios() {
        SweepReader.Read read = read("""
                title: One case
                scenarios: [small.yaml]
                factors:
                  - {path: field.drive, values: [0.25, 1]}
                  - {path: organs.experts, values: [absent]}
                  - {path: strategies.framing, values: [true, false]}
                """);
        assertThat(read.scenarios()).extracting(ScenarioTree::name).containsExactly("small");
        assertThat(read.sweep().value().replicates()).isEqualTo(100);
        assertThat(read.sweep().value().factors()).hasSize(3);
    }

    @Test
    void namesEveryFaultInTheSweepItself() {
        assertThatThrownBy(() -> read("""
                title: One case
                scenarios: [small.yaml, smal.yaml, ../small.yaml]
                factors:
                  - {path: field.drvie, values: [0.25]}
                  - {path: field.drive, values: [0.25, 7]}
                  - {path: strategies.fram, values: [true]}
                orders:
                  - {dimension: precision, higher: small, lower: large}
                """))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("6 problems")
                .hasMessageContaining("s.yaml:2:25")
                .hasMessageContaining("Maybe write \"small.yaml\"")
                .hasMessageContaining("leaves the study folder")
                .hasMessageContaining("s.yaml:4:34  field.drvie")
                .hasMessageContaining("Maybe write \"field.drive\"")
                .hasMessageContaining("s.yaml:5:40  field.drive")
                .hasMessageContaining("from 0 to 1")
                .hasMessageContaining("s.yaml:6:38  strategies.fram")
                .hasMessageContaining("s.yaml:8:50  orders.1.lower");
    }
}
