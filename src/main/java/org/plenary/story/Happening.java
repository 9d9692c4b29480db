package org.plenary.story;

import java.util.Optional;
import org.plenary.bargaining.Author;
import org.plenary.text.Wording;

/**
 * What happened to a provision on a meeting day.
 *
 * @param kind what it was
 * @param day the meeting day, from 1
 * @param author who proposed it, if anybody did
 * @param way what tells it from others of its kind: a drafting move or a lever in words, or why it was left out or opened
 * @param other the row that it was traded for or one package with; -1 for none
 * @param wording the wording that was put, with what the umbrella term leaves open
 * @param stand how the members stood, if they were asked
 * @param carried whether it carried
 */
record Happening(
        Sort kind,
        int day,
        Optional<Author> author,
        String way,
        int other,
        Optional<Wording> wording,
        Optional<Stand> stand,
        boolean carried) {
    /** What can happen to a provision. */
    enum Sort {
        /** A wording was put to the decision rule. */
        PUT,
        /** It was put as one package with another provision. */
        TRADED,
        /** It was put together with a programme of capacity building. */
        PAID,
        /** It was made to bind less so that the text as a whole is taken. */
        SOFTENED,
        /** It was divided into its parts. */
        SPLIT,
        /** It was left out. */
        LEFT_OUT,
        /** It was agreed, and is open again. */
        REOPENED
    }

    /** Left out by drafters who see no way. */
    static final String HOPELESS = "hopeless";
    /** Left out since it failed when it was put for the last time. */
    static final String LAST_CALL = "last call";
    /** Given up for those who object to the text as a whole. */
    static final String CONCEDED = "conceded";
    /** Left out since it says nothing. */
    static final String EMPTY = "empty";
    /** Left out since no wording was ever put. */
    static final String UNWORDED = "unworded";
    /** Left out since nothing was agreed. */
    static final String UNSETTLED = "unsettled";
    /** Open again since positions have moved. */
    static final String MOVED = "moved";
    /** Open again since the other half of its package fell. */
    static final String PACKAGE = "package";

    Happening withWay(String other) {
        return new Happening(kind, day, author, other, this.other, wording, stand, carried);
    }

    /** Returns whether it made the provision agreed, or kept it so with another wording. */
    boolean agrees() {
        return carried && (kind == Sort.PUT || kind == Sort.TRADED || kind == Sort.PAID);
    }

    /** Returns whether it was an attempt to agree that failed. */
    boolean fails() {
        return !carried && (kind == Sort.PUT || kind == Sort.TRADED);
    }
}
