package org.plenary.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.world.Organ;
import org.plenary.world.States;

/**
 * Who sits in an organ. Where experts are limited in number the permanent five always sit; the others are drawn region by
 * region in turn, those more often that served before (weighted sampling without replacement; Efraimidis and Spirakis
 * 2006, <a href="https://doi.org/10.1016/j.ipl.2005.11.003">doi:10.1016/j.ipl.2005.11.003</a>).
 */
final class Seats {
    /** How much a term served before adds to the weight of a first one (a judgement). */
    private static final double TERM_WEIGHT = 2;

    private final States states;

    Seats(States states) {
        this.states = states;
    }

    /** Returns the indices of the members in a period, ascending: the same whether the organ votes or convenes. */
    int[] of(Organ organ, KeyedRandom random, int period) {
        int key = organ.id().hashCode() + period;
        if (organ.members().length > 0) {
            return organ.members();
        }
        if (organ.experts() == 0 || organ.experts() >= states.size()) {
            return IntStream.range(0, states.size()).toArray();
        }
        boolean[] seated = new boolean[states.size()];
        int left = organ.experts();
        for (int i = 0; i < seated.length && left > 0; i++) {
            if (states.permanent[i]) {
                seated[i] = true;
                left--;
            }
        }
        List<String> regions = states.regions.stream().distinct().sorted().toList();
        for (int turn = 0; left > 0 && turn < regions.size() * states.size(); turn++) {
            int chosen = next(regions.get(turn % regions.size()), seated, random, key);
            if (chosen >= 0) {
                seated[chosen] = true;
                left--;
            }
        }
        return IntStream.range(0, seated.length).filter(i -> seated[i]).toArray();
    }

    private int next(String region, boolean[] seated, KeyedRandom random, int key) {
        return IntStream.range(0, seated.length)
                .filter(i -> !seated[i] && states.regions.get(i).equals(region))
                .boxed()
                .max(Comparator.comparingDouble((Integer i) -> lot(i, random, key)))
                .orElse(-1);
    }

    private double lot(int i, KeyedRandom random, int key) {
        double weight = 1 + TERM_WEIGHT * states.expertTerms[i];
        return StrictMath.log(random.uniform(Purpose.MEMBERSHIP, states.key(i), 0, key)) / weight;
    }
}
