package org.plenary.bargaining;

/**
 * Who wrote a proposal.
 *
 * @param kind what kind of party
 * @param index the index of the state or bloc; -1 for others
 */
public record Author(Role kind, int index) {
    /** The secretariat or the chair. */
    public static final Author SECRETARIAT = new Author(Role.SECRETARIAT, -1);
    /** Non-state actors. */
    public static final Author NON_STATE = new Author(Role.NON_STATE, -1);
    /** The drafters who look for a way out. */
    public static final Author DRAFTERS = new Author(Role.DRAFTERS, -1);

    /** Kinds of authors. */
    public enum Role {
        /** A state for itself. */
        STATE,
        /** A bloc for its members. */
        BLOC,
        /** The secretariat or the chair. */
        SECRETARIAT,
        /** Non-state actors. */
        NON_STATE,
        /** The drafters who look for a way out of a stuck provision. */
        DRAFTERS
    }
}
