package org.plenary.complex;

import java.util.Arrays;

/**
 * Which sets of regimes bind states, and what share of the states each binds: all that measures of fragmentation need.
 *
 * @param sets bit sets of regimes, each once; 0 for states that nothing binds
 * @param shares adding up to 1
 * @param states how many states there are
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record Profiles(int[] sets, double[] shares, int states) {
    /** Returns those of a complex as it stands. */
    static Profiles of(Parties p) {
        int[] sets = new int[p.groups()];
        int[] heads = new int[p.groups()];
        int count = 0;
        for (int g = 0; g < p.groups(); g++) {
            int binding = p.setOf(g) & p.inForce;
            int at = 0;
            while (at < count && sets[at] != binding) {
                at++;
            }
            sets[at] = binding;
            heads[at] += p.headsOf(g);
            count = Math.max(count, at + 1);
        }
        return of(Arrays.copyOf(sets, count), Arrays.copyOf(heads, count));
    }

    /** Returns those of so many states each. */
    static Profiles of(int[] sets, int[] heads) {
        int states = Arrays.stream(heads).sum();
        return new Profiles(
                sets, Arrays.stream(heads).mapToDouble(h -> h / (double) states).toArray(), states);
    }

    /** Returns the share of states that nothing binds. */
    double alone() {
        double alone = 0;
        for (int g = 0; g < sets.length; g++) {
            alone += sets[g] == 0 ? shares[g] : 0;
        }
        return alone;
    }

    /** Returns how much of the world each regime supplies: a state with several divides itself between them. */
    private double[] supply() {
        double[] supply = new double[Integer.SIZE];
        for (int g = 0; g < sets.length; g++) {
            for (int left = sets[g]; left != 0; left &= left - 1) {
                supply[Integer.numberOfTrailingZeros(left)] += shares[g] / Integer.bitCount(sets[g]);
            }
        }
        return supply;
    }

    /** Returns the effective number of suppliers (Laakso and Taagepera 1979), a state that nothing binds supplying itself. */
    double effectiveNumber() {
        return 1 / (Arrays.stream(supply()).map(v -> v * v).sum() + alone() / states);
    }

    /** Returns the effective number of regimes among the states that any binds; 0 if none does. */
    double effectiveNumberServed() {
        double served = 1 - alone();
        return served > 1e-12
                ? served * served / Arrays.stream(supply()).map(v -> v * v).sum()
                : 0;
    }

    /** Returns the share of states that the largest regime binds. */
    double largest() {
        double[] parties = new double[Integer.SIZE];
        for (int g = 0; g < sets.length; g++) {
            for (int left = sets[g]; left != 0; left &= left - 1) {
                parties[Integer.numberOfTrailingZeros(left)] += shares[g];
            }
        }
        return Arrays.stream(parties).max().orElse(0);
    }
}
