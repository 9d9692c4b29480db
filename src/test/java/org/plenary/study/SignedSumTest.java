package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;
import org.plenary.scenario.InputFile;
import org.plenary.scenario.Study;

/** By hand. */
class SignedSumTest {
    private static final String TABLE = """
            title: Three made-up cases
            cases: [a, b, c]
            variables:
              - {id: technical_complexity, paths: [field.technical_complexity], order: a = b = c, words: w, source: s}
              - {id: blocs, paths: [blocs.*.cohesion], order: a > b = c, words: w, source: s}
              - {id: non_state_weight, paths: [organs.*.non_state_pen], order: a > b > c, words: w, source: s}
              - {id: something_else, paths: [field.overlap], order: c > a = b, words: w, source: s}
            """;

    private static SignedSum sum(String table) {
        return new SignedSum(
                OrdinalTable.read(new InputFile("t.yaml", "t.yaml", table.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void theLevelIsTheMeanOfTheSignedPositions() {
        SignedSum sum = sum(TABLE);
        // Complexity is equal, so a half; blocs 1, 0, 0; non-state actors, with the other sign, 0, 1/2, 1.
        assertThat(sum.level("a", Dimension.PRECISION)).isCloseTo((0.5 + 1 + 0) / 3, within(1e-12));
        assertThat(sum.level("b", Dimension.PRECISION)).isCloseTo((0.5 + 0 + 0.5) / 3, within(1e-12));
        assertThat(sum.level("c", Dimension.PRECISION)).isCloseTo((0.5 + 0 + 1) / 3, within(1e-12));
        assertThat(sum.level("a", Dimension.DELEGATION)).isEqualTo(0.75);
        assertThat(sum.level("a", Dimension.OBLIGATION)).isEqualTo(0.75);
    }

    @Test
    void withoutAVariableItKnowsNothing() {
        String none = TABLE.lines()
                .filter(line -> !line.contains("blocs") && !line.contains("technical"))
                .reduce("", (all, line) -> all + line + "\n");
        assertThat(sum(none).level("a", Dimension.OBLIGATION)).isEqualTo(0.5);
    }

    @Test
    void classesAreThirds() {
        assertThat(SignedSum.classified(0.33)).isEqualTo(LegalizationClass.LOW);
        assertThat(SignedSum.classified(1 / 3.0)).isEqualTo(LegalizationClass.MEDIUM);
        assertThat(SignedSum.classified(0.67)).isEqualTo(LegalizationClass.HIGH);
    }

    @Test
    void everySignIsOfAVariableOfTheShippedTable() {
        Study study = Study.in(Path.of("scenarios"));
        OrdinalTable table = OrdinalTable.read(study.read(Study.ORDINAL));
        assertThat(SignedSum.SIGNS)
                .allSatisfy(sign -> assertThat(table.variables())
                        .anyMatch(variable -> variable.id().equals(sign.variable())));
    }
}
