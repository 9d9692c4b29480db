package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.kernel.Quantity;
import org.plenary.legalization.Codebook;
import org.plenary.legalization.CutPointFit;
import org.plenary.legalization.CutPointFit.Labelled;
import org.plenary.legalization.CutPoints;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;
import org.plenary.legalization.OutsideText;
import org.plenary.legalization.Scores;

/** The committed cut points are those that the hand-coded outside texts give, and the documentation says the same. */
class OutsideTextsTest {
    private static final Path FILE = Path.of("scenarios/data/outside_texts.yaml");
    private static final Path DOCS = Path.of("src/site/markdown/codebook.md");
    private static final double ROUNDING = 0.0005; // cut points are committed to three decimals

    static List<Codebook> codings() {
        return CodebookFiles.shipped();
    }

    private static List<Labelled> labelled(Codebook coding, Dimension dimension) {
        return OutsideTextFiles.read(FILE).stream()
                .filter(text -> !text.provisions().isEmpty())
                .map(text -> new Labelled(
                        coding.score(text.toRecord(coding.precision()))
                                .of(dimension)
                                .level(),
                        text.expected(dimension).orElseThrow().classified()))
                .toList();
    }

    private static void check(Quantity committed, List<Labelled> texts, LegalizationClass upper) {
        assertThat(committed.value()).isCloseTo(CutPointFit.fit(texts, upper), within(ROUNDING));
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < texts.size(); i++) {
            List<Labelled> others = new ArrayList<>(texts);
            others.remove(i);
            double cut = CutPointFit.fit(others, upper);
            low = Math.min(low, cut);
            high = Math.max(high, cut);
        }
        Quantity.Range range = committed.range().orElseThrow();
        assertThat(range.low()).isCloseTo(low, within(ROUNDING));
        assertThat(range.high()).isCloseTo(high, within(ROUNDING));
        assertThat(CutPointFit.errors(texts, committed.value(), upper))
                .as("rounding must not move a text across")
                .isEqualTo(CutPointFit.errors(texts, CutPointFit.fit(texts, upper), upper));
    }

    @ParameterizedTest
    @MethodSource("codings")
    void cutPointsAndTheirRangesFollowFromTheTexts(Codebook coding) throws Exception {
        for (Dimension dimension : List.of(Dimension.OBLIGATION, Dimension.PRECISION)) {
            CutPoints cuts = dimension == Dimension.OBLIGATION
                    ? coding.obligation().cuts()
                    : coding.precision().cuts();
            List<Labelled> texts = labelled(coding, dimension);
            check(cuts.medium(), texts, LegalizationClass.MEDIUM);
            check(cuts.high(), texts, LegalizationClass.HIGH);
        }
    }

    @Test
    void everyTextIsFromOutsideTheCasesAndHasItsReasons() throws Exception {
        List<OutsideText> texts = OutsideTextFiles.read(FILE);
        assertThat(texts).hasSizeGreaterThanOrEqualTo(14);
        assertThat(Files.readString(FILE).toLowerCase(Locale.ROOT))
                .doesNotContain("cyber", "budapest", "untoc", "uncac", "transnational organized", "against corruption");
        for (OutsideText text : texts) {
            assertThat(text.expected()).as(text.id()).isNotEmpty();
            if (!text.provisions().isEmpty()) {
                assertThat(text.provisions()).as(text.id()).hasSizeBetween(5, 17);
                assertThat(text.expected()).containsKeys(Dimension.OBLIGATION, Dimension.PRECISION);
            }
        }
    }

    @Test
    void documentationShowsTheLevelsAndClassesThatTheProgramGives() throws Exception {
        Codebook thesis = codings().get(0);
        Codebook abbott = codings().get(1);
        String docs = Files.readString(DOCS);
        for (OutsideText text : OutsideTextFiles.read(FILE)) {
            if (!text.provisions().isEmpty()) {
                assertThat(docs).contains(row(text, thesis, abbott));
            }
            if (!text.authority().isEmpty()) {
                assertThat(docs).contains(authorityRow(text, thesis, abbott));
            }
        }
    }

    private static String row(OutsideText text, Codebook thesis, Codebook abbott) {
        Scores scores = thesis.score(text.toRecord(thesis.precision()));
        Scores other = abbott.score(text.toRecord(abbott.precision()));
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %.3f %s | %.3f %s | %s | %.3f %s | %s |",
                text.id(),
                lower(text.form()),
                text.provisions().size(),
                scores.obligation().level(),
                lower(scores.obligation().classified()),
                other.obligation().level(),
                lower(other.obligation().classified()),
                expected(text, Dimension.OBLIGATION),
                scores.precision().level(),
                lower(scores.precision().classified()),
                expected(text, Dimension.PRECISION));
    }

    private static String authorityRow(OutsideText text, Codebook thesis, Codebook abbott) {
        Scores scores = thesis.score(text.toRecord(thesis.precision()));
        Scores other = abbott.score(text.toRecord(abbott.precision()));
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d %s | %.3f %s | %s |",
                text.id(),
                String.join(
                        " ",
                        text.authority().values().stream().map(String::valueOf).toList()),
                Math.round(scores.delegation().level() * 12),
                lower(scores.delegation().classified()),
                other.delegation().level(),
                lower(other.delegation().classified()),
                expected(text, Dimension.DELEGATION));
    }

    private static String expected(OutsideText text, Dimension dimension) {
        return text.expected(dimension)
                .map(e -> lower(e.classified()) + ", " + lower(e.basis()))
                .orElse("-");
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
