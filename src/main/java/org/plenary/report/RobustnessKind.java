package org.plenary.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.plenary.experiment.CaseSource;
import org.plenary.experiment.LoadedSweep;
import org.plenary.experiment.Members;
import org.plenary.experiment.OpenedSweep;
import org.plenary.experiment.RecentCases;
import org.plenary.experiment.Rows;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.Settings;
import org.plenary.experiment.StudySweepLoader;
import org.plenary.experiment.SweepPlan;
import org.plenary.kernel.UserError;
import org.plenary.scenario.Study;
import org.plenary.study.DrawnScenarios;
import org.plenary.study.Ensemble;
import org.plenary.study.JudgedNumbers;
import org.plenary.study.Judgement;
import org.plenary.study.Levels;
import org.plenary.study.OrdinalTable;
import org.plenary.study.Robustness;
import org.plenary.study.RobustnessPlan;
import org.plenary.study.RobustnessTables;
import org.plenary.table.Table;

/** A test of robustness: draws of the judged numbers, as they are, with values permuted and with calendars doubled. */
public final class RobustnessKind implements ExperimentKind {
    private static final int REPLICATES = 8;

    @Override
    public String word() {
        return RobustnessPlan.KIND;
    }

    @Override
    public String noun() {
        return "test of robustness";
    }

    @Override
    public Set<String> afterwards() {
        return Set.of("draws", "gap");
    }

    @Override
    public OpenedExperiment open(Request request) {
        StudySweepLoader loader = new StudySweepLoader(request.plugins());
        Path file = request.files().get(0);
        OpenedSweep sweep = loader.open(file);
        OrdinalTable table = DrawnScenarios.table(sweep.study())
                .orElseThrow(() -> new UserError("the study of " + file + " has no " + Study.ORDINAL
                        + ", which says what is known of its scenarios. Maybe copy the shipped scenarios/"
                        + Study.ORDINAL + " and change it."));
        Judgement judgement =
                JudgedNumbers.of(sweep, CalibrateKind.vary(request.settings()), java.util.Optional.of(table));
        Levels levels = Levels.valueOf(request.settings().word("levels").toUpperCase(Locale.ROOT));
        Members members =
                Ensemble.of(request.files(), sweep.ensemble(), sweep.study(), sweep.reader(), sweep.scenarios());
        if (members instanceof Ensemble ensemble) {
            checkOver(ensemble, request.settings());
            judgement = ensemble.asDraws();
        }
        RobustnessPlan plan = new RobustnessPlan(
                CalibrateKind.plan(
                        sweep.plan(),
                        levels == Levels.ORDER ? judgement.withOrderAlone() : judgement,
                        request,
                        REPLICATES),
                levels);
        CaseSource cases = new DrawnScenarios(sweep, plan.drawn().ranges()).robustness(plan, table);
        return new OpenedExperiment(
                new LoadedSweep(
                        over(plan.experiment(), members),
                        new RecentCases(cases, CalibrateKind.CASES_KEPT),
                        Ensemble.inputs(members, loader.inputs(sweep.study()))),
                store -> concluded(plan, store));
    }

    /** Draws are members of an ensemble, one each, as they are. */
    private static void checkOver(Ensemble ensemble, Settings settings) {
        if (Integer.parseInt(settings.word("draws")) > ensemble.size()) {
            throw new UserError("--draws " + settings.word("draws") + ": the ensemble has " + ensemble.size()
                    + " members, and each is one draw. Maybe --draws " + ensemble.size() + ".");
        }
        if (!settings.word("levels").equals("ranges") || !settings.word("vary").equals("both")) {
            throw new UserError(
                    "--levels and --vary say what is drawn from ranges, and members of an ensemble are there"
                            + " already. Maybe leave them out, or --ensemble.");
        }
    }

    private static SweepPlan over(SweepPlan plan, Members members) {
        return members instanceof Ensemble ensemble
                ? plan.of(plan.kind(), ensemble.named(plan.settings()), plan.design())
                : plan;
    }

    private static ConcludedExperiment concluded(RobustnessPlan plan, RunStore store) throws IOException {
        Robustness robustness = Robustness.of(plan, Rows.of(store));
        return new ConcludedExperiment(
                Table.texts(RobustnessTables.of(robustness)),
                new TreeMap<>(),
                glyphs -> RobustnessText.of(robustness, glyphs));
    }
}
