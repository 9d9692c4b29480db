package org.plenary.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.bargaining.Backdoor;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.Levers;

class FramingTest implements StrategyContract {
    @Override
    public List<Strategy> strategies() {
        return List.of(new Framing(0.4, 0.2), new Framing(1, 1));
    }

    /** A fifth of the way to 0.4 a day. */
    @Test
    void linksTheFieldToItsFrameStepByStepAndDoesNothingElse() {
        List<String> moves = new ArrayList<>();
        List<Committee> committees = StrategyContract.committees(StrategyContract.recording(moves));
        double open = committees.get(0).setting().umbrella().openReadings();
        Levers levers = Backdoor.levers(committees.get(0), committees.subList(1, 2), 5);
        new Framing(0.4, 0.2).act(levers);
        assertThat(moves).containsExactly("frame");
        assertThat(committees.get(0).setting().umbrella().framed()).isCloseTo(0.08, within(1e-12));
        assertThat(committees.get(1).setting().umbrella().openReadings()).isCloseTo(0.92 * open, within(1e-12));
        assertThat(levers.spent()).isEqualTo(1);
    }
}
