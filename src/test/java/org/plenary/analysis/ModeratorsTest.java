package org.plenary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModeratorsTest {
    private static List<double[]> numbers(Random random, int columns, int n) {
        List<double[]> numbers = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            numbers.add(random.doubles(n).toArray());
        }
        return numbers;
    }

    /** Effects hang on numbers 7 and 3 of a hundred: strongly and less, and turn in the middle of the first. */
    @Test
    void findsTheNumbersThatDecideTheStrongestFirst() {
        Random random = new Random(1);
        List<double[]> x = numbers(random, 100, 200);
        double[] effects = new double[200];
        Arrays.setAll(effects, i -> 0.2 * x.get(7)[i] - 0.1 * x.get(3)[i] - 0.05 + 0.03 * random.nextGaussian());
        List<Moderators> found = Moderators.of(effects, x);
        assertThat(found).extracting(Moderators::column).containsExactly(7, 3);
        assertThat(found.get(0).slope()).isCloseTo(0.2, within(0.03));
        assertThat(found.get(1).slope()).isCloseTo(-0.1, within(0.03));
        assertThat(found.get(0).turn()).isCloseTo(0.5, within(0.1));
        assertThat(found.get(0).p()).isLessThan(1e-6);
        assertThat(found.get(0).determination()).isBetween(0.5, found.get(1).determination());
        effects[5] = Double.NaN;
        assertThat(Moderators.of(effects, x)).extracting(Moderators::column).containsExactly(7, 3);
    }

    @Test
    void ofNumbersThatDecideNothingOneIsTakenInTwentyAtMost() {
        Random random = new Random(2);
        int taken = 0;
        for (int trial = 0; trial < 300; trial++) {
            double[] effects = new double[60];
            Arrays.setAll(effects, i -> random.nextGaussian());
            taken += Moderators.of(effects, numbers(random, 30, 60)).isEmpty() ? 0 : 1;
        }
        assertThat(taken / 300.0).isLessThan(0.09);
    }

    @Test
    void fewObservationsAndEqualOnesTellNothing() {
        List<double[]> x = List.of(new double[] {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1});
        assertThat(Moderators.of(x.get(0), x)).isEmpty();
        double[] longer = new double[20];
        assertThat(Moderators.of(longer, List.of(new double[20]))).isEmpty();
        Arrays.setAll(longer, i -> i);
        assertThat(Moderators.of(longer, List.of(new double[20]))).isEmpty();
        double[] same = longer.clone();
        assertThat(Moderators.of(longer, List.of(same)).get(0).turn()).isNaN();
    }
}
