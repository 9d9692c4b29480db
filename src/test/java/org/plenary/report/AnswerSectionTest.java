package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.analysis.Comparison;
import org.plenary.analysis.SweepRuns;
import org.plenary.design.DesignPoints;
import org.plenary.experiment.FakeSweep;
import org.plenary.experiment.SweepPlan;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;

/** A page begins with what came out, in a few sentences whose numbers are those below. */
class AnswerSectionTest {
    @TempDir
    Path temporary = Path.of("");

    private Path folder(SweepPlan plan) throws IOException {
        return MadeUpFolder.of(temporary.resolve("results" + plan.replicates()), plan, plan.size());
    }

    @SuppressWarnings("unchecked")
    private static List<String> answer(Path folder) throws IOException {
        Section first = Report.read(List.of(folder)).sections().get(0);
        assertThat(first.id()).isEqualTo("answer");
        List<String> sentences =
                (List<String>) Objects.requireNonNull(((Map<String, Object>) first.data()).get("sentences"));
        assertThat(sentences).hasSizeBetween(2, 5);
        return sentences;
    }

    @Test
    void ofACaseItSaysHowManyClassesAreAsObservedBesideTheGuess() throws IOException {
        Path folder = folder(FakeSweep.single(30));
        Comparison comparison = SweepRuns.read(folder).comparison();
        Comparison.Matches matches = comparison.matches(0);
        List<String> answer = answer(folder);
        assertThat(answer.get(0))
                .startsWith(matches.model() + " of " + matches.cells() + " classes come out as observed")
                .contains("a constant guess gets " + matches.constantGuess());
        assertThat(answer.get(1)).contains("2 observed orders", "of pairs of runs");
        assertThat(answer.get(2)).startsWith("How sure: with 30 replicates each mean level is known to within ±0.");
    }

    @Test
    void ofAGridItNamesTheLargestEffect() throws IOException {
        List<String> answer = answer(folder(FakeSweep.plan(40)));
        assertThat(answer.get(0))
                .matches("The largest effect is that of salience on (precision|obligation) in \\w+: its mean is"
                        + " .* at 0\\.25 and .* at 0\\.75\\.");
        assertThat(answer.get(1)).startsWith("Over 2 design points ").contains("of 6 classes");
    }

    /** Made-up cases do not read a factor, so nothing but the first point moves an outcome. */
    @Test
    void ofASampleItNamesWhatMovesTheOutcomesAndDrawsIt() throws IOException {
        List<List<Object>> points = new ArrayList<>();
        for (int d = 0; d < 60; d++) {
            points.add(List.of(
                    KeyedRandom.of(3).uniform(Purpose.BOOTSTRAP, 0, d, 0),
                    KeyedRandom.of(3).uniform(Purpose.BOOTSTRAP, 0, d, 1)));
        }
        SweepPlan plain = FakeSweep.single(2);
        SweepPlan plan = new SweepPlan(
                "a sample",
                plain.coding(),
                plain.scenarios(),
                new DesignPoints(List.of("field.drive", "field.avoidance"), points),
                2,
                9,
                false,
                List.of(),
                List.of());
        Path folder = folder(plan);
        List<String> answer = answer(folder);
        assertThat(answer.get(1)).containsPattern("[012] of 2 factors moves? no outcome");
        assertThat(answer.get(2)).startsWith("How sure: 60 design points with 2 replicates each;");
        Report report = Report.read(List.of(folder));
        assertThat(report.sections().get(1).id()).isEqualTo("sensitivity");
        assertThat(report.sections().get(1).charts())
                .extracting(chart -> chart.heading().title())
                .contains("What moves precision, each factor alone");
    }

    @Test
    void ofOtherExperimentsItSaysWhatWasTestedAndHowSureThatIs() throws IOException {
        assertThat(answer(MadeUpTables.findings(temporary.resolve("f"))).get(0))
                .startsWith("Of 4 claims: 1 contradicted, 1 supported");
        assertThat(answer(MadeUpTables.findings(temporary.resolve("g"))).get(1))
                .contains("against a claim that of X2 on precision over all cases, +0.020 (+0.010 to +0.050)");
        assertThat(answer(MadeUpTables.robustness(temporary.resolve("r"))).get(0))
                .contains("the observed orders hold by at least 0.05 in 84.0% of draws")
                .contains("permuted across cases in 40.0%, where chance gives 35.0%");
        assertThat(answer(MadeUpTables.baselines(temporary.resolve("b"))).get(0))
                .startsWith("The default, ");
    }

    @Test
    void ofSeveralFoldersAllAnswersComeFirstAndWhatWasRunLast() throws IOException {
        Report report = Report.read(List.of(
                MadeUpTables.findings(temporary.resolve("f")), MadeUpTables.robustness(temporary.resolve("r"))));
        List<String> ids = report.sections().stream().map(Section::id).toList();
        assertThat(ids.subList(0, 2)).containsExactly("f-answer", "r-answer");
        assertThat(ids.subList(ids.size() - 3, ids.size())).containsExactly("f-run", "r-run", "cite");
    }

    @Test
    void twoFoldersOfTheSameKindStandSideBySide() throws IOException {
        Path a = MadeUpTables.findings(temporary.resolve("f"));
        Path b = MadeUpTables.findings(temporary.resolve("g"));
        Report report = Report.read(List.of(a, b));
        assertThat(report.sections().get(0).id()).isEqualTo("side-by-side");
        assertThat(report.html(new ProgramVersion("1.2.3", "abc")))
                .contains("0 of 7 differences can be told from chance");
        assertThat(SideBySideSection.text(a, b, Glyphs.UNICODE))
                .startsWith("Side by side: f and g\n")
                .contains("No class or verdict changes.");
    }
}
