package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.design.DistributionSpec;
import org.plenary.design.LatinHypercube;
import org.plenary.design.SaltelliSample;
import org.plenary.design.SobolSequence;
import org.plenary.input.InvalidInputException;

class SweepReaderTest {
    @TempDir
    private Path temp = Path.of("");

    private static SweepReader.ReadSweep read(String yaml) {
        InputFile file = new InputFile("s.yaml", "s.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return new SweepReader(TestStudy.reader()).read(new Study.Opened(Study.in(TestStudy.folder()), file));
    }

    @Test
    void readsTheSweepAndItsScenarios() {
        SweepReader.ReadSweep read = read("""
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
        assertThat(file.design()).isEqualTo(new LatinHypercube(50, false, 1));
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
                .isEqualTo(new SobolSequence(64, 8, false, 1));
        assertThat(read(sweep(factor, "{name: saltelli, base: 64}"))
                        .sweep()
                        .value()
                        .design())
                .isEqualTo(new SaltelliSample(64, 1));
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
    void refusesFactorsThatUndoEachOther() {
        for (String pair : List.of(
                "field.overlap.value, field.overlap",
                "blocs.*.cohesion, blocs.south.cohesion",
                "blocs.1.cohesion, blocs.south.cohesion",
                "periods.*.tablings.*.days, periods.1.tablings")) {
            String[] paths = pair.split(", ");
            assertThat(SweepDesignCheck.overlap(paths[0], paths[1])).as(pair).isTrue();
            assertThat(SweepDesignCheck.overlap(paths[1], paths[0])).as(pair).isTrue();
        }
        assertThat(SweepDesignCheck.overlap("field.overlap", "field.overlap_of"))
                .isFalse();
        assertThat(SweepDesignCheck.overlap("blocs.north.cohesion", "blocs.south.cohesion"))
                .isFalse();
        assertThat(SweepDesignCheck.overlap("blocs.1.cohesion", "blocs.2.cohesion"))
                .isFalse();
        assertThat(SweepDesignCheck.overlap("blocs.*.cohesion", "blocs.south.size"))
                .isFalse();
        refused(
                sweep("  - {path: field.drive, values: [0.2]}\n  - {path: field.drive.value, values: [0.3]}\n", "grid"),
                "factors.2.path",
                "which field.drive sets, too");
    }

    @Test
    void seedsMayBeWrittenAsTheyAreShown() {
        String yaml = "title: t\nscenarios: [small.yaml]\nseed: ";
        assertThat(read(yaml + "0xffffffffffffffff").sweep().value().seed()).isEqualTo(-1);
        assertThat(read(yaml + "0x7b").sweep().value().seed()).isEqualTo(123);
        refused(yaml + "0x1ffffffffffffffff", "s.yaml:3:7  seed", "a whole number");
        refused(yaml + "18446744073709551615", "s.yaml:3:7  seed", "a whole number");
    }

    @Test
    void aSharedParameterCanBeMultiplied() {
        SweepReader.ReadSweep read =
                read(sweep("  - {path: parameters.influence_equality, values: [x1, x0.5]}\n", "grid"));
        ScenarioTree half = read.scenarios().get(0).with("parameters.influence_equality", "x0.5");
        assertThat(Objects.requireNonNull(half.bind().value().parameters().get("influence_equality"))
                        .value())
                .isEqualTo(0.25);
        refused(
                sweep("  - {path: parameters.influence_equality, values: [x9]}\n", "grid"),
                "the number 4.5",
                "from 0 to 1");
        refused(
                sweep("  - {path: parameters.influence_equalty, values: [x2]}\n", "grid"),
                "write \"influence_equality\"");
    }

    @Test
    void listsAreNoFactors() {
        for (String path : List.of("mechanisms_off", "blocs.union.members", "drafting_practice")) {
            refused(
                    sweep("  - {path: " + path + ", values: [[trades], []]}\n", "grid"),
                    "1 problem\n",
                    "s.yaml:4:12  " + path,
                    "a list or map as a factor",
                    "a scenario file for each");
        }
    }

    /** What one message recommends for a list is what the reader takes. */
    @Test
    void whatStandsInAListCanBeSwitched() {
        Map<String, String> remedies = Map.of(
                "secretariats.office.strategies",
                "{path: secretariats.office.strategies.framing, values: [present, absent]}",
                "secretariats.*.strategies",
                "{path: secretariats.office.strategies.framing, values: [present, absent]}",
                "organs",
                "{path: organs.experts, values: [present, absent]}",
                "strategies",
                "{path: strategies.framing, values: [true, false]}");
        remedies.forEach((path, remedy) -> {
            refused(
                    sweep("  - {path: " + path + ", values: [[framing], []]}\n", "grid"),
                    "1 problem\n",
                    "a list or map as a factor",
                    "Maybe switch what stands in it: " + remedy + ".");
            assertThat(read(sweep("  - " + remedy + "\n", "grid"))
                            .sweep()
                            .value()
                            .factors())
                    .hasSize(1);
        });
    }

    @Test
    void anElementThatIsNotThereIsToBeAdded() {
        String path = "secretariats.office.strategies.coalition_building";
        refused(
                sweep("  - {path: " + path + ", values: [present, absent]}\n", "grid"),
                "1 problem\n",
                "the unknown path \"" + path + "\"",
                "Maybe add coalition_building to the list secretariats.office.strategies of the scenario");
        refused(
                sweep("  - {path: organs.exprets, values: [present, absent]}\n", "grid"),
                "Maybe write \"organs.experts\".");
    }

    @Test
    void refusesWhatTheStoreCouldNotTellApart() {
        refused(
                sweep("  - {path: a.b, values: [1]}\n  - {path: A.b, values: [1]}\n", "grid"),
                "s.yaml:5:12  factors.2.path",
                "\"A.b\" beside \"a.b\"");
        refused("title: t\nscenarios: [small.yaml, small.yaml]\n", "1 problem\n", "a second scenario");
        String many = "  - {path: field.drive, range: [0, 1], levels: 1000}\n";
        refused(
                sweep(
                        many
                                + many.replace("drive", "ambiguity")
                                + many.replace("drive", "avoidance")
                                + many.replace("drive", "overlap"),
                        "grid"),
                "a grid of 1000000000000 points");
    }

    @Test
    void scenariosHaveNamesThatTablesKeep() throws IOException {
        for (String name : List.of("007", "NA", "nan", "1e5", "true", "=1+1", "2_000", "-x")) {
            Study study = copyWith(name + ".yaml");
            InputFile file = TestStudy.file("title: t\nscenarios: [\"" + name + ".yaml\"]\n");
            assertThatThrownBy(() -> new SweepReader(TestStudy.reader()).read(new Study.Opened(study, file)))
                    .as(name)
                    .hasMessageContainingAll("a scenario called \"" + name + "\"", "rename the file");
        }
    }

    private Study copyWith(String scenario) throws IOException {
        for (String name : List.of("model.yaml", "codebook.yaml", "data/states.csv", "data/preferences.csv")) {
            Files.createDirectories(temp.resolve("data"));
            Files.write(
                    temp.resolve(name), Study.in(TestStudy.folder()).read(name).content());
        }
        Files.writeString(temp.resolve(scenario), TestStudy.small());
        return Study.in(temp);
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
