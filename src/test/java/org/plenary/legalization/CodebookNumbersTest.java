package org.plenary.legalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.legalization.Records.mandated;
import static org.plenary.legalization.Records.provision;
import static org.plenary.legalization.Records.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.Quantity;
import org.plenary.scenario.CodebookFiles;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.Study;
import org.plenary.text.Form;
import org.plenary.text.NegotiatedRecord;
import org.plenary.text.ObligationLevel;

/** The codebook with its judged numbers drawn anew. */
class CodebookNumbersTest {
    private static final Codebook THESIS = CodebookFiles.shipped().get(0);

    @Test
    void everyNumberWithARangeIsJudged() {
        CodebookNumbers numbers = CodebookNumbers.of(THESIS);
        assertThat(numbers.judged())
                .hasSize(16)
                .containsKeys(
                        "obligation.levels.recommendation",
                        "obligation.forms.report",
                        "obligation.cut_points.medium",
                        "precision.scores.standard",
                        "precision.widest.determinate",
                        "precision.cut_points.high")
                .doesNotContainKeys("obligation.forms.treaty", "precision.scores.determinate");
        assertThat(numbers.orders().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(numbers.judged().keySet());
    }

    @Test
    void theOrdersAreThoseOfTheShippedValues() {
        CodebookNumbers numbers = CodebookNumbers.of(THESIS);
        for (List<String> order : numbers.orders()) {
            assertThat(order.stream().map(name -> numbers.judged().get(name)).map(Quantity::value))
                    .isSorted();
        }
    }

    /** Of 500 draws from the ranges those that keep the orders make a coding that says what was drawn, and no other does. */
    @Test
    void aDrawThatKeepsTheOrdersMakesACodingAndNoOtherDoes() {
        CodebookNumbers numbers = CodebookNumbers.of(THESIS);
        SplittableRandom random = new SplittableRandom(1);
        int kept = 0;
        for (int draw = 0; draw < 500; draw++) {
            Map<String, Double> values = new HashMap<>();
            numbers.judged().forEach((name, quantity) -> {
                Quantity.Range range = quantity.range().orElseThrow();
                values.put(name, range.low() + random.nextDouble() * (range.high() - range.low()));
            });
            boolean ordered = numbers.orders().stream().allMatch(order -> rises(order, values));
            if (ordered) {
                Map<String, Quantity> drawn =
                        CodebookNumbers.of(THESIS.with(values)).judged();
                values.forEach((name, value) -> assertThat(
                                Objects.requireNonNull(drawn.get(name)).value())
                        .isEqualTo(value));
                kept++;
            } else {
                assertThatIllegalArgumentException().isThrownBy(() -> THESIS.with(values));
            }
        }
        assertThat(kept).isBetween(100, 499);
    }

    private static boolean rises(List<String> order, Map<String, Double> values) {
        for (int k = 1; k < order.size(); k++) {
            double below = values.getOrDefault(order.get(k - 1), Double.NaN);
            if (!(values.getOrDefault(order.get(k), Double.NaN) >= below)) {
                return false;
            }
        }
        return true;
    }

    @Test
    void whatIsNotJudgedOrOutOfRangeIsRefused() {
        for (Map<String, Double> values : List.of(
                Map.of("obligation.forms.treaty", 0.9),
                Map.of("obligation.forms.report", 0.9),
                Map.of("obligation.forms.report", 0.7, "obligation.forms.resolution", 0.65),
                Map.of("obligation.form.report", 0.6))) {
            assertThatIllegalArgumentException().isThrownBy(() -> THESIS.with(values));
        }
    }

    @Test
    void statesAndScoresHaveTheSameDrawnWeight() {
        Codebook drawn = THESIS.with(Map.of("obligation.forms.report", 0.42));
        NegotiatedRecord record = Records.of(
                mandated("p"), text("t", "o", Form.REPORT, provision("p", 0, 0.1, ObligationLevel.UNCONDITIONAL)));
        assertThat(drawn.score(record).obligation().level()).isCloseTo(0.42, within(1e-12));
        ScenarioReader.Basis basis = ScenarioReader.Basis.of(Study.shipped()).with(drawn);
        assertThat(basis.forms().binding(Form.REPORT).force()).isEqualTo(0.42);
    }
}
