package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.RunSeed;

class NamedLuckTest {
    @Test
    void scenariosHaveTheLuckOfTheirNames() {
        int hash = Math.floorMod("cybercrime".hashCode(), RunSeed.MAX_SCENARIOS);
        assertThat(NamedLuck.of(List.of("cybercrime"))).containsExactly(entry("cybercrime", hash));
        assertThat(NamedLuck.of(List.of("cyberwarfare", "cybercrime"))).containsEntry("cybercrime", hash);
    }

    @Test
    void namesWithTheSameHashDoNotShareLuck() {
        // "Aa" and "BB" have the same hash code, and so have all words made of them.
        List<String> names = List.of("BBBB", "AaBB", "AaAa", "BBAa");
        int hash = Math.floorMod("AaAa".hashCode(), RunSeed.MAX_SCENARIOS);
        assertThat(NamedLuck.of(names))
                .containsExactly(
                        entry("AaAa", hash), entry("AaBB", hash + 1), entry("BBAa", hash + 2), entry("BBBB", hash + 3));
    }

    @Test
    void aNameKeepsItsOwnWhateverCollidesBesideIt() {
        int hash = Math.floorMod("AaAa".hashCode(), RunSeed.MAX_SCENARIOS);
        // Of three characters that differ by one in the last, hashes differ by one.
        String next = "AaAb";
        assertThat(Math.floorMod(next.hashCode(), RunSeed.MAX_SCENARIOS)).isEqualTo(hash + 1);
        assertThat(NamedLuck.of(List.of("BBBB", next, "AaAa")))
                .containsExactly(entry("AaAa", hash), entry(next, hash + 1), entry("BBBB", hash + 2));
    }
}
