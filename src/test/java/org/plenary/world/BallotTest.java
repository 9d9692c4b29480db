package org.plenary.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a gain counts as, wherever states are asked. */
class BallotTest {
    private static final double[] NONE = new double[4];
    private static final double[] ONCE = {1, 1, 1, 1};

    private static Ballot ballot(double favour) {
        return new Ballot(
                new int[] {0, 1, 2},
                new double[] {0.5, 0.25, 0.25, 0},
                new boolean[] {true, false, false, true},
                new boolean[] {true, false, false, true},
                new Ballot.Bars(0.1, 0.2, favour, favour));
    }

    @Test
    void whoNeitherGainsNorLosesIsOnNeitherSideAndAbstains() {
        for (double zero : new double[] {0.0, -0.0}) {
            double[] gains = {zero, 1, -1, 0};
            assertThat(ballot(0).count(gains, gains, NONE, ONCE))
                    .isEqualTo(new BallotCount(0.25, 0.25, 0.25, 0.25, false, false, 1, 1, 1));
        }
    }

    @Test
    void whatIsGainedByRoundingAloneCountsOnNeitherSide() {
        double[] gains = {1e-15, -1e-15, 1e-9, 0};
        BallotCount count = ballot(0.01).count(gains, gains, NONE, ONCE);
        assertThat(count.gaining()).isEqualTo(0.25);
        assertThat(count.losing()).isZero();
    }

    @Test
    void votesNeedMoreThanTheBandAndObjectionsMoreThanTheBar() {
        double[] gains = {-0.1, 0.01, -0.02, 9};
        BallotCount count = ballot(0.01).count(gains, gains, NONE, ONCE);
        assertThat(count.objecting()).as("exactly the bar is put up with").isZero();
        assertThat(count.yes()).isZero();
        assertThat(count.no()).isEqualTo(2);
        assertThat(count.abstentions()).isEqualTo(1);
        assertThat(count.permanentAgainst()).as("who merely loses abstains").isFalse();
        gains[0] = Math.nextDown(-0.1);
        assertThat(ballot(0.01).count(gains, gains, NONE, ONCE).permanentAgainst())
                .isTrue();
    }

    /**
     * What is agreed is the status quo. The first member, a major state, would lose 0.3 by the change, the second 0.15, though
     * the text as changed is still worth 5 to both; the third would lose 0.15 against nothing, though it gains by the change.
     */
    @Test
    void whoWouldLoseAgainstWhatIsAgreedObjectsThoughTheTextIsWorthMuch() {
        double[] change = {-0.3, -0.15, 1, 0};
        double[] whole = {5, 5, -0.15, 0};
        BallotCount count = ballot(0).count(change, whole, NONE, ONCE);
        assertThat(count.objecting()).isEqualTo(1);
        assertThat(count.majorObjects()).isTrue();
        BallotCount patient = ballot(0).count(change, whole, NONE, new double[] {2, 2, 1, 1});
        assertThat(patient.objecting()).isEqualTo(0.75);
        assertThat(patient.majorObjects()).isFalse();
    }

    @Test
    void onlyThoseAskedCount() {
        double[] gains = {0, 0, 0, -9};
        BallotCount count = ballot(0).count(gains, gains, NONE, ONCE);
        assertThat(count.majorObjects()).isFalse();
        assertThat(count.objecting()).isZero();
    }

    /** Masks of bits count as comparisons do, at the bars themselves, beside them and at both zeros. */
    @Test
    void countingIsThatOfPlainComparisons() {
        double[] edges = {
            0.0, -0.0, 0.01, Math.nextUp(0.01), -0.01, Math.nextDown(-0.01), 0.1, -0.1, Math.nextDown(-0.1), -0.2, -9
        };
        Random random = new Random(1);
        double[] influence = {0.4, 0.3, 0.2, 0.1};
        boolean[] major = {true, false, false, true};
        boolean[] permanent = {false, true, false, true};
        Ballot.Bars bars = new Ballot.Bars(0.1, 0.2, 0.01, 0.01);
        Ballot ballot = new Ballot(new int[] {0, 1, 2, 3}, influence, major, permanent, bars);
        for (int n = 0; n < 5000; n++) {
            double[] change =
                    random.ints(4, 0, edges.length).mapToDouble(k -> edges[k]).toArray();
            double[] whole =
                    random.ints(4, 0, edges.length).mapToDouble(k -> edges[k]).toArray();
            double[] patience =
                    random.doubles(4, 0.5, 2).map(p -> p < 1 ? 1 : p).toArray();
            BallotCount count = ballot.count(change, whole, NONE, patience);
            assertThat(count.gaining()).isEqualTo(sum(influence, i -> change[i] > 0));
            assertThat(count.losing()).isEqualTo(sum(influence, i -> change[i] < 0));
            assertThat(count.objecting())
                    .isEqualTo(sum(influence, i -> Math.min(change[i], whole[i]) < -(0.1 * patience[i])));
            assertThat(count.alone())
                    .isEqualTo(sum(influence, i -> Math.min(change[i], whole[i]) < -(0.2 * patience[i])));
            assertThat(count.majorObjects())
                    .isEqualTo(IntStream.range(0, 4)
                            .anyMatch(i -> major[i] && Math.min(change[i], whole[i]) < -(0.2 * patience[i])));
            assertThat(count.yes()).isEqualTo(number(i -> change[i] > 0.01 && whole[i] > 0.01));
            assertThat(count.no()).isEqualTo(number(i -> change[i] < -0.01 || whole[i] < -0.01));
            assertThat(count.yes() + count.no() + count.abstentions()).isEqualTo(4);
            assertThat(count.permanentAgainst())
                    .isEqualTo(IntStream.range(0, 4)
                            .anyMatch(i -> permanent[i] && Math.min(change[i], whole[i]) < -(0.1 * patience[i])));
        }
    }

    private static int number(IntPredicate who) {
        return (int) IntStream.range(0, 4).filter(who).count();
    }

    private static double sum(double[] influence, IntPredicate who) {
        double sum = 0;
        for (int i = 0; i < influence.length; i++) {
            sum += who.test(i) ? influence[i] : 0;
        }
        return sum;
    }
}
