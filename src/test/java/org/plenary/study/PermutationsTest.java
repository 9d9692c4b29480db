package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermutationsTest {
    @Test
    void threeThingsHaveSixOrdersTheFirstOfWhichChangesNothing() {
        assertThat(new Permutations(3).all())
                .containsExactly(
                        List.of(0, 1, 2),
                        List.of(0, 2, 1),
                        List.of(1, 0, 2),
                        List.of(1, 2, 0),
                        List.of(2, 0, 1),
                        List.of(2, 1, 0));
    }

    @Test
    void theyAreCountedOnFromTheFirst() {
        assertThat(new Permutations(3).at(6)).containsExactly(0, 1, 2);
        assertThat(new Permutations(3).at(11)).containsExactly(2, 1, 0);
        assertThat(new Permutations(1).at(5)).containsExactly(0);
    }

    @Test
    void noTwoAreTheSame() {
        assertThat(new HashSet<>(new Permutations(Permutations.MOST).all())).hasSize(720);
    }

    @Test
    void tooManyAreRefused() {
        assertThatThrownBy(() -> new Permutations(7)).isInstanceOf(IllegalArgumentException.class);
    }
}
