package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.experiment.LoadedSweep;
import org.plenary.experiment.PlannedRun;
import org.plenary.experiment.RunRow;
import org.plenary.experiment.Settings;
import org.plenary.experiment.Work;
import org.plenary.kernel.UserError;
import org.plenary.scenario.Plugins;
import org.plenary.worlds.SmallStudy;

/** An experiment that goes to another machine is the same there, whatever folders that machine has. */
class PackedExperimentTest {
    @TempDir
    Path temporary;

    @Test
    void runs_are_the_same_where_the_files_are_not() throws Exception {
        Path study = SmallStudy.in(temporary.resolve("study"));
        ExperimentKind.Request request = request(study.resolve("sweep.yaml"), Settings.NONE);
        LoadedSweep here = new SweepKind().open(request).experiment();
        PlannedRun run = Work.all(here.plan()).left().skip(1).findFirst().orElseThrow();
        RunRow row = RunRow.make(here.plan(), here.cases(), run, () -> 0);

        PackedExperiment packed = sent(PackedExperiment.of(new SweepKind(), request, here));
        remove(study);
        LoadedSweep there = packed.open(ExperimentKinds.all()).experiment();

        assertThat(there.plan().runsUnlike(here.plan(), java.util.Set.of())).isEmpty();
        assertThat(sent(RunRow.make(there.plan(), there.cases(), run, () -> 0))).isEqualTo(row);
        assertThat(packed.replicates()).isEqualTo(2);
        assertThat(packed.files().keySet()).allMatch(name -> name.startsWith("study-0/"));
    }

    @Test
    void a_file_outside_a_study_goes_alone_and_a_shipped_one_not_at_all() throws Exception {
        Path own = Files.copy(Path.of("scenarios/sweeps/three-cases.yaml"), temporary.resolve("own.yaml"));
        for (Path file : List.of(own, Path.of("sweeps/three-cases.yaml"))) {
            ExperimentKind.Request request = request(file, Settings.NONE);
            LoadedSweep here = new SweepKind().open(request).experiment();
            PackedExperiment packed = sent(PackedExperiment.of(new SweepKind(), request, here));
            assertThat(packed.files()).hasSize(file.equals(own) ? 1 : 0);
            assertThat(packed.open(ExperimentKinds.all()).experiment().inputs()).isEqualTo(here.inputs());
        }
    }

    @Test
    void an_ensemble_goes_with_it() throws Exception {
        Path members = Files.copy(Path.of("scenarios/ensemble.csv"), temporary.resolve("own.csv"));
        ExperimentKind.Request request = new ExperimentKind.Request(
                List.of(Path.of("scenarios/sweeps/three-cases.yaml"), members),
                Plugins.none(),
                Settings.NONE,
                Optional.of(2),
                Optional.empty());
        LoadedSweep here = new SweepKind().open(request).experiment();
        PackedExperiment packed = sent(PackedExperiment.of(new SweepKind(), request, here));
        Files.delete(members);

        LoadedSweep there = packed.open(ExperimentKinds.all()).experiment();
        PlannedRun run = Work.all(here.plan()).left().skip(4).findFirst().orElseThrow();
        assertThat(there.plan().settings()).isEqualTo(here.plan().settings()).isNotEqualTo(Settings.NONE);
        assertThat(RunRow.make(there.plan(), there.cases(), run, () -> 0))
                .isEqualTo(sent(RunRow.make(here.plan(), here.cases(), run, () -> 0)));
    }

    @Test
    void a_file_that_changed_meanwhile_is_noticed() throws Exception {
        Path study = SmallStudy.in(temporary.resolve("study"));
        ExperimentKind.Request request = request(study.resolve("sweep.yaml"), Settings.NONE);
        LoadedSweep here = new SweepKind().open(request).experiment();
        Files.writeString(
                study.resolve("sweep.yaml"),
                Files.readString(study.resolve("sweep.yaml")).replaceFirst("title: .*", "title: Another"));
        PackedExperiment packed = PackedExperiment.of(new SweepKind(), request, here);

        assertThatThrownBy(() -> packed.open(ExperimentKinds.all()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("files or programs differ")
                .hasMessageContaining("Maybe");
    }

    private static ExperimentKind.Request request(Path file, Settings settings) {
        return new ExperimentKind.Request(List.of(file), Plugins.none(), settings, Optional.of(2), Optional.of(5L));
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // what this test has written itself
    private static <T> T sent(T thing) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thing);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path file : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
