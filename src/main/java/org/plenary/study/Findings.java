package org.plenary.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.plenary.analysis.Holm;
import org.plenary.analysis.PairedEffect;
import org.plenary.experiment.Rows;
import org.plenary.kernel.KeyedRandom;
import org.plenary.study.FindingArms.ArmUse;

/**
 * What experiments say of findings: a row for each finding, scenario and test, and one that sums up each finding.
 *
 * @param rows by finding, scenario and test, in the order of the plan
 * @param tellable whether there are replicates enough for a corrected probability to fall below
 *     {@link FindingVerdict#ALPHA} at all; if not, intervals alone decide
 * @param summaries by finding, those that the model contradicts first, in the order of {@link FindingVerdict}
 */
public record Findings(List<FindingRow> rows, List<FindingSummary> summaries, boolean tellable) {
    /** Effects smaller than this are none, where a finding sets no smallest one. */
    private static final double LEAST = 0.001;

    /** Copies the lists. */
    public Findings {
        rows = List.copyOf(rows);
        summaries = List.copyOf(summaries);
    }

    /**
     * A test of a finding in a scenario.
     *
     * @param finding the finding
     * @param scenario the scenario's name
     * @param test what was predicted
     * @param measured what came out
     * @param pHolm the probability, corrected over all tests of the command that claim a sign; NaN for others
     * @param assumed whether the effect claimed is in a single state's preferred text already; nothing where none is
     *     claimed
     * @param alone the effect in a single state's preferred text; NaN if not tried
     * @param placebo the effect with the mechanisms off; nothing without
     * @param lowMean the mean of the low arm
     * @param verdict the verdict
     */
    public record FindingRow(
            FindingFile finding,
            String scenario,
            FindingFile.Test test,
            PairedEffect measured,
            double pHolm,
            Optional<Boolean> assumed,
            double alone,
            OptionalDouble placebo,
            double lowMean,
            FindingVerdict verdict) {
        /** Returns what was measured, and whether as an interaction. */
        public String outcome() {
            return test.contrast() == FindingFile.Contrast.EFFECT ? test.measure() : test.measure() + " (interaction)";
        }

        /** Returns whether there is an effect that a placebo should silence: a sign was claimed and is supported. */
        public boolean placeboDue() {
            boolean signed =
                    test.predicted() == FindingFile.Prediction.UP || test.predicted() == FindingFile.Prediction.DOWN;
            return signed && verdict == FindingVerdict.SUPPORTED && placebo.isPresent();
        }

        /** Returns whether nothing that matters of the effect claimed is left with the mechanisms off. */
        public boolean placeboSilent() {
            double left = placebo.orElse(0);
            double signed = test.predicted() == FindingFile.Prediction.DOWN ? -left : left;
            return signed < Math.max(test.smallest(), LEAST);
        }
    }

    /**
     * A finding over all its tests.
     *
     * @param finding the finding
     * @param rows its rows
     * @param pooled the effect over all scenarios together, if it has one test
     * @param verdict the verdict
     */
    public record FindingSummary(
            FindingFile finding, List<FindingRow> rows, Optional<PairedEffect> pooled, FindingVerdict verdict) {
        /** Copies the rows. */
        public FindingSummary {
            rows = List.copyOf(rows);
        }

        /** Returns the pairs of runs over its scenarios. */
        public int pairs() {
            String outcome = rows.get(0).outcome();
            return rows.stream()
                    .filter(row -> row.outcome().equals(outcome))
                    .mapToInt(row -> row.measured().n())
                    .sum();
        }

        /** Returns the mean placebo effect over its rows; NaN without. */
        public double meanPlacebo() {
            return rows.stream()
                    .filter(row -> row.placebo().isPresent())
                    .mapToDouble(row -> row.placebo().getAsDouble())
                    .average()
                    .orElse(Double.NaN);
        }

        /** Returns whether at least half of its tests come out of a single state's text; nothing if not tried. */
        public Optional<Boolean> assumed() {
            List<Boolean> tried =
                    rows.stream().flatMap(row -> row.assumed().stream()).toList();
            long yes = tried.stream().filter(Boolean::booleanValue).count();
            return tried.isEmpty() ? Optional.empty() : Optional.of(2 * yes >= tried.size());
        }
    }

    /**
     * Analyses the runs of findings. Without texts of single states it is not told what is assumed and what emerges.
     *
     * @param design the findings' arms in the plan of the rows
     */
    public static Findings of(FindingsDesign design, Rows rows) {
        List<Pending> pending = new ArrayList<>();
        for (FindingsDesign.TestedCase cell : design.cells()) {
            ArmRuns runs = new ArmRuns(cell, rows);
            for (int t = 0; t < cell.finding().tests().size(); t++) {
                pending.add(pending(runs, t));
            }
        }
        List<Pending> signed = pending.stream().filter(Pending::signed).toList();
        double[] corrected =
                Holm.correct(signed.stream().map(one -> one.measured().p()).toList());
        boolean tellable = pending.isEmpty()
                || PairedEffect.smallestP(pending.get(0).runs().size()) * corrected.length < FindingVerdict.ALPHA;
        List<FindingRow> tests = new ArrayList<>();
        int next = 0;
        for (Pending one : pending) {
            tests.add(one.row(one.signed() ? corrected[next++] : Double.NaN, tellable));
        }
        return new Findings(tests, summaries(tests, own -> pooled(rows.plan().masterSeed(), pending, own)), tellable);
    }

    /** Sums up tests whose outcome no luck enters. */
    static Findings certain(List<FindingRow> rows) {
        return new Findings(rows, summaries(rows, own -> certain(rows, own)), true);
    }

    private static Optional<PairedEffect> certain(List<FindingRow> rows, List<Integer> own) {
        if (rows.get(own.get(0)).finding().tests().size() > 1) {
            return Optional.empty();
        }
        double mean = own.stream()
                .mapToDouble(i -> rows.get(i).measured().effect())
                .average()
                .orElseThrow();
        return Optional.of(PairedEffect.certain(mean));
    }

    /** Returns the findings of a verdict, by id, in the order of the plan. */
    public List<String> with(FindingVerdict verdict) {
        return summaries.stream()
                .filter(summary -> summary.verdict() == verdict)
                .map(summary -> summary.finding().id())
                .toList();
    }

    /** Returns in how many single tests the verdict is this. */
    public long tests(FindingVerdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** Returns how many findings claim something: all but those that are reported. */
    public int claims() {
        return summaries.size() - with(FindingVerdict.REPORTED).size();
    }

    private record Pending(
            ArmRuns runs,
            FindingFile.Test test,
            ArmRuns.TwoArms pair,
            PairedEffect measured,
            OptionalDouble placebo,
            double alone,
            double lowMean) {
        /** Whether a sign is claimed, so that significance is needed. */
        boolean signed() {
            return test.predicted() == FindingFile.Prediction.UP || test.predicted() == FindingFile.Prediction.DOWN;
        }

        FindingRow row(double pHolm, boolean tellable) {
            return new FindingRow(
                    runs.cell().finding(),
                    runs.cell().scenario(),
                    test,
                    measured,
                    pHolm,
                    assumed(),
                    alone,
                    placebo,
                    lowMean,
                    FindingVerdict.of(test.predicted(), test.smallest(), measured, tellable ? pHolm : 0));
        }

        /** Whether the effect claimed is there alone; where none is claimed the effect found, if any. */
        private Optional<Boolean> assumed() {
            if (Double.isNaN(alone)) {
                return Optional.empty();
            }
            return switch (test.predicted()) {
                case UP -> Optional.of(alone >= test.smallest());
                case DOWN -> Optional.of(-alone >= test.smallest());
                case NONE, OPEN -> Optional.empty();
            };
        }
    }

    private static Pending pending(ArmRuns runs, int t) {
        FindingsDesign.TestedCase cell = runs.cell();
        FindingFile.Test test = cell.finding().tests().get(t);
        int item = (cell.finding().id() + "/" + cell.scenario() + "/" + t).hashCode();
        ArmRuns.TwoArms pair = runs.of(test, ArmUse.NEGOTIATED);
        boolean interaction = test.contrast() == FindingFile.Contrast.INTERACTION;
        OptionalDouble placebo = OptionalDouble.empty();
        if (cell.has(ArmUse.PLACEBO)) {
            ArmRuns.TwoArms off = runs.of(test, ArmUse.PLACEBO);
            placebo = OptionalDouble.of(interaction ? off.effect() : PairedEffect.mean(off.differences()));
        }
        return new Pending(
                runs,
                test,
                pair,
                PairedEffect.of(pair.low(), pair.high(), runs.random(), item),
                placebo,
                cell.has(ArmUse.ALONE) ? runs.of(test, ArmUse.ALONE).effect() : Double.NaN,
                PairedEffect.mean(pair.low()));
    }

    /**
     * Sums up each finding.
     *
     * @param pooled of the places of a finding's rows the effect over all of them, if it has one
     */
    private static List<FindingSummary> summaries(
            List<FindingRow> rows, Function<List<Integer>, Optional<PairedEffect>> pooled) {
        Map<String, List<Integer>> byFinding = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            byFinding
                    .computeIfAbsent(rows.get(i).finding().id(), id -> new ArrayList<>())
                    .add(i);
        }
        List<FindingSummary> summaries = new ArrayList<>();
        for (List<Integer> own : byFinding.values()) {
            List<FindingRow> its = own.stream().map(rows::get).toList();
            List<FindingVerdict> verdicts =
                    its.stream().map(FindingRow::verdict).toList();
            summaries.add(
                    new FindingSummary(its.get(0).finding(), its, pooled.apply(own), FindingVerdict.of(verdicts)));
        }
        summaries.sort(Comparator.comparing(FindingSummary::verdict));
        return summaries;
    }

    private static Optional<PairedEffect> pooled(long seed, List<Pending> pending, List<Integer> own) {
        List<Pending> tests = own.stream().map(pending::get).toList();
        FindingFile finding = tests.get(0).runs().cell().finding();
        if (finding.tests().size() > 1) {
            return Optional.empty();
        }
        double[] low = tests.stream()
                .flatMapToDouble(one -> Arrays.stream(one.pair().low()))
                .toArray();
        double[] high = tests.stream()
                .flatMapToDouble(one -> Arrays.stream(one.pair().high()))
                .toArray();
        return Optional.of(PairedEffect.of(low, high, KeyedRandom.of(seed), (finding.id() + "/all").hashCode()));
    }
}
