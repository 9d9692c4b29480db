package org.plenary.legalization;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.text.AuthorityDecision;
import org.plenary.text.AuthorityInForce;
import org.plenary.text.AuthorityItem;
import org.plenary.text.NegotiatedRecord;

/**
 * The authority that a run conferred and that is in force when it ends ({@link AuthorityInForce}): of each item the
 * decision that confers most, on whichever organ; of equal ones the first. Inherited authority is counted but never
 * scored.
 *
 * @param decisions the decision that counts for each item of which anything is in force
 * @param inherited how many decisions the record lists as inherited
 */
public record ConferredAuthority(Map<AuthorityItem, AuthorityDecision> decisions, int inherited) {
    /** Copies the map, in the order of the items. */
    public ConferredAuthority {
        Map<AuthorityItem, AuthorityDecision> ordered = new EnumMap<>(AuthorityItem.class);
        ordered.putAll(decisions);
        decisions = Collections.unmodifiableMap(ordered);
    }

    /** Reads the authority off a record. */
    public static ConferredAuthority of(NegotiatedRecord record) {
        Map<AuthorityItem, AuthorityDecision> most = new EnumMap<>(AuthorityItem.class);
        for (AuthorityDecision decision :
                AuthorityInForce.after(record.periods(), record.conferred(), record.inherited())) {
            most.merge(decision.item(), decision, (a, b) -> b.level() > a.level() ? b : a);
        }
        return new ConferredAuthority(most, record.inherited().size());
    }

    /** Returns the level of an item: 0, 1 or 2. */
    public int level(AuthorityItem item) {
        return decision(item).map(AuthorityDecision::level).orElse(0);
    }

    /** Returns the decision that counts for an item. */
    public Optional<AuthorityDecision> decision(AuthorityItem item) {
        return Optional.ofNullable(decisions.get(item));
    }
}
