package org.plenary.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.kernel.Estimate;

/** Axes and headings. */
class AxisTest {
    @ParameterizedTest
    @CsvSource({"0.2, 0.8", "-3, 5", "0, 0", "1e-7, 2e-7", "123456, 123457", "-1e9, 1e9", "0.5, 0.5", "99, 1000"})
    void anAxisHoldsAllNumbersAndEndsAtTicks(double low, double high) {
        Axis axis = Axis.around("x", List.of(low, Double.NaN, high, Double.POSITIVE_INFINITY));

        assertThat(axis.min()).isLessThanOrEqualTo(low);
        assertThat(axis.max()).isGreaterThanOrEqualTo(high);
        assertThat((axis.max() - axis.min()) / axis.tick()).isBetween(1.9, 10.1);
        if (low >= 0) {
            assertThat(axis.min()).isNotNegative();
        }
    }

    @Test
    void anAxisOfNoNumbersHasALength() {
        assertThat(Axis.around("x", List.of()).max()).isPositive();
        assertThatThrownBy(() -> new Axis("x", 1, 1, false)).hasMessage("the axis \"x\" runs from 1.0 to 1.0");
        assertThatThrownBy(() -> new Axis("x", 0, Double.NaN, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFewThatReachFarDoNotTakeTheRoomOfMany() {
        List<Estimate> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(new Estimate(0.1, 0.05, 0.15));
        }
        many.add(new Estimate(9, 8, 10));

        assertThat(Axis.ofMost("effect", many).max()).isLessThan(0.5);
        assertThat(Axis.ofMost("effect", many).min()).isLessThanOrEqualTo(0);
        assertThat(Axis.ofMost("effect", many.subList(38, 41)).max()).isGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"NaN, -, -", "0.12345, 0.123, 12.3%", "1, 1.000, 100.0%", "250.06, 250.1, 25006.0%"})
    void numbersAreShownAsTheAxisMeasures(double x, String level, String share) {
        assertThat(Axis.level("x").text(x)).isEqualTo(level);
        assertThat(Axis.share("x").text(x)).isEqualTo(share);
    }

    @Test
    void anEstimateIsShownWithItsInterval() {
        assertThat(Axis.level("x").text(new Estimate(0.5, 0.25, 0.75))).isEqualTo("0.500 (0.250 to 0.750)");
        assertThat(Axis.level("x").text(Estimate.of(0.5))).isEqualTo("0.500");
    }

    @ParameterizedTest
    @CsvSource({
        "Cyber Warfare, cyber-warfare",
        "field.technical_complexity, field-technical-complexity",
        "../../etc/passwd, etc-passwd",
        "<script>, script",
        "漢字, x",
        "'', x"
    })
    void anyTextGivesAnIdThatIsAFilesName(String text, String id) {
        assertThat(Heading.idOf(text)).isEqualTo(id);
        assertThat(new Heading(id, "", "").id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "A", "a b", "a/b", "..", "a--b", "a-", "ä"})
    void anIdThatIsNoFilesNameIsRefused(String id) {
        assertThatThrownBy(() -> new Heading(id, "t", "")).hasMessage("\"" + id + "\" is no id of a chart");
    }

    @Test
    void takenIdsGetANumber() {
        Set<String> taken = new HashSet<>();
        assertThat(List.of(Heading.free("a", taken), Heading.free("a", taken), Heading.free("a", taken)))
                .containsExactly("a", "a-2", "a-3");
        assertThat(Heading.free("a-2", taken)).isEqualTo("a-2-2");
    }
}
