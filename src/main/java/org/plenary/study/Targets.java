package org.plenary.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.experiment.OpenedSweep;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.StudySweepLoader;
import org.plenary.experiment.Words;
import org.plenary.input.Format;
import org.plenary.legalization.Codebook;
import org.plenary.legalization.CutPoints;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;
import org.plenary.scenario.InputFile;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.Study;
import org.plenary.study.TargetsFile.Statistic;
import org.plenary.study.TargetsFile.TargetSpec;

/**
 * A targets file with the sweep that it names: what is run, what is judged, and what is asked of outcomes.
 *
 * @param file what the file says
 * @param sweep the sweep, with the further scenarios after its own
 * @param judgement what is judged of the sweep's own scenarios; shared numbers hold in the further ones, too
 */
public record Targets(TargetsFile file, OpenedSweep sweep, Judgement judgement) {
    /**
     * Opens a file that the user named.
     *
     * @throws org.plenary.input.InvalidInputException with all problems, if there is any
     */
    public static Targets open(StudySweepLoader loader, String given) {
        return open(loader, Study.open(given));
    }

    /**
     * Reads a file that was opened.
     *
     * @throws org.plenary.input.InvalidInputException with all problems, if there is any
     */
    public static Targets open(StudySweepLoader loader, Study.Opened opened) {
        Format.Bound<TargetsFile> bound = TargetsFile.bind(opened.file());
        Study study = opened.study();
        OpenedSweep sweep =
                loader.open(new Study.Opened(study, study.read(bound.value().sweep(), bound.place("sweep"))));
        List<ScenarioTree> further = new ArrayList<>();
        for (int i = 0; i < bound.value().also().size(); i++) {
            InputFile file = study.read(bound.value().also().get(i), bound.place("also." + (i + 1)));
            further.add(sweep.reader().load(new Study.Opened(study, file)).tree());
        }
        OpenedSweep all = sweep.and(further);
        TargetsFile.check(bound, all.scenarios());
        Judgement judged = JudgedNumbers.of(sweep, Vary.BOTH, DrawnScenarios.table(study));
        return new Targets(bound.value(), all, JudgedNumbers.sharedWith(judged, further));
    }

    /** Returns what is asked of outcomes, in the order of the file. */
    public List<Goal> goals() {
        return file.targets().stream().map(this::goal).toList();
    }

    private Goal goal(TargetSpec target) {
        List<Goal.Edge> range = target.range().isEmpty()
                ? observed(target)
                : target.range().stream().map(Goal.Edge::at).toList();
        double deviation =
                Math.sqrt(target.tolerance() * target.tolerance() + target.discrepancy() * target.discrepancy());
        return new Goal(
                target.id(),
                range.get(0),
                range.get(1),
                deviation,
                target.statistic().isOnce(),
                target.heldOut(),
                target.scenarios());
    }

    /** The levels of the observed class: between cut points, which may be drawn. */
    private List<Goal.Edge> observed(TargetSpec target) {
        Dimension dimension = Words.dimension(target.dimension()).orElseThrow();
        PlannedScenario scenario = sweep.plan().scenarios().stream()
                .filter(planned -> planned.id().equals(target.scenario()))
                .findFirst()
                .orElseThrow();
        LegalizationClass observed = scenario.observed().of(dimension).orElseThrow();
        List<Goal.Edge> cuts = cuts(dimension);
        return switch (observed) {
            case LOW -> List.of(Goal.Edge.at(0), cuts.get(0));
            case MEDIUM -> cuts;
            case HIGH -> List.of(cuts.get(1), Goal.Edge.at(1));
        };
    }

    private List<Goal.Edge> cuts(Dimension dimension) {
        Codebook codebook = sweep.codebook();
        Optional<CutPoints> cuts = switch (dimension) {
            case DELEGATION -> Optional.empty();
            case PRECISION -> Optional.of(codebook.precision().cuts());
            case OBLIGATION -> Optional.of(codebook.obligation().cuts());
        };
        return cuts.map(points -> List.of(
                        edge(dimension, "medium", points.medium().value()),
                        edge(dimension, "high", points.high().value())))
                .orElseGet(() -> Stream.of(LegalizationClass.MEDIUM, LegalizationClass.HIGH)
                        .map(classified -> Goal.Edge.at(codebook.delegation().least(classified)))
                        .toList());
    }

    private Goal.Edge edge(Dimension dimension, String cut, double value) {
        String name = JudgedNumber.CODEBOOK + Words.of(dimension) + ".cut_points." + cut;
        List<String> names =
                judgement.numbers().stream().map(JudgedNumber::name).toList();
        return new Goal.Edge(value, names.indexOf(name));
    }

    /** Returns the scenarios that are examined, without the further ones. */
    public List<String> cases() {
        int further = file.also().size();
        List<ScenarioTree> all = sweep.scenarios();
        return all.subList(0, all.size() - further).stream()
                .map(ScenarioTree::name)
                .toList();
    }

    /** Returns whether any target asks for something. */
    public boolean asks(Statistic statistic) {
        return file.targets().stream().anyMatch(target -> target.statistic() == statistic);
    }
}
