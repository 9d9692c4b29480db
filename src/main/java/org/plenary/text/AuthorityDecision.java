package org.plenary.text;

/**
 * One act by which states conferred authority on an organ.
 *
 * @param item what was conferred
 * @param level how much of it: 0, 1 or 2
 * @param organ the organ that received it, by its id
 * @param basis the mandate or the adopted text that says so
 * @param period the period of the run in which it was decided, from 0
 * @param permanent whether it holds until states decide otherwise, and not only as long as the organ's mandate runs
 */
public record AuthorityDecision(
        AuthorityItem item, int level, String organ, String basis, int period, boolean permanent) {
    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException if it is not 0, 1 or 2
     */
    public AuthorityDecision {
        if (level < 0 || level > AuthorityItem.MAX_LEVEL) {
            throw new IllegalArgumentException("authority level " + level + " of " + item + " is not 0, 1 or 2");
        }
    }

    /** Makes a decision that holds as long as the organ's mandate runs. */
    public AuthorityDecision(AuthorityItem item, int level, String organ, String basis, int period) {
        this(item, level, organ, basis, period, false);
    }
}
