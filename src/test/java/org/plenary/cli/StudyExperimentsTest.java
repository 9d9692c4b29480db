package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.worlds.SmallStudy;

/** What a sweep can, every experiment can: be killed, gone on with, split, joined, added to and looked at. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StudyExperimentsTest {
    @TempDir
    static Path shared;

    @TempDir
    Path temporary;

    /** The tables of experiments that nothing happened to. */
    private static final Map<Experiment, Map<String, String>> WHOLE = new EnumMap<>(Experiment.class);

    private final StudyCommands commands = new StudyCommands(0);

    /** An experiment on the small study, and the option that makes it larger. */
    enum Experiment {
        CALIBRATE(List.of("--replicates", "2"), "--draws", 6, "calibration.csv"),
        ROBUSTNESS(List.of("--replicates", "2"), "--draws", 2, "draws.csv"),
        FINDINGS(List.of(), "--replicates", 4, "findings.csv"),
        DOSES(List.of("--dose"), "--replicates", 4, "dose.csv"),
        MEMBERS(List.of("--only", "A"), "--replicates", 4, "findings.csv"),
        BASELINES(List.of("--findings-replicates", "2", "--only", "A"), "--replicates", 4, "baselines.csv");

        final List<String> options;
        final String size;
        final int full;
        final String table;

        Experiment(List<String> options, String size, int full, String table) {
            this.options = options;
            this.size = size;
            this.full = full;
            this.table = table;
        }

        boolean isOfFindings() {
            return this == FINDINGS || this == DOSES || this == MEMBERS;
        }

        /** Returns its command line on a study. */
        List<String> command(Path study, Path out, int of) {
            List<String> all = new ArrayList<>(List.of(isOfFindings() ? "findings" : name().toLowerCase(Locale.ROOT)));
            if (isOfFindings()) {
                all.addAll(List.of("--findings", study.resolve("findings").toString()));
            } else {
                all.add(study.resolve("sweep.yaml").toString());
            }
            if (this == MEMBERS) {
                all.add("--ensemble=" + study.resolve("ensemble.csv"));
            }
            all.addAll(options);
            all.addAll(List.of(size, Integer.toString(of), "--out", out.toString()));
            return all;
        }
    }

    /** The child: the commands, each of whose runs takes a moment. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            new StudyCommands(20).commands().runAndExit(arguments);
        }
    }

    private static Path study = Path.of("");

    @BeforeAll
    static void makeTheStudy() throws IOException {
        study = withEnsemble(shared.resolve("study"));
    }

    private static Path withEnsemble(Path folder) throws IOException {
        Path made = SmallStudy.in(folder);
        assertThat(Shell.plenary("ensemble", made.resolve("ensemble.csv").toString(), "--draw", "3")
                        .code())
                .isZero();
        return made;
    }

    private Shell.Answer done(List<String> command, String... more) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(more));
        Shell.Answer answer = commands.run(all.toArray());
        assertThat(answer.code()).as(all + "\n" + answer.err()).isZero();
        return answer;
    }

    /** Comments in any of its files may change; what they say may not. */
    @ParameterizedTest
    @EnumSource
    void goesOnAfterAChangedCommentAndNotAfterAnotherChange(Experiment experiment) throws IOException {
        Path own = withEnsemble(temporary.resolve("own"));
        Path folder = temporary.resolve("commented");
        done(experiment.command(own, folder, experiment.full / 2));
        Path file = own.resolve(experiment.isOfFindings() ? "findings/a.yaml" : "one.yaml");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("A made-up", "Another"));
        List<String> more = experiment.command(own, folder, experiment.full);
        Shell.Answer changed = commands.run(more.toArray());
        assertThat(changed.code()).as(changed.out()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(changed.err()).contains(file.getFileName() + ": changed since", "Maybe");
        Files.writeString(file, "# a thought\n" + text);
        assertThat(done(more).out()).contains("Going on with");
    }

    /** All tables of a folder; times are those of the machine. */
    private static Map<String, String> tables(Path folder) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".csv") && !name.equals("timings.csv")) {
                    tables.put(name, Files.readString(file));
                }
            }
        }
        return tables;
    }

    private static Path folder(Experiment experiment) {
        return shared.resolve(experiment.name());
    }

    private Map<String, String> whole(Experiment experiment) throws IOException {
        if (!WHOLE.containsKey(experiment)) {
            done(experiment.command(study, folder(experiment), experiment.full), "--workers", "1");
            WHOLE.put(experiment, tables(folder(experiment)));
        }
        Map<String, String> tables = WHOLE.getOrDefault(experiment, Map.of());
        assertThat(tables).containsKeys("runs.csv", experiment.table);
        return tables;
    }

    /** All kinds share one engine, which {@link KilledSweepTest} kills more often. */
    @ParameterizedTest
    @EnumSource
    void killedAndResumedItGivesTheSameBytes(Experiment experiment) throws Exception {
        Map<String, String> expected = whole(experiment);
        Path folder = temporary.resolve("killed");
        long before = 0;
        int kills = experiment == Experiment.ROBUSTNESS ? 2 : 1;
        for (int kill = 0; kill < kills; kill++) {
            List<String> command = kill == 0
                    ? experiment.command(study, folder, experiment.full)
                    : List.of("resume", folder.toString());
            long there = KilledChild.killed(Child.class, command, folder, 1, () -> {});
            assertThat(there).as("no finished run is lost").isGreaterThanOrEqualTo(before);
            before = there;
            assertThat(done(List.of("status", folder.toString())).out()).contains("unfinished");
        }
        done(List.of("resume", folder.toString()), "--workers", "2");
        assertThat(tables(folder)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void threePartsMergedGiveTheSameBytes(Experiment experiment) throws IOException {
        Map<String, String> expected = whole(experiment);
        List<String> merge = new ArrayList<>(List.of("merge"));
        for (int part = 1; part <= 3; part++) {
            Path folder = temporary.resolve("part" + part);
            done(experiment.command(study, folder, experiment.full), "--shard", part + "/3");
            assertThat(tables(folder)).doesNotContainKey(experiment.table);
            merge.add(folder.toString());
        }
        Path joined = temporary.resolve("joined");
        merge.addAll(List.of("--out", joined.toString()));
        done(merge);
        assertThat(tables(joined)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void moreIsAddedToWhatIsThereAndLessIsRefused(Experiment experiment) throws IOException {
        Map<String, String> expected = whole(experiment);
        Path folder = temporary.resolve("grown");
        done(experiment.command(study, folder, experiment.full / 2));
        Shell.Answer more = done(experiment.command(study, folder, experiment.full));
        assertThat(more.out()).contains("Going on with");
        assertThat(tables(folder)).isEqualTo(expected);
        Shell.Answer less = commands.run(
                experiment.command(study, folder, experiment.full / 2).toArray());
        assertThat(less.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(less.err()).contains("Maybe");
        assertThat(tables(folder)).isEqualTo(expected);
        Shell.Answer same = done(experiment.command(study, folder, experiment.full));
        assertThat(same.out()).containsPattern("already holds this (calibration|test|comparison).*; nothing was run");
    }

    @ParameterizedTest
    @EnumSource
    void itsRunsAreReplayedAndItsPointsExported(Experiment experiment) throws IOException {
        String run = whole(experiment)
                .getOrDefault("runs.csv", "")
                .lines()
                .toList()
                .get(3)
                .split(",", -1)[0];
        Path folder = folder(experiment);
        assertThat(done(List.of("replay", folder.toString(), "--run", run)).out())
                .contains("identical");
        Path points = temporary.resolve("points.csv");
        done(List.of("export", folder.toString(), "--table", "points", "--out", points.toString()));
        assertThat(Files.readAllLines(points)).hasSizeGreaterThan(3);
    }
}
