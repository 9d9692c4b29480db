package org.plenary.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.Parameter;
import org.plenary.kernel.Quantity;

/** Any annotated record can be read, not only a scenario. */
class FormatTest {
    /** A record with a component of every kind. */
    record Everything(
            @Parameter("Text.") String title,

            @Parameter(value = "Whole.", min = 1, defaultValue = "100")
            int replicates,

            @Parameter(value = "Long.", defaultValue = "1") long seed,

            @Parameter(value = "Number.", max = 2, defaultValue = "{value: 0.5, range: [0, 1], source: judgement}")
            double share,

            @Parameter(value = "Quantity.", defaultValue = "1")
            Quantity weight,

            @Parameter(value = "Flag.", defaultValue = "false")
            boolean common,

            @Parameter(value = "Choice.", defaultValue = "half_way")
            Choice choice,

            @Parameter(value = "Factors.", defaultValue = "[]")
            List<Factor> factors,

            @Parameter(value = "Counts.", min = 0, defaultValue = "{}")
            Map<Choice, Integer> counts,

            @Parameter(value = "Numbers.", min = 0, defaultValue = "[]")
            List<Double> numbers) {}

    /** A choice. */
    enum Choice {
        NONE,
        HALF_WAY
    }

    /** Values of any kind. */
    record Factor(
            @Parameter("Path.") String path,
            @Parameter("Values.") List<Object> values) {
        Factor {
            if (path.startsWith("x")) {
                throw new IllegalArgumentException("paths begin with a key");
            }
        }
    }

    private static Everything read(String yaml) {
        return Format.of(Everything.class, Behaviours.none())
                .read("e.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .value();
    }

    @Test
    void bindsEveryKindOfComponent() {
        Everything read = read("""
                title: t
                seed: 0xFF
                share: {value: 1.5, source: counted}
                weight: {value: 2, range: [1, 3]}
                factors:
                  - path: field.drive
                    values: [1, 0.5, true, absent, [a, b]]
                counts: {half_way: 3}
                numbers: [1, 2.5]
                """);
        assertThat(read.replicates()).isEqualTo(100);
        assertThat(read.seed()).isEqualTo(255);
        assertThat(read.share()).isEqualTo(1.5);
        assertThat(read.weight().range()).contains(new Quantity.Range(1, 3));
        assertThat(read.choice()).isEqualTo(Choice.HALF_WAY);
        assertThat(read.factors().get(0).values()).containsExactly(1L, 0.5, true, "absent", List.of("a", "b"));
        assertThat(read.counts()).containsEntry(Choice.HALF_WAY, 3);
        assertThat(read.numbers()).containsExactly(1.0, 2.5);
    }

    @Test
    void numbersThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> read("title: t\nreplicates: 3000000000\n")).hasMessageContaining("e.yaml:2:13");
        assertThatThrownBy(() -> read("title: t\nseed: 9223372036854775808\n")).hasMessageContaining("seed");
        assertThatThrownBy(() -> read("title: t\nreplicates: 0\n")).hasMessageContaining("of at least 1");
        assertThat(read("title: t\nseed: -9223372036854775808\n").seed()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void whatARecordItselfRefusesIsAProblemWithAPlace() {
        assertThatThrownBy(() -> read("title: t\nfactors:\n  - {path: x.y, values: [1]}\n"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("e.yaml:3:5  factors.1")
                .hasMessageContaining("paths begin with a key");
    }

    /** Lacks an annotation. */
    record Bare(String title) {}

    /** Has a component that no file can hold. */
    record Odd(@Parameter("Odd.") Thread thread) {}

    /** Has a default out of its bounds. */
    record Wrong(
            @Parameter(value = "Wrong.", max = 1, defaultValue = "2")
            double x) {}

    @Test
    void recordsThatNoFileCanHoldAreRefusedWithAReason() {
        assertThatThrownBy(() -> Format.of(Bare.class, Behaviours.none())).hasMessageContaining("without @Parameter");
        assertThatThrownBy(() -> Format.of(Odd.class, Behaviours.none())).hasMessageContaining("no file can hold");
        assertThatThrownBy(() -> Format.of(Wrong.class, Behaviours.none())).hasMessageContaining("not allowed");
    }
}
