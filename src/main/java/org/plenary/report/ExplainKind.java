package org.plenary.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.plenary.experiment.LoadedSweep;
import org.plenary.experiment.Members;
import org.plenary.experiment.Rows;
import org.plenary.experiment.RunMeasures;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.Settings;
import org.plenary.experiment.StudyCases;
import org.plenary.experiment.StudySweepLoader;
import org.plenary.input.NearestName;
import org.plenary.input.Problems;
import org.plenary.kernel.UserError;
import org.plenary.scenario.CodebookFiles;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.SharedParameters;
import org.plenary.scenario.Study;
import org.plenary.study.DrawnScenarios;
import org.plenary.study.Ensemble;
import org.plenary.study.Explanation;
import org.plenary.study.ExplanationPlan;
import org.plenary.study.ExplanationTables;
import org.plenary.study.Hybrids;
import org.plenary.study.JudgedNumbers;
import org.plenary.study.Judgement;
import org.plenary.study.OrdinalTable;
import org.plenary.study.RangeDraw;
import org.plenary.study.Vary;
import org.plenary.table.Table;

/** An explanation: why two scenarios differ, part by part. */
public final class ExplainKind implements ExperimentKind {
    private static final int REPLICATES = 60;

    @Override
    public String word() {
        return ExplanationPlan.KIND;
    }

    @Override
    public String noun() {
        return "explanation";
    }

    @Override
    public Set<String> afterwards() {
        return Set.of("measures");
    }

    @Override
    public OpenedExperiment open(Request request) {
        Settings settings = request.settings();
        checkMeasures(settings.words("measures"));
        StudySweepLoader loader = new StudySweepLoader(request.plugins());
        ScenarioReader reader = new ScenarioReader(request.plugins().behaviours());
        Study.Opened opened = Study.open(request.files().get(0).toString());
        Study.Opened other = Study.open(request.files().get(1).toString());
        checkTwo(request.files(), opened, other);
        Study study = opened.study();
        ScenarioTree first = reader.load(opened).tree();
        ScenarioTree second = reader.load(other).tree();
        Optional<OrdinalTable> table = DrawnScenarios.table(study);
        Hybrids hybrids = new Hybrids(first, second, table);
        String coding = CodebookFiles.read(study.read(Study.CODEBOOK)).get(0).name();
        Members over = Ensemble.of(request.files(), Optional.empty(), study, reader, List.of(first, second));
        boolean drawn = settings.word("drawn").equals("true");
        if (drawn && over.size() > 0) {
            throw new UserError("--drawn draws judged numbers from their ranges, and --ensemble takes those of members."
                    + " Maybe give one of them.");
        }
        if (over.size() > 0 && request.replicates().orElse(REPLICATES) > over.size()) {
            throw new UserError("--replicates " + request.replicates().orElse(REPLICATES) + ": the ensemble has "
                    + over.size() + " members, and each is one replicate. Maybe --replicates " + over.size() + ".");
        }
        ExplanationPlan plan = new ExplanationPlan(
                first.name(),
                second.name(),
                hybrids.parts().stream().map(Hybrids.Part::id).toList(),
                coding,
                request.replicates().orElse(REPLICATES),
                request.seed().orElse(1L),
                over.settings(settings));
        StudyCases cases = StudyCases.of(study, reader, coding);
        checkAll(cases, hybrids);
        IntFunction<Hybrids> members =
                drawn ? drawn(study, hybrids, List.of(first, second), table, plan.masterSeed()) : member -> hybrids;
        IntFunction<StudyCases> scored = member -> cases;
        if (over.size() > 0) {
            members = replicate -> hybrids.between(
                    over.tree(first, replicate % over.size()), over.tree(second, replicate % over.size()));
            scored = replicate -> over.scored(cases, replicate % over.size());
        }
        SortedMap<String, String> inputs = Ensemble.inputs(over, new TreeMap<>(loader.inputs(study)));
        inputs.putAll(loader.inputs(other.study()));
        List<String> titles =
                List.of(first.bind().value().title(), second.bind().value().title());
        return new OpenedExperiment(
                new LoadedSweep(plan.experiment(), plan.cases(scored, members, drawn || over.size() > 0), inputs),
                store -> concluded(plan, hybrids.parts(), titles, store));
    }

    /** Builds both scenarios, each with any one part of the other. */
    private static void checkAll(StudyCases cases, Hybrids hybrids) {
        Problems problems = new Problems();
        int parts = hybrids.parts().size();
        for (int part = -1; part < parts && !problems.isFull(); part++) {
            BitSet taken = new BitSet();
            taken.set(Math.max(part, 0), Math.max(part, 0) + (part < 0 ? 0 : 1));
            problems.attempt(() -> cases.setup(hybrids.with(taken)));
            taken.flip(0, parts);
            problems.attempt(() -> cases.setup(hybrids.with(taken)));
        }
        problems.refuseIfAny();
    }

    /**
     * Checks the names of measures.
     *
     * @throws UserError if there is none of one
     */
    public static void checkMeasures(List<String> measures) {
        for (String measure : measures) {
            if (!RunMeasures.names().contains(measure)) {
                throw new UserError("--measure: there is no measure \"" + measure
                        + "\"; plenary list outcomes prints them. Maybe "
                        + NearestName.of(measure, RunMeasures.names()).orElse("precision") + ".");
            }
        }
    }

    private static void checkTwo(List<Path> files, Study.Opened first, Study.Opened second) {
        if (first.file().shown().equals(second.file().shown())
                || first.file().name().equals(second.file().name())) {
            throw new UserError(files.get(0) + " and " + files.get(1)
                    + " are the same scenario, so there is nothing to explain. Maybe name another one.");
        }
        if (!first.study().folder().equals(second.study().folder())) {
            throw new UserError(files.get(0) + " and " + files.get(1) + " belong to different studies, which may differ"
                    + " in shared numbers, too. Maybe copy one of them into the folder of the other.");
        }
    }

    /** The two scenarios of each replicate with all judged numbers drawn: replicate r has draw r + 1. */
    private static IntFunction<Hybrids> drawn(
            Study study, Hybrids hybrids, List<ScenarioTree> both, Optional<OrdinalTable> table, long seed) {
        SharedParameters shared = SharedParameters.read(study.read(Study.MODEL));
        Judgement judgement = JudgedNumbers.of(shared.quantities(), both, Vary.BOTH, table);
        RangeDraw ranges = new RangeDraw(judgement.numbers(), judgement.orders(), seed);
        return member -> hybrids.between(
                DrawnScenarios.drawn(both.get(0), ranges, member + 1),
                DrawnScenarios.drawn(both.get(1), ranges, member + 1));
    }

    private static ConcludedExperiment concluded(
            ExplanationPlan plan, List<Hybrids.Part> parts, List<String> titles, RunStore store) throws IOException {
        Rows rows = Rows.of(store);
        List<Explanation> explanations = plan.settings().words("measures").stream()
                .map(measure -> Explanation.of(plan, measure, rows))
                .toList();
        Table table = ExplanationTables.of(plan, parts, titles, explanations);
        return new ConcludedExperiment(
                Table.texts(List.of(table)),
                new TreeMap<>(),
                glyphs -> ExplanationText.of(plan.experiment(), table, glyphs));
    }
}
