package org.plenary.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plenary.world.Mechanism;
import org.plenary.world.Mechanisms;
import org.plenary.worlds.Lively;

/** A mechanism that can be switched off does something while it is on. */
class MechanismSwitchTest {
    /** Runs are tried in turn until one differs; the rarest mechanism shows in one of these. */
    private static final int SEEDS = 200;

    private final Map<Integer, RunResult> complete = new LinkedHashMap<>();

    /** Two organs seldom write at once where each is judged in view of the other: that needs a world of its own. */
    @Test
    void everySwitchChangesSomeRun() {
        for (Mechanism mechanism : Mechanism.values()) {
            boolean parallel = mechanism == Mechanism.PARALLEL_TEXTS;
            boolean changes = parallel ? changesAmongRivals(mechanism) : changes(mechanism);
            assertThat(changes).as("%s changes a run", mechanism.id()).isTrue();
        }
    }

    private boolean changes(Mechanism mechanism) {
        Setup all = Lively.world().setup();
        Setup without = Lively.world().off(mechanism).setup();
        for (int seed = 0; seed < SEEDS; seed++) {
            RunResult with = complete.computeIfAbsent(seed, s -> Negotiation.run(all, s, NegotiationListener.NONE));
            if (!Negotiation.run(without, seed, NegotiationListener.NONE).equals(with)) {
                return true;
            }
        }
        return false;
    }

    private static boolean changesAmongRivals(Mechanism mechanism) {
        Setup all = Lively.rivals().setup();
        Setup without = Lively.rivals().off(mechanism).setup();
        for (int seed = 0; seed < SEEDS; seed++) {
            if (!Negotiation.run(without, seed, NegotiationListener.NONE)
                    .equals(Negotiation.run(all, seed, NegotiationListener.NONE))) {
                return true;
            }
        }
        return false;
    }

    @Test
    void namesAreThoseOfScenariosAndEachIsExplained() {
        Set<String> summaries = new LinkedHashSet<>();
        for (Mechanism mechanism : Mechanism.values()) {
            assertThat(mechanism.id()).matches("[a-z]+(_[a-z]+)*");
            assertThat(mechanism.summary()).contains("; off: ");
            summaries.add(mechanism.summary());
        }
        assertThat(summaries).hasSize(Mechanism.values().length);
    }

    @Test
    void offIsWhatWasSwitchedOff() {
        Mechanisms some = Mechanisms.without(Set.of(Mechanism.TRADES));
        assertThat(some.on(Mechanism.TRADES)).isFalse();
        assertThat(some.on(Mechanism.DRIVE)).isTrue();
        assertThat(some.off()).containsExactly(Mechanism.TRADES);
        assertThat(Mechanisms.all().off()).isEmpty();
        some.off().clear();
        assertThat(some.off()).as("a copy").containsExactly(Mechanism.TRADES);
    }
}
