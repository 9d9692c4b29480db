package org.plenary.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "abc, abc, 0",
        "abc, abd, 1",
        "abc, acb, 1",
        "abc, ab, 1",
        "abc, xabc, 1",
        "ca, abc, 3",
        "kitten, sitting, 3"
    })
    void countsLettersChangedAndNeighboursSwapped(String a, String b, int expected) {
        assertThat(NearestName.distance(a, b)).isEqualTo(expected);
        assertThat(NearestName.distance(b, a)).isEqualTo(expected);
    }

    @Test
    void findsTheNearestOrNone() {
        List<String> names = List.of("framing", "coalition_building", "internal_coordination");
        assertThat(NearestName.of("framming", names)).contains("framing");
        assertThat(NearestName.of("Coalition-Building", names)).contains("coalition_building");
        assertThat(NearestName.of("coalition", names)).as("a beginning").contains("coalition_building");
        assertThat(NearestName.of("co", names)).as("too short").isEmpty();
        assertThat(NearestName.of("lhs", List.of("grid", "latin_hypercube", "points")))
                .as("initials")
                .contains("latin_hypercube");
        assertThat(NearestName.of("lhxx", List.of("latin_hypercube"))).isEmpty();
        assertThat(NearestName.of("boulware", names)).isEmpty();
        assertThat(NearestName.of("", names)).isEmpty();
        assertThat(NearestName.of("x".repeat(100_000), names)).isEmpty();
    }
}
