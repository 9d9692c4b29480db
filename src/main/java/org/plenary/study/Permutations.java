package org.plenary.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The orders of a few things, numbered.
 *
 * @param size how many things, from 1 to {@value #MOST}
 */
public record Permutations(int size) {
    /** The most things of which all orders are gone through. */
    public static final int MOST = 6;

    /** Checks the size. */
    public Permutations {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("orders of " + size + " things, not of 1 to " + MOST);
        }
    }

    /** Returns how many there are. */
    public int count() {
        return IntStream.rangeClosed(1, size).reduce(1, (a, b) -> a * b);
    }

    /**
     * Returns a permutation: what stands at each place.
     *
     * @param index from 0, which leaves everything in its place, in the order of a dictionary; counted on from the first
     *     after the last
     */
    public List<Integer> at(int index) {
        List<Integer> left = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        List<Integer> places = new ArrayList<>();
        int rest = Math.floorMod(index, count());
        int block = count();
        for (int place = 0; place < size; place++) {
            block /= size - place;
            places.add(left.remove(rest / block));
            rest %= block;
        }
        return List.copyOf(places);
    }

    /** Returns all of them. */
    public List<List<Integer>> all() {
        return IntStream.range(0, count()).mapToObj(this::at).toList();
    }
}
