package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, bars and names as people see them. */
class FiguresTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.0%, 0%",
        "0.0004, <0.1%, <0.1%",
        "0.0005, 0.1%, 0.1%",
        "0.5, 50.0%, 50.0%",
        "0.9994, 99.9%, 99.9%",
        "0.9996, >99%, >99%",
        "1, 100.0%, 100%"
    })
    void roundingNeverMakesNoneOrAllOfAShare(double share, String fine, String inColumn) {
        assertThat(Figures.finePercent(share)).isEqualTo(fine);
        assertThat(Figures.percent(share).strip()).isEqualTo(inColumn);
        assertThat(Figures.percent(share)).hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"NaN, -, n/a", "0, 0.00, 0.000", "0.0004, 0.00, 0.000", "0.1234, 0.12, +0.123", "-1, -1.00, -1.000"})
    void levelsHaveTwoDecimalsAndDifferencesTheirSign(double x, String level, String gap) {
        assertThat(Figures.level(x)).isEqualTo(level);
        assertThat(Figures.gap(x)).isEqualTo(gap);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 runs", "1, 1 run", "2, 2 runs", "-1, -1 runs"})
    void countsAgreeWithTheirNoun(long n, String words) {
        assertThat(Figures.count(n, "run")).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, ....", "0.01, #...", "0.25, #...", "0.5, ##..", "0.99, ###.", "1, ####"})
    void aBarShowsAnyShareAndIsFullForAllAlone(double share, String bar) {
        assertThat(Glyphs.ASCII.bar(share, 4)).isEqualTo(bar);
    }

    @Test
    void barsOfBlocksFillByEighths() {
        assertThat(Glyphs.UNICODE.bar(0.5 / 8, 2)).isEqualTo("▏·");
        assertThat(Glyphs.UNICODE.bar(0.75, 2)).isEqualTo("█▌");
        assertThat(Glyphs.of(StandardCharsets.UTF_8)).isSameAs(Glyphs.UNICODE);
        assertThat(Glyphs.of(StandardCharsets.US_ASCII)).isSameAs(Glyphs.ASCII);
        assertThat(Glyphs.of(StandardCharsets.ISO_8859_1)).isSameAs(Glyphs.ASCII);
    }

    @ParameterizedTest
    @CsvSource({
        "field.technical_complexity, technical complexity, technical complexity",
        "parameters.opening_width, opening width, opening width",
        "secretariats.*.autonomy, autonomy (secretariats *), autonomy",
        "seed, seed, seed"
    })
    void pathsAreNamedInWords(String path, String words, String brief) {
        assertThat(PointNames.inWords(path)).isEqualTo(words);
        assertThat(PointNames.brief(path)).isEqualTo(brief);
    }

    @ParameterizedTest
    @CsvSource({"short, short", "exactly_16_chars, exactly_16_chars", "a-name-that-is-long, a-name-that-i..."})
    void longNamesAreCut(String name, String cut) {
        assertThat(TextPage.brief(name)).isEqualTo(cut).hasSizeLessThanOrEqualTo(16);
    }
}
