package org.plenary.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.bargaining.Backdoor;
import org.plenary.bargaining.Committee;

class CoalitionBuildingTest implements StrategyContract {
    @Override
    public List<Strategy> strategies() {
        return List.of(new CoalitionBuilding(0.2), new CoalitionBuilding(1));
    }

    private static List<String> moves(int day, double effort) {
        List<String> moves = new ArrayList<>();
        List<Committee> committees = StrategyContract.committees(StrategyContract.recording(moves));
        for (int d = 0; d < day; d++) {
            Backdoor.chair(committees.get(0)).nextDay();
        }
        new CoalitionBuilding(0.2).act(Backdoor.levers(committees.get(0), committees.subList(1, 2), effort));
        return moves;
    }

    @Test
    void turnsToOneThingADayAndBridgesEveryDay() {
        assertThat(moves(0, 5)).containsExactly("invite allies", "bridge");
        assertThat(moves(1, 5)).containsExactly("open up", "bridge");
        assertThat(moves(2, 5)).first().isEqualTo("offer capacity building");
        assertThat(moves(3, 5)).containsExactly("bridge");
        assertThat(moves(4, 5)).containsExactly("invite allies", "bridge");
    }

    @Test
    void whatEffortThereIsGoesToTheDaysTurnFirst() {
        assertThat(moves(0, 1)).containsExactly("invite allies");
        assertThat(moves(3, 1)).containsExactly("bridge");
    }
}
