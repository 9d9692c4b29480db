package org.plenary.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.kernel.Named;
import org.plenary.kernel.Parameter;
import org.plenary.kernel.Quantity;

/** The settings of a file, and what a kind of file may set: both are read off the records. */
class SettingsTest {
    /** A closed choice. */
    sealed interface Rule {
        /** Has a default for all. */
        @Named(value = "vote", summary = "A vote.")
        record Vote(
                @Parameter(value = "Share.", min = 0, max = 1, defaultValue = "0.5")
                double share) implements Rule {}

        /** Must be told. */
        @Named(value = "chosen", summary = "A choice.")
        record Chosen(@Parameter("By whom.") String by) implements Rule {}
    }

    /** An element with a name. */
    record Part(
            @Parameter("Name.") String id,

            @Parameter(value = "Size.", unit = "cm", min = 0)
            Quantity size,

            @Parameter(value = "Rule.", defaultValue = "vote")
            Rule rule) {}

    /** A file. */
    record File(
            @Parameter("Title.") String title,
            @Parameter("Parts.") List<Part> parts,

            @Parameter(value = "Days.", min = 1, defaultValue = "[1, 2]")
            List<Integer> days,

            @Parameter(value = "Shares.", defaultValue = "{}")
            Map<String, Quantity> shares) {}

    private static final Format<File> FORMAT = Format.of(File.class, Behaviours.none());

    private static List<Setting> settings(String yaml) {
        Format.Bound<File> read = FORMAT.read("f.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return Setting.of(FORMAT.shape(), read.node());
    }

    @Test
    void everySettingHasAPathAValueAndWhatHoldsWithoutIt() {
        List<Setting> settings = settings("""
                title: t
                parts:
                  - {id: a, size: {value: 2, range: [1, 3]}}
                  - {id: b, size: 4, rule: {name: chosen, by: us}}
                shares: {x: 0.5}
                """);
        assertThat(settings)
                .extracting(setting -> setting.path() + " = " + YamlWriter.flow(setting.value()) + " ("
                        + setting.preset().map(YamlWriter::flow).orElse("-") + ")")
                .containsExactly(
                        "title = t (-)",
                        "parts.a.id = a (-)",
                        "parts.a.size = {value: 2, range: [1, 3]} (-)",
                        "parts.a.rule = vote (vote)",
                        "parts.a.rule.share = 0.5 (0.5)",
                        "parts.b.id = b (-)",
                        "parts.b.size = 4 (-)",
                        "parts.b.rule = chosen (vote)",
                        "parts.b.rule.by = us (-)",
                        "days = [1, 2] ([1, 2])",
                        "shares.x = 0.5 (-)");
        assertThat(settings)
                .filteredOn(Setting::isForReaders)
                .extracting(Setting::path)
                .containsExactly("title");
        assertThat(settings)
                .filteredOn(setting -> setting.quantity().isPresent())
                .extracting(Setting::path)
                .containsExactly("parts.a.size", "parts.a.rule.share", "parts.b.size", "shares.x");
    }

    @Test
    void theCatalogueNamesElementsByWhatStandsForThem() {
        assertThat(CatalogueEntry.of(FORMAT.shape()))
                .extracting(entry -> entry.path() + " | " + entry.allowed() + " | " + entry.preset())
                .containsExactly(
                        "title | text | ",
                        "parts.<id>.id | a name | ",
                        "parts.<id>.size | at least 0 | ",
                        "parts.<id>.rule | chosen, vote | vote",
                        "days | list: whole, at least 1 | [1, 2]",
                        "shares.<name> | any number | {}");
    }

    @Test
    void theSchemaAsksForAMapWhereABareNameSaysTooLittle() {
        String schema = FORMAT.schema("A file").at("/$defs/Rule").toString();
        assertThat(schema).contains("{\"type\":\"string\",\"enum\":[\"vote\"]}");
        assertThat(schema).contains("\"required\":[\"by\",\"name\"]", "\"const\":\"chosen\"", "\"const\":\"vote\"");
        assertThat(FORMAT.schema("A file").at("/required").toString()).isEqualTo("[\"title\",\"parts\"]");
        assertThat(FORMAT.schemaText("A file"))
                .startsWith("{\n  \"$schema\"")
                .endsWith("}\n")
                .doesNotContain("\r");
    }

    @Test
    void bareNamesAreCompleteAfterReading() {
        Node read = FORMAT.read(
                        "f.yaml", "{title: t, parts: [{id: a, size: 1, rule: vote}]}".getBytes(StandardCharsets.UTF_8))
                .node();
        assertThat(Paths.find(read, "parts.a.rule").map(YamlWriter::flow)).contains("{name: vote, share: 0.5}");
        assertThat(Paths.place(read, "parts.a.rule.name")).hasToString("f.yaml:1:43");
        assertThat(Paths.place(read, "days")).isEqualTo(Place.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "votes | \"votes\" | parts.a.rule",
                "7 | the number 7 | parts.a.rule",
                "{share: 1} | a map with share | parts.a.rule",
                "{name: votes} | \"votes\" | parts.a.rule.name",
                "{name: 7} | the number 7 | parts.a.rule.name",
                "{name: *x} | an alias (*x) | ''",
                "{name: vote, share: 2} | the number 2 | parts.a.rule.share",
                "{name: vote, shares: 1} | the unknown key \"shares\" | parts.a.rule.shares",
                "chosen | no \"by\" | parts.a.rule.by",
                "*x | an alias (*x) | ''",
                "null | nothing | parts.a.rule",
            })
    void aWrongBehaviourIsOneProblem(String rule, String found, String path) {
        byte[] file = ("{title: t, parts: [{id: a, size: 1, rule: " + rule + "}]}").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> FORMAT.read("f.yaml", file))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.found()).isEqualTo(found);
                                    assertThat(problem.path()).isEqualTo(path);
                                }));
    }
}
