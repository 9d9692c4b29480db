package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HardLineTest implements TacticContract {
    @Override
    public List<Tactic> tactics() {
        return List.of(new HardLine());
    }

    @Test
    void neverGivesWay() {
        assertThat(new HardLine().patience(0)).isEqualTo(1);
        assertThat(new HardLine().patience(1)).isEqualTo(1);
        assertThat(new HardLine().bridging()).isZero();
    }
}
