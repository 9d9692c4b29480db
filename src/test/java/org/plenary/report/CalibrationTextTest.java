package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plenary.analysis.Calibration;
import org.plenary.experiment.CalibrationPlan;
import org.plenary.experiment.FakeCalibration;

class CalibrationTextTest {
    private static String text(int draws, Glyphs glyphs) {
        CalibrationPlan plan = FakeCalibration.plan(draws, 5);
        return CalibrationText.of(Calibration.of(plan, FakeCalibration.outcomes(plan)), glyphs);
    }

    @Test
    void saysWhatWasDrawnAndWhatCameOut() {
        assertThat(text(60, Glyphs.UNICODE))
                .contains("60 draws × 3 scenarios × 5 replicates, seed 0x000000000000002a")
                .contains("1 that all scenarios share, and 3 of the")
                .containsPattern("alpha +delegation +high +0.90 high +█+ +100% \\(94–100%\\) +0.90 \\(0.90 to 0.90\\)")
                .containsPattern("gamma +precision +- +0.25 low +- ")
                .contains("as shipped: 4, constant guess: 5")
                .containsPattern("precision beta > alpha +\\+0.4\\d\\d")
                .containsPattern("all orders and cells +NO")
                .containsPattern("alpha, precision\n +\\+(0.9\\d|1.00)\\* field.zeal@alpha\\+gamma\n")
                .contains("alpha, delegation: does not vary\n");
    }

    @Test
    void fitsATerminalAndItsEncoding() {
        String text = text(60, Glyphs.ASCII);
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(CalibrationText.WIDTH));
        assertThat(text).isASCII().endsWith("\n").doesNotContain("\r");
    }

    @Test
    void twoDrawsAreTooFewToTell() {
        assertThat(text(2, Glyphs.ASCII)).contains("Too few draws to tell.");
    }
}
