package org.plenary.legalization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.text.AuthorityItem;

/** What both ways of scoring delegation share: a table of three words an item, and the reasons given. */
final class AuthorityItems {
    private AuthorityItems() {}

    /** Returns a copy in the order of the items after checking that each has an entry for level 0, 1 and 2. */
    static Map<AuthorityItem, List<String>> checked(Map<AuthorityItem, List<String>> levels) {
        Map<AuthorityItem, List<String>> copy = new EnumMap<>(AuthorityItem.class);
        for (AuthorityItem item : AuthorityItem.values()) {
            List<String> ofItem = levels.getOrDefault(item, List.of());
            if (ofItem.size() != AuthorityItem.MAX_LEVEL + 1) {
                throw new IllegalArgumentException("item " + item.name().toLowerCase(Locale.ROOT)
                        + " needs an entry for each of levels 0, 1 and 2, not " + ofItem.size());
            }
            copy.put(item, List.copyOf(ofItem));
        }
        return Collections.unmodifiableMap(copy);
    }

    /** Returns the score with a reason for the class, one for each item, and one on inherited authority. */
    static DimensionScore explained(
            DelegationRule rule, ConferredAuthority authority, double level, LegalizationClass classified, String why) {
        List<String> reasons = new ArrayList<>();
        String name = classified.name().toLowerCase(Locale.ROOT);
        reasons.add(String.format(Locale.ROOT, "delegation %.3f is %s: %s", level, name, why));
        for (AuthorityItem item : AuthorityItem.values()) {
            int ofItem = authority.level(item);
            reasons.add(item.name().toLowerCase(Locale.ROOT) + " " + ofItem + " (" + rule.meaning(item, ofItem) + ")"
                    + authority
                            .decision(item)
                            .filter(d -> d.level() > 0)
                            .map(d -> ", conferred on " + d.organ() + " by " + d.basis())
                            .orElse(""));
        }
        if (authority.inherited() > 0) {
            reasons.add("inherited, so not scored: " + authority.inherited() + " decision(s)");
        }
        return new DimensionScore(Dimension.DELEGATION, level, classified, reasons);
    }
}
