package org.plenary.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Seeds of runs: none twice, and as they are written. */
class RunSeedTest {
    private static final long[] MASTERS = {0, 1, 42, -1, Long.MIN_VALUE, Long.MAX_VALUE};

    @Test
    void noTwoPlacesOfASweepShareASeed() {
        for (long master : MASTERS) {
            Set<Long> seeds = new LinkedHashSet<>();
            for (int scenario = 0; scenario < 5; scenario++) {
                for (int point = 0; point < 20; point++) {
                    for (int replicate = 0; replicate < 100; replicate++) {
                        seeds.add(RunSeed.of(master, scenario, point, replicate));
                    }
                }
            }
            seeds.add(RunSeed.of(master, RunSeed.MAX_SCENARIOS - 1, 0, 0));
            seeds.add(RunSeed.of(master, 0, RunSeed.MAX_DESIGN_POINTS - 1, 0));
            seeds.add(RunSeed.of(master, 0, 0, RunSeed.MAX_REPLICATES - 1));
            assertThat(seeds).hasSize(5 * 20 * 100 + 3);
        }
    }

    @Test
    void noTwoMastersShareASeedAtOnePlace() {
        Set<Long> seeds = new LinkedHashSet<>();
        for (long master = -5_000; master < 5_000; master++) {
            seeds.add(RunSeed.of(master, 1, 2, 3));
        }
        assertThat(seeds).hasSize(10_000);
    }

    /** Half of the bits change from a replicate to the next: n = 64 x 2,000 bits, 4 standard errors (6e-5). */
    @Test
    void neighboursDifferInHalfTheirBits() {
        long changed = 0;
        int pairs = 2_000;
        for (int r = 0; r < pairs; r++) {
            changed += Long.bitCount(RunSeed.of(7, 0, 0, r) ^ RunSeed.of(7, 0, 0, r + 1));
        }
        double bits = 64.0 * pairs;
        assertThat(changed / bits).isCloseTo(0.5, within(4 * 0.5 / Math.sqrt(bits)));
    }

    @Test
    void hexGoesThereAndBack() {
        for (long master : MASTERS) {
            assertThat(RunSeed.parse(RunSeed.toHex(master))).isEqualTo(master);
            assertThat(RunSeed.parse(Long.toString(master))).isEqualTo(master);
        }
        assertThat(RunSeed.toHex(255)).isEqualTo("0x00000000000000ff");
        assertThat(RunSeed.parse(" 0XfF ")).isEqualTo(255);
    }

    @Test
    void refusesWhatIsNoSeed() {
        for (String bad : new String[] {"", "0x", "0x1ffffffffffffffff", "9223372036854775808", "ten", "1.5"}) {
            assertThatThrownBy(() -> RunSeed.parse(bad)).isInstanceOf(NumberFormatException.class);
        }
    }

    @Test
    void refusesPlacesOutsideTheSweep() {
        assertThatThrownBy(() -> RunSeed.of(1, -1, 0, 0)).hasMessageContaining("scenario index -1");
        assertThatThrownBy(() -> RunSeed.of(1, RunSeed.MAX_SCENARIOS, 0, 0)).hasMessageContaining("0..4095");
        assertThatThrownBy(() -> RunSeed.of(1, 0, RunSeed.MAX_DESIGN_POINTS, 0))
                .hasMessageContaining("design point index");
        assertThatThrownBy(() -> RunSeed.of(1, 0, 0, -1)).hasMessageContaining("replicate index");
    }
}
