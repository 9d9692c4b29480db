package org.plenary.legalization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.plenary.text.AuthorityItem;

/**
 * Adds up the six items: low below {@code medium} points, medium from there, high from {@code high} points on if the
 * required items are met, otherwise medium. The level is the points divided by the 12 that are possible.
 *
 * @param meanings what level 0, 1 and 2 of each item mean, in words
 * @param medium the fewest points of the medium class
 * @param high the fewest points of the high class
 * @param required the least level of some items without which the class is never high
 */
public record ItemSum(
        Map<AuthorityItem, List<String>> meanings, int medium, int high, Map<AuthorityItem, Integer> required)
        implements DelegationRule {
    private static final int POINTS = AuthorityItem.values().length * AuthorityItem.MAX_LEVEL;

    /**
     * Copies the maps.
     *
     * @throws IllegalArgumentException if a meaning is missing, the points are out of order or more than 12, or a
     *     required level is not 0, 1 or 2
     */
    public ItemSum {
        meanings = AuthorityItems.checked(meanings);
        if (!(medium > 0 && medium < high && high <= POINTS)) {
            throw new IllegalArgumentException(
                    "points must satisfy 0 < medium < high <= " + POINTS + ", but are " + medium + " and " + high);
        }
        Map<AuthorityItem, Integer> ordered = new EnumMap<>(AuthorityItem.class);
        ordered.putAll(required);
        if (ordered.values().stream().anyMatch(level -> level < 0 || level > AuthorityItem.MAX_LEVEL)) {
            throw new IllegalArgumentException("a required level is not 0, 1 or 2: " + ordered);
        }
        required = Collections.unmodifiableMap(ordered);
    }

    @Override
    public String meaning(AuthorityItem item, int level) {
        return Objects.requireNonNull(meanings.get(item)).get(level);
    }

    @Override
    public double least(LegalizationClass classified) {
        return switch (classified) {
            case LOW -> 0;
            case MEDIUM -> (double) medium / POINTS;
            case HIGH -> (double) high / POINTS;
        };
    }

    @Override
    public DimensionScore score(ConferredAuthority authority) {
        int points = 0;
        for (AuthorityItem item : AuthorityItem.values()) {
            points += authority.level(item);
        }
        List<String> missing = missing(authority);
        LegalizationClass classified = classify(points, missing.isEmpty());
        String why = points + " of " + POINTS + " points; medium from " + medium + ", high from " + high
                + (points >= high && !missing.isEmpty() ? " but only with " + String.join(" and ", missing) : "");
        return AuthorityItems.explained(this, authority, (double) points / POINTS, classified, why);
    }

    private LegalizationClass classify(int points, boolean met) {
        if (points < medium) {
            return LegalizationClass.LOW;
        }
        return points >= high && met ? LegalizationClass.HIGH : LegalizationClass.MEDIUM;
    }

    private List<String> missing(ConferredAuthority authority) {
        List<String> missing = new ArrayList<>();
        required.forEach((item, least) -> {
            if (authority.level(item) < least) {
                missing.add(item.name().toLowerCase(Locale.ROOT) + " at least " + least);
            }
        });
        return missing;
    }
}
