package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.plenary.input.InvalidInputException;

class SweepReaderTest {
    private static SweepReader.Read read(String yaml) {
        InputFile file = new InputFile("s.yaml", "s.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return new SweepReader(TestStudy.reader()).read(new Study.Opened(Study.in(TestStudy.folder()), file));
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

    private static void refused(String yaml, String... parts) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(parts);
    }

    private static String sweep(String factors, String design) {
        return "title: t\nscenarios: [small.yaml]\nfactors:\n" + factors + "design: " + design + "\n";
    }

    @Test
    void readsRangesAndDesigns() {
        SweepFile file =
                read(sweep("""
                  - {path: field.drive, range: [0.2, 0.8]}
                  - {path: field.ambiguity, range: [0.01, 1], distribution: log_uniform}
                  - {path: field.avoidance, range: [0, 1], distribution: {name: triangular, mode: 0.3}}
                  - {path: field.overlap, range: [0, 1], distribution: {name: normal, mean: 0.4, sd: 0.2}}
                  - {path: periods.1.tablings.1.days, range: [2, 9]}
                  - {path: organs.experts, values: [present, absent]}
                  - {path: strategies.framing, values: [true, false]}
                """, "{name: latin_hypercube, points: 50}")).sweep().value();
        assertThat(file.design()).isEqualTo(new DesignSpec.LatinHypercube(50, false, 1));
        assertThat(file.factors())
                .extracting(SweepFile.FactorSpec::distribution)
                .contains(
                        new DistributionSpec.Uniform(),
                        new DistributionSpec.LogUniform(),
                        new DistributionSpec.Triangular(0.3),
                        new DistributionSpec.TruncatedNormal(0.4, 0.2));
        String factor = "  - {path: field.drive, range: [0.2, 0.8]}\n";
        assertThat(read(sweep(factor, "{name: sobol, points: 64, scramble: false, skip: 8}"))
                        .sweep()
                        .value()
                        .design())
                .isEqualTo(new DesignSpec.Sobol(64, 8, false, 1));
        assertThat(read(sweep(factor, "{name: saltelli, base: 64}"))
                        .sweep()
                        .value()
                        .design())
                .isEqualTo(new DesignSpec.Saltelli(64, 1));
        read(sweep("  - {path: field.drive, range: [0.2, 0.8], levels: 3}\n", "grid"));
        read(sweep("  - {path: field.drive}\n", "{name: points, points: [[0.2], [0.3]]}"));
    }

    @Test
    void refusesRangesThatCannotBe() {
        String lhs = "{name: latin_hypercube, points: 50}";
        refused(
                sweep("  - {path: field.drive, range: [0.2, 0.8], distribution: unifrm}\n", lhs),
                "s.yaml:4:58  factors.1.distribution",
                "\"unifrm\"",
                "one of log_uniform, normal, triangular, uniform",
                "Maybe write \"uniform\".");
        refused(
                sweep("  - {path: field.drive, range: [0.2, 0.8], distribution: triangular}\n", lhs),
                "factors.1.distribution.mode",
                "must be there");
        refused(
                sweep(
                        "  - {path: field.drive, range: [0.2, 0.8], distribution: {name: normal, mean: 7, sd: 0.1}}\n",
                        lhs),
                "within 6 standard deviations");
        refused(
                sweep("  - {path: field.drive, range: [0, 0.8], distribution: log_uniform}\n", lhs),
                "above 0",
                "Maybe change the range or the distribution.");
        refused(
                sweep("  - {path: field.drive, range: [0.5, 0.5]}\n", lhs),
                "s.yaml:4:32  factors.1.range",
                "the range [0.5, 0.5]",
                "Maybe list the one value");
        refused(sweep("  - {path: field.drive, range: [0.8, 0.2]}\n", lhs), "Maybe write [0.2, 0.8].");
        refused(sweep("  - {path: field.drive, range: [0.8]}\n", lhs), "1 numbers", "two numbers");
        refused(
                sweep("  - {path: field.drive, range: [0.5, 1.5]}\n", lhs),
                "s.yaml:4:38  field.drive",
                "the number 1.5",
                "a number from 0 to 1",
                "Maybe write 1");
        refused(
                sweep("  - {path: field.drvie, range: [0.5, 0.6]}\n", lhs),
                "s.yaml:4:12  field.drvie",
                "Maybe write \"field.drive\"");
        refused(
                sweep("  - {path: strategies.framing, range: [0, 1]}\n", lhs),
                "strategies.framing",
                "a range",
                "true or false",
                "Maybe list them");
        refused(sweep("  - {path: periods.1.tablings.1.days, range: [1.5, 9]}\n", lhs), "whole ends");
        refused(sweep("  - {path: field.drive, range: [low, high]}\n", lhs), "the text \"low\"", "a number");
    }

    @Test
    void refusesFactorsThatDoNotFitTheirDesign() {
        String lhs = "{name: latin_hypercube, points: 50}";
        refused(
                sweep("  - {path: field.drive, range: [0.2, 0.8]}\n", "grid"),
                "factors.1.range",
                "without levels",
                "Maybe write levels: 5");
        refused(sweep("  - {path: field.drive, range: [0.2, 0.8], levels: 5}\n", lhs), "factors.1.levels", "remove it");
        refused(sweep("  - {path: field.drive}\n", lhs), "neither values nor a range");
        refused(sweep("  - {path: field.drive, values: [1], range: [0.2, 0.8]}\n", lhs), "values and a range");
        refused(
                sweep("  - {path: field.drive, values: [0.2, 0.8], distribution: log_uniform}\n", lhs),
                "a distribution without a range");
        refused(
                sweep("  - {path: field.drive, values: [0.2]}\n  - {path: field.drive, values: [0.3]}\n", "grid"),
                "factors.2.path",
                "a second time");
        refused("title: t\nscenarios: [small.yaml]\ndesign: " + lhs + "\n", "no factors", "add factors");
        refused(
                sweep("  - {path: field.drive, range: [0.2, 0.8]}\n", "latin_hypercube"),
                "design.points",
                "must be there");
        refused(
                sweep("  - {path: field.drive, range: [0.2, 0.8]}\n", "{name: latin_hypercube, points: 0}"),
                "design.points",
                "from 1 to 1000000");
        refused(
                sweep("  - {path: field.drive, range: [0.2, 0.8]}\n", "{name: latin_hypercub, points: 5}"),
                "design.name",
                "Maybe write \"latin_hypercube\"");
        refused(
                sweep("  - {path: field.drive, range: [0.2, 0.8]}\n", "{name: saltelli, base: 1000000}"),
                "design.base");
    }

    @Test
    void refusesPointsThatDoNotFit() {
        String two = "  - {path: field.drive}\n  - {path: strategies.framing}\n";
        read(sweep(two, "{name: points, points: [[0.2, true], [0.2, false]]}"));
        refused(sweep(two, "{name: points, points: [[0.2, true], [0.2]]}"), "design.points.2", "1 values", "2 factors");
        refused(sweep(two, "{name: points, points: [[0.2, true], [0.2, true]]}"), "a second time", "replicates");
        refused(sweep(two, "{name: points, points: [[7, true]]}"), "s.yaml:6:34  field.drive", "from 0 to 1");
        refused(sweep(two, "{name: points, points: [[0.7, 1]]}"), "s.yaml:6:39  strategies.framing", "true or false");
        refused(sweep(two, "{name: points, points: []}"), "design.points", "at least one");
        refused(sweep("  - {path: field.drive, values: [1]}\n", "{name: points, points: [[0.2]]}"), "a path alone");
    }
}
