package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimeDependentTest implements TacticContract {
    @Override
    public List<Tactic> tactics() {
        return List.of(new TimeDependent(0, 1), new TimeDependent(1, 0.05), new TimeDependent(20, 20));
    }

    @Test
    void concedesInTheEndWhatItMeansTo() {
        assertThat(new TimeDependent(2, 0.5).patience(0)).isEqualTo(1);
        assertThat(new TimeDependent(2, 0.5).patience(1)).isEqualTo(3);
    }

    /** Half-way through: a quarter of the concession with beta 0.5, half with 1, about 0.71 of it with 2. */
    @Test
    void smallBetaConcedesLate() {
        assertThat(new TimeDependent(1, 0.5).patience(0.5)).isCloseTo(1.25, within(1e-12));
        assertThat(new TimeDependent(1, 1).patience(0.5)).isCloseTo(1.5, within(1e-12));
        assertThat(new TimeDependent(1, 2).patience(0.5)).isCloseTo(1 + Math.sqrt(0.5), within(1e-12));
    }
}
