package org.plenary.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.plenary.experiment.RunMeasures;
import org.plenary.experiment.RunOutcome;
import org.plenary.experiment.ScenarioCase;
import org.plenary.table.Column;
import org.plenary.table.Table;
import org.plenary.table.TableOf;

/**
 * A run in which one decision went the other way, all luck and every other rule as in the run itself.
 *
 * @param decision the decision, as it came out in the run itself
 * @param changes what came out less what came out of the run itself, by measure; NaN where one is not defined
 */
public record TurnedRun(RunDecision decision, List<Double> changes) {
    /** Copies the list. */
    public TurnedRun {
        changes = List.copyOf(changes);
    }

    /**
     * What became of a run and of what it might have been.
     *
     * @param measures the measures by which runs are compared
     * @param levels what came out of the run itself, by measure
     * @param all how many decisions there were
     * @param turned those that were tried, those that move most first
     */
    public record Trials(List<String> measures, List<Double> levels, int all, List<TurnedRun> turned) {
        /** Copies the lists. */
        public Trials {
            measures = List.copyOf(measures);
            levels = List.copyOf(levels);
            turned = List.copyOf(turned);
        }

        /** Returns the table of the trials. */
        public Table table() {
            TableOf<TurnedRun> table = TableOf.<TurnedRun>named(
                            "decisions.csv", "a row for each decision that was tried")
                    .column("period | integer | | from 1 | the period", run -> run.decision.period() + 1)
                    .column("day | integer | | from 0 | the meeting day; 0 for a mandate", run -> run.decision.day())
                    .column("body | text | | any | the organ", run -> run.decision.body())
                    .column("what | text | | any | what was put", run -> run.decision.what())
                    .column("carried | boolean | | true, false | as it came out", run -> run.decision.carried())
                    .column(
                            "margin | number | | 0 to 1 | the least influence that would have had to change sides",
                            run -> run.decision.margin());
            for (int m = 0; m < measures.size(); m++) {
                int measure = m;
                String meaning = "its change had the decision gone the other way";
                table = table.column(
                        new Column("change_of_" + measures.get(m), "number", "", "any", meaning),
                        run -> run.changes.get(measure));
            }
            return table.of(turned);
        }
    }

    /**
     * Runs a case, and again with each of its closest decisions turned round.
     *
     * @param measures what is compared; the sum of the sizes of changes ranks
     * @param most how many decisions are tried at most, those with the smallest margin
     */
    public static Trials of(ScenarioCase ready, long seed, List<String> measures, int most) {
        RunDecision.Notes notes = new RunDecision.Notes(ready.setup());
        double[] levels = levels(ready.run(seed, notes, notes), measures);
        List<RunDecision> closest = notes.decisions().stream()
                .sorted(Comparator.comparingDouble(RunDecision::margin))
                .limit(most)
                .toList();
        List<TurnedRun> turned = new ArrayList<>(closest.parallelStream()
                .map(decision -> new TurnedRun(decision, changes(ready, seed, measures, levels, decision)))
                .toList());
        turned.sort(Comparator.comparingDouble(run -> -run.size()));
        List<Double> own = Arrays.stream(levels).boxed().toList();
        return new Trials(measures, own, notes.decisions().size(), turned);
    }

    /** Returns the sum of the sizes of its changes, as far as they are defined. */
    public double size() {
        return changes.stream()
                .filter(change -> !change.isNaN())
                .mapToDouble(Math::abs)
                .sum();
    }

    private static List<Double> changes(
            ScenarioCase ready, long seed, List<String> measures, double[] levels, RunDecision decision) {
        var turned = new RunDecision.Turned(decision.key());
        double[] other = levels(ready.run(seed, org.plenary.model.NegotiationListener.NONE, turned), measures);
        return IntStream.range(0, levels.length)
                .mapToObj(m -> other[m] - levels[m])
                .toList();
    }

    private static double[] levels(RunOutcome outcome, List<String> measures) {
        double[] all = RunMeasures.of(outcome);
        return measures.stream()
                .mapToDouble(measure -> all[RunMeasures.place(measure)])
                .toArray();
    }
}
