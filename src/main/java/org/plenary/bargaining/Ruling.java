package org.plenary.bargaining;

import org.plenary.world.BallotCount;

/**
 * Who has the last word on what is put to a committee: the organ's rule. A run under another ruling is not the run of its
 * seed: it is made to see what the opposite of a decision would have led to, with all luck as it was.
 */
public interface Ruling {
    /** The organ's rule has it. */
    Ruling BY_RULE = new Ruling() {};

    /** What is put. */
    enum Matter {
        /** Wording of a row. */
        WORDING(0),
        /** A level of an item of authority. */
        AUTHORITY(0),
        /** The text as a whole. */
        WHOLE(8),
        /** Wordings of two rows together. */
        TRADE(9),
        /** Wording of a row with a side-payment. */
        SIDE_PAYMENT(10),
        /** That one text takes another's place. */
        MERGER(11);

        private final int subject;

        Matter(int subject) {
            this.subject = subject;
        }

        /** Returns the number that keys tests of it, beside those of rows and items of authority. */
        int subject() {
            return subject;
        }
    }

    /**
     * Returns whether what was put carries.
     *
     * @param item the row, of two the first; of authority the ordinal of the item; otherwise 0
     * @param test the number of the test, of its own on each day of a committee
     * @param count how the members stand
     */
    default boolean carries(Committee committee, Matter matter, int item, int test, BallotCount count) {
        return committee.organ().rule().carries(count, committee.elapsed());
    }
}
