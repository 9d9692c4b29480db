package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.kernel.UserError;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.TestBehaviours;
import picocli.CommandLine;

/** The commands on files, over a copy of the small study, with behaviours of the tests. */
class FileCommandsTest {
    private static final Vocabulary VOCABULARY =
            new Vocabulary(() -> new Plugins(TestBehaviours.registry(), List.of()));

    @TempDir
    Path temp = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copyTheStudy() throws IOException {
        Path from = Path.of("src/test/resources/study");
        Files.createDirectories(temp.resolve("data"));
        for (String name :
                List.of("model.yaml", "codebook.yaml", "small.yaml", "data/states.csv", "data/preferences.csv")) {
            Files.copy(from.resolve(name), temp.resolve(name));
        }
    }

    private int run(String... arguments) {
        CommandLine root = FileCommands.addTo(
                new CommandLine(CommandLine.Model.CommandSpec.create().name("plenary")), VOCABULARY);
        root.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).setCaseInsensitiveEnumValuesAllowed(true);
        root.setExecutionExceptionHandler((problem, line, parsed) -> {
            line.getErr().println(problem.getMessage());
            return problem instanceof UserError ? 2 : 1;
        });
        return root.execute(arguments);
    }

    private String path(String name) {
        return temp.resolve(name).toString();
    }

    @Test
    void validFilesAreValid() {
        int code = run(
                "validate",
                path("small.yaml"),
                path("model.yaml"),
                path("data/states.csv"),
                path("data/preferences.csv"));
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("small.yaml: a valid scenario file")
                .contains("model.yaml: a valid model file")
                .contains("states.csv: a valid states file")
                .contains("preferences.csv: a valid preferences file");
    }

    @Test
    void everyProblemOfEachFileIsPrinted() throws IOException {
        Files.writeString(
                temp.resolve("a.yaml"),
                Files.readString(temp.resolve("small.yaml"))
                        .replace("avoidance", "avoidanse")
                        .replace("[eu]", "[ue]"));
        Files.writeString(
                temp.resolve("b.yaml"),
                Files.readString(temp.resolve("model.yaml"))
                        .replace("service_gain: 0.5", "service_gain: 5")
                        .replace("objection_threshold", "objection_treshold"));
        Files.writeString(temp.resolve("c.yaml"), "nonsense: 1\n");
        Files.writeString(temp.resolve("d.yaml"), "");
        int code = run(
                "validate",
                path("a.yaml"),
                path("b.yaml"),
                path("c.yaml"),
                path("d.yaml"),
                temp.toString(),
                path("none.yaml"));
        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("a.yaml: 2 problems", "a.yaml:6:3  field.avoidanse", "a.yaml:20:15  blocs.union.members.1")
                .contains("b.yaml: 2 problems", "service_gain", "Maybe write \"objection_threshold\"")
                .contains("c.yaml: 1 problem", "--as scenario")
                .contains("an empty file", "a folder", "no such file")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void validateSeesOfTheStatesWhatARunSees() throws IOException {
        Path states = temp.resolve("data/states.csv");
        Files.writeString(states, Files.readString(states).replaceFirst("(?m)^DEU.*\\R", ""));
        assertThat(run("validate", states.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("preferences.csv", "\"DEU\"", "a state of data/states.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "NaN", "2024"})
    void validateRefusesANameThatASweepRefuses(String name) throws IOException {
        Files.copy(temp.resolve("small.yaml"), temp.resolve(name + ".yaml"));
        assertThat(run("validate", path(name + ".yaml"))).isEqualTo(2);
        assertThat(err.toString())
                .contains(name + ".yaml: 1 problem", "a scenario called \"" + name + "\"", "begin with a letter");
    }

    @Test
    void aStudyMayHaveThreeAxes() throws IOException {
        Path preferences = temp.resolve("data/preferences.csv");
        Files.writeString(
                preferences,
                Files.readString(preferences)
                        .replaceAll("(?m)^([A-Z]{3},.*)$", "$1,0,1,0,0")
                        .replaceFirst(
                                "(?m)^(iso3.*)$", "$1,axis3_mean,axis3_sd,axis13_correlation,axis23_correlation"));
        Path small = temp.resolve("small.yaml");
        Files.writeString(
                small,
                Files.readString(small)
                        .replace("axes: [1, 0]", "axes: [1, 0, 0]")
                        .replace("axes: [0, 1]", "axes: [0, 1, 1]"));
        assertThat(run("validate", preferences.toString(), small.toString()))
                .as(err.toString())
                .isZero();
    }

    @Test
    void theKindCanBeGiven() throws IOException {
        Files.writeString(temp.resolve("c.yaml"), "nonsense: 1\n");
        assertThat(run("validate", "--as", "model", path("c.yaml"))).isEqualTo(2);
        assertThat(err.toString()).contains("the unknown key \"nonsense\"");
        assertThat(run("validate", "--as", "poem", path("c.yaml"))).isEqualTo(2);
        assertThat(err.toString()).contains("one of scenario, model");
    }

    @Test
    void showNamesEverySettingAndMarksWhatTheFileChanges() {
        assertThat(run("show", path("small.yaml"))).isZero();
        assertThat(out.toString())
                .containsPattern(
                        "(?m)^ +field.technical_complexity +0.6 +- +0 to 1$\n +judged within \\[0.4, 0.8\\]; judgement$")
                .containsPattern("(?m)^ +field.overlap +0.3 +0.3 +0 to 1$")
                .containsPattern("(?m)^\\* +organs.experts.regular +false +true")
                .containsPattern("(?m)^\\* +service_gain +0.6 +0.5")
                .containsPattern("(?m)^ +drift +0.05 +0.05");
        assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void showCanBeLimitedToWhatChanged() {
        assertThat(run("show", "--changed", path("small.yaml"))).isZero();
        assertThat(out.toString())
                .contains("organs.experts.regular", "field.technical_complexity")
                .doesNotContain("field.overlap", "drift");
    }

    @Test
    void filesThatSayTheSameDoNotDiffer() throws IOException {
        String same = Files.readString(temp.resolve("small.yaml"))
                .replace("staff: 2", "staff: 2.0")
                .replace("political_salience: 0.5", "political_salience: {value: 5e-1, source: another}")
                .replace("title: A small case", "title: The same case\nregimes: []\nprotocol: {name: single_text}");
        Files.writeString(temp.resolve("same.yaml"), same);
        assertThat(run("diff", path("small.yaml"), path("same.yaml"))).isZero();
        assertThat(out.toString()).isEqualTo("no difference\n");
    }

    @Test
    void diffMatchesElementsByTheirNames() throws IOException {
        String other = Files.readString(temp.resolve("small.yaml"))
                .replace("cohesion: 0.9", "cohesion: 0.8")
                .replace("id: capacity", "id: building")
                .replace("range: [0.4, 0.8]", "range: [0.5, 0.8]")
                .replace("service_gain: 0.6", "drift: 0.09");
        Files.writeString(temp.resolve("other.yaml"), other);
        assertThat(run("diff", path("small.yaml"), path("other.yaml"))).isZero();
        assertThat(out.toString())
                .containsPattern("blocs.union.cohesion +0.9 +0.8")
                .containsPattern("provisions.capacity +there +-")
                .containsPattern("provisions.building +- +there")
                .containsPattern("field.technical_complexity +0.6 in \\[0.4, 0.8\\] +0.6 in \\[0.5, 0.8\\]")
                .containsPattern("parameters.service_gain +0.6 +0.5")
                .containsPattern("parameters.drift +0.05.* +0.09")
                .doesNotContain("overlap");
    }

    @Test
    void aNewFileIsValidAndCommentedAndNeverOverwrites() throws IOException {
        assertThat(run("schema", "--out", path("schema"))).isZero();
        assertThat(run("new", path("mine.yaml"))).isZero();
        String text = Files.readString(temp.resolve("mine.yaml"));
        assertThat(text)
                .startsWith("# yaml-language-server: $schema=schema/scenario.schema.json\n")
                .contains("# How uncertain the world is in which a rule will apply.")
                .contains("# overlap: {value: 0.3");
        assertThat(run("validate", path("mine.yaml"))).as(err.toString()).isZero();
        assertThat(run("new", path("mine.yaml"))).isEqualTo(2);
        assertThat(err.toString()).contains("there already");
        assertThat(run("new", path("nowhere/mine.yaml"))).isEqualTo(2);
        assertThat(run("new", "")).isEqualTo(2);
        assertThat(run("validate", "")).isEqualTo(2);
    }

    @Test
    void aNewFileCanStartFromAScenario() {
        assertThat(run("new", path("mine.yaml"), "--from", path("small.yaml"))).isZero();
        assertThat(run("validate", path("mine.yaml"))).as(err.toString()).isZero();
        assertThat(run("diff", path("small.yaml"), path("mine.yaml"))).isZero();
        assertThat(out.toString()).endsWith("no difference\n");
    }

    @Test
    void theListsSayWhatAScenarioMayName() {
        for (String what : List.of(
                "strategies", "tactics", "protocols", "rules", "organs", "parameters", "mechanisms", "outcomes")) {
            assertThat(run("list", what)).as(what).isZero();
        }
        assertThat(out.toString())
                .contains(
                        "Links the field to a frame. [Fan 2024, ch. 5]", "boulware", "beta", "single_text", "threshold")
                .contains(
                        "organs.<id>.non_state_pen",
                        "objection_threshold",
                        "stuck provisions are traded",
                        "delegation_class");
        assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(run("list", "poems")).isEqualTo(2);
    }

    @Test
    void theSchemasAreWritten() {
        assertThat(run("schema", "--out", path("schema"))).isZero();
        assertThat(temp.resolve("schema/scenario.schema.json")).content().contains("boulware", "\"$defs\"");
        assertThat(temp.resolve("schema/model.schema.json")).content().contains("objection_threshold");
    }
}
