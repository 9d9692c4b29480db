package org.plenary.complex;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.model.Setup;
import org.plenary.text.ObligationLevel;
import org.plenary.world.Regime;
import org.plenary.worlds.World;

/** Complexes for tests: of made-up worlds, or of nothing but regimes. */
final class Complexes {
    private Complexes() {}

    /** Returns the stakes of a made-up world, which must say that it has a complex. */
    static Stakes stakes(World world) {
        Setup setup = world.setup();
        return new Stakes(
                setup.states(),
                setup.provisions(),
                world.setting(1).preferences(),
                setup.parameters(),
                setup.mechanisms(),
                setup.complex().orElseThrow(),
                KeyedRandom.of(1));
    }

    /** Returns the parties to regimes of a made-up world; nobody is one yet. */
    static Parties parties(World world, int room, Club... clubs) {
        Setup setup = world.setup();
        Parties parties = new Parties(stakes(world), setup.complex().orElseThrow(), setup.mechanisms(), room);
        Arrays.stream(clubs).forEach(parties::add);
        return parties;
    }

    /** Puts every state into the regimes of a set. */
    static Parties join(Parties parties, IntUnaryOperator set) {
        parties.restore(IntStream.range(0, parties.s.states).map(set).toArray());
        return parties;
    }

    /** Returns a regime on one row that is open to some. */
    static Club club(String id, boolean[] eligible, Clauses text) {
        return club(id, eligible, 1, Regime.Admission.FREE, text);
    }

    static Club club(String id, boolean[] eligible, int minimum, Regime.Admission admission, Clauses text) {
        Regime terms = new Regime(
                id,
                new boolean[eligible.length],
                eligible,
                eligible,
                admission,
                minimum,
                1,
                List.of(),
                0,
                ObligationLevel.NEGATED,
                id,
                0,
                0,
                id,
                Map.of());
        return new Club(terms, text, Club.Descent.RIVAL);
    }

    /** Returns clauses that say the same on every row. */
    static Clauses clauses(int rows, double low, double high, double force) {
        Clauses text = Clauses.silent(rows);
        Arrays.fill(text.centre(), (low + high) / 2);
        Arrays.fill(text.halfWidth(), (high - low) / 2);
        Arrays.fill(text.force(), force);
        return text;
    }

    static boolean[] all(int states) {
        boolean[] all = new boolean[states];
        Arrays.fill(all, true);
        return all;
    }

    /** Draws a world of this many states on three provisions, with doubt, costs and capacities of all sorts. */
    static World random(int states, long seed, String complex) {
        KeyedRandom random = KeyedRandom.of(seed);
        double[] positions = draw(random, states, 1, -2, 2);
        return World.of(positions)
                .power(draw(random, states, 2, 0.1, 3))
                .capacity(draw(random, states, 3, 0, 1))
                .uncertain(0.4)
                .parameter("idiosyncrasy", 0.3)
                .parameter("othersWeight", 5)
                .parameter("sovereigntyCost", 0.4)
                .parameter("complianceCost", 0.3)
                .parameter("harmScale", 2)
                .parameter("influenceEquality", 0.5)
                .parameter("issueSalience", 0.5)
                .parameter("objectionThreshold", 0.045)
                .field("politicalSalience", 0.5)
                .field("technicalComplexity", 0.5)
                .provision("a", 1, 1, 0, List.of())
                .provision("b", 0.5, 2, 0, List.of())
                .provision("c", 1.5, 1, 0, List.of("one", "two"))
                .complex(complex);
    }

    private static double[] draw(KeyedRandom random, int states, int round, double from, double to) {
        return IntStream.range(0, states)
                .mapToDouble(i -> from + (to - from) * random.uniform(Purpose.DESIGN, i, round, 0))
                .toArray();
    }

    /** Returns three regimes of a world of three provisions: one open, one for the first half, one for the last half. */
    static Club[] three(int states) {
        boolean[] first = new boolean[states];
        boolean[] last = new boolean[states];
        for (int i = 0; i < states; i++) {
            first[i] = i < states / 2 + 2;
            last[i] = i >= states / 2 - 2;
        }
        Clauses open = clauses(3, -0.4, 0.5, 0.5);
        open.force()[2] = 0;
        Clauses left = clauses(3, -1.2, -0.8, 0.75);
        left.force()[0] = 0;
        return new Club[] {
            club("open", all(states), open), club("left", first, left), club("right", last, clauses(3, 0.7, 1.3, 1))
        };
    }
}
