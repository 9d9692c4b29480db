package org.plenary.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalendarTest {
    @Test
    void sessionsOpenAfterEachOther() {
        Calendar calendar = new Calendar(3, 4);
        assertThat(calendar.total()).isEqualTo(12);
        assertThat(IntStream.range(0, 12).filter(calendar::opensSession)).containsExactly(0, 4, 8);
    }

    @Test
    void timePassesToTheEndAndNoFurther() {
        Calendar calendar = new Calendar(2, 2);
        assertThat(IntStream.range(0, 6).mapToDouble(calendar::elapsed))
                .containsExactly(0.25, 0.5, 0.75, 1.0, 1.0, 1.0);
    }

    @Test
    void needsADay() {
        assertThatThrownBy(() -> new Calendar(0, 5)).hasMessageContaining("at least one session");
        assertThatThrownBy(() -> new Calendar(2, 0)).hasMessageContaining("not 2 of 0");
    }
}
