package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every tactic must keep to. A test of a tactic implements this with the tactics to try. */
public interface TacticContract {
    /** Returns the tactics to try: one for each choice of parameters that matters. */
    List<Tactic> tactics();

    @Test
    default void patienceIsANumberOfAtLeastZeroThroughoutTheCalendar() {
        for (Tactic tactic : tactics()) {
            for (int percent = 0; percent <= 100; percent++) {
                assertThat(tactic.patience(percent / 100.0))
                        .as("%s at %d %%", tactic, percent)
                        .isNotNegative()
                        .isFinite();
            }
        }
    }

    /** Who concedes does not take it back. */
    @Test
    default void patienceNeverFallsAsTimePasses() {
        for (Tactic tactic : tactics()) {
            for (int percent = 0; percent < 100; percent++) {
                assertThat(tactic.patience((percent + 1) / 100.0))
                        .as("%s after %d %%", tactic, percent)
                        .isGreaterThanOrEqualTo(tactic.patience(percent / 100.0));
            }
        }
    }

    @Test
    default void bridgingIsAShare() {
        for (Tactic tactic : tactics()) {
            assertThat(tactic.bridging()).as(tactic.toString()).isBetween(0.0, 1.0);
        }
    }

    /** A tactic is shared by states, days and threads: asked twice it says the same. */
    @Test
    default void hasNoMemory() {
        for (Tactic tactic : tactics()) {
            double early = tactic.patience(0.2);
            tactic.patience(0.9);
            assertThat(tactic.patience(0.2)).as(tactic.toString()).isEqualTo(early);
        }
    }
}
