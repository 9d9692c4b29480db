package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;

/** The law of two texts on one point permits whatever either permits. */
class LawTest {
    private static final int SEEDS = 50;

    private static Law rule(int seed, int which) {
        KeyedRandom random = KeyedRandom.of(seed);
        double y = random.gaussian(Purpose.AMENDMENT, which, 0, 0);
        double r = random.uniform(Purpose.AMENDMENT, which, 0, 1);
        double force = random.uniform(Purpose.AMENDMENT, which, 0, 2);
        return new Law(y - r, y + r, force, random.uniform(Purpose.AMENDMENT, which, 0, 3) < 0.5);
    }

    @Test
    void overlappingTextsPermitTheUnionAndBindByTheMean() {
        Law both = new Law(-1, 0.5, 1, false).or(new Law(0, 2, 0.5, true));
        assertThat(both).isEqualTo(new Law(-1, 2, 0.75, true));
    }

    @Test
    void ofThreeTextsEachCountsAThird() {
        List<Law> rules = List.of(new Law(0, 1, 0.3, false), new Law(-1, 0, 0.6, false), new Law(2, 3, 0.9, true));
        assertThat(Law.together(rules).force()).isCloseTo(0.6, within(1e-15));
        assertThat(Law.together(rules)).returns(-1.0, Law::low).returns(3.0, Law::high);
        assertThat(Law.together(rules).escape()).isTrue();
    }

    /** A treaty and a resolution on one point are law by half. */
    @Test
    void textsTogetherAreAsHardAsTheyAreOnAverage() {
        Law treaty = new Law(0, 1, 1, false, 1);
        Law resolution = new Law(0, 1, 0.6, false);
        assertThat(resolution.hardness()).isZero();
        assertThat(treaty.or(resolution).hardness()).isEqualTo(0.5);
    }

    /** Between two texts that do not touch each other nothing is clear either. */
    @Test
    void textsApartPermitWhatLiesBetween() {
        assertThat(new Law(-2, -1, 0.4, false).or(new Law(1, 2, 0.4, false))).isEqualTo(new Law(-2, 2, 0.4, false));
    }

    @Test
    void theSameTextTwiceIsThatText() {
        for (int seed = 0; seed < SEEDS; seed++) {
            assertThat(rule(seed, 0).or(rule(seed, 0))).isEqualTo(rule(seed, 0));
        }
    }

    @Test
    void theOrderOfTheTextsDoesNotMatterAndNeitherIsNarrowed() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Law a = rule(seed, 0);
            Law b = rule(seed, 1);
            Law both = a.or(b);
            assertThat(both).isEqualTo(b.or(a));
            assertThat(both.low()).isLessThanOrEqualTo(Math.min(a.low(), b.low()));
            assertThat(both.high()).isGreaterThanOrEqualTo(Math.max(a.high(), b.high()));
            assertThat(both.force()).isCloseTo((a.force() + b.force()) / 2, within(1e-15));
            assertThat(both.escape()).isEqualTo(a.escape() || b.escape());
        }
    }
}
