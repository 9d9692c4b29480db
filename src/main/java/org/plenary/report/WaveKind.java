package org.plenary.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plenary.experiment.LoadedSweep;
import org.plenary.experiment.RecentCases;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.Settings;
import org.plenary.experiment.StudySweepLoader;
import org.plenary.experiment.SweepPlan;
import org.plenary.file.SafeFiles;
import org.plenary.study.PlausibleSpace;
import org.plenary.study.Posterior;
import org.plenary.study.RangeDraw;
import org.plenary.study.Targets;
import org.plenary.study.WaveDraws;
import org.plenary.study.WavePlan;
import org.plenary.study.WaveTables;
import org.plenary.table.Table;

/**
 * A wave of a calibration: draws of what earlier waves left, made from a targets file and the tables of those waves.
 */
public final class WaveKind implements ExperimentKind {
    /** The setting that says how many members are wanted; no setting of an ensemble that runs go over. */
    private static final String WANTED = "members_wanted";

    /** The fact that says what share of the wave's own draws it leaves. */
    public static final String KEPT = "kept";

    /** The fact that says how many members there are. */
    public static final String ACCEPTED = "accepted";

    private static final int REPLICATES = 4;

    @Override
    public String word() {
        return WavePlan.KIND;
    }

    @Override
    public String noun() {
        return "wave of a calibration";
    }

    @Override
    public Set<String> afterwards() {
        return Set.of(WANTED);
    }

    /** Returns the settings of a wave. */
    public static Settings settings(int draws, int members) {
        return Settings.NONE.with("draws", draws).with(WANTED, members);
    }

    /**
     * {@inheritDoc}
     *
     * @param request the targets file, then the table of each earlier wave, in order
     */
    @Override
    public OpenedExperiment open(Request request) throws IOException {
        StudySweepLoader loader = new StudySweepLoader(request.plugins());
        Targets targets = Targets.open(loader, request.files().get(0).toString());
        int draws = Integer.parseInt(request.settings().word("draws"));
        WavePlan.check(draws, request.files().size());
        SweepPlan replicated =
                targets.sweep().plan().withReplicates(request.replicates().orElse(REPLICATES));
        SweepPlan seeded = request.seed().map(replicated::withMasterSeed).orElse(replicated);
        SortedMap<String, String> inputs =
                new TreeMap<>(loader.inputs(targets.sweep().study()));
        PlausibleSpace space = PlausibleSpace.whole(
                new RangeDraw(targets.judgement().numbers(), targets.judgement().orders(), seeded.masterSeed()),
                targets.goals());
        for (int wave = 1; wave < request.files().size(); wave++) {
            Path table = request.files().get(wave);
            inputs.put("waves/" + wave + ".csv", SafeFiles.sha256(table));
            space = space.after(WaveTables.read(targets, table));
        }
        WavePlan plan = new WavePlan(targets, seeded, request.files().size(), space.next(draws), request.settings());
        PlausibleSpace before = space;
        return new OpenedExperiment(
                new LoadedSweep(plan.experiment(), new RecentCases(plan.cases(), CalibrateKind.CASES_KEPT), inputs),
                store -> concluded(plan, before, store));
    }

    private static ConcludedExperiment concluded(WavePlan plan, PlausibleSpace before, RunStore store)
            throws IOException {
        WaveDraws wave = WaveTables.outcomes(plan, store);
        PlausibleSpace space = before.after(wave);
        Posterior posterior =
                Posterior.of(space, Integer.parseInt(plan.settings().word(WANTED)));
        PlausibleSpace.Sifting last = space.siftings().get(space.siftings().size() - 1);
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("wave", Integer.toString(plan.wave()));
        facts.put(KEPT, share(last.kept()));
        facts.put("left", share(last.left()));
        facts.put("worth", String.format(Locale.ROOT, "%.1f", posterior.worth()));
        facts.put(ACCEPTED, Integer.toString(posterior.members().size()));
        return new ConcludedExperiment(
                Table.texts(WaveTables.of(plan.targets(), wave, posterior)),
                facts,
                glyphs -> WaveText.of(plan, posterior, glyphs));
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.6f", share);
    }

    /** Returns the files of a wave: the targets, and the tables of the waves before. */
    public static List<Path> files(Path targets, List<Path> waves) {
        List<Path> files = new java.util.ArrayList<>(List.of(targets));
        waves.forEach(folder -> files.add(folder.resolve(WaveTables.WAVE)));
        return files;
    }
}
