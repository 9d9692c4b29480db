package org.plenary.report;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plenary.experiment.CaseSource;
import org.plenary.experiment.LoadedSweep;
import org.plenary.experiment.OpenedSweep;
import org.plenary.experiment.RecentCases;
import org.plenary.experiment.Rows;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.Settings;
import org.plenary.experiment.StudySweepLoader;
import org.plenary.experiment.SweepPlan;
import org.plenary.study.Calibration;
import org.plenary.study.CalibrationPlan;
import org.plenary.study.CalibrationTables;
import org.plenary.study.DrawnScenarios;
import org.plenary.study.JudgedNumbers;
import org.plenary.study.Judgement;
import org.plenary.study.Vary;
import org.plenary.table.Table;

/** A calibration: draws of the judged numbers, and in what share of them outcomes are as observed. */
public final class CalibrateKind implements ExperimentKind {
    /** How many cases are kept: those that workers are at. */
    static final int CASES_KEPT = 64;

    private static final int REPLICATES = 6;

    @Override
    public String word() {
        return CalibrationPlan.KIND;
    }

    @Override
    public String noun() {
        return "calibration";
    }

    @Override
    public Set<String> afterwards() {
        return Set.of("draws", "gap");
    }

    @Override
    public OpenedExperiment open(Request request) {
        StudySweepLoader loader = new StudySweepLoader(request.plugins());
        OpenedSweep sweep = loader.open(request.files().get(0));
        Vary vary = vary(request.settings());
        Judgement judgement = JudgedNumbers.of(sweep, vary, DrawnScenarios.table(sweep.study()));
        CalibrationPlan plan = plan(sweep.plan(), judgement, request, REPLICATES);
        CaseSource cases = new DrawnScenarios(sweep, plan.ranges()).calibration();
        return new OpenedExperiment(
                new LoadedSweep(plan.experiment(), new RecentCases(cases, CASES_KEPT), loader.inputs(sweep.study())),
                store -> concluded(plan, store));
    }

    static Vary vary(Settings settings) {
        return Vary.valueOf(settings.word("vary").toUpperCase(Locale.ROOT));
    }

    /** Makes a plan of draws from a sweep and the options. */
    static CalibrationPlan plan(SweepPlan sweep, Judgement judgement, Request request, int replicates) {
        Settings settings = request.settings();
        SweepPlan replicated = sweep.withReplicates(request.replicates().orElse(replicates));
        return new CalibrationPlan(
                request.seed().map(replicated::withMasterSeed).orElse(replicated),
                judgement,
                vary(settings),
                Integer.parseInt(settings.word("draws")),
                Double.parseDouble(settings.word("gap")));
    }

    private static ConcludedExperiment concluded(CalibrationPlan plan, RunStore store) throws java.io.IOException {
        Calibration calibration = Calibration.of(plan, Rows.of(store));
        SortedMap<String, String> tables = Table.texts(List.of(CalibrationTables.of(plan, calibration)));
        return new ConcludedExperiment(
                tables, new TreeMap<>(), glyphs -> CalibrationText.of(plan, calibration, glyphs));
    }
}
