package org.plenary.world;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.text.ObligationLevel;

/**
 * A regime outside the process that binds its parties already, and on which they fall back.
 *
 * @param id its id, unique in the scenario
 * @param members whether each state is a party at the start
 * @param eligible whether each state may be a party; every member is
 * @param drafters whether each state's ideal counts in its contents, the mean of the drafters' ideals
 * @param admission how it admits who is eligible
 * @param minimum the parties that it needs to be in force, at least 1
 * @param dues what a party pays, relative to the shared level, at least 0
 * @param provisions the provisions it covers, by id
 * @param halfWidth half the width of its permitted readings, at least 0; their middle is its contents
 * @param obligation how far it binds
 * @param concept the label of how it sees the matter
 * @param access how far non-state actors take part, from 0 to 1
 * @param authority how much authority its organ has, from 0 to 1
 * @param institution the label of what serves it
 * @param cooperatesWith how far that works with other institutions, from 0 to 1, by label
 */
@SuppressWarnings("ArrayRecordComponent") // masks that are read in inner loops and never compared
public record Regime(
        String id,
        boolean[] members,
        boolean[] eligible,
        boolean[] drafters,
        Admission admission,
        int minimum,
        double dues,
        List<String> provisions,
        double halfWidth,
        ObligationLevel obligation,
        String concept,
        double access,
        double authority,
        String institution,
        Map<String, Double> cooperatesWith) {
    /** How a regime admits who is eligible. */
    public enum Admission {
        /** Who is eligible may join. */
        FREE,
        /** The parties must not lose by it on average. */
        PARTIES
    }

    /** Copies the masks and the collections. */
    public Regime {
        members = members.clone();
        eligible = eligible.clone();
        drafters = drafters.clone();
        provisions = List.copyOf(provisions);
        cooperatesWith = Collections.unmodifiableMap(new LinkedHashMap<>(cooperatesWith));
    }

    /** Makes a regime that nobody but its members may belong to, with an institution and a concept of its own. */
    public Regime(String id, boolean[] members, List<String> provisions, double halfWidth, ObligationLevel obligation) {
        this(
                id,
                members,
                members,
                members,
                Admission.FREE,
                1,
                1,
                provisions,
                halfWidth,
                obligation,
                id,
                0,
                0,
                id,
                Map.of());
    }

    /** Returns whether each state is a party at the start; a copy. */
    @Override
    public boolean[] members() {
        return members.clone();
    }

    /** Returns whether each state may be a party; a copy. */
    @Override
    public boolean[] eligible() {
        return eligible.clone();
    }

    /** Returns whether each state's ideal counts in its contents; a copy. */
    @Override
    public boolean[] drafters() {
        return drafters.clone();
    }

    /** Returns whether a state is a party at the start. */
    public boolean binds(int state) {
        return members[state];
    }

    /** Returns whether a state may be a party. */
    public boolean admits(int state) {
        return eligible[state];
    }
}
