package org.plenary.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;

/** What the shipped roll calls give. */
class ShippedEstimateTest {
    private final RollCalls calls = ShippedData.CALLS;
    private final IdealPointModel model = new IdealPointModel(EstimationSettings.of(2));
    private final IdealPointEstimate estimate = ShippedData.ESTIMATE;

    @Test
    void shippedFilesAreWhatTheRollCallsGive() {
        assertThat(EstimateFiles.preferences(estimate)).isEqualTo(ShippedData.text(EstimateFiles.PREFERENCES));
        assertThat(EstimateFiles.items(estimate)).isEqualTo(ShippedData.text(EstimateFiles.ITEMS));
    }

    @Test
    void theOrderOfLinesAndColumnsLeavesEveryByte() {
        List<String> lines =
                new ArrayList<>(ShippedData.text("states.csv").lines().toList());
        String header = lines.remove(0);
        Collections.shuffle(lines, new Random(5));
        List<String> reordered = new ArrayList<>();
        reordered.add(firstColumnLast(header));
        lines.forEach(line -> reordered.add(firstColumnLast(line)));
        RollCalls shuffled = ShippedData.read(String.join("\n", reordered), ShippedData.text("rollcalls.csv"));
        IdealPointEstimate again = model.estimate(shuffled);
        assertThat(EstimateFiles.preferences(again)).isEqualTo(EstimateFiles.preferences(estimate));
        assertThat(EstimateFiles.items(again)).isEqualTo(EstimateFiles.items(estimate));
    }

    private static String firstColumnLast(String line) {
        int comma = line.indexOf(',');
        return line.substring(comma + 1) + "," + line.substring(0, comma);
    }

    @Test
    void otherStartsReachTheSameHeight() {
        for (int seed = 1; seed <= 3; seed++) {
            KeyedRandom random = KeyedRandom.of(seed);
            List<RollCallItem> start = new ArrayList<>();
            for (int j = 0; j < calls.names().size(); j++) {
                double first = 1.5 * random.gaussian(Purpose.IDEAL_POINT, j, 0, 0);
                double second = 1.5 * random.gaussian(Purpose.IDEAL_POINT, j, 0, 1);
                start.add(new RollCallItem(calls.names().get(j), List.of(first, second), -1.5, 1));
            }
            IdealPointModel.Solution solution = model.solve(calls, start);
            assertThat(solution.logPosterior()).isCloseTo(estimate.logPosterior(), within(1e-4));
        }
    }

    @Test
    void aFinerGridMovesNoPositionByMoreThanATwentiethOfItsSpread() {
        EstimationSettings finer = Grids.of(2, 0.0625, 0.125);
        IdealPointEstimate other = new IdealPointModel(finer).estimate(calls);
        for (int i = 0; i < 193; i++) {
            for (int k = 0; k < 2; k++) {
                double sd = estimate.positions().get(i).sd(k);
                assertThat(other.positions().get(i).mean().get(k))
                        .as(estimate.positions().get(i).iso3())
                        .isCloseTo(estimate.positions().get(i).mean().get(k), within(0.05 * sd));
            }
        }
    }

    @Test
    void twoAxesShowChinaBesideRussiaAndOneAxisDoesNot() {
        IdealPointEstimate oneAxis = new IdealPointModel(EstimationSettings.of(1)).estimate(calls);
        assertThat(oneAxis.bic()).isGreaterThan(estimate.bic());
        Proximity two = new Proximity(estimate);
        assertThat(two.probabilityNearer("CHN", "RUS", "USA")).isGreaterThan(0.99);
        assertThat(two.nearerThan("CHN", "RUS")).isLessThan(10);
        assertThat(new Proximity(oneAxis).nearerThan("CHN", "RUS")).isGreaterThan(30);
    }

    @Test
    void namesOfTheShippedRollCallsAreTheAnchors() {
        assertThat(calls.names()).containsAll(AxisAnchors.SHIPPED.rollCalls());
        assertThat(estimate.anchors()).containsExactly("vote_73_266");
        assertThat(new AxisDirections(estimate).warnings()).isEmpty();
    }

    @Test
    void filesHaveFourDecimalsAndALineEach() {
        List<String> lines = EstimateFiles.preferences(estimate).lines().toList();
        assertThat(lines).hasSize(194);
        assertThat(lines.get(0)).isEqualTo("iso3,axis1_mean,axis2_mean,axis1_sd,axis2_sd,axis12_correlation");
        assertThat(lines.subList(1, 194)).allMatch(line -> line.matches("[A-Z]{3}(,-?\\d\\.\\d{4}){5}"));
        assertThat(EstimateFiles.preferences(estimate)).endsWith("\n").doesNotContain("\r", "-0.0000");
    }
}
