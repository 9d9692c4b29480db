package org.plenary.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which of the authority conferred in a process is in force after some of its periods.
 *
 * <p>Of each organ the latest decision on each item counts. It lapses when a period ends in which the organ got no new
 * mandate, unless the decision is permanent or the organ is: it stood before the process at the highest level of the
 * item <i>organ</i>, or a permanent decision puts it there. Reasons: the codebook's page.
 */
public final class AuthorityInForce {
    private final Map<String, Map<AuthorityItem, AuthorityDecision>> byOrgan = new LinkedHashMap<>();
    private final Set<String> lasting = new HashSet<>();

    private AuthorityInForce(List<AuthorityDecision> inherited) {
        inherited.stream().filter(AuthorityInForce::makesPermanent).forEach(d -> lasting.add(d.organ()));
    }

    /**
     * Returns the decisions in force, in the order in which organs first got authority.
     *
     * @param conferred all decisions of the process, in order
     * @param inherited authority that existed before
     * @param periods how many periods are over
     */
    public static List<AuthorityDecision> after(
            int periods, List<AuthorityDecision> conferred, List<AuthorityDecision> inherited) {
        AuthorityInForce authority = new AuthorityInForce(inherited);
        for (int period = 0; period < periods; period++) {
            authority.pass(period, conferred);
        }
        List<AuthorityDecision> standing = new ArrayList<>();
        authority.byOrgan.values().forEach(items -> standing.addAll(items.values()));
        return Collections.unmodifiableList(standing);
    }

    private void pass(int period, List<AuthorityDecision> conferred) {
        Set<String> mandated = new HashSet<>();
        for (AuthorityDecision decision : conferred) {
            if (decision.period() == period) {
                mandated.add(decision.organ());
                enter(decision);
            }
        }
        byOrgan.forEach((organ, items) -> {
            if (!mandated.contains(organ) && !lasting.contains(organ)) {
                items.values().removeIf(decision -> !decision.permanent());
            }
        });
    }

    /** Enters a decision; one that changes nothing takes no permanence away. */
    private void enter(AuthorityDecision decision) {
        Map<AuthorityItem, AuthorityDecision> items =
                byOrgan.computeIfAbsent(decision.organ(), organ -> new EnumMap<>(AuthorityItem.class));
        AuthorityDecision before = items.get(decision.item());
        if (before == null || before.level() != decision.level() || decision.permanent()) {
            items.put(decision.item(), decision);
        }
        if (decision.permanent() && makesPermanent(decision)) {
            lasting.add(decision.organ());
        }
    }

    private static boolean makesPermanent(AuthorityDecision decision) {
        return decision.item() == AuthorityItem.ORGAN && decision.level() == AuthorityItem.MAX_LEVEL;
    }
}
