package org.plenary.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bounds allow, how messages word them, and what they suggest instead. */
class BoundsTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;
    private static final Map<String, Bounds> BOUNDS = Map.of(
            "none", Bounds.NONE,
            "share", new Bounds(0, 1),
            "least", new Bounds(2.5, INFINITE),
            "most", new Bounds(-INFINITE, -3),
            "one", new Bounds(4, 4));

    @ParameterizedTest
    @CsvSource({
        "none, 1e300, true",
        "none, -1e300, true",
        "none, Infinity, false",
        "none, NaN, false",
        "share, 0, true",
        "share, -0.0, true",
        "share, 1, true",
        "share, 1.0000000000000002, false",
        "share, -4.9e-324, false",
        "share, NaN, false",
        "least, 2.5, true",
        "least, 2.4, false",
        "least, Infinity, false",
        "most, -3, true",
        "most, -2.9, false",
        "most, -Infinity, false",
        "one, 4, true",
        "one, 5, false",
    })
    void endsAreAllowedAndInfinityNever(String bounds, double value, boolean allowed) {
        assertThat(Objects.requireNonNull(BOUNDS.get(bounds)).allow(value)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "none | '' | any number",
                "share | ' from 0 to 1' | 0 to 1",
                "least | ' of at least 2.5' | at least 2.5",
                "most | ' of at most -3' | at most -3",
                "one | ' from 4 to 4' | 4 to 4",
            })
    void wordsFollowANoun(String bounds, String words, String brief) {
        assertThat(Objects.requireNonNull(BOUNDS.get(bounds)).words()).isEqualTo(words);
        assertThat(Objects.requireNonNull(BOUNDS.get(bounds)).brief()).isEqualTo(brief);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "share | 7 | 'write 1, the nearest allowed.'",
                "share | -Infinity | 'write 0, the nearest allowed.'",
                "least | 0 | 'write 2.5, the nearest allowed.'",
                "most | 0 | 'write -3, the nearest allowed.'",
                "least | Infinity | ''",
                "none | Infinity | ''",
                "share | NaN | ''",
            })
    void theNearestAllowedNumberIsSuggestedIfThereIsOne(String bounds, double value, String remedy) {
        assertThat(Objects.requireNonNull(BOUNDS.get(bounds)).remedy(value)).isEqualTo(remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none | {}",
                "share | {\"minimum\":0,\"maximum\":1}",
                "least | {\"minimum\":2.5}",
                "most | {\"maximum\":-3}",
            })
    void aSchemaHasFiniteBoundsAlone(String bounds, String schema) {
        assertThat(Objects.requireNonNull(BOUNDS.get(bounds)).addTo(Definitions.object()))
                .hasToString(schema);
    }
}
