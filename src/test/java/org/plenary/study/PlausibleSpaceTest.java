package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.Quantity;

/** History matching at a reduced size, of made-up models whose true point is known. */
class PlausibleSpaceTest {
    private static final int TRUTHS = 12;

    /** The truth is not ruled out, its numbers lie in the intervals that hold nine members of ten about as often. */
    @Test
    void aKnownTruthIsFoundAgain() {
        int kept = 0;
        int inside = 0;
        double narrower = 0;
        for (int t = 0; t < TRUTHS; t++) {
            MadeUpTruth made = new MadeUpTruth(t);
            PlausibleSpace space = made.after(3, 150, t);
            Posterior posterior = Posterior.of(space, 80);
            kept += space.allows(made.truth()) ? 1 : 0;
            for (int n = 0; n < MadeUpTruth.NUMBERS; n++) {
                double[] members = posterior.of(n);
                double truth = made.truth()[n];
                boolean holds = truth >= StatUtils.percentile(members, 5) && truth <= StatUtils.percentile(members, 95);
                inside += holds ? 1 : 0;
                narrower += posterior.learned().get(n).narrower() / MadeUpTruth.NUMBERS / TRUTHS;
            }
        }

        assertThat(kept).isGreaterThanOrEqualTo(TRUTHS - 1);
        assertThat(inside / (double) (TRUTHS * MadeUpTruth.NUMBERS)).isBetween(0.8, 0.97);
        assertThat(narrower).isLessThan(0.85);
    }

    @Test
    void everyWaveLeavesLessOfTheWholeAndAllItsDrawsLieInWhatWasLeft() {
        MadeUpTruth made = new MadeUpTruth(3);
        PlausibleSpace first = made.after(1, 150, 5);
        PlausibleSpace second = made.after(2, 150, 5);

        assertThat(first.siftings().get(0).left()).isBetween(1e-5, 0.1);
        assertThat(second.siftings().get(1).left())
                .isLessThan(first.siftings().get(0).left());
        assertThat(second.draws().size()).isEqualTo(300);
        for (int draw = 150; draw < 300; draw++) {
            assertThat(first.allows(second.draws().at(draw))).isTrue();
        }
        assertThat(first.next(40)).isEqualTo(first.next(40)).hasSize(40);
    }

    /** The surfaces of the second wave, learned nearer to the record, foresee what they did not see. */
    @Test
    void surfacesForeseeTheNextWave() {
        MadeUpTruth made = new MadeUpTruth(4);
        PlausibleSpace space = made.after(2, 150, 6);
        WaveDraws next = made.run(space.next(100), 9);
        Sieve sieve = space.sieves().get(1);
        for (int g = 0; g < MadeUpTruth.GOALS; g++) {
            Surface surface = sieve.surfaces().get(g).orElseThrow();
            double squares = 0;
            for (int draw = 0; draw < next.size(); draw++) {
                double[] x = Sieve.scaled(MadeUpTruth.numbers(), next.at(draw));
                squares += Math.pow(
                        surface.at(x) - next.outcomes().get(draw).get(g).mean(), 2);
            }
            assertThat(Math.sqrt(squares / next.size())).isLessThan(1.4 * surface.error());
        }
    }

    @Test
    void numbersThatTheRecordDoesNotTouchAreNotInformed() {
        MadeUpTruth made = new MadeUpTruth(8);
        List<Posterior.Learned> fates = Posterior.of(made.after(3, 150, 8), 80).learned();

        assertThat(fates.subList(0, 3)).anyMatch(Posterior.Learned::informed);
        assertThat(fates.subList(8, 10)).noneMatch(Posterior.Learned::informed);
    }

    /** A record that the model cannot make: the bound rises, and something is left. */
    @Test
    void whereNothingFitsTheNearestIsLeft() {
        Goal impossible = new Goal("g", Goal.Edge.at(9), Goal.Edge.at(9), 0.1, false, false, List.of());
        PlausibleSpace space = PlausibleSpace.whole(new RangeDraw(MadeUpTruth.numbers(), 1), List.of(impossible));
        MadeUpTruth made = new MadeUpTruth(1);
        WaveDraws wave = made.run(space.next(60), 1);
        PlausibleSpace after = space.after(new WaveDraws(
                wave.values(),
                wave.outcomes().stream().map(row -> row.subList(0, 1)).toList(),
                wave.classes()));

        assertThat(after.siftings().get(0).bound()).isGreaterThan(Sieve.BOUND);
        assertThat(after.siftings().get(0).left()).isLessThan(0.001);
        assertThat(after.next(50))
                .hasSize(50)
                .allMatch(draw -> after.allows(
                        draw.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    @Test
    void drawsKeepRangesAndOrders() {
        List<JudgedNumber> numbers = IntStream.range(0, 3)
                .mapToObj(n -> JudgedNumber.of(
                        "n" + n, "n" + n, false, List.of("a"), 0.5, new Quantity.Range(0.1 * n, 0.5 + 0.1 * n)))
                .toList();
        OrderedNumbers order = new OrderedNumbers("n", List.of(List.of(0), List.of(1, 2)));
        RangeDraw ranges = new RangeDraw(numbers, List.of(order), 3);
        List<double[]> spread = new JudgedPoints(ranges).spread(200);
        for (int i = 0; i < 200; i++) {
            double[] anywhere = new JudgedPoints(ranges).anywhere(i);
            for (double[] values : List.of(spread.get(i), anywhere)) {
                assertThat(values[0])
                        .isGreaterThan(Math.max(values[1], values[2]))
                        .isBetween(0.0, 0.5);
                assertThat(values[2]).isBetween(0.2, 0.7);
            }
        }
    }

    /** Each stratum of a number without an order has one draw. */
    @Test
    void theFirstWaveIsALatinHypercube() {
        List<List<Double>> draws = new MadeUpTruth(2).whole(2).next(50);
        for (int n = 0; n < MadeUpTruth.NUMBERS; n++) {
            int number = n;
            assertThat(draws.stream()
                            .map(draw -> (int) Math.floor(draw.get(number) * 50))
                            .distinct())
                    .hasSizeGreaterThanOrEqualTo(49);
        }
    }
}
