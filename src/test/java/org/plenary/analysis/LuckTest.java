package org.plenary.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LuckTest {
    @Test
    void oneClassAloneNeverChanges() {
        assertThat(Luck.sameMode(List.of(0, 8, 0), List.of(0, 8, 0))).isCloseTo(1, within(1e-12));
    }

    @Test
    void aCoinTossedOnceAgreesWithAnotherHalfTheTime() {
        assertThat(Luck.sameMode(List.of(1, 0, 0), List.of(0, 1, 0))).isCloseTo(0.5, within(1e-12));
    }

    /** Of two tosses the lower class is the mode but when both are the higher one: 3/4 and 1/4. */
    @Test
    void ofEqualsTheLowestIsTheMode() {
        assertThat(Luck.sameMode(List.of(1, 1, 0), List.of(1, 1, 0))).isCloseTo(10 / 16.0, within(1e-12));
    }

    @Test
    void threeClassesAsLikelyAgreeAThirdOfTheTime() {
        assertThat(Luck.sameMode(List.of(1, 0, 0), List.of(0, 1, 1))).isBetween(1 / 3.0, 0.5);
    }
}
