package org.plenary.estimation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What fixes the directions of the axes after the first, which the votes leave open (axis 1 points where the general ideal
 * point does).
 *
 * <p>The slope of the k-th roll call on axis k + 1 is positive, and zero on the axes after that, which fixes the rotation
 * of axes 2 and 3. A state named for an axis stands on its positive side; that fixes the sign alone.
 *
 * @param rollCalls one for each axis from 2 on. Those that the data lack are replaced by the first roll calls, by name,
 *     that are no anchors: the direction is then arbitrary
 * @param states by axis
 */
public record AxisAnchors(List<String> rollCalls, Map<Integer, String> states) {
    /** Those for the shipped roll calls. */
    public static final AxisAnchors SHIPPED = new AxisAnchors(List.of("vote_73_266", "vote_58_174"), Map.of());

    private static final int FIRST = 2;

    /** Copies both. */
    public AxisAnchors {
        rollCalls = List.copyOf(rollCalls);
        states = Collections.unmodifiableMap(new TreeMap<>(states));
    }

    /**
     * Returns these anchors with another one for an axis.
     *
     * @param axis from 2
     * @param name a roll call of the data, or a state
     * @throws IllegalArgumentException if there is no such axis, or the data have neither
     */
    public AxisAnchors with(int axis, String name, RollCalls calls) {
        if (axis < FIRST || axis >= FIRST + rollCalls.size()) {
            throw new IllegalArgumentException(
                    "axis " + axis + " takes no anchor; axes 2 and 3 do. Axis 1 points where "
                            + RollCallReader.IDEAL_POINT + " does.");
        }
        if (calls.names().contains(name)) {
            List<String> changed = new ArrayList<>(rollCalls);
            changed.set(axis - FIRST, name);
            return new AxisAnchors(changed, states);
        }
        if (calls.states().stream().noneMatch(state -> state.iso3().equals(name))) {
            throw new IllegalArgumentException("the data have neither a roll call nor a state " + name
                    + ". Roll calls: " + String.join(", ", calls.names()) + ".");
        }
        Map<Integer, String> changed = new TreeMap<>(states);
        changed.put(axis, name);
        return new AxisAnchors(rollCalls, changed);
    }

    /** Returns the roll calls that anchor axes 2, 3, ... up to a number: fewer if the data have not enough. */
    List<String> among(List<String> names, int axes) {
        return Stream.concat(rollCalls.stream().filter(names::contains), names.stream())
                .distinct()
                .limit(axes - 1L)
                .toList();
    }

    /** Returns the state that is on the positive side of an axis, from 2, if one was named. */
    Optional<String> state(int axis) {
        return Optional.ofNullable(states.get(axis));
    }

    /** Returns whether an axis, from 2, that a roll call anchors points where it was told to. */
    boolean isNamed(int axis, String rollCall) {
        return states.containsKey(axis) || rollCalls.get(axis - FIRST).equals(rollCall);
    }
}
