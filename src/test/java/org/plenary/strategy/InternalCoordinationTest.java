package org.plenary.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.Levers;

class InternalCoordinationTest implements StrategyContract {
    @Override
    public List<Strategy> strategies() {
        return List.of(new InternalCoordination(0.2), new InternalCoordination(1));
    }

    @Test
    void mergesTextsSharesExpertiseAndHarmonisesAndNothingElse() {
        List<String> moves = new ArrayList<>();
        List<Committee> committees = StrategyContract.committees(StrategyContract.recording(moves));
        new InternalCoordination(0.5).act(new Levers(committees.get(0), committees.subList(1, 2), "s", 5));
        assertThat(moves).containsExactly("merge texts", "pool expertise", "harmonise");
        assertThat(committees.get(0).expertise()).isCloseTo(0.6, within(1e-12));
    }

    @Test
    void hasNothingToDoWhereAnOrganIsAlone() {
        List<String> moves = new ArrayList<>();
        List<Committee> committees = StrategyContract.committees(StrategyContract.recording(moves));
        Levers alone = new Levers(committees.get(0), List.of(), "s", 5);
        new InternalCoordination(0.5).act(alone);
        assertThat(moves).isEmpty();
        assertThat(alone.spent()).isZero();
    }
}
