package org.plenary.world;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.text.AuthorityItem;

/**
 * The authority that an organ holds, item by item, and what it does to states' losses. Immutable; levels are 0, 1 or 2.
 *
 * <p>Which item does what is a judgement, after the reasons for which states delegate in Hawkins, Lake, Nielson and
 * Tierney 2006, <i>Delegation and Agency in International Organizations</i>, ch. 1: an expert unit sees the world and
 * tells states; guidance and review let the organ adapt the readings of a rule; review watches over compliance; a
 * programme builds capacity; a lead among agencies brings in theirs, as
 * far as the organ can absorb it (Cohen and Levinthal 1990, <a
 * href="https://doi.org/10.2307/2393553">doi:10.2307/2393553</a>); and an organ that lasts does all of it for longer.
 */
public final class Authority {
    private static final List<AuthorityItem> IN_TEXT = List.of(
            AuthorityItem.ORGAN,
            AuthorityItem.EXPERTISE,
            AuthorityItem.COORDINATION,
            AuthorityItem.IMPLEMENTATION,
            AuthorityItem.FOLLOW_UP);

    /** No authority. */
    public static final Authority NONE = new Authority(new int[AuthorityItem.values().length]);

    private final int[] levels;

    private Authority(int[] levels) {
        this.levels = levels;
    }

    /** Returns authority with these levels; items that are not named are at 0. */
    public static Authority of(Map<AuthorityItem, Integer> levels) {
        Authority authority = NONE;
        for (Map.Entry<AuthorityItem, Integer> entry : levels.entrySet()) {
            authority = authority.with(entry.getKey(), entry.getValue());
        }
        return authority;
    }

    /** Returns the items that a text can confer; the others are conferred by mandates. */
    public static List<AuthorityItem> inText() {
        return IN_TEXT;
    }

    /** Returns the level of an item. */
    public int level(AuthorityItem item) {
        return levels[item.ordinal()];
    }

    /** Returns the same with an item at another level, or at the nearest that there is. */
    public Authority with(AuthorityItem item, int level) {
        int[] changed = levels.clone();
        changed[item.ordinal()] = Math.max(0, Math.min(AuthorityItem.MAX_LEVEL, level));
        return new Authority(changed);
    }

    /** Returns the same with an item raised to a level, if it is not there already. */
    public Authority raised(AuthorityItem item, int level) {
        return with(item, Math.max(level(item), level));
    }

    /**
     * Returns what this authority does.
     *
     * <p>What an organ cannot see it can neither tell states, nor watch over, nor teach: the gains from a unit, from review
     * and from programmes all grow with its sight. A complex matter lies partly outside any one organ's competence; what
     * other agencies know of it reaches the organ as far as it coordinates them and they cooperate.
     *
     * @param competence what the organ knows by itself, and what it would need others for
     */
    public AuthorityEffect effect(Competence competence, ModelParameters p, Mechanisms mechanisms) {
        double standing = share(AuthorityItem.ORGAN);
        double unit = share(AuthorityItem.EXPERTISE);
        double review = share(AuthorityItem.FOLLOW_UP);
        double guidance = Math.min(1, level(AuthorityItem.IMPLEMENTATION));
        double programme = Math.max(0, level(AuthorityItem.IMPLEMENTATION) - 1);
        double pooled =
                mechanisms.on(Mechanism.ALLIES) ? competence.cooperation() * share(AuthorityItem.COORDINATION) : 0;
        double elsewhere = p.allyExpertise() * competence.complexity();
        double sight = competence.expertise() * (1 + unit) / 2 * (1 - elsewhere * (1 - pooled));
        double lasting = (1 + standing) / 2;
        double paid = 0;
        for (AuthorityItem item : IN_TEXT) {
            paid += level(item);
        }
        double extent = (paid - level(AuthorityItem.ORGAN)) / ((IN_TEXT.size() - 1) * AuthorityItem.MAX_LEVEL);
        return new AuthorityEffect(
                lasting * p.discretion() * (guidance + review) / 2,
                sight,
                lasting * unit,
                1 + lasting * p.monitoringGain() * review * sight,
                lasting * p.capacityGain() * programme * sight,
                extent,
                paid);
    }

    private double share(AuthorityItem item) {
        return level(item) / (double) AuthorityItem.MAX_LEVEL;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Authority a && Arrays.equals(levels, a.levels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(levels);
    }
}
