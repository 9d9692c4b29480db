package org.plenary.worlds;

import java.util.List;
import java.util.stream.IntStream;
import org.plenary.bargaining.DraftingMove;
import org.plenary.bargaining.TimeDependent;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.model.NamedStrategy;
import org.plenary.model.Tabling;
import org.plenary.strategy.CoalitionBuilding;
import org.plenary.strategy.Framing;
import org.plenary.strategy.InternalCoordination;
import org.plenary.world.Calendar;
import org.plenary.world.Consensus;
import org.plenary.world.Provision;
import org.plenary.world.RuleMandate;

/**
 * A made-up world of any number of states, provisions and meeting days, for what depends on size: one organ in which all
 * states sit works through its whole calendar, since nobody ever loses patience.
 */
public final class Large {
    /** How many blocs there are; of five states in a row four belong to one each. */
    private static final int BLOCS = 4;

    private Large() {}

    /** Returns the world. */
    public static World world(int states, int provisions, int days) {
        KeyedRandom random = KeyedRandom.of(7);
        World world = World.ofAxes(positions(random, states, 0), positions(random, states, 1))
                .uncertain(0.2)
                .power(draws(random, states, 2))
                .capacity(draws(random, states, 3))
                .permanent(0, 1);
        Lively.numbers(world);
        world.parameter("statesDrafting", 6);
        for (int k = 0; k < provisions; k++) {
            double contested = 0.3 + 0.8 * random.uniform(Purpose.SECRETARIAT_PEN, k, 0, 0);
            double across = random.uniform(Purpose.SECRETARIAT_PEN, k, 0, 1) - 0.5;
            world.provision(new Provision(
                    "provision" + k,
                    "Provision " + k,
                    List.of(1.0, across),
                    contested,
                    1,
                    0.3,
                    List.of(),
                    java.util.Optional.empty()));
        }
        for (int b = 0; b < BLOCS; b++) {
            int bloc = b;
            world.bloc(
                    "bloc" + b,
                    0.5,
                    0.6,
                    0.8,
                    IntStream.range(0, states)
                            .filter(i -> i % (BLOCS + 1) == bloc)
                            .toArray());
        }
        for (int i = 0; i < states; i++) {
            world.tactic(i, new TimeDependent(1, 0.5));
        }
        return world.practice(DraftingMove.BRIDGE, DraftingMove.SOFTEN, DraftingMove.WIDEN, DraftingMove.DILUTE)
                .strategies(
                        World.SECRETARIAT,
                        new NamedStrategy("internal_coordination", new InternalCoordination(0.5, 0.5)),
                        new NamedStrategy("coalition_building", new CoalitionBuilding(0.2)),
                        new NamedStrategy("framing", new Framing(0.4, 0.2)))
                .organ(OrganDraft.of("organ", new Consensus(0.2))
                        .chair(0.8)
                        .nonState(0.2, 0.2)
                        .secretariat(World.SECRETARIAT, 0.5, 2, 0.5, 3))
                .period(new Tabling(
                        "bloc0",
                        IntStream.range(0, states)
                                .filter(i -> i % (BLOCS + 1) == 0)
                                .toArray(),
                        0.9,
                        0,
                        Tabling.NOWHERE,
                        new Calendar(1, days),
                        List.of(),
                        List.of(RuleMandate.DRAFT)));
    }

    private static double[] positions(KeyedRandom random, int states, int axis) {
        return IntStream.range(0, states)
                .mapToDouble(i -> random.gaussian(Purpose.IDEAL_POINT, i, 0, axis))
                .toArray();
    }

    private static double[] draws(KeyedRandom random, int states, int item) {
        return IntStream.range(0, states)
                .mapToDouble(i -> random.uniform(Purpose.IDEAL_CONTENT, i, 0, item))
                .toArray();
    }
}
