package org.plenary.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.plenary.analysis.Equivalence;
import org.plenary.analysis.Holm;
import org.plenary.analysis.Interval;
import org.plenary.analysis.PairedEffect;
import org.plenary.analysis.Share;
import org.plenary.experiment.Rows;
import org.plenary.experiment.RunColumns;
import org.plenary.kernel.KeyedRandom;
import org.plenary.study.FindingArms.ArmUse;
import org.plenary.study.FindingVerdict.CaseSign;

/**
 * What experiments say of findings. A test is one outcome of a finding, over all members and cases together; cases stand
 * beside it.
 *
 * @param claims by finding and test, in the order of the plan
 * @param tellable whether there are replicates enough for a corrected probability to fall below
 *     {@link FindingVerdict#ALPHA} at all; if not, intervals alone decide
 * @param summaries by finding, those that the model contradicts first, in the order of {@link FindingVerdict}
 */
public record Findings(List<TestedClaim> claims, List<FindingSummary> summaries, boolean tellable) {
    /** Copies the lists. */
    public Findings {
        claims = List.copyOf(claims);
        summaries = List.copyOf(summaries);
    }

    /**
     * A test in a case.
     *
     * @param scenario the scenario's name
     * @param measured what came out, each member of an ensemble counting once
     * @param sign how it stands to the claim
     * @param placebo the effect with the mechanisms off; nothing without
     * @param accounted the effect of the high arm's accounting on the low arm's texts; NaN if not tried
     * @param alone the effect in a single state's preferred text; NaN if not tried
     * @param lowMean the mean of the low arm
     * @param byMember the effect in each member of an ensemble; none without
     */
    public record CaseEffect(
            String scenario,
            PairedEffect measured,
            CaseSign sign,
            OptionalDouble placebo,
            double accounted,
            double alone,
            double lowMean,
            List<Double> byMember) {
        /** Copies the list. */
        public CaseEffect {
            byMember = List.copyOf(byMember);
        }
    }

    /**
     * A test.
     *
     * @param finding the finding
     * @param test what was predicted
     * @param cases its cases
     * @param pooled the effect over members and the cases that count, each case with the same weight
     * @param equivalence the probability of so small an effect if it mattered (two one-sided tests)
     * @param pHolm the probability of the test, corrected over all tests that count; NaN where it does not
     * @param verdict the verdict; {@link FindingVerdict#REPORTED} where nothing is claimed
     * @param origin where the effect comes from
     * @param pairs pairs of runs of each member in a case; 0 without an ensemble
     * @param byMember the effect in each member of an ensemble; none without
     */
    public record TestedClaim(
            FindingFile finding,
            FindingFile.Test test,
            List<CaseEffect> cases,
            PairedEffect pooled,
            double equivalence,
            double pHolm,
            FindingVerdict verdict,
            EffectOrigin origin,
            int pairs,
            List<Double> byMember) {
        /** Copies the lists. */
        public TestedClaim {
            cases = List.copyOf(cases);
            byMember = List.copyOf(byMember);
        }

        /** Returns the cases that count. */
        public List<CaseEffect> counted() {
            return Findings.counted(cases);
        }

        /** Returns the mean placebo effect over the cases that count; nothing without. */
        public OptionalDouble placebo() {
            return counted().stream()
                    .filter(one -> one.placebo().isPresent())
                    .mapToDouble(one -> one.placebo().getAsDouble())
                    .average();
        }

        /** Returns the mean effect of accounting alone; NaN if not tried. */
        public double accounted() {
            return mean(counted().stream().map(CaseEffect::accounted));
        }

        /** Returns the mean effect in a single state's text; NaN if not tried. */
        public double alone() {
            return mean(counted().stream().map(CaseEffect::alone));
        }

        /** Returns whether a sign is claimed and supported, and the effect still below what matters. */
        public boolean small() {
            return verdict == FindingVerdict.SUPPORTED && test.signed() && Math.abs(pooled.effect()) < test.smallest();
        }

        /** Returns the share of members whose effect, over cases, has the sign claimed; nothing without an ensemble. */
        public Optional<Share> membersAsClaimed() {
            List<Double> defined =
                    byMember.stream().filter(x -> !Double.isNaN(x)).toList();
            boolean signed =
                    test.predicted() == FindingFile.Prediction.UP || test.predicted() == FindingFile.Prediction.DOWN;
            return defined.isEmpty() || !signed
                    ? Optional.empty()
                    : Optional.of(new Share(
                            (int) defined.stream()
                                    .filter(x -> test.asClaimed(x) > 0)
                                    .count(),
                            defined.size()));
        }

        /** Returns whether there is an effect that a placebo should silence. */
        public boolean placeboDue() {
            return test.signed()
                    && verdict == FindingVerdict.SUPPORTED
                    && placebo().isPresent();
        }

        /** Returns whether nothing that matters of the effect claimed is left with the mechanisms off. */
        public boolean placeboSilent() {
            return test.asClaimed(placebo().orElse(0)) < Math.max(test.smallest(), EffectOrigin.LEAST);
        }
    }

    private static double mean(Stream<Double> values) {
        return PairedEffect.mean(values.mapToDouble(Double::doubleValue).toArray());
    }

    private static List<CaseEffect> counted(List<CaseEffect> cases) {
        return cases.stream().filter(one -> one.sign() != CaseSign.AT_BOUND).toList();
    }

    /**
     * A finding over all its tests that count.
     *
     * @param finding the finding
     * @param claims its tests, those beside among them
     * @param verdict the verdict
     * @param origin where its effects come from
     */
    public record FindingSummary(
            FindingFile finding, List<TestedClaim> claims, FindingVerdict verdict, EffectOrigin origin) {
        /** Copies the tests. */
        public FindingSummary {
            claims = List.copyOf(claims);
        }

        /** Returns the tests that count. */
        public List<TestedClaim> counting() {
            return claims.stream().filter(claim -> claim.test().counts()).toList();
        }
    }

    /**
     * Analyses the runs of findings. Without texts of single states and texts accounted for it is not told where effects come
     * from.
     *
     * @param design the findings' arms in the plan of the rows
     */
    public static Findings of(FindingsDesign design, Rows rows) {
        Map<String, List<FindingsDesign.TestedCase>> byFinding = new LinkedHashMap<>();
        for (FindingsDesign.TestedCase cell : design.cells()) {
            byFinding
                    .computeIfAbsent(cell.finding().id(), id -> new ArrayList<>())
                    .add(cell);
        }
        List<Pending> pending = new ArrayList<>();
        for (List<FindingsDesign.TestedCase> cells : byFinding.values()) {
            for (int t = 0; t < cells.get(0).finding().tests().size(); t++) {
                pending.add(Pending.of(cells, t, rows));
            }
        }
        return judged(pending);
    }

    /** Judges tests whose outcome no luck enters. */
    static Findings certain(List<TestedClaim> claims) {
        return new Findings(claims, summaries(claims), true);
    }

    private static Findings judged(List<Pending> pending) {
        List<Pending> counting = pending.stream().filter(Pending::counts).toList();
        double[] corrected = Holm.correct(counting.stream().map(Pending::p).toList());
        int most = pending.stream().mapToInt(one -> one.pooled.n()).max().orElse(0);
        boolean tellable = counting.isEmpty() || PairedEffect.smallestP(most) * counting.size() < FindingVerdict.ALPHA;
        List<TestedClaim> claims = new ArrayList<>();
        int next = 0;
        for (Pending one : pending) {
            claims.add(one.judged(one.counts() ? corrected[next++] : Double.NaN, tellable));
        }
        return new Findings(claims, summaries(claims), tellable);
    }

    private static List<FindingSummary> summaries(List<TestedClaim> claims) {
        Map<String, List<TestedClaim>> byFinding = new LinkedHashMap<>();
        for (TestedClaim claim : claims) {
            byFinding
                    .computeIfAbsent(claim.finding().id(), id -> new ArrayList<>())
                    .add(claim);
        }
        List<FindingSummary> summaries = new ArrayList<>();
        for (List<TestedClaim> its : byFinding.values()) {
            List<TestedClaim> counting =
                    its.stream().filter(claim -> claim.test().counts()).toList();
            summaries.add(new FindingSummary(
                    its.get(0).finding(),
                    its,
                    FindingVerdict.of(
                            counting.stream().map(TestedClaim::verdict).toList()),
                    EffectOrigin.of(counting.stream().map(TestedClaim::origin).toList())));
        }
        summaries.sort(Comparator.comparing(FindingSummary::verdict));
        return summaries;
    }

    /** Returns the findings of a verdict, by id, in the order of the plan. */
    public List<String> with(FindingVerdict verdict) {
        return summaries.stream()
                .filter(summary -> summary.verdict() == verdict)
                .map(summary -> summary.finding().id())
                .toList();
    }

    /** Returns the tests that count. */
    public List<TestedClaim> counting() {
        return claims.stream().filter(claim -> claim.test().counts()).toList();
    }

    /** Returns in how many tests that count the verdict is this. */
    public long tests(FindingVerdict verdict) {
        return counting().stream().filter(claim -> claim.verdict() == verdict).count();
    }

    /** Returns how many findings claim something: all but those that are reported. */
    public int count() {
        return summaries.size() - with(FindingVerdict.REPORTED).size();
    }

    /** Returns whether a case has no room for an effect that matters in the direction claimed. */
    private static boolean atBound(FindingFile.Test test, double base) {
        boolean bounded = Stream.of(RunColumns.fixed(), RunColumns.counts(), RunColumns.measures())
                .flatMap(List::stream)
                .filter(column -> column.name().equals(test.measure()))
                .anyMatch(column ->
                        column.range().startsWith("0 to 1") || column.type().equals("true/false"));
        if (!bounded || test.contrast() == FindingFile.Contrast.INTERACTION) {
            return false;
        }
        return switch (test.predicted()) {
            case UP -> base > 1 - test.smallest();
            case DOWN -> base < test.smallest();
            case NONE, OPEN -> false;
        };
    }

    private static CaseSign sign(FindingFile.Test test, PairedEffect effect, double base) {
        if (atBound(test, base)) {
            return CaseSign.AT_BOUND;
        }
        Interval interval = effect.interval();
        return switch (test.predicted()) {
            case OPEN -> CaseSign.OPEN;
            case UP, DOWN ->
                !effect.isTold()
                        ? CaseSign.UNCLEAR
                        : test.asClaimed(effect.effect()) > 0 ? CaseSign.AS_CLAIMED : CaseSign.OTHER;
            case NONE ->
                interval.low() > -test.smallest() && interval.high() < test.smallest()
                        ? CaseSign.AS_CLAIMED
                        : interval.low() >= test.smallest() || interval.high() <= -test.smallest()
                                ? CaseSign.OTHER
                                : CaseSign.UNCLEAR;
        };
    }

    /** Returns a case of which no luck enters the effect. */
    static CaseEffect certain(String scenario, FindingFile.Test test, double effect) {
        PairedEffect measured = PairedEffect.certain(effect);
        return new CaseEffect(
                scenario,
                measured,
                sign(test, measured, Double.NaN),
                OptionalDouble.empty(),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                List.of());
    }

    /** A test before the probabilities of all are corrected. */
    private record Pending(
            FindingFile finding,
            FindingFile.Test test,
            List<CaseEffect> cases,
            PairedEffect pooled,
            double equivalence,
            int pairs,
            List<Double> byMember) {
        static Pending of(List<FindingsDesign.TestedCase> cells, int t, Rows rows) {
            FindingFile finding = cells.get(0).finding();
            FindingFile.Test test = finding.tests().get(t);
            List<CaseEffect> cases = new ArrayList<>();
            List<ArmRuns.TwoArms> counting = new ArrayList<>();
            for (FindingsDesign.TestedCase cell : cells) {
                ArmRuns runs = new ArmRuns(cell, rows);
                ArmRuns.TwoArms arms = runs.of(test, ArmUse.NEGOTIATED).byMember(runs.members());
                CaseEffect one = effect(runs, arms, t);
                cases.add(one);
                if (one.sign() != CaseSign.AT_BOUND) {
                    counting.add(arms);
                }
            }
            ArmRuns.TwoArms over = ArmRuns.TwoArms.over(counting);
            int members = new ArmRuns(cells.get(0), rows).members();
            int size = new ArmRuns(cells.get(0), rows).size();
            return new Pending(
                    finding,
                    test,
                    cases,
                    PairedEffect.of(
                            over.low(),
                            over.high(),
                            KeyedRandom.of(rows.plan().masterSeed()),
                            (finding.id() + "/pooled/" + t).hashCode()),
                    Equivalence.p(over.differences(), test.smallest()),
                    members == 0 ? 0 : size / members,
                    members == 0 ? List.of() : list(over.differences()));
        }

        private static CaseEffect effect(ArmRuns runs, ArmRuns.TwoArms arms, int t) {
            FindingsDesign.TestedCase cell = runs.cell();
            FindingFile.Test test = cell.finding().tests().get(t);
            int item = (cell.finding().id() + "/" + cell.scenario() + "/" + t).hashCode();
            PairedEffect measured = PairedEffect.of(arms.low(), arms.high(), runs.random(), item);
            double base = PairedEffect.mean(arms.low());
            return new CaseEffect(
                    cell.scenario(),
                    measured,
                    sign(test, measured, base),
                    cell.has(ArmUse.PLACEBO)
                            ? OptionalDouble.of(PairedEffect.mean(runs.of(test, ArmUse.PLACEBO)
                                    .byMember(runs.members())
                                    .differences()))
                            : OptionalDouble.empty(),
                    runs.accounted(test),
                    cell.has(ArmUse.ALONE)
                            ? PairedEffect.mean(runs.of(test, ArmUse.ALONE).differences())
                            : Double.NaN,
                    base,
                    runs.members() == 0 ? List.of() : list(arms.differences()));
        }

        private static List<Double> list(double[] values) {
            return Arrays.stream(values).boxed().toList();
        }

        /** Whether it is one of the tests that are corrected for: something is claimed, and it counts. */
        boolean counts() {
            return test.counts() && test.predicted() != FindingFile.Prediction.OPEN;
        }

        /** The probability of an effect; where none is claimed of either answer, twice the smaller (Bonferroni). */
        double p() {
            return test.predicted() == FindingFile.Prediction.NONE
                    ? Math.min(1, 2 * Math.min(equivalence, pooled.p()))
                    : pooled.p();
        }

        TestedClaim judged(double pHolm, boolean tellable) {
            double p = counts() ? pHolm : p();
            List<CaseSign> signs = cases.stream().map(CaseEffect::sign).toList();
            FindingVerdict verdict = FindingVerdict.of(test, pooled, equivalence, tellable ? p : 0, signs);
            TestedClaim claim = new TestedClaim(
                    finding, test, cases, pooled, equivalence, pHolm, verdict, EffectOrigin.NONE, pairs, byMember);
            EffectOrigin origin = EffectOrigin.of(test, verdict, claim.accounted(), claim.alone());
            return new TestedClaim(finding, test, cases, pooled, equivalence, pHolm, verdict, origin, pairs, byMember);
        }
    }
}
