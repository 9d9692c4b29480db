package org.plenary.world;

import java.util.List;
import org.plenary.text.ObligationLevel;

/**
 * A regime outside the process that binds its parties already, and on which they fall back.
 *
 * @param id its id, unique in the scenario
 * @param members whether each state is a party
 * @param provisions the provisions it covers, by id
 * @param halfWidth half the width of its permitted readings, at least 0; their middle is the parties' mean ideal
 * @param obligation how far it binds
 */
@SuppressWarnings("ArrayRecordComponent") // a mask that is read in inner loops and never compared
public record Regime(
        String id, boolean[] members, List<String> provisions, double halfWidth, ObligationLevel obligation) {
    /** Copies the members and the provisions. */
    public Regime {
        members = members.clone();
        provisions = List.copyOf(provisions);
    }

    /** Returns whether each state is a party; a copy. */
    @Override
    public boolean[] members() {
        return members.clone();
    }

    /** Returns whether a state is a party. */
    public boolean binds(int state) {
        return members[state];
    }
}
