package org.plenary.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plenary.experiment.LoadedSweep;
import org.plenary.experiment.Members;
import org.plenary.experiment.RecentCases;
import org.plenary.experiment.Rows;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.Settings;
import org.plenary.kernel.UserError;
import org.plenary.scenario.ScenarioReader;
import org.plenary.study.Doses;
import org.plenary.study.Ensemble;
import org.plenary.study.FindingFiles;
import org.plenary.study.FindingReader;
import org.plenary.study.Findings;
import org.plenary.study.FindingsPlan;
import org.plenary.study.FindingsTables;
import org.plenary.study.NullCells;
import org.plenary.study.NullCellsFile;
import org.plenary.study.TurningPoints;
import org.plenary.table.Table;

/** A test of findings: the arms of each, and whether the effect is as the source claims. */
public final class FindingsKind implements ExperimentKind {
    private static final int REPLICATES = 80;
    private static final long SEED = 1;
    private static final int FEWEST = 2;
    private static final int MOST = 10_000;

    @Override
    public String word() {
        return FindingsPlan.KIND;
    }

    @Override
    public String noun() {
        return "test of findings";
    }

    @Override
    public Set<String> afterwards() {
        return Set.of("dose", "only");
    }

    @Override
    public OpenedExperiment open(Request request) throws IOException {
        Settings settings = request.settings();
        int replicates = request.replicates().orElse(REPLICATES);
        checkArms("--replicates", replicates, "");
        FindingFiles files = FindingFiles.open(
                request.files().stream().filter(file -> !Ensemble.isOne(file)).toList());
        ScenarioReader reader = new ScenarioReader(request.plugins().behaviours());
        List<FindingReader.ReadFinding> findings = files.read(reader, settings.words("only"));
        NullCellsFile pairs = files.nullCells();
        boolean doses = Boolean.parseBoolean(settings.word("dose"));
        Members members = Ensemble.of(
                request.files(),
                files.ensemble(findings),
                files.study(),
                reader,
                findings.stream()
                        .flatMap(finding -> finding.scenarios().stream())
                        .toList());
        FindingsPlan plan =
                FindingsPlan.of(findings, replicates, request.seed().orElse(SEED), doses, settings, members);
        RecentCases cases = new RecentCases(plan.cases(files.study(), reader), CalibrateKind.CASES_KEPT);
        return new OpenedExperiment(
                new LoadedSweep(plan.experiment(), cases, Ensemble.inputs(members, files.inputs(request.plugins()))),
                store -> concluded(plan, pairs, doses, store));
    }

    /** Refuses numbers of runs of an arm of which nothing could be told, or which would take too long. */
    static void checkArms(String option, int replicates, String more) {
        if (replicates < FEWEST || replicates > MOST) {
            throw new UserError(option + " " + replicates + ": from " + FEWEST + " to " + MOST
                    + " runs of each arm are possible. Maybe " + (more.isEmpty() ? REPLICATES + "." : more));
        }
    }

    private static ConcludedExperiment concluded(FindingsPlan plan, NullCellsFile pairs, boolean doses, RunStore store)
            throws IOException {
        Rows rows = Rows.of(store);
        Findings findings = Findings.of(plan.design(), rows);
        NullCells nullCells = NullCells.of(pairs, plan.design(), rows);
        List<Table> tables = new ArrayList<>(List.of(FindingsTables.of(findings), FindingsTables.of(nullCells)));
        if (doses) {
            tables.add(FindingsTables.of(Doses.of(plan.design(), rows)));
        }
        Optional<TurningPoints> turns = plan.members() instanceof Ensemble ensemble
                ? Optional.of(TurningPoints.of(findings, ensemble))
                : Optional.empty();
        turns.ifPresent(found -> tables.add(FindingsTables.of(found)));
        return new ConcludedExperiment(
                Table.texts(tables), facts(findings), glyphs -> FindingsText.of(findings, nullCells, turns, glyphs));
    }

    private static SortedMap<String, String> facts(Findings findings) {
        SortedMap<String, String> facts = new TreeMap<>();
        List<Findings.TestedClaim> due = findings.claims().stream()
                .filter(Findings.TestedClaim::placeboDue)
                .toList();
        facts.put("placebos", Integer.toString(due.size()));
        facts.put(
                "placebos_silent",
                Long.toString(
                        due.stream().filter(Findings.TestedClaim::placeboSilent).count()));
        findings.summaries()
                .forEach(summary -> facts.put(
                        FindingsSection.CLAIM + summary.finding().id(),
                        summary.finding().claim()));
        return facts;
    }
}
