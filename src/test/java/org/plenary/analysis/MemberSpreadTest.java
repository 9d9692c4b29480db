package org.plenary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MemberSpreadTest {
    /** Members 1, 3 and 5 each with a run below and one above: by hand MSB = 8, MSW = 2, n0 = 2. */
    @Test
    void splitsAsByHand() {
        MemberSpread spread = MemberSpread.of(new double[] {0, 2, 4, 2, 4, 6}, 3);
        assertThat(spread.mean()).isEqualTo(3);
        assertThat(spread.luck()).isEqualTo(2);
        assertThat(spread.judgement()).isEqualTo(3);
        assertThat(spread.share()).isEqualTo(0.6);
        assertThat(spread.members()).isEqualTo(3);
        assertThat(spread.n()).isEqualTo(6);
        // F = 4 with 2 and 3 degrees of freedom; quantiles at .975 are 16.0441 and 39.1655.
        assertThat(spread.shares().low()).isCloseTo((4 / 16.0441 - 1) / (4 / 16.0441 + 1), within(1e-4));
        assertThat(spread.shares().high()).isCloseTo((4 * 39.1655 - 1) / (4 * 39.1655 + 1), within(1e-4));
        // Student's interval of the three members' means.
        assertThat(spread.interval()).isEqualTo(Interval.ofMean(new double[] {1, 3, 5}));
    }

    @Test
    void withOneRunAMemberNothingIsToldApart() {
        MemberSpread spread = MemberSpread.of(new double[] {1, 2, 4}, 5);
        assertThat(spread.members()).isEqualTo(3);
        assertThat(spread.luck()).isNaN();
        assertThat(spread.share()).isNaN();
        assertThat(spread.interval()).isEqualTo(Interval.ofMean(new double[] {1, 2, 4}));
    }

    @Test
    void runsThatAreNotDefinedAreLeftOut() {
        MemberSpread spread = MemberSpread.of(new double[] {1, Double.NaN, 3, Double.NaN}, 2);
        assertThat(spread.members()).isEqualTo(1);
        assertThat(spread.n()).isEqualTo(2);
        assertThat(spread.mean()).isEqualTo(2);
        assertThat(MemberSpread.byMember(new double[] {1, Double.NaN, 3, Double.NaN}, 2))
                .containsExactly(2, Double.NaN);
        assertThat(MemberSpread.of(new double[0], 0).mean()).isNaN();
    }

    @Test
    void whatNeverVariesHasNoShareAndWhatLuckNeverTouchesHasAll() {
        assertThat(MemberSpread.of(new double[] {2, 2, 2, 2}, 2).share()).isNaN();
        double[] tenths = new double[400];
        Arrays.fill(tenths, 0.1);
        assertThat(MemberSpread.of(tenths, 200).share()).isNaN();
        MemberSpread judged = MemberSpread.of(new double[] {1, 2, 1, 2}, 2);
        assertThat(judged.luck()).isZero();
        assertThat(judged.share()).isEqualTo(1);
    }

    /** True variances 4 between and 1 within; the interval holds the true share of 0.8 about as often as it says. */
    @Test
    void findsTheVariancesThatWerePutIn() {
        Random random = new Random(5);
        int members = 40;
        int holds = 0;
        double luck = 0;
        double judgement = 0;
        for (int trial = 0; trial < 300; trial++) {
            double[] levels =
                    random.doubles(members).map(u -> 2 * random.nextGaussian()).toArray();
            double[] values = new double[3 * members];
            Arrays.setAll(values, r -> levels[r % members] + random.nextGaussian());
            MemberSpread spread = MemberSpread.of(values, members);
            luck += spread.luck() / 300;
            judgement += spread.judgement() / 300;
            holds += spread.shares().low() <= 0.8 && 0.8 <= spread.shares().high() ? 1 : 0;
        }
        assertThat(luck).isCloseTo(1, within(0.05));
        assertThat(judgement).isCloseTo(4, within(0.3));
        assertThat(holds / 300.0).isBetween(0.92, 0.98);
    }
}
