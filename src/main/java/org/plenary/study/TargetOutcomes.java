package org.plenary.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.plenary.experiment.CaseRuns;
import org.plenary.experiment.Rows;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.StoredTable;
import org.plenary.experiment.Words;
import org.plenary.legalization.Dimension;
import org.plenary.study.TargetsFile.TargetSpec;
import org.plenary.study.WaveDraws.GoalOutcome;
import org.plenary.table.TableRow;

/** What came out for each target at each draw of a wave: from the runs, the mandates and the fates of provisions. */
final class TargetOutcomes {
    private static final String STUDY = "study";
    private static final String NO_VOTE = "without_vote";

    private final WavePlan plan;
    private final Rows rows;
    private final Map<String, Map<Integer, Map<String, History>>> histories = new HashMap<>();

    private TargetOutcomes(WavePlan plan, Rows rows) {
        this.plan = plan;
        this.rows = rows;
    }

    /** What a run did, beyond its levels. */
    private static final class History {
        private final List<Mandate> mandates = new ArrayList<>();
        private final Set<String> texts = new HashSet<>();
        private final Set<String> adopted = new HashSet<>();
    }

    /** A mandate that was tabled. */
    private record Mandate(
            String organ,
            String period,
            String rollCall,
            boolean first,
            boolean voted,
            double yes,
            boolean given,
            String may,
            String form) {
        String place() {
            return organ + " " + period;
        }
    }

    /** Reads a wave of which every run is there. */
    static WaveDraws of(WavePlan plan, RunStore store) throws IOException {
        TargetOutcomes outcomes = new TargetOutcomes(plan, Rows.of(store));
        store.rows(StoredTable.MANDATES, row -> outcomes.history(row).mandates.add(mandate(row)));
        store.rows(StoredTable.PROVISIONS, outcomes::provision);
        List<List<GoalOutcome>> all =
                IntStream.range(0, plan.draws().size()).mapToObj(outcomes::at).toList();
        List<List<Integer>> classes = IntStream.range(0, plan.draws().size())
                .mapToObj(outcomes::classes)
                .toList();
        return new WaveDraws(plan.draws(), all, classes);
    }

    private History history(TableRow row) {
        return histories
                .computeIfAbsent(row.text("scenario"), scenario -> new HashMap<>())
                .computeIfAbsent((int) row.number("design_point"), point -> new HashMap<>())
                .computeIfAbsent(row.text("replicate"), replicate -> new History());
    }

    private static Mandate mandate(TableRow row) {
        return new Mandate(
                row.text("organ"),
                row.text("period"),
                row.text("roll_call"),
                row.number("attempt") == 1,
                !row.text("decided").equals(NO_VOTE),
                row.number("yes"),
                row.truth("adopted"),
                row.text("rule_mandate"),
                row.text("form"));
    }

    private void provision(TableRow row) {
        if (row.truth("adopted")) {
            history(row).texts.add(row.text("organ") + " " + row.text("period"));
            history(row).adopted.add(row.text("organ") + " " + row.text("provision"));
        }
    }

    private List<GoalOutcome> at(int draw) {
        return plan.targets().file().targets().stream()
                .map(target -> outcome(target, draw))
                .toList();
    }

    private GoalOutcome outcome(TargetSpec target, int draw) {
        int point = plan.point(draw);
        return switch (target.statistic()) {
            case LEVEL -> summed(levels(target.scenario(), target, point));
            case GAP ->
                gap(summed(levels(target.scenario(), target, point)), summed(levels(target.other(), target, point)));
            case LENGTHENED -> lengthened(target, draw);
            case VOTES -> inRuns(target, point, history -> votes(history, target));
            case SAT -> inRuns(target, point, history -> sat(history, target));
            case TEXT -> inRuns(target, point, history -> text(history, target));
            case WITHOUT_REPORT -> inRuns(target, point, history -> withoutReport(history, target));
            case ADOPTED ->
                inRuns(
                        target,
                        point,
                        history -> target.provisions().stream()
                                .mapToDouble(id -> history.adopted.contains(target.organ() + " " + id) ? 1 : 0)
                                .average()
                                .orElse(Double.NaN));
        };
    }

    private List<Integer> classes(int draw) {
        List<Integer> counts = new ArrayList<>();
        for (String scenario : plan.targets().cases()) {
            CaseRuns runs = runs(scenario, plan.point(draw));
            for (Dimension dimension : Dimension.values()) {
                IntStream.of(runs.counts(dimension)).forEach(counts::add);
            }
        }
        return counts;
    }

    private CaseRuns runs(String scenario, int point) {
        int place = IntStream.range(0, plan.sweep().scenarios().size())
                .filter(s -> plan.sweep().scenarios().get(s).id().equals(scenario))
                .findFirst()
                .orElseThrow();
        return rows.at(place, point);
    }

    private double[] levels(String scenario, TargetSpec target, int point) {
        Dimension dimension = Words.dimension(target.dimension()).orElseThrow();
        return runs(scenario, point).levels(dimension);
    }

    /** Replicates share their luck with those of calendars as they are. */
    private GoalOutcome lengthened(TargetSpec target, int draw) {
        double[] once = levels(target.scenario(), target, plan.point(draw));
        double[] twice = levels(target.scenario(), target, plan.lengthened(draw));
        return summed(IntStream.range(0, Math.min(once.length, twice.length))
                .mapToDouble(r -> twice[r] - once[r])
                .toArray());
    }

    private static GoalOutcome gap(GoalOutcome higher, GoalOutcome lower) {
        if (!higher.isMeasured() || !lower.isMeasured()) {
            return GoalOutcome.NOTHING;
        }
        double luck = Math.sqrt(higher.luck() * higher.luck() + lower.luck() * lower.luck());
        return new GoalOutcome(higher.mean() - lower.mean(), luck, Math.min(higher.runs(), lower.runs()));
    }

    private GoalOutcome inRuns(TargetSpec target, int point, ToDoubleFunction<History> value) {
        Map<String, History> byRun =
                histories.getOrDefault(target.scenario(), Map.of()).getOrDefault(point, Map.of());
        int runs = runs(target.scenario(), point).size();
        double[] values = IntStream.range(0, runs)
                .mapToDouble(r -> value.applyAsDouble(byRun.getOrDefault(Integer.toString(r), new History())))
                .toArray();
        return summed(values);
    }

    /** Of the first mandate that stands for the roll call, if it came to a vote. */
    private static double votes(History history, TargetSpec target) {
        return history.mandates.stream()
                .filter(mandate -> mandate.rollCall().equals(target.rollCall()) && mandate.first())
                .findFirst()
                .filter(Mandate::voted)
                .map(mandate -> (double) mandate.yes())
                .orElse(Double.NaN);
    }

    private static double sat(History history, TargetSpec target) {
        return history.mandates.stream().anyMatch(m -> m.given() && m.organ().equals(target.organ())) ? 1 : 0;
    }

    private static double text(History history, TargetSpec target) {
        boolean made = history.mandates.stream()
                .filter(m -> m.given()
                        && m.organ().equals(target.organ())
                        && m.form().equals(target.form()))
                .anyMatch(m -> history.texts.contains(m.place()));
        return made ? 1 : 0;
    }

    private static double withoutReport(History history, TargetSpec target) {
        return history.mandates.stream()
                .filter(m -> m.given()
                        && m.organ().equals(target.organ())
                        && !m.may().equals(STUDY))
                .mapToDouble(m -> history.texts.contains(m.place()) ? 0 : 1)
                .average()
                .orElse(Double.NaN);
    }

    private static GoalOutcome summed(double[] values) {
        double[] defined = DoubleStream.of(values).filter(v -> !Double.isNaN(v)).toArray();
        if (defined.length == 0) {
            return GoalOutcome.NOTHING;
        }
        double luck = defined.length < 2 ? Double.NaN : Math.sqrt(StatUtils.variance(defined));
        return new GoalOutcome(StatUtils.mean(defined), luck, defined.length);
    }
}
