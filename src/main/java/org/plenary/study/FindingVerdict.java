package org.plenary.study;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.plenary.analysis.PairedEffect;

/** What an experiment says of a claim, from bad news to good. */
public enum FindingVerdict {
    /** The effect, over members and cases, has the other sign; of no effect, that there is one. In a summary: of any test. */
    CONTRADICTED,
    /** There is no effect that matters: shown, not just not seen. In a summary: in every test. */
    NO_EFFECT,
    /** Neither an effect nor its absence can be told. */
    UNDECIDED,
    /** In one case the sign is another than over all, or than in another case: it depends. */
    CONDITIONAL,
    /** Some tests are supported or conditional, others neither, and none is contradicted. Of summaries alone. */
    PARTLY,
    /** The effect over members and cases has the sign claimed, and is told from none. In a summary: in every test. */
    SUPPORTED,
    /** No sign was claimed. */
    REPORTED;

    /** The largest corrected probability at which something is told. */
    public static final double ALPHA = 0.05;

    /** How the effect of a case stands to what is claimed. */
    public enum CaseSign {
        /** As claimed, and its interval leaves out 0; where none is claimed: within what matters, its interval too. */
        AS_CLAIMED,
        /** The other sign, and its interval leaves out 0; where none is claimed: its interval lies beyond what matters. */
        OTHER,
        /** Neither. */
        UNCLEAR,
        /** The low arm lies so near the end of the scale that no effect that matters has room: the case counts in nothing. */
        AT_BOUND,
        /** Nothing is claimed. */
        OPEN
    }

    /**
     * Judges a test by its effect over members and cases.
     *
     * @param test what is claimed
     * @param pooled the effect
     * @param equivalence the probability of so small an effect if it mattered
     * @param corrected the probability of the test, corrected for all tests; 0 where intervals alone decide
     * @param cases how the effect stands in each case
     */
    static FindingVerdict of(
            FindingFile.Test test,
            PairedEffect pooled,
            double equivalence,
            double corrected,
            Collection<CaseSign> cases) {
        if (test.predicted() == FindingFile.Prediction.OPEN) {
            return REPORTED;
        }
        Set<CaseSign> signs = Set.copyOf(cases);
        boolean passes = corrected < ALPHA;
        boolean told = passes && pooled.isTold();
        if (test.predicted() == FindingFile.Prediction.NONE) {
            double least = Math.min(equivalence, pooled.p());
            boolean none = equivalence < ALPHA && alsoPasses(equivalence, least, corrected);
            told &= alsoPasses(pooled.p(), least, corrected);
            boolean matters = Math.abs(pooled.effect()) >= test.smallest();
            return none
                    ? signs.contains(CaseSign.OTHER) ? CONDITIONAL : SUPPORTED
                    : told && matters ? CONTRADICTED : UNDECIDED;
        }
        boolean with = signs.contains(CaseSign.AS_CLAIMED);
        boolean against = signs.contains(CaseSign.OTHER);
        if (with && against) {
            return CONDITIONAL;
        }
        if (told) {
            boolean claimed = test.asClaimed(pooled.effect()) > 0;
            return claimed ? against ? CONDITIONAL : SUPPORTED : with ? CONDITIONAL : CONTRADICTED;
        }
        return equivalence < ALPHA ? NO_EFFECT : UNDECIDED;
    }

    /** Whether one of two answers passes, of which the less probable was corrected: the other is corrected as much. */
    private static boolean alsoPasses(double p, double least, double corrected) {
        return p <= least ? corrected < ALPHA : corrected * p < ALPHA * least || corrected == 0;
    }

    /** Sums up the tests of a finding that count: it claims all of them together. */
    static FindingVerdict of(List<FindingVerdict> tests) {
        List<FindingVerdict> claims =
                tests.stream().filter(verdict -> verdict != REPORTED).toList();
        if (claims.isEmpty()) {
            return REPORTED;
        }
        if (claims.contains(CONTRADICTED)) {
            return CONTRADICTED;
        }
        if (claims.stream().allMatch(SUPPORTED::equals)) {
            return SUPPORTED;
        }
        if (claims.stream().allMatch(verdict -> verdict == SUPPORTED || verdict == CONDITIONAL)) {
            return CONDITIONAL;
        }
        if (claims.contains(SUPPORTED) || claims.contains(CONDITIONAL)) {
            return PARTLY;
        }
        return claims.stream().allMatch(NO_EFFECT::equals) ? NO_EFFECT : UNDECIDED;
    }
}
