package org.plenary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioBuilder;
import org.plenary.scenario.ScenarioReader;

class AlignmentTest {
    private static final Setup SMALLEST = ScenarioBuilder.build(
            new ScenarioReader(Plugins.none().behaviours()).load("scenarios/examples/smallest.yaml"));

    private static double[] gains(double china, double russia, double america) {
        double[] gains = new double[SMALLEST.states().size()];
        gains[SMALLEST.states().codes.indexOf("CHN")] = china;
        gains[SMALLEST.states().codes.indexOf("RUS")] = russia;
        gains[SMALLEST.states().codes.indexOf("USA")] = america;
        return gains;
    }

    @Test
    void chinaStandsWithWhomeverItGainsAndLoses() {
        Alignment with = new Alignment(SMALLEST.states());
        with.add(gains(1, 1, -1));
        with.add(gains(-2, -2, 2));
        // In a room of 193 the mean of three is nearly 0.
        assertThat(with.nearer()).isCloseTo(2, within(0.05));
        assertThat(with.beyondOneLine()).isCloseTo(0, within(1e-3));
        Alignment against = new Alignment(SMALLEST.states());
        against.add(gains(1, -1, 1));
        assertThat(against.nearer()).isCloseTo(-2, within(0.05));
        assertThat(against.beyondOneLine()).isNaN();
    }

    @Test
    void conflictsThatHaveNothingInCommonAreTwoLines() {
        Alignment alignment = new Alignment(SMALLEST.states());
        alignment.add(gains(0, 1, -1));
        alignment.add(gains(2, -1, -1));
        assertThat(alignment.beyondOneLine()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void whatAllJudgeAlikeSaysNothing() {
        Alignment alignment = new Alignment(SMALLEST.states());
        alignment.add(new double[SMALLEST.states().size()]);
        assertThat(alignment.nearer()).isNaN();
        assertThat(alignment.beyondOneLine()).isNaN();
    }
}
