package org.plenary.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.worlds.World;

class BridgeBuildingTest implements TacticContract {
    @Override
    public List<Tactic> tactics() {
        return List.of(new BridgeBuilding(0), new BridgeBuilding(0.7), new BridgeBuilding(1));
    }

    /** Of gains 1, 0 and -4 a bridge builder counts 0.7 of their mean beside 0.3 of its own. */
    @Test
    void weighsTheGainsOfAllBesideItsOwn() {
        double[] gains = {1, 0, -4};
        Author pen = new Author(Author.Role.STATE, 0);
        assertThat(gain(new BridgeBuilding(0.7), pen, gains)).isCloseTo(0.3 - 0.7, within(1e-12));
        assertThat(gain(new BridgeBuilding(0), pen, gains)).isEqualTo(1);
        assertThat(gain(new HardLine(), pen, gains)).isEqualTo(1);
    }

    private static double gain(Tactic tactic, Author pen, double[] gains) {
        return new Drafting(World.of(0, 0, 0).tactic(0, tactic).committee(1)).gain(pen, Backdoor.alike(gains));
    }
}
