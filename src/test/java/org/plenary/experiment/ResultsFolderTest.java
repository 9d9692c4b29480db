package org.plenary.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.design.Factor;
import org.plenary.design.GridDesign;
import org.plenary.kernel.UserError;

class ResultsFolderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    @TempDir
    Path temporary;

    @Test
    void runs_are_in_table_order_whatever_the_workers() throws IOException {
        byte[] one = Files.readAllBytes(finished("one", 1).resolve(ResultsFolder.RUNS));
        byte[] two = Files.readAllBytes(finished("two", 2).resolve(ResultsFolder.RUNS));
        byte[] four = Files.readAllBytes(finished("four", 4).resolve(ResultsFolder.RUNS));
        assertThat(two).isEqualTo(one);
        assertThat(four).isEqualTo(one);
        List<String> rows = Files.readAllLines(temporary.resolve("one").resolve(ResultsFolder.RUNS));
        assertThat(rows).hasSize(1 + 3 * 2 * 20);
        int row = 1;
        for (String scenario : List.of("alpha", "beta", "gamma")) {
            for (int d = 0; d < 2; d++) {
                for (int r = 0; r < 20; r++) {
                    String start = scenario + "/" + d + "/" + r + "," + scenario + "," + d + "," + r + ",0x";
                    assertThat(rows.get(row++)).startsWith(start);
                }
            }
        }
    }

    @Test
    void the_header_and_a_row_are_as_documented() throws IOException {
        List<String> rows = Files.readAllLines(finished("a", 1).resolve(ResultsFolder.RUNS));
        assertThat(rows.get(0))
                .isEqualTo("run,scenario,design_point,replicate,seed,adopted,delegation,precision,obligation,"
                        + "delegation_class,precision_class,obligation_class,consensus,support,rounds,"
                        + "field.salience,mandates_tabled,mandates_adopted,texts,dissociations,zeal,effort");
        assertThat(rows.get(21))
                .matches("alpha/1/0,alpha,1,0,0x[0-9a-f]{16},true,0\\.\\d{1,6},0\\.\\d{1,6},0\\.\\d{1,6},"
                        + "(low|medium|high),(low|medium|high),(low|medium|high),0\\.5,0\\.25,12,0\\.75,0,0,0,0,"
                        + "0\\.\\d{1,6},0\\.\\d{1,6}");
    }

    @Test
    void the_only_files_of_a_finished_sweep_are_its_tables_plan_and_manifest() throws IOException {
        Path folder = finished("a", 2);
        assertThat(names(folder))
                .containsExactly("comparison.csv", "manifest.json", "runs.csv", "runs.sqlite", "sweep.json");
        Manifest manifest = Manifest.of(folder).orElseThrow();
        assertThat(manifest.isFinished()).isTrue();
        assertThat(manifest.runsFinished()).isEqualTo(120);
        assertThat(manifest.start()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(manifest.end()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(manifest.seed()).isEqualTo("0x000000000000002a");
        assertThat(manifest.inputs()).containsEntry("alpha.yaml", "00");
        assertThat(manifest.outputs()).containsOnlyKeys("comparison.csv", "runs.csv", "sweep.json");
        assertThat(Files.readString(folder.resolve("manifest.json")))
                .doesNotContain("\r")
                .endsWith("}\n");
    }

    @Test
    void the_plan_is_read_back_as_it_was() throws IOException {
        Path folder = finished("a", 1);
        SweepPlan plan = SweepDocument.read(folder);
        assertThat(plan).isEqualTo(FakeSweep.plan(20));
        assertThat(FakeSweep.provenance().fingerprint(plan))
                .isEqualTo(FakeSweep.provenance().fingerprint(FakeSweep.plan(20)));
    }

    @Test
    void the_fingerprint_changes_with_plan_inputs_and_program() {
        Provenance then = FakeSweep.provenance();
        String before = then.fingerprint(FakeSweep.plan(2));
        TreeMap<String, String> inputs = new TreeMap<>(then.inputs());
        inputs.put("alpha.yaml", "99");
        assertThat(List.of(
                        then.fingerprint(FakeSweep.plan(3)),
                        then.fingerprint(FakeSweep.plan(2).withMasterSeed(1)),
                        new Provenance("1.2.4", "abc", then.inputs()).fingerprint(FakeSweep.plan(2)),
                        new Provenance("1.2.3", "abd", then.inputs()).fingerprint(FakeSweep.plan(2)),
                        new Provenance("1.2.3", "abc", inputs).fingerprint(FakeSweep.plan(2))))
                .doesNotHaveDuplicates()
                .doesNotContain(before);
    }

    @Test
    void results_of_another_command_are_not_replaced() throws IOException {
        Path folder = finished("a", 1);
        Path manifest = folder.resolve(Manifest.FILE);
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace("\"plenary-results/1\"", "\"plenary-findings/1\"")
                        .replace("\"kind\" : \"sweep\"", "\"kind\" : \"findings\""));
        assertThatThrownBy(() -> inspect(folder, FakeSweep.plan(20), true))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("holds results of plenary findings");
    }

    @Test
    void the_same_finished_sweep_is_recognised() throws IOException {
        Path folder = finished("a", 1);
        assertThat(inspect(folder, FakeSweep.plan(20), false)).isEqualTo(ResultsFolder.Contents.FINISHED);
        assertThat(inspect(folder, FakeSweep.plan(20), true)).isEqualTo(ResultsFolder.Contents.FREE);
        assertThatThrownBy(() -> begin(folder, FakeSweep.plan(20), false)).isInstanceOf(UserError.class);
    }

    @Test
    void another_sweep_is_refused_with_what_differs() throws IOException {
        Path folder = finished("a", 1);
        assertThatThrownBy(() -> inspect(folder, FakeSweep.plan(20).withMasterSeed(7), false))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("seed: \"0x000000000000002a\" there, \"0x0000000000000007\" here")
                .hasMessageContaining("--overwrite")
                .hasMessageContaining("--out");
        assertThat(inspect(folder, FakeSweep.plan(21), false)).isEqualTo(ResultsFolder.Contents.BEGUN);
        assertThatThrownBy(() -> inspect(folder, FakeSweep.plan(19), false))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("holds more runs");
        Provenance other = new Provenance("1.2.4", "abc", new TreeMap<>(Map.of("alpha.yaml", "07")));
        assertThatThrownBy(() -> ResultsFolder.inspect(folder, Work.all(FakeSweep.plan(20)), Set.of(), other, false))
                .hasMessageContaining("program version: 1.2.3 there, 1.2.4 here")
                .hasMessageContaining("file alpha.yaml: changed since")
                .hasMessageContaining("file sweeps/made-up.yaml: read only then");
    }

    @Test
    void a_finished_sweep_whose_tables_were_touched_is_not_passed_off_as_its_result() throws IOException {
        Path folder = finished("a", 1);
        Files.writeString(folder.resolve(ResultsFolder.RUNS), "run\n");
        Files.delete(folder.resolve(ResultsFolder.COMPARISON));
        assertThatThrownBy(() -> Manifest.of(folder).orElseThrow().checkTables(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("runs.csv: changed since it was written")
                .hasMessageContaining("comparison.csv: missing");
    }

    @Test
    void a_foreign_folder_is_never_touched() throws IOException {
        Path photos = Files.createDirectory(temporary.resolve("photos"));
        Files.writeString(photos.resolve("runs.csv"), "mine");
        for (boolean overwrite : new boolean[] {false, true}) {
            assertThatThrownBy(() -> begin(photos, FakeSweep.plan(2), overwrite))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("not a results folder of Plenary");
        }
        Files.writeString(photos.resolve("manifest.json"), "{\"format\": \"something-else/1\"}");
        assertThatThrownBy(() -> begin(photos, FakeSweep.plan(2), true)).isInstanceOf(UserError.class);
        assertThat(names(photos)).containsExactly("manifest.json", "runs.csv");
        assertThat(photos.resolve("runs.csv")).hasContent("mine");
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_refused() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "x");
        assertThatThrownBy(() -> begin(file, FakeSweep.plan(2), true))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is a file");
    }

    @Test
    void overwriting_removes_only_what_a_sweep_wrote() throws IOException {
        Path folder = finished("a", 1);
        Files.writeString(folder.resolve("notes.txt"), "mine");
        try (ResultsFolder results = begin(folder, FakeSweep.plan(3), true)) {
            assertThat(names(folder))
                    .contains("manifest.json", "notes.txt", "runs.sqlite", "sweep.json", "sweep.lock")
                    .doesNotContain("runs.csv", "comparison.csv");
            assertThat(Manifest.of(folder).orElseThrow().isFinished()).isFalse();
            results.stopping("enough");
        }
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void a_sweep_that_stops_early_keeps_its_runs_and_says_so() throws IOException {
        Path folder = temporary.resolve("a");
        SweepPlan plan = FakeSweep.plan(2);
        try (ResultsFolder results = begin(folder, plan, false)) {
            for (int replicate : new int[] {1, 0}) {
                PlannedRun run = plan.run(2, 1, replicate);
                results.sink().accept(run, RunRow.of(plan, run, FakeSweep.outcome(run.seed(), 0)));
            }
            assertThatIllegalStateException().isThrownBy(() -> results.finish(new TreeMap<>(), Map.of()));
            results.stopping("stopped by the user");
        }
        assertThat(names(folder)).containsExactly("manifest.json", "runs.sqlite", "sweep.json");
        Manifest manifest = Manifest.of(folder).orElseThrow();
        assertThat(manifest.isFinished()).isFalse();
        assertThat(manifest.reason()).isEqualTo("stopped by the user");
        assertThat(manifest.runsFinished()).isEqualTo(2);
        try (RunStore store = RunStore.open(folder)) {
            List<String> ids = new ArrayList<>();
            store.rows(StoredTable.RUNS, row -> ids.add(row.text("run")));
            assertThat(ids).containsExactly("gamma/1/0", "gamma/1/1");
        }
        assertThat(inspect(folder, plan, false)).isEqualTo(ResultsFolder.Contents.BEGUN);
    }

    @Test
    void two_sweeps_do_not_write_one_folder() throws IOException {
        Path folder = temporary.resolve("a");
        try (ResultsFolder first = begin(folder, FakeSweep.plan(2), false)) {
            assertThatThrownBy(() -> begin(folder, FakeSweep.plan(2), true))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("still running");
            assertThat(Files.exists(first.path().resolve("sweep.lock"))).isTrue();
        }
    }

    @Test
    void an_empty_folder_and_one_left_by_a_crash_at_the_first_moment_are_free() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("a"));
        assertThat(inspect(folder, FakeSweep.plan(2), false)).isEqualTo(ResultsFolder.Contents.FREE);
        Files.createFile(folder.resolve("sweep.lock"));
        assertThat(inspect(folder, FakeSweep.plan(2), false)).isEqualTo(ResultsFolder.Contents.FREE);
    }

    @Test
    void names_of_factors_and_measures_cannot_clash_or_be_formulas() throws IOException {
        Path folder = temporary.resolve("a");
        assertThatThrownBy(() -> begin(folder, varied("support", List.of(1)), false))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("\"support\"");
        assertThat(folder).doesNotExist();
        SweepPlan plan = varied("=evil", List.of("@x", "-y", "a,\"b"));
        Map<PlannedRun, RunOutcome> outcomes = new LinkedHashMap<>();
        for (int d = 0; d < 3; d++) {
            PlannedRun run = plan.run(0, d, 0);
            outcomes.put(run, FakeSweep.outcome(run.seed(), 0));
        }
        FakeSweep.csv(plan, outcomes, temporary.resolve("runs.csv"));
        String text = Files.readString(temporary.resolve("runs.csv"));
        assertThat(text)
                .contains(",'=evil,")
                .contains(",'@x,")
                .contains(",'-y,")
                .contains(",\"a,\"\"b\",");
    }

    private static SweepPlan varied(String factor, List<Object> values) {
        return new SweepPlan(
                "t",
                "c",
                List.of(new PlannedScenario("alpha", ObservedOutcome.none())),
                new GridDesign().points(List.of(new Factor(factor, values))),
                1,
                1,
                false,
                List.of(),
                List.of());
    }

    private Path finished(String name, int workers) throws IOException {
        Path folder = temporary.resolve(name);
        SweepPlan plan = FakeSweep.plan(20);
        Circumstances circumstances = new Circumstances("plenary sweep made-up.yaml", workers, CLOCK);
        try (ResultsFolder results = ResultsFolder.begin(
                folder, Work.all(plan), FakeSweep.provenance(), circumstances, ResultsFolder.Options.USUAL)) {
            new SweepRunner(workers).run(plan, FakeSweep.cases(), results.sink(), Progress.silent(), () -> false);
            results.finish(new TreeMap<>(Map.of(ResultsFolder.COMPARISON, "x\n")), Map.of());
        }
        return folder;
    }

    private static ResultsFolder begin(Path folder, SweepPlan plan, boolean overwrite) throws IOException {
        return ResultsFolder.begin(
                folder,
                Work.all(plan),
                FakeSweep.provenance(),
                new Circumstances("plenary sweep", 1, CLOCK),
                new ResultsFolder.Options(overwrite, false, true));
    }

    private static ResultsFolder.Contents inspect(Path folder, SweepPlan plan, boolean overwrite) throws IOException {
        return ResultsFolder.inspect(folder, Work.all(plan), Set.of(), FakeSweep.provenance(), overwrite);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
