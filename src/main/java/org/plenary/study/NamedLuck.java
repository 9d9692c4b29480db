package org.plenary.study;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plenary.kernel.RunSeed;

/** Gives scenarios luck that follows from their names, so that it is the same whatever else is run. */
final class NamedLuck {
    private NamedLuck() {}

    /**
     * Returns a number for each name, no two the same: that of its hash; where several names have the same one, the first
     * of them in alphabetical order keeps it, and the others get the next that no name has.
     */
    static Map<String, Integer> of(Collection<String> names) {
        Map<String, Integer> luck = new TreeMap<>();
        Set<Integer> taken = new HashSet<>();
        TreeSet<String> sorted = new TreeSet<>(names);
        for (String name : sorted) {
            if (taken.add(hash(name))) {
                luck.put(name, hash(name));
            }
        }
        for (String name : sorted) {
            int number = hash(name);
            while (!luck.containsKey(name) && !taken.add(number)) {
                number = (number + 1) % RunSeed.MAX_SCENARIOS;
            }
            luck.putIfAbsent(name, number);
        }
        return luck;
    }

    private static int hash(String name) {
        return Math.floorMod(name.hashCode(), RunSeed.MAX_SCENARIOS);
    }
}
