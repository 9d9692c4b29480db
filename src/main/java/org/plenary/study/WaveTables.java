package org.plenary.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.plenary.experiment.RunStore;
import org.plenary.experiment.Words;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;
import org.plenary.study.WaveDraws.GoalOutcome;
import org.plenary.table.Column;
import org.plenary.table.CsvCell;
import org.plenary.table.Table;
import org.plenary.table.TableOf;
import org.plenary.table.TableReader;
import org.plenary.table.TableRow;

/** The tables of a calibration in waves. */
public final class WaveTables {
    /** The table of a wave's draws, from which the next wave goes on. */
    public static final String WAVE = "wave.csv";

    /** The table of the members. */
    public static final String ENSEMBLE = "ensemble.csv";

    private static final int PAIRS = 50;

    private WaveTables() {}

    /** A draw of some draws. */
    private record Draw(WaveDraws of, int index) {
        GoalOutcome outcome(int goal) {
            return of.outcomes().get(index).get(goal);
        }

        double value(int number) {
            return of.values().get(index).get(number);
        }
    }

    /** A goal as the last wave's sieve sees it, and as the members fare. */
    private record Asked(Posterior posterior, int goal) {
        Goal what() {
            return posterior.space().goals().get(goal);
        }

        Sieve sieve() {
            return posterior.space().sieves().get(posterior.space().sieves().size() - 1);
        }

        PlausibleSpace.Sifting sifting() {
            return posterior.space().siftings().get(posterior.space().siftings().size() - 1);
        }
    }

    /** Returns what a wave came to, of which every run is there. */
    public static WaveDraws outcomes(WavePlan plan, RunStore store) throws IOException {
        return TargetOutcomes.of(plan, store);
    }

    /** Returns what the table of a wave holds. */
    private static TableOf<Draw> wave(Targets targets) {
        TableOf<Draw> table = TableOf.<Draw>named(WAVE, "a row for each draw")
                .column("draw | integer | | from 0 | index of the draw in its wave", Draw::index);
        List<Goal> goals = targets.goals();
        for (int g = 0; g < goals.size(); g++) {
            int goal = g;
            String id = goals.get(g).id();
            table = table.column(
                            "mean_" + id + " | exact number | | | mean of the target over the runs that have it",
                            draw -> draw.outcome(goal).mean())
                    .column(
                            "luck_" + id + " | exact number | | from 0 | standard deviation of a run",
                            draw -> draw.outcome(goal).luck())
                    .column(
                            "runs_" + id + " | integer | runs | from 0 | runs that have it",
                            draw -> draw.outcome(goal).runs());
        }
        int place = 0;
        for (String scenario : targets.cases()) {
            for (Dimension dimension : Dimension.values()) {
                for (LegalizationClass classified : LegalizationClass.values()) {
                    int at = place++;
                    table = table.column(
                            scenario + "." + Words.of(dimension) + "_" + Words.of(classified)
                                    + " | integer | runs | from 0 | runs of this class",
                            draw -> draw.of().classes().get(draw.index()).get(at));
                }
            }
        }
        return table.with(numbers(targets.judgement().numbers()), draw -> draw);
    }

    private static TableOf<Draw> numbers(List<JudgedNumber> numbers) {
        TableOf<Draw> table = TableOf.named("", "");
        for (int n = 0; n < numbers.size(); n++) {
            int place = n;
            JudgedNumber number = numbers.get(n);
            table = table.column(
                    Column.given(
                            number.name(),
                            CsvCell.value(number.range().low()) + " to "
                                    + CsvCell.value(number.range().high()),
                            "judged number of " + String.join(", ", number.scenarios())),
                    draw -> draw.value(place));
        }
        return table;
    }

    private static List<Draw> rows(WaveDraws draws) {
        return IntStream.range(0, draws.size())
                .mapToObj(index -> new Draw(draws, index))
                .toList();
    }

    /**
     * Reads the table of an earlier wave.
     *
     * @throws org.plenary.kernel.UserError if it is none of these targets, or damaged
     */
    public static WaveDraws read(Targets targets, Path file) throws IOException {
        TableOf<Draw> definition = wave(targets);
        List<Goal> goals = targets.goals();
        List<String> counted = definition.columns().stream()
                .map(Column::name)
                .filter(name -> name.matches(".*\\.(delegation|precision|obligation)_(low|medium|high)"))
                .toList();
        List<List<Double>> values = new ArrayList<>();
        List<List<GoalOutcome>> outcomes = new ArrayList<>();
        List<List<Integer>> classes = new ArrayList<>();
        for (TableRow row : TableReader.read(file, definition).rows()) {
            values.add(targets.judgement().numbers().stream()
                    .map(number -> row.number(number.name()))
                    .toList());
            outcomes.add(goals.stream()
                    .map(goal -> new GoalOutcome(row.number("mean_" + goal.id()), row.number("luck_" + goal.id()), (int)
                            row.number("runs_" + goal.id())))
                    .toList());
            classes.add(counted.stream().map(name -> (int) row.number(name)).toList());
        }
        return new WaveDraws(values, outcomes, classes);
    }

    /** Returns the tables after a wave. */
    public static List<Table> of(Targets targets, WaveDraws wave, Posterior posterior) {
        List<Asked> asked = IntStream.range(0, posterior.space().goals().size())
                .mapToObj(goal -> new Asked(posterior, goal))
                .toList();
        List<Table> tables = new ArrayList<>(List.of(
                wave(targets).of(rows(wave)),
                ensemble(posterior),
                TARGETS.of(asked),
                NUMBERS.of(posterior.learned()),
                TRADED.of(posterior.pairs(PAIRS)),
                LEFT_OUT.of(leftOut(targets, posterior.space()))));
        return tables;
    }

    /** Returns every case foreseen from the others. */
    public static List<LeftOutCase> leftOut(Targets targets, PlausibleSpace space) {
        return LeftOutCase.all(
                space,
                targets.sweep().plan().scenarios().subList(0, targets.cases().size()));
    }

    private static Table ensemble(Posterior posterior) {
        WaveDraws all = posterior.space().draws();
        List<Integer> members = posterior.members();
        WaveDraws accepted = all.only(members::contains);
        return TableOf.<Draw>named(ENSEMBLE, "a row for each member")
                .column("member | integer | | from 0 | index of the member", Draw::index)
                .with(numbers(posterior.space().numbers()), draw -> draw)
                .of(rows(accepted));
    }

    private static final TableOf<Asked> TARGETS = TableOf.<Asked>named("targets.csv", "a row for each target")
            .column(
                    "target | text | | as in the targets file | its name",
                    asked -> asked.what().id())
            .column(
                    "held_out | true/false | | true, false | whether nothing is ruled out by it",
                    asked -> asked.what().heldOut())
            .column(
                    "foreseen | number | | up to 1 | share of its variance that the last wave's surface foresees at draws that were left out; empty without a surface",
                    asked -> asked.sieve().surfaces().get(asked.goal()).map(Surface::foreseen))
            .column(
                    "error | number | of the target | from 0 | root mean squared error of the surface there",
                    asked -> asked.sieve().surfaces().get(asked.goal()).map(Surface::error))
            .column(
                    "terms | integer | terms | from 0 | terms of the surface",
                    asked -> asked.sieve().surfaces().get(asked.goal()).map(Surface::size))
            .column(
                    "luck | number | of the target | from 0 | standard deviation of a run",
                    asked -> asked.sieve().luck().get(asked.goal()))
            .column(
                    "alone | number | | 0 to 1 | share of the whole space that the last wave's surface rules out by this target alone",
                    asked -> asked.sifting().alone().get(asked.goal()))
            .column(
                    "members_mean | number | of the target | | mean over the members",
                    asked -> asked.posterior().mean(asked.goal()))
            .column(
                    "members_hold | number | | 0 to 1 | share of members whose mean lies in the target's range",
                    asked -> asked.posterior().holds(asked.goal()));

    private static final TableOf<Posterior.Learned> NUMBERS = TableOf.<Posterior.Learned>named(
                    "numbers.csv", "a row for each judged number")
            .column("number | text | | | its name", fate -> fate.number().name())
            .column(
                    "shipped | exact number | | | its value in the files",
                    fate -> fate.number().shipped())
            .column(
                    "range_low | exact number | | | lower end of its range",
                    fate -> fate.number().range().low())
            .column(
                    "range_high | exact number | | | upper end of its range",
                    fate -> fate.number().range().high())
            .column("mean | number | | | mean over the members", Posterior.Learned::mean)
            .column("low | number | | | 5 % of members lie below", Posterior.Learned::low)
            .column("high | number | | | 5 % of members lie above", Posterior.Learned::high)
            .column(
                    "narrower | number | | from 0 | standard deviation over the members, relative to that of the first wave's draws",
                    Posterior.Learned::narrower)
            .column(
                    "distance | number | | 0 to 1 | Kolmogorov's and Smirnov's distance between members and the first wave's draws",
                    Posterior.Learned::distance)
            .column(
                    "informed | true/false | | true, false | whether that is more than chance makes of any of all numbers in one case of twenty",
                    Posterior.Learned::informed);

    private static final TableOf<Posterior.Pair> TRADED = TableOf.<Posterior.Pair>named(
                    "pairs.csv", "a row for each of the pairs of numbers that go along most")
            .column("one | text | | | a judged number", pair -> pair.one().name())
            .column("other | text | | | another", pair -> pair.other().name())
            .column("correlation | number | | -1 to 1 | rank correlation over the members", Posterior.Pair::correlation)
            .column(
                    "sure | true/false | | true, false | whether it is more than chance makes of any of all pairs in one case of twenty",
                    Posterior.Pair::sure);

    private static final TableOf<LeftOutCase> LEFT_OUT = TableOf.<LeftOutCase>named(
                    "left_out.csv", "a row for each observed class, foreseen from the other cases")
            .column("scenario | text | | | the case left out", LeftOutCase::scenario)
            .column("dimension | text | | | delegation, precision or obligation", LeftOutCase::dimension)
            .column("observed | class | | low, medium, high | the class observed", LeftOutCase::observed)
            .column(
                    "p_low | number | | 0 to 1 | probability of low by the model",
                    left -> left.model().get(0))
            .column(
                    "p_medium | number | | 0 to 1 | probability of medium",
                    left -> left.model().get(1))
            .column(
                    "p_high | number | | 0 to 1 | probability of high",
                    left -> left.model().get(2))
            .column(
                    "likeliest | true/false | | true, false | whether the class observed is the likeliest",
                    LeftOutCase::isLikeliest)
            .column(
                    "log_score | number | | up to 0 | logarithm of its probability by the model",
                    left -> left.logScore(left.model()))
            .column(
                    "log_score_constant | number | | up to 0 | the same by the constant guess with its hit rate",
                    left -> left.logScore(left.constant()))
            .column(
                    "log_score_others | number | | up to 0 | the same by the classes of the other cases",
                    left -> left.logScore(left.others()))
            .column("brier | number | | 0 to 2 | Brier score of the model", left -> left.brier(left.model()))
            .column(
                    "brier_constant | number | | 0 to 2 | the same of the constant guess",
                    left -> left.brier(left.constant()))
            .column(
                    "brier_others | number | | 0 to 2 | the same of the classes of the other cases",
                    left -> left.brier(left.others()));
}
