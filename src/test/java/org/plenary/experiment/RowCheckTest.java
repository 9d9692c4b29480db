package org.plenary.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowCheckTest {
    /** What is bound and what SQLite gives back for it have one sum. */
    @Test
    void aCellThatTheDatabaseGivesBackInAnotherFormIsTheSame() {
        assertThat(RowCheck.of(2L)).isEqualTo(RowCheck.of(2)).isEqualTo(RowCheck.of(2.0));
        assertThat(RowCheck.of(0.0)).isEqualTo(RowCheck.of(-0.0)).isEqualTo(RowCheck.of(false));
        assertThat(RowCheck.of(true)).isEqualTo(RowCheck.of(1L));
        assertThat(RowCheck.of(Double.NaN)).isEqualTo(RowCheck.of((Object) null));
    }

    @Test
    void everyCellItsPlaceAndItsKindCount() {
        List<Long> sums = List.of(
                RowCheck.of(),
                RowCheck.of((Object) null),
                RowCheck.of(null, null),
                RowCheck.of(""),
                RowCheck.of("", ""),
                RowCheck.of("a", "b"),
                RowCheck.of("b", "a"),
                RowCheck.of("ab", ""),
                RowCheck.of("1"),
                RowCheck.of(1),
                RowCheck.of(1, null),
                RowCheck.of(null, 1),
                RowCheck.of(Double.POSITIVE_INFINITY));
        assertThat(new HashSet<>(sums)).hasSameSizeAs(sums);
        assertThat(sums).allSatisfy(sum -> assertThat(sum).isBetween(0L, 0xffff_ffffL));
    }

    @Test
    void theLeastChangeOfANumberIsTold() {
        Random random = new Random(5);
        Set<Long> sums = new HashSet<>();
        for (int row = 0; row < 200; row++) {
            Object[] cells = random.doubles(12).boxed().toArray();
            Object[] changed = Arrays.copyOf(cells, cells.length);
            int place = random.nextInt(cells.length);
            changed[place] = Math.nextUp((Double) cells[place]);
            assertThat(RowCheck.of(changed)).isNotEqualTo(RowCheck.of(cells));
            sums.add(RowCheck.of(cells));
        }
        assertThat(sums).hasSize(200);
    }
}
