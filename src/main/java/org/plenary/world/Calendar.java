package org.plenary.world;

/**
 * When an organ meets: sessions of equal length.
 *
 * @param sessions how many sessions, at least 1
 * @param days meeting days a session, at least 1
 */
public record Calendar(int sessions, int days) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is below 1
     */
    public Calendar {
        if (sessions < 1 || days < 1) {
            throw new IllegalArgumentException(
                    "a calendar needs at least one session of one day, not " + sessions + " of " + days);
        }
    }

    /** Returns the number of meeting days. */
    public int total() {
        return sessions * days;
    }

    /** Returns whether a session starts on this meeting day, counted from 0. */
    public boolean opensSession(int day) {
        return day % days == 0;
    }

    /** Returns the share of the calendar that has passed by the end of this meeting day, from above 0 to 1. */
    public double elapsed(int day) {
        return Math.min(1, (day + 1.0) / total());
    }
}
