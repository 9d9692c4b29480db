package org.plenary.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.design.DesignPoints;
import org.plenary.design.PointRule;
import org.plenary.kernel.UserError;
import org.plenary.legalization.Dimension;

/** A plan that is written is read back as it was, from {@code sweep.json} and from a store. */
class SweepDocumentTest {
    @TempDir
    Path temporary;

    private static SweepPlan full() {
        List<Object> first = List.of("absent", 0.1, true, 3L, -1e-300, Long.MAX_VALUE);
        List<Object> second = List.of("a \"b\"\n,ü\u2028", 1.0, false, 0L, 0.30000000000000004, Long.MIN_VALUE);
        return new SweepPlan(
                "calibrate",
                Settings.NONE
                        .with("only", List.of("F1", "F2"))
                        .with("gap", 0.05)
                        .with("none", List.of()),
                "=1+1 \"title\" \\ </script> \u202e\t",
                "thesis",
                List.of(
                        new PlannedScenario("alpha", FakeSweep.observed(2, 0, 1), 77),
                        new PlannedScenario("be-ta_2.x", ObservedOutcome.none())),
                new DesignPoints(
                        "draws",
                        List.of("a.*.b", "c", "d", "e", "f", "g"),
                        List.of(first, second),
                        List.of("draw"),
                        List.of(
                                new PointRule(List.of("0"), 0),
                                new PointRule(List.of("1"), 16, 3, true, List.of(0, PointRule.MISSING)))),
                7,
                -2,
                true,
                List.of(new Order(Dimension.OBLIGATION, "alpha", "be-ta_2.x")),
                List.of("states", "rounds"));
    }

    private static String text(SweepPlan plan) throws IOException {
        StringWriter out = new StringWriter();
        SweepDocument.write(plan, out);
        return out.toString();
    }

    @Test
    void aPlanIsReadBackAsItWas() throws IOException {
        for (SweepPlan plan : List.of(full(), FakeSweep.plan(3), FakeSweep.single(1))) {
            SweepDocument.write(plan, temporary);
            SweepPlan read = SweepDocument.read(temporary);
            assertThat(text(read)).isEqualTo(text(plan));
            assertThat(read.since(plan, java.util.Set.of())).isEqualTo(SweepPlan.Growth.SAME);
            assertThat(read.orders()).isEqualTo(plan.orders());
            assertThat(read.scenarios()).isEqualTo(plan.scenarios());
            assertThat(read.settings()).isEqualTo(plan.settings());
            assertThat(read.design().points()).isEqualTo(plan.design().points());
            assertThat(read.design().rules()).isEqualTo(plan.design().rules());
        }
    }

    @Test
    void aStoreGivesTheSamePlan() throws IOException {
        Files.createDirectories(temporary.resolve("store"));
        for (SweepPlan plan : List.of(full(), FakeSweep.plan(3))) {
            Path file = temporary.resolve("store").resolve(RunStore.FILE);
            Files.deleteIfExists(file);
            StoreWriter.create(
                    file,
                    plan,
                    new java.util.TreeMap<>(java.util.Map.of(
                            "sweep", SweepDocument.summary(plan).toString())));
            try (RunStore store = RunStore.open(temporary.resolve("store"))) {
                assertThat(text(store.plan())).isEqualTo(text(plan));
            }
        }
    }

    @Test
    void manyPointsAreWrittenAndReadOneByOne() throws IOException {
        List<List<Object>> points = new ArrayList<>();
        for (int p = 0; p < 20_000; p++) {
            points.add(List.of(p / 20_000.0, (long) p));
        }
        SweepPlan plan = FakeSweep.plan(1);
        SweepPlan many = plan.of("sweep", Settings.NONE, new DesignPoints(List.of("a", "b"), points));
        SweepDocument.write(many, temporary);
        assertThat(SweepDocument.read(temporary).design().points()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "format" : "plenary-sweep/2"     | "format" : "plenary-sweep/3"  | its format is "plenary-sweep/3"
            "kind" : "calibrate"             | "kind" : 5                    | it has no text "kind"
            "id" : "alpha"                   | "name" : "alpha"              | it has no text "id"
            "delegation" : "high"            | "delegation" : "hgih"         | "hgih" is no class
            "delegation" : "high"            | "delagation" : "high"         | "delagation" is no dimension
            "dimension" : "obligation"       | "dimension" : "obligations"   | "obligations" is no dimension
            "replicates" : 7                 | "replicates" : 0              | a sweep of 0 replicates is not possible
            "replicates" : 7                 | "replicates" : "many"         | a sweep of 0 replicates is not possible
            "factors" : [                    | "factors" : {}, "x" : [       | it has no list "factors"
            "higher" : "alpha"               | "higher" : "alhpa"            | alhpa
            "seed" : "0xfffffffffffffffe"    | "seed" : "many"               | many
            "labels" : [ "draw" ]            | "labels" : [ "draw", "x" ]    | draw
            """)
    void aDamagedDocumentIsNamedWithWhatIsWrong(String from, String to, String told) throws IOException {
        String text = text(full()).replaceAll("\\[\\s+\"draw\"\\s+\\]", "[ \"draw\" ]");
        assertThat(text).contains(from);
        Files.writeString(
                temporary.resolve(SweepDocument.FILE),
                text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));
        assertThatThrownBy(() -> SweepDocument.read(temporary))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("sweep.json is damaged or was not written by Plenary")
                .hasMessageContaining(told)
                .hasMessageContaining("Maybe restore it")
                .satisfies(e ->
                        assertThat(e.getMessage()).containsOnlyOnce("Maybe").doesNotContain(".."));
    }

    @Test
    void halfADocumentIsNoDocument() throws IOException {
        String text = text(full());
        for (int part = 1; part < 20; part++) {
            Files.writeString(temporary.resolve(SweepDocument.FILE), text.substring(0, text.length() * part / 20));
            assertThatThrownBy(() -> SweepDocument.read(temporary))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("sweep.json is damaged");
        }
        Files.delete(temporary.resolve(SweepDocument.FILE));
        assertThatThrownBy(() -> SweepDocument.read(temporary))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("has no sweep.json");
    }
}
