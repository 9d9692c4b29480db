package org.plenary.estimation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.report.EstimateText;
import org.plenary.report.Glyphs;

class EstimateTextTest {
    @Test
    void statesThatTheDataLackAreNotCompared() {
        double[][] two = {{-3, 2, -2, 1}, {2, 3, -1, 1}};
        RollCalls calls = SimulatedVotes.of(10, two, 0.35, 0, 8).calls;
        ModelComparison comparison = ModelComparison.of(EstimationSettings.of(2).withSearch(0.1, 50), calls);
        String summary = EstimateText.of(comparison, 2, List.of("S0000", "S0001", "S0002"), Glyphs.ASCII);
        assertThat(summary).contains("10 states, 2 roll calls, 20 votes cast", "S0000, S0001 and S0002");
        assertThat(EstimateText.of(comparison, 1, List.of("CHN", "RUS", "USA"), Glyphs.ASCII))
                .contains("Roll calls, axes: 1")
                .doesNotContain("CHN", "Signs");
    }
}
