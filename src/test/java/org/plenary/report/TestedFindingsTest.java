package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.chart.ForestPlot;
import org.plenary.chart.ForestPlot.ClaimedSign;
import org.plenary.kernel.Estimate;
import org.plenary.kernel.UserError;
import org.plenary.study.FindingsTables;
import org.plenary.table.Table;
import org.plenary.table.TableReader;
import org.plenary.table.TableRow;

class TestedFindingsTest {
    @TempDir
    Path temporary;

    private Table table(String text) throws IOException {
        Path file = temporary.resolve("findings.csv");
        Files.writeString(file, text);
        return TableReader.read(file, FindingsTables.FINDINGS);
    }

    @Test
    void testsAndWhatSumsThemUpAreToldApart() throws IOException {
        TestedFindings findings = TestedFindings.of(table(MadeUpTables.FINDINGS));

        assertThat(findings.tests())
                .extracting(row -> row.text("finding"))
                .containsExactly("X2", "X2", "X1", MadeUpFolder.HOSTILE, "X9");
        assertThat(findings.sums().keySet()).containsExactly("X2", "X1", MadeUpFolder.HOSTILE, "X9");
        assertThat(TestedFindings.inWords(Objects.requireNonNull(findings.sums().get("X1"))))
                .isEqualTo("supported, strategic");
        assertThat(TestedFindings.inWords(Objects.requireNonNull(findings.sums().get(MadeUpFolder.HOSTILE))))
                .isEqualTo("no effect");
    }

    @Test
    void findingsAreCountedByVerdictContradictedFirst() throws IOException {
        List<TableRow> counts =
                TestedFindings.of(table(MadeUpTables.FINDINGS)).verdicts().rows();

        assertThat(counts.get(0).cells()).containsExactly("contradicted", 1L, 0L, 0L, 1L, "X2");
        assertThat(counts)
                .filteredOn(row -> row.text("verdict").equals("supported"))
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).containsExactly("supported", 1L, 0L, 0L, 1L, "X1"));
        assertThat(counts.stream().mapToDouble(row -> row.number("findings")).sum())
                .isEqualTo(4);
    }

    @Test
    void theVerdictOfATestIsThatOverMembersAndCases() throws IOException {
        TestedFindings table = TestedFindings.of(table(MadeUpTables.FINDINGS));
        List<TableRow> tests = table.tests();

        assertThat(table.inShort(tests.get(0), "strategic")).isEqualTo("contradicted");
        assertThat(table.inShort(tests.get(1), "assumed")).isEqualTo("contradicted, strategic");
        assertThat(table.inShort(tests.get(4), "assumed")).isEmpty();
        TestedFindings beside = TestedFindings.of(table(
                MadeUpTables.FINDINGS.replace("contradicted,0.02,,0,0,1,,,true", "contradicted,0.02,,0,0,1,,,false")));
        assertThat(beside.inShort(tests.get(0), "strategic")).isEqualTo("beside: contradicted");
    }

    @Test
    void aScenarioWithoutARowHasNoEffect() throws IOException {
        List<TableRow> tests = TestedFindings.of(table(MadeUpTables.FINDINGS)).tests();
        ForestPlot.Effect drawn =
                new ForestPlot.Effect(TestedFindings.effect(tests.get(0)), Estimate.of(Double.NaN), "");

        assertThat(TestedFindings.effects(tests.subList(0, 1), List.of("beta", "alpha"), row -> drawn))
                .containsExactly(ForestPlot.Effect.NONE, drawn);
        assertThat(drawn.effect()).isEqualTo(new Estimate(0.11, 0.05, 0.15));
    }

    @ParameterizedTest
    @CsvSource({"up, UP", "+, UP", "DOWN, DOWN", "-1, DOWN", "none, NONE", "no effect, NONE", "'', OPEN", "?, OPEN"})
    void signsAreReadInSeveralWritings(String written, ClaimedSign sign) throws IOException {
        assertThat(TestedFindings.sign(table(withSign(written)).rows().get(0))).isEqualTo(sign);
    }

    @Test
    void anotherSignIsRefused() throws IOException {
        Table table = table(withSign("sideways"));
        assertThatThrownBy(() -> TestedFindings.of(table))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll(
                        "X1 in alpha, column predicted", "\"sideways\"", "allowed up, down, none, open", "Maybe");
    }

    private static String withSign(String sign) {
        return MadeUpTables.FINDINGS.lines().findFirst().orElseThrow() + "\nX1,alpha,scope," + sign
                + ",0.1,0,0.2,0.5,0.01,20,strategic,0,supported,0.02,,,,,,,true\n";
    }
}
