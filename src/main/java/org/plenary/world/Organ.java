package org.plenary.world;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.text.AuthorityItem;

/**
 * An organ.
 *
 * @param id its id, unique in the scenario
 * @param title its name
 * @param secretariat the secretariat that serves it
 * @param members indices of its fixed members, ascending; empty for all states, or for experts
 * @param experts how many states send an expert; 0 if membership is not limited in this way
 * @param rule how it decides
 * @param regular whether it meets regularly
 * @param chair how often its chair finds a trade, from 0 to 1
 * @param nonStateAccess how far non-state actors may speak, from 0 to 1
 * @param nonStatePen how often a non-state actor holds the pen, from 0 to 1
 * @param succeeds ids of the organs whose work it takes over
 * @param inherited authority that it had before the process, by item
 */
@SuppressWarnings("ArrayRecordComponent") // indices are never compared
public record Organ(
        String id,
        String title,
        Secretariat secretariat,
        int[] members,
        int experts,
        DecisionRule rule,
        boolean regular,
        double chair,
        double nonStateAccess,
        double nonStatePen,
        List<String> succeeds,
        Map<AuthorityItem, Integer> inherited) {
    /** Copies what is handed in. */
    public Organ {
        members = members.clone();
        succeeds = List.copyOf(succeeds);
        inherited = Collections.unmodifiableMap(new LinkedHashMap<>(inherited));
    }

    /** Returns the indices of its fixed members, ascending; empty for all states, or for experts; a copy. */
    @Override
    public int[] members() {
        return members.clone();
    }
}
