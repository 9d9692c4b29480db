package org.plenary.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.design.DesignPoints;
import org.plenary.input.InvalidInputException;
import org.plenary.scenario.InputFile;
import org.plenary.scenario.Plugins;

/** Sweep files of the shipped study, loaded as the program does. */
class StudySweepLoaderTest {
    @TempDir
    Path temporary;

    private LoadedSweep load(String factors, String design, String more) throws IOException {
        Path file = temporary.resolve("s.yaml");
        Files.writeString(
                file,
                "title: t\nscenarios: [examples/smallest.yaml]\nfactors:\n" + factors + "design: " + design + "\n"
                        + more);
        return new StudySweepLoader(Plugins.none()).load(file);
    }

    private static final String MIXED = """
            - {path: field.political_salience, range: [0.1, 0.9]}
            - {path: parameters.noise, range: [0.003, 0.03], distribution: log_uniform}
            - {path: strategies.framing, values: [true, false]}
            - {path: periods.1.tablings.1.sessions, range: [1, 4]}
            - {path: blocs.g77.cohesion, range: [0, 1], distribution: {name: normal, mean: 0.7, sd: 0.2}}
            """;

    @Test
    void a_latin_hypercube_varies_every_kind_of_factor() throws IOException {
        LoadedSweep sweep = load(MIXED, "{name: latin_hypercube, points: 40}", "");
        DesignPoints points = sweep.plan().design();
        assertThat(points.size()).isEqualTo(40);
        int[] sessions = new int[5];
        int[] framing = new int[2];
        for (List<Object> point : points.points()) {
            assertThat((Double) point.get(0)).isBetween(0.1, 0.9);
            assertThat((Double) point.get(1)).isBetween(0.003, 0.03);
            framing[(Boolean) point.get(2) ? 1 : 0]++;
            sessions[((Long) point.get(3)).intValue()]++;
        }
        assertThat(framing).containsExactly(20, 20);
        assertThat(sessions).containsExactly(0, 10, 10, 10, 10);
        assertThat(sweep.cases().at(0, 39).run(sweep.plan().run(0, 39, 0)).scores())
                .isNotNull();
    }

    @Test
    void the_seed_of_the_runs_leaves_the_points_as_they_are() throws IOException {
        for (String design : List.of(
                "{name: latin_hypercube, points: 16}", "{name: sobol, points: 16}", "{name: saltelli, base: 4}")) {
            List<List<Object>> one =
                    load(MIXED, design, "seed: 1\n").plan().design().points();
            assertThat(load(MIXED, design, "seed: 2\n").plan().design().points())
                    .isEqualTo(one);
            String other = design.replace("}", ", seed: 2}");
            assertThat(load(MIXED, other, "seed: 1\n").plan().design().points()).isNotEqualTo(one);
        }
    }

    /** For each design: all seeds differ, or under common random numbers just those of one scenario and replicate. */
    @Test
    void seeds_never_repeat_unless_asked_for() throws IOException {
        for (String design : List.of(
                "{name: latin_hypercube, points: 50}", "{name: sobol, points: 64}", "{name: saltelli, base: 8}")) {
            for (boolean common : List.of(false, true)) {
                SweepPlan plan = load(MIXED, design, "replicates: 20\ncommon_random_numbers: " + common + "\n")
                        .plan();
                TreeSet<Long> seeds = new TreeSet<>();
                for (long step = 0; step < plan.size(); step++) {
                    seeds.add(plan.atStep(step).seed());
                }
                assertThat(seeds).hasSize(common ? 20 : (int) plan.size());
            }
        }
    }

    /** A sweep cut short anywhere is balanced: no place has two runs more than another. */
    @Test
    void replicates_are_interleaved() throws IOException {
        SweepPlan plan = load(MIXED, "{name: latin_hypercube, points: 10}", "replicates: 5\n")
                .plan();
        int[] runs = new int[10];
        for (long step = 0; step < plan.size(); step++) {
            runs[plan.atStep(step).designPoint()]++;
            int most = java.util.Arrays.stream(runs).max().orElseThrow();
            int least = java.util.Arrays.stream(runs).min().orElseThrow();
            assertThat(most - least).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void organs_are_present_or_absent() throws IOException {
        Path file = temporary.resolve("s.yaml");
        Files.writeString(file, """
                title: t
                scenarios: [cyberwarfare.yaml]
                factors: [{path: organs.gge}, {path: organs.oewg}]
                design: {name: points, points: [[present, present], [present, absent], [absent, present]]}
                """);
        CaseSource cases = new StudySweepLoader(Plugins.none()).load(file).cases();
        assertThat(List.of(organs(cases, 0), organs(cases, 1), organs(cases, 2)))
                .containsExactly(
                        List.of("gge", "first_committee", "oewg"),
                        List.of("gge", "first_committee"),
                        List.of("first_committee", "oewg"));
    }

    private static List<String> organs(CaseSource cases, int point) {
        return ((ScenarioCase) cases.at(0, point))
                .setup().organs().stream().map(organ -> organ.id()).toList();
    }

    /** Each factor is fine by itself; together they are not: without both organs nothing is tabled. */
    @Test
    void points_that_cannot_be_are_refused_before_any_run() throws IOException {
        Path file = temporary.resolve("s.yaml");
        Files.writeString(file, """
                title: t
                scenarios: [cyberwarfare.yaml]
                factors:
                  - {path: organs.gge, values: [present, absent]}
                  - {path: organs.oewg, values: [present, absent]}
                """);
        assertThatThrownBy(() -> new StudySweepLoader(Plugins.none()).load(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("1 problem")
                .hasMessageContaining("periods")
                .hasMessageContaining("an empty list");
    }

    /** Of a large design the first points are built, and all that combine names, switches and whole numbers anew. */
    @Test
    void every_new_combination_of_a_large_design_is_checked() {
        List<List<Object>> points = new java.util.ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            points.add(List.of(i / 2000.0, i == 1500 ? "absent" : "present", i == 1700 ? 3L : 2L));
        }
        assertThat(StudySweepLoader.checked(new DesignPoints(List.of("a", "b", "c"), points)))
                .hasSize(502)
                .contains(0, 499, 1500, 1700);
    }

    @Test
    void a_comment_is_no_change_of_what_a_file_says() {
        List<String> plain = hashes("title: a\nfield: {drive: 0.5}\n");
        List<String> commented = hashes("# why\ntitle: a # so\n\nfield:\n  drive: 0.5\n");
        List<String> other = hashes("title: a\nfield: {drive: 0.6}\n");
        assertThat(commented.get(0)).isNotEqualTo(plain.get(0));
        assertThat(commented.get(1)).isEqualTo(plain.get(1)).isNotEqualTo(other.get(1));
        TreeMap<String, String> then = new TreeMap<>(Map.of("a.yaml", String.join(" ", plain)));
        TreeMap<String, String> now = new TreeMap<>(Map.of("a.yaml", String.join(" ", commented)));
        Provenance one = new Provenance("1", "c", then);
        Provenance two = new Provenance("1", "c", now);
        assertThat(one.fingerprint(FakeSweep.plan(1))).isEqualTo(two.fingerprint(FakeSweep.plan(1)));
        Manifest manifest =
                Manifest.begun(Work.all(FakeSweep.plan(1)), one, new Circumstances("x", 1, Clock.systemUTC()));
        assertThat(SweepDifferences.ofInputs(manifest, two)).isEmpty();
        now.put("a.yaml", String.join(" ", other));
        assertThat(SweepDifferences.ofInputs(manifest, new Provenance("1", "c", now)))
                .containsExactly("file a.yaml: changed since");
    }

    /** Replicates are counted in the plan, so that a file that asks for more is still the same file. */
    @Test
    void theReplicatesOfASweepFileAreNoChangeOfWhatItSays() {
        String sweep = "title: a\nscenarios: [one.yaml]\nreplicates: 3\n";
        List<String> three = hashes(sweep);
        List<String> five = hashes(sweep.replace("3", "5"));
        assertThat(five.get(0)).isNotEqualTo(three.get(0));
        assertThat(five.get(1))
                .isEqualTo(three.get(1))
                .isEqualTo(hashes(sweep.replace("replicates: 3\n", "")).get(1));
        assertThat(hashes(sweep + "seed: 2\n").get(1)).isNotEqualTo(three.get(1));
        String scenario = "title: a\nprovisions: []\nreplicates: 3\n";
        assertThat(hashes(scenario.replace("3", "5")).get(1))
                .isNotEqualTo(hashes(scenario).get(1));
    }

    private static List<String> hashes(String text) {
        InputFile file = new InputFile("a.yaml", "a.yaml", text.getBytes(StandardCharsets.UTF_8));
        return List.of(StudySweepLoader.hashes(file).split(" "));
    }
}
