package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.analysis.Interval;
import org.plenary.scenario.InputFile;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.Study;

/** The closed form: sign over the number of variables that bear on the dimension. */
class SignedSumFindingsTest {
    /** Two variables bear on delegation, three on precision. */
    private static final String TABLE = """
            title: A made-up case
            cases: [smallest]
            variables:
              - {id: technical_complexity, paths: [field.technical_complexity], order: smallest, words: w, source: s}
              - {id: blocs, paths: [blocs.*.cohesion, blocs.*.strength], order: smallest, words: w, source: s}
              - {id: ambiguity, paths: [field.ambiguity], order: smallest, words: w, source: s}
              - {id: regular_organs, paths: [organs.*.regular], order: smallest, words: w, source: s}
            """;

    private static final String FINDING = """
            id: made_up
            claim: A made-up claim
            quote: nobody said so
            source: made up
            scenarios: [examples/smallest.yaml]
            cause: [%s]
            moderator: [{path: field.drive, low: 0.1, high: 0.9}]
            tests: [%s]
            no_mechanism: none
            """;

    private static final String COMPLEXITY = "{path: field.technical_complexity, low: 0.3, high: 0.7}";

    private static List<FindingReader.ReadFinding> read(String cause, String tests) {
        InputFile file = new InputFile(
                "f.yaml", "f.yaml", String.format(FINDING, cause, tests).getBytes(StandardCharsets.UTF_8));
        Study study = Study.in(Path.of("scenarios"));
        return findings(study, file);
    }

    private static List<FindingReader.ReadFinding> findings(Study study, InputFile file) {
        return new FindingFiles(study, List.of(new Study.Opened(study, file)))
                .read(new ScenarioReader(Plugins.none().behaviours()), List.of());
    }

    private static Findings.TestedClaim row(String cause, String test) {
        OrdinalTable table =
                OrdinalTable.read(new InputFile("t.yaml", "t.yaml", TABLE.getBytes(StandardCharsets.UTF_8)));
        Findings findings = SignedSumFindings.of(new SignedSum(table), read(cause, test));
        assertThat(findings.summaries()).hasSize(1);
        return findings.claims().get(0);
    }

    private static void check(String cause, String test, double effect, FindingVerdict verdict) {
        Findings.TestedClaim row = row(cause, test);
        assertThat(row.pooled().effect()).as(cause + test).isEqualTo(effect);
        assertThat(row.pooled().interval()).isEqualTo(new Interval(effect, effect));
        assertThat(row.verdict()).as(cause + test).isEqualTo(verdict);
    }

    @Test
    void aVariableMovesTheLevelByItsSignOverTheirNumber() {
        check(COMPLEXITY, "{measure: delegation, predicted: up, smallest: 0.02}", 0.5, FindingVerdict.SUPPORTED);
        check(COMPLEXITY, "{measure: precision, predicted: down, smallest: 0.02}", -1 / 3.0, FindingVerdict.SUPPORTED);
        check(COMPLEXITY, "{measure: precision, predicted: up, smallest: 0.02}", -1 / 3.0, FindingVerdict.CONTRADICTED);
        check(
                COMPLEXITY,
                "{measure: precision, predicted: none, smallest: 0.02}",
                -1 / 3.0,
                FindingVerdict.CONTRADICTED);
        // A sum knows no luck, so a small effect is told from none, too.
        check(COMPLEXITY, "{measure: precision, predicted: down, smallest: 0.3}", -1 / 3.0, FindingVerdict.SUPPORTED);
        check(COMPLEXITY, "{measure: authority, predicted: up, smallest: 0.24}", 6, FindingVerdict.SUPPORTED);
        check(COMPLEXITY, "{measure: width, predicted: up, smallest: 0.06}", 2.8 / 3, FindingVerdict.SUPPORTED);
    }

    @Test
    void aCauseThatFallsIsTakenTheOtherWay() {
        String falls = "{path: field.technical_complexity, low: 0.7, high: 0.3}";
        check(falls, "{measure: delegation, predicted: up, smallest: 0.02}", -0.5, FindingVerdict.CONTRADICTED);
    }

    @Test
    void oneSettingOfAVariableIsEnoughAndCausesAddUp() {
        String blocs = "{path: \"blocs.*.cohesion\", low: 0.2, high: 0.8}";
        check(blocs, "{measure: delegation, predicted: up, smallest: 0.02}", 0.5, FindingVerdict.SUPPORTED);
        String both = blocs + ", " + COMPLEXITY;
        check(both, "{measure: delegation, predicted: up, smallest: 0.02}", 1, FindingVerdict.SUPPORTED);
        check(both, "{measure: precision, predicted: up, smallest: 0.02}", 0, FindingVerdict.NO_EFFECT);
    }

    @Test
    void itKnowsNoOtherCauseNoOtherOutcomeAndNoInteraction() {
        String drive = "{path: field.drive, low: 0.2, high: 0.8}";
        check(drive, "{measure: precision, predicted: up, smallest: 0.02}", 0, FindingVerdict.NO_EFFECT);
        check(drive, "{measure: precision, predicted: none, smallest: 0.02}", 0, FindingVerdict.SUPPORTED);
        String regular = "{path: \"organs.*.regular\", low: false, high: true}";
        check(regular, "{measure: precision, predicted: up, smallest: 0.02}", 0, FindingVerdict.NO_EFFECT);
        check(COMPLEXITY, "{measure: consensus, predicted: up, smallest: 0.02}", 0, FindingVerdict.NO_EFFECT);
        String interaction = "{measure: delegation, predicted: up, smallest: 0, contrast: interaction}";
        check(COMPLEXITY, interaction, 0, FindingVerdict.UNDECIDED);
    }

    @Test
    void aConstantHasNoEffectAtAll() {
        String tests = "{measure: delegation, predicted: up, smallest: 0.02},"
                + " {measure: precision, predicted: none, smallest: 0.02}";
        Findings findings = SignedSumFindings.ofConstant(read(COMPLEXITY, tests));
        assertThat(findings.claims().stream().map(Findings.TestedClaim::verdict))
                .containsExactly(FindingVerdict.NO_EFFECT, FindingVerdict.SUPPORTED);
        assertThat(findings.with(FindingVerdict.PARTLY)).containsExactly("made_up");
    }

    @Test
    void organsAtOnceAreCountedWhereACalendarIsTheCause() {
        Study study = Study.in(Path.of("scenarios"));
        List<FindingReader.ReadFinding> dominant = findings(study, study.read("findings/F11.yaml"));
        OrdinalTable table = OrdinalTable.read(study.read("ordinal.yaml"));
        Findings findings = SignedSumFindings.of(new SignedSum(table), dominant);
        // Eight variables of the shipped table bear on precision; fewer organs at once raise it.
        assertThat(findings.counting()).hasSize(1);
        assertThat(findings.counting().get(0).cases())
                .hasSize(3)
                .allSatisfy(one ->
                        assertThat(one.measured().effect()).as(one.scenario()).isEqualTo(-2.8 / 8.0));
    }
}
