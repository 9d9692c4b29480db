package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.experiment.FakeCalibration;
import org.plenary.experiment.FakeSweep;
import org.plenary.experiment.Order;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.SweepPlan;
import org.plenary.legalization.Dimension;
import org.plenary.study.Calibration;
import org.plenary.study.CalibrationPlan;
import org.plenary.study.Vary;

class CalibrationTextTest {
    private static String text(int draws, Glyphs glyphs) {
        CalibrationPlan plan = FakeCalibration.plan(draws, 5);
        return CalibrationText.of(plan, Calibration.of(plan, FakeCalibration.rows(plan)), glyphs);
    }

    @Test
    void saysWhatWasDrawnAndWhatCameOut() {
        assertThat(text(60, Glyphs.UNICODE))
                .contains("60 draws × 3 scenarios × 5 replicates, seed 0x000000000000002a")
                .contains("1 that all scenarios share, and 3 of the")
                .containsPattern("alpha, delegation +high +0.90 high \\* +100% \\(94–100%\\) +0.90 \\(0.90 to 0.90\\)")
                .containsPattern("gamma, precision +- +0.25 low +- ")
                .contains("as shipped: 4, constant guess: 5")
                .containsPattern("precision: beta > alpha +\\+0.4\\d\\d")
                .containsPattern("all orders and cells +no")
                .containsPattern("alpha, precision\n +\\+(0.9\\d|1.00)\\* field.zeal@alpha\\+gamma\n")
                .contains("alpha, delegation: does not vary\n");
    }

    /** The same calibration with names of fourteen letters. */
    private static String longText() {
        SweepPlan sweep = FakeSweep.single(5);
        List<String> names = List.of("alphaalphaalph", "betabetabetabe", "gammagammagamm");
        SweepPlan renamed = new SweepPlan(
                sweep.title(),
                sweep.coding(),
                IntStream.range(0, 3)
                        .mapToObj(i -> new PlannedScenario(
                                names.get(i), sweep.scenarios().get(i).observed()))
                        .toList(),
                sweep.design(),
                sweep.replicates(),
                sweep.masterSeed(),
                false,
                List.of(
                        new Order(Dimension.PRECISION, names.get(1), names.get(0)),
                        new Order(Dimension.OBLIGATION, names.get(1), names.get(2))),
                List.of());
        CalibrationPlan plan = new CalibrationPlan(renamed, FakeCalibration.numbers(), Vary.BOTH, 60, 0.05);
        return CalibrationText.of(plan, Calibration.of(plan, FakeCalibration.rows(plan)), Glyphs.ASCII);
    }

    @Test
    void fitsATerminalAndItsEncoding() {
        String text = longText();
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(TextTable.WIDTH));
        assertThat(text).isASCII().endsWith("\n").doesNotContain("\r");
    }

    @Test
    void twoDrawsAreTooFewToTell() {
        assertThat(text(2, Glyphs.ASCII)).contains("Too few draws to tell.");
    }
}
