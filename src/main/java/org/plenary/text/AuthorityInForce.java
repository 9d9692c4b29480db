package org.plenary.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which of the authority conferred in a process is in force after some of its periods.
 *
 * <p>Of each organ the latest decision on each item counts. It lapses when a period ends in which the organ got no new
 * mandate, unless the decision is permanent or the organ is: it stood before the process at the highest level of the
 * item <i>organ</i>, or a permanent decision puts it there. Reasons: the codebook's page.
 */
public final class AuthorityInForce {
    private AuthorityInForce() {}

    /**
     * Returns the decisions in force, in the order in which organs first got authority.
     *
     * @param periods how many periods are over
     * @param conferred all decisions of the process, in order
     * @param inherited authority that existed before
     */
    public static List<AuthorityDecision> after(
            int periods, List<AuthorityDecision> conferred, List<AuthorityDecision> inherited) {
        Map<String, Map<AuthorityItem, AuthorityDecision>> byOrgan = new LinkedHashMap<>();
        Set<String> lasting = new TreeSet<>();
        inherited.stream().filter(AuthorityInForce::atItsHighest).forEach(d -> lasting.add(d.organ()));
        for (int period = 0; period < periods; period++) {
            Set<String> mandated = new TreeSet<>();
            for (AuthorityDecision decision : conferred) {
                if (decision.period() == period) {
                    mandated.add(decision.organ());
                    byOrgan.computeIfAbsent(decision.organ(), organ -> new EnumMap<>(AuthorityItem.class))
                            .merge(decision.item(), decision, AuthorityInForce::later);
                    if (decision.permanent() && atItsHighest(decision)) {
                        lasting.add(decision.organ());
                    }
                }
            }
            byOrgan.forEach((organ, items) -> items.values()
                    .removeIf(d -> !mandated.contains(organ) && !lasting.contains(organ) && !d.permanent()));
        }
        List<AuthorityDecision> standing = new ArrayList<>();
        byOrgan.values().forEach(items -> standing.addAll(items.values()));
        return standing;
    }

    /** A decision that changes nothing takes no permanence away. */
    private static AuthorityDecision later(AuthorityDecision before, AuthorityDecision decision) {
        return before.level() == decision.level() && before.permanent() ? before : decision;
    }

    private static boolean atItsHighest(AuthorityDecision decision) {
        return decision.item() == AuthorityItem.ORGAN && decision.level() == AuthorityItem.MAX_LEVEL;
    }
}
