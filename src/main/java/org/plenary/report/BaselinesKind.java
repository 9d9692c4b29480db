package org.plenary.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
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
import org.plenary.input.Problems;
import org.plenary.kernel.UserError;
import org.plenary.study.BaselinePlan;
import org.plenary.study.Baselines;
import org.plenary.study.BaselinesTables;
import org.plenary.study.DrawnScenarios;
import org.plenary.study.Ensemble;
import org.plenary.study.FindingFiles;
import org.plenary.study.FindingReader;
import org.plenary.study.OrdinalTable;
import org.plenary.table.Table;

/** A comparison with baselines: scenarios and arms of findings under each protocol. */
public final class BaselinesKind implements ExperimentKind {
    private static final int REPLICATES = 50;

    @Override
    public String word() {
        return BaselinePlan.KIND;
    }

    @Override
    public String noun() {
        return "comparison with baselines";
    }

    @Override
    public Set<String> afterwards() {
        return Set.of("findings_replicates", "gap", "only");
    }

    @Override
    public OpenedExperiment open(Request request) throws IOException {
        Settings settings = request.settings();
        List<String> protocols = settings.words("protocols");
        double gap = Double.parseDouble(settings.word("gap"));
        check(protocols, gap);
        StudySweepLoader loader = new StudySweepLoader(request.plugins());
        OpenedSweep sweep = loader.open(request.files().get(0));
        if (!sweep.plan().design().factors().isEmpty()) {
            throw new UserError("the sweep has factors ("
                    + String.join(", ", sweep.plan().design().factors())
                    + "), and baselines vary the protocol alone. Maybe copy the sweep file without its factors.");
        }
        SweepPlan replicated = sweep.plan().withReplicates(request.replicates().orElse(REPLICATES));
        SweepPlan seeded = request.seed().map(replicated::withMasterSeed).orElse(replicated);
        int arms = Integer.parseInt(settings.word("findings_replicates"));
        SortedMap<String, String> inputs = new TreeMap<>(loader.inputs(sweep.study()));
        List<FindingReader.ReadFinding> findings = List.of();
        if (arms != 0) {
            FindingsKind.checkArms("--findings-replicates", arms, "0, or --no-findings, to test none.");
            List<Path> given = request.files().stream()
                    .skip(1)
                    .filter(file -> !Ensemble.isOne(file))
                    .toList();
            FindingFiles files = given.isEmpty() ? FindingFiles.of(sweep.study()) : FindingFiles.open(given);
            findings = files.read(sweep.reader(), settings.words("only"));
            inputs.putAll(files.inputs(request.plugins()));
        }
        Members members =
                Ensemble.of(request.files(), sweep.ensemble(), sweep.study(), sweep.reader(), sweep.scenarios());
        Ensemble.inputs(members, inputs);
        BaselinePlan plan = BaselinePlan.of(seeded, protocols, findings, arms, settings, members);
        CaseSource cases = plan.cases(sweep);
        checkAll(plan, cases);
        Optional<OrdinalTable> table = DrawnScenarios.table(sweep.study());
        return new OpenedExperiment(
                new LoadedSweep(plan.experiment(), new RecentCases(cases, CalibrateKind.CASES_KEPT), inputs),
                store -> concluded(plan, gap, table, store));
    }

    private static void check(List<String> protocols, double gap) {
        if (!(gap >= 0 && gap <= 1)) {
            throw new UserError("the gap " + gap + " is not from 0 to 1, as differences of levels are. Maybe give"
                    + " another --gap.");
        }
        if (new HashSet<>(protocols).size() < protocols.size()) {
            throw new UserError(
                    "--protocols: a name stands twice in " + String.join(",", protocols) + ". Maybe remove one.");
        }
    }

    /** Builds every scenario under every protocol. */
    private static void checkAll(BaselinePlan plan, CaseSource cases) {
        Problems problems = new Problems();
        for (int s = 0; s < plan.sweep().scenarios().size(); s++) {
            for (int p = 0; p < plan.protocols().size() && !problems.isFull(); p++) {
                int scenario = s;
                int point = p;
                problems.attempt(() -> cases.at(scenario, point).member(0));
            }
        }
        problems.refuseIfAny();
    }

    private static ConcludedExperiment concluded(
            BaselinePlan plan, double gap, Optional<OrdinalTable> table, RunStore store) throws IOException {
        Baselines baselines = Baselines.of(plan, gap, Rows.of(store), table);
        return new ConcludedExperiment(
                Table.texts(BaselinesTables.of(baselines)),
                new TreeMap<>(),
                glyphs -> BaselinesText.of(baselines, glyphs));
    }
}
