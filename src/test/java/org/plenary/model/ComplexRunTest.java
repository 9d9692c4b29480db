package org.plenary.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.bargaining.Committee;
import org.plenary.complex.ComplexMeasure;
import org.plenary.complex.RegimeComplex;
import org.plenary.text.ObligationLevel;
import org.plenary.world.Calendar;
import org.plenary.world.Mechanism;
import org.plenary.world.RuleMandate;
import org.plenary.worlds.World;

/** What a regime complex does to a run, and what it leaves alone. */
class ComplexRunTest {
    private static final double[] POSITIONS = {-1.5, -1, -0.5, -0.2, 0, 0.1, 0.4, 0.8, 1.1, 1.4};

    private static World world() {
        return World.of(POSITIONS)
                .parameter("othersWeight", 5)
                .parameter("noise", 0.02)
                .absence(0.1, 0.6, 0.1, 0.6, 0.1, 0.6, 0.1, 0.6, 0.1, 0.6)
                .provision("a")
                .provision("b", 0.7, 1, 0, List.of("one", "two"))
                .regime("club", 0.3, ObligationLevel.CONDITIONAL, 0, 1, 2)
                .bloc("first", 0.5, 0.5, 0, 0, 1, 2, 3, 4)
                .period(new Tabling(
                        "first",
                        new int[] {0, 1, 2},
                        0.5,
                        0,
                        Tabling.NOWHERE,
                        new Calendar(3, 3),
                        List.of(),
                        List.of(RuleMandate.DRAFT)));
    }

    private static RunResult run(World world, long seed) {
        return world.run(seed, NegotiationListener.NONE);
    }

    @Test
    void switchedOffItLeavesEverythingAsItWas() {
        for (long seed = 0; seed < 3; seed++) {
            RunResult without = run(world(), seed);
            RunResult off = run(world().complex("{}").off(Mechanism.REGIME_COMPLEX), seed);

            assertThat(off.record()).isEqualTo(without.record());
            assertThat(off.consensus()).isEqualTo(without.consensus());
            assertThat(without.measures()).doesNotContainKey("fragmentation");
            assertThat(off.measure("fragmentation")).isNaN();
            without.measures()
                    .forEach((name, value) -> assertThat(off.measure(name)).isEqualTo(value));
        }
    }

    /** Nobody is absent, nobody chooses, nothing is had elsewhere: the first period is negotiated as ever. */
    @Test
    void aComplexInWhichNothingMovesLeavesTheFirstTextAsItWas() {
        World plain = world().off(Mechanism.OUTSIDE_OPTION);
        World still = world().complex("{}")
                .off(Mechanism.OUTSIDE_OPTION, Mechanism.ATTENDANCE, Mechanism.MEMBERSHIP_CHOICE, Mechanism.FOUNDING);
        for (long seed = 0; seed < 3; seed++) {
            assertThat(run(still, seed).record()).isEqualTo(run(plain, seed).record());
        }
    }

    @Test
    void whoIsAbsentHasNoSeatInThatSession() {
        List<Integer> sizes = new ArrayList<>();
        NegotiationListener listener = new NegotiationListener() {
            @Override
            public void dayEnded(int period, Committee committee) {
                sizes.add(committee.membership().size());
            }
        };
        world().complex("{}").run(3, listener);

        assertThat(sizes).isNotEmpty().allMatch(size -> size >= 1 && size <= POSITIONS.length);
        assertThat(sizes).anyMatch(size -> size < POSITIONS.length);
        sizes.clear();
        world().complex("{}").off(Mechanism.ATTENDANCE).run(3, listener);
        assertThat(sizes).containsOnly(POSITIONS.length);
    }

    @Test
    void theEndIsMeasuredAndToldOnceAndNobodysLuckChangesByListening() {
        List<RegimeComplex> settled = new ArrayList<>();
        NegotiationListener listener = new NegotiationListener() {
            @Override
            public void settled(RegimeComplex complex) {
                settled.add(complex);
            }
        };
        RunResult told = world().complex("{}").run(5, listener);

        assertThat(settled).hasSize(1);
        assertThat(settled.get(0).membership().stream().filter(RegimeComplex.Affiliation::before))
                .hasSize(3);
        assertThat(run(world().complex("{}"), 5).measures()).isEqualTo(told.measures());
        for (ComplexMeasure measure : ComplexMeasure.values()) {
            assertThat(told.measures()).containsKey(measure.id());
        }
        assertThat(told.measure("fragmentation")).isBetween(0.0, 1.0);
    }

    @Test
    void withoutAUnTextNoMandateIsTabled() {
        RunResult result = run(world().complex("{un_text: false}"), 1);

        assertThat(result.mandates()).isEmpty();
        assertThat(result.record().texts()).isEmpty();
        assertThat(result.measure("deficit")).isEqualTo(1);
    }

    @Test
    void withoutRivalRegimesNothingBindsBeforehand() {
        RunResult one = run(world().complex("{}").off(Mechanism.RIVAL_REGIMES, Mechanism.ATTENDANCE), 2);
        RunResult other = run(world().complex("{}").off(Mechanism.ATTENDANCE), 2);

        assertThat(one.fates()).isNotEqualTo(other.fates());
    }

    /** A run that is changed to what it is goes on as if nothing had happened. */
    @Test
    void aRunGoesOnWhereItsComplexStood() {
        Negotiation plain = twice().negotiation(4, NegotiationListener.NONE);
        Negotiation changed = twice().negotiation(4, NegotiationListener.NONE);
        plain.start();
        changed.start();
        while (plain.schedule.step(plain)) {
            changed.schedule.step(changed);
            if (changed.period() == 1) {
                changed.change(twice().setup());
            }
        }
        assertThat(changed.result().measures()).isEqualTo(plain.result().measures());
        assertThat(changed.result().measure("representation")).isPositive();
    }

    private static World twice() {
        Tabling tabling = new Tabling(
                "first",
                new int[] {0, 1, 2},
                0.5,
                0,
                Tabling.NOWHERE,
                new Calendar(2, 2),
                List.of(),
                List.of(RuleMandate.DRAFT));
        return world().complex("{}").period(tabling);
    }
}
