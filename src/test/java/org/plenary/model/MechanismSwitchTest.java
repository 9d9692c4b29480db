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
import org.plenary.worlds.World;

/** A mechanism that can be switched off does something while it is on. */
class MechanismSwitchTest {
    /** Runs are tried in turn until one differs; the rarest mechanism shows in one of these. */
    private static final int SEEDS = 200;

    private final Map<Boolean, Map<Integer, RunResult>> complete = new LinkedHashMap<>();

    @Test
    void everySwitchChangesSomeRun() {
        for (Mechanism mechanism : Mechanism.values()) {
            assertThat(changes(mechanism))
                    .as("%s changes a run", mechanism.id())
                    .isTrue();
        }
    }

    /**
     * Two organs seldom write at once where each is judged in view of the other, and a club is seldom worth as much as the
     * text of all: those need worlds of their own; so do regimes among
     * which states choose.
     */
    private static World world(Mechanism mechanism) {
        return switch (mechanism) {
            case PARALLEL_TEXTS -> Lively.rivals();
            case OUTSIDE_OPTION -> Lively.club();
            case REGIME_COMPLEX, MEMBERSHIP_CHOICE, SERVICE, DUES, SURCHARGE, ATTENDANCE, FOUNDING, BLOC_ACCESSION ->
                Lively.complex();
            default -> Lively.world();
        };
    }

    private boolean changes(Mechanism mechanism) {
        Setup all = world(mechanism).setup();
        Setup without = world(mechanism).off(mechanism).setup();
        boolean own = mechanism == Mechanism.PARALLEL_TEXTS || mechanism == Mechanism.OUTSIDE_OPTION;
        for (int seed = 0; seed < SEEDS; seed++) {
            RunResult with = own
                    ? Negotiation.run(all, seed, NegotiationListener.NONE)
                    : complete.computeIfAbsent(all.complex().isPresent(), c -> new LinkedHashMap<>())
                            .computeIfAbsent(seed, s -> Negotiation.run(all, s, NegotiationListener.NONE));
            if (!Negotiation.run(without, seed, NegotiationListener.NONE).equals(with)) {
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
