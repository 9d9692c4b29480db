package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plenary.bargaining.Protocol;
import org.plenary.bargaining.Tactic;
import org.plenary.input.Behaviours;
import org.plenary.input.CatalogueEntry;
import org.plenary.input.Field;
import org.plenary.input.Format;
import org.plenary.input.Shapes;
import org.plenary.kernel.Quantity;
import org.plenary.strategy.Strategy;
import org.plenary.world.ComplexSetting;
import org.plenary.world.DecisionRule;
import org.plenary.world.Mechanism;
import org.plenary.world.ModelParameters;

/**
 * The ODD knows every shared parameter, with the value and the range that hold. After a change of model.yaml:
 *
 * <pre>mvn test -Dtest=OddParametersTest -Dplenary.golden.update=true</pre>
 */
class OddParametersTest {
    private static final Path PAGE = Path.of("src/site/markdown/odd.md");
    private static final String END = "<!-- end -->";

    private static final List<Field> FIELDS =
            Format.of(ModelParameters.class, Behaviours.none()).shape().fields();

    private static String table() throws IOException {
        InputFile model =
                new InputFile("model.yaml", "model.yaml", Files.readAllBytes(Path.of("scenarios/model.yaml")));
        SharedParameters shared = SharedParameters.read(model);
        StringBuilder table = new StringBuilder("| parameter | value | range | unit | what it is | source |\n");
        table.append("|---|---|---|---|---|---|\n");
        for (Field field : FIELDS) {
            Quantity quantity = Objects.requireNonNull(shared.quantities().get(field.key()));
            String range = quantity.range()
                    .map(ends -> number(ends.low()) + " to " + number(ends.high()))
                    .orElse("");
            table.append("| `" + field.key() + "` | " + number(quantity.value()) + " | " + range + " | "
                    + field.about().unit() + " | " + field.about().value() + " | " + quantity.source() + " |\n");
        }
        return table.toString().replace("|  |", "| |");
    }

    private static String replaced(String page, String name, String table) {
        String begin = "<!-- " + name + " -->\n";
        int from = page.indexOf(begin) + begin.length();
        return page.substring(0, from) + table + page.substring(page.indexOf(END, from));
    }

    /** Returns the defaults that are judgements: of a scenario's settings, and of behaviours. */
    private static String defaults() {
        Behaviours behaviours = Plugins.none().behaviours();
        StringBuilder table = new StringBuilder("| setting | default | what it is | source |\n|---|---|---|---|\n");
        CatalogueEntry.of(Format.of(ScenarioFile.class, behaviours).shape()).stream()
                .filter(entry -> entry.preset().contains("judgement"))
                .forEach(entry -> table.append(row("", entry)));
        for (Class<?> kind : List.of(Strategy.class, Tactic.class, Protocol.class, DecisionRule.class)) {
            behaviours
                    .of(kind)
                    .forEach((name, type) -> CatalogueEntry.of(new Shapes(behaviours).of(type))
                            .forEach(entry -> table.append(row(name + ".", entry))));
        }
        CatalogueEntry.of(Format.of(ComplexSetting.class, behaviours).shape())
                .forEach(entry -> table.append(row("complex.", entry)));
        return table.toString();
    }

    private static String row(String prefix, CatalogueEntry entry) {
        String[] parts = entry.preset().replaceAll("[{}]", "").split(", (?=range|source)", -1);
        String value = parts[0].replace("value: ", "");
        String judged = parts.length == 3
                ? parts[2].replace("source: ", "") + ", " + parts[1].replaceAll("range: \\[(.*), (.*)\\]", "$1 to $2")
                : "";
        String source = judged.isEmpty() ? entry.about().source() : judged;
        return "| `" + prefix + entry.path() + "` | " + value + " | "
                + entry.about().value() + " | " + source + " |\n";
    }

    private static String number(double x) {
        return x == Math.rint(x) ? Long.toString((long) x) : Double.toString(x);
    }

    @Test
    void theTablesAreThoseOfFileAndCode() throws IOException {
        String current = replaced(Files.readString(PAGE), "parameters", table());
        current = replaced(current, "defaults", defaults());
        if (Boolean.getBoolean("plenary.golden.update")) {
            Files.writeString(PAGE, current);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(current);
    }

    @Test
    void everyParameterStandsInTheDescriptionOfASubmodel() throws IOException {
        String submodels = Files.readString(PAGE).split("## 7. Submodels", 2)[1].split("\n## Parameters", 2)[0];
        String majors = Files.readString(PAGE);
        assertThat(FIELDS)
                .hasSizeGreaterThan(30)
                .allSatisfy(field -> assertThat(submodels + majors.split("## 3. ", 2)[0])
                        .containsPattern("\\b" + field.key() + "\\b"));
    }

    @Test
    void everyMechanismThatCanBeSwitchedOffIsNamed() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(Mechanism.values()).allSatisfy(mechanism -> assertThat(page).contains("`" + mechanism.id() + "`"));
    }
}
