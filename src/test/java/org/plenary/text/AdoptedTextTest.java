package org.plenary.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wordings, levels and what becomes of a text where another organ took the work over. */
class AdoptedTextTest {
    private static List<String> words(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    private static AdoptedText text(String organ, int period, String provisions, String replaces) {
        Wording wording = new Wording(0, 1, ObligationLevel.HORTATORY);
        List<AdoptedProvision> said = words(provisions).stream()
                .map(id -> new AdoptedProvision(id, "", wording))
                .toList();
        return new AdoptedText(
                organ + period, organ, period, Form.REPORT, said, List.of(), words(replaces), List.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new | 0 | p q | old | old | 0 | '' | true",
                "new | 0 | q | old | old | 0 | '' | false",
                "new | 0 | p | other | old | 0 | '' | false",
                "new | 0 | p | '' | old | 0 | '' | false",
                "new | 0 | p | old | old | 1 | '' | false",
                "new | 1 | p | old | old | 0 | '' | false",
                "new | 0 | p | old | old | 0 | new | false",
            })
    void aTextLapsesWhereASuccessorOfItsPeriodSpeaks(
            String organ,
            int period,
            String provisions,
            String replaces,
            String own,
            int ownPeriod,
            String ownReplaces,
            boolean lapsed) {
        AdoptedText before = text(organ, period, provisions, replaces);
        AdoptedText later = text(own, ownPeriod, "p", ownReplaces);
        assertThat(later.lapsed(List.of(before), "p")).isEqualTo(lapsed);
        assertThat(later.lapsed(List.of(), "p")).isFalse();
        assertThat(later.speaksOf("p")).isTrue();
        assertThat(later.speaksOf("q")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "NEGATED, -1, NEGATED, 0",
        "NEGATED, 1, RECOMMENDATION, 0.25",
        "HORTATORY, 0, HORTATORY, 0.5",
        "HORTATORY, 1, CONDITIONAL, 0.75",
        "CONDITIONAL, 9, UNCONDITIONAL, 1",
        "UNCONDITIONAL, -2, HORTATORY, 0.5",
    })
    void levelsStopAtTheEndsOfTheScale(ObligationLevel level, int steps, ObligationLevel reached, double weight) {
        assertThat(level.firmer(steps)).isEqualTo(reached);
        assertThat(reached.weight()).isEqualTo(weight);
    }

    @ParameterizedTest
    @CsvSource({"0, -0.1", "0, NaN", "0, Infinity", "NaN, 1", "Infinity, 1", "-Infinity, 0"})
    void aWordingIsAnIntervalOfFiniteNumbers(double centre, double halfWidth) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Wording(centre, halfWidth, ObligationLevel.NEGATED))
                .withMessageContaining("finite centre");
    }

    @Test
    void aWordingChangesInOneRespectAtATime() {
        Wording wording = new Wording(1, 0.5, ObligationLevel.HORTATORY);
        assertThat(wording.low()).isEqualTo(0.5);
        assertThat(wording.high()).isEqualTo(1.5);
        assertThat(wording.withCentre(2)).isEqualTo(new Wording(2, 0.5, ObligationLevel.HORTATORY));
        assertThat(wording.withHalfWidth(0)).isEqualTo(new Wording(1, 0, ObligationLevel.HORTATORY));
        assertThat(wording.withObligation(ObligationLevel.NEGATED))
                .isEqualTo(new Wording(1, 0.5, ObligationLevel.NEGATED));
    }

    @ParameterizedTest
    @CsvSource({"-1", "3"})
    void authorityHasThreeLevels(int level) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AuthorityDecision(AuthorityItem.ORGAN, level, "o", "b", 0))
                .withMessageContaining("is not 0, 1 or 2");
    }

    @Test
    void recordsKeepTheirOwnCopies() {
        List<String> parts = new ArrayList<>(List.of("a"));
        MandatedProvision provision = new MandatedProvision("p", parts);
        List<AdoptedText> texts = new ArrayList<>();
        NegotiatedRecord record = new NegotiatedRecord(List.of(provision), texts, List.of(), List.of());
        parts.add("b");
        texts.add(text("o", 0, "p", ""));
        assertThat(provision.parts()).containsExactly("a");
        assertThat(record.texts()).isEmpty();
    }
}
