package org.plenary.bargaining;

import java.util.List;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Law;
import org.plenary.text.Wording;

/** What tests of other packages may do to a committee, and how gains are asked for in one expression. */
public final class Backdoor {
    private Backdoor() {}

    /** Returns a committee's chair. */
    public static Chair chair(Committee committee) {
        return new Chair(committee);
    }

    /** Returns the levers of the secretariat of one committee in view of the others. */
    public static Levers levers(Committee committee, List<Committee> others, double effort) {
        return new Levers(chair(committee), others.stream().map(Chair::new).toList(), "s", effort);
    }

    /** Agrees on wording without a vote. */
    public static void agree(Committee committee, int row, Wording wording) {
        committee.text().agree(row, wording);
    }

    /** Agrees on wordings of two rows as one package without a vote. */
    public static void tie(Committee committee, int first, Wording one, int second, Wording other) {
        committee.text().tie(first, one, second, other);
    }

    /** Puts a row into brackets without a vote. */
    public static void bracket(Committee committee, int row, Wording wording) {
        committee.text().bracket(row, wording);
    }

    static Gains wording(Committee committee, int row, Law law) {
        Gains gains = committee.newGains();
        committee.losses().wording(row, law, gains);
        return gains;
    }

    static Gains authority(Committee committee, AuthorityItem item, int level) {
        Gains gains = committee.newGains();
        committee.losses().authority(item, level, gains);
        return gains;
    }

    /** Returns the same gains against the text and against none. */
    static Gains alike(double... gains) {
        Gains all = new Gains(gains.length);
        System.arraycopy(gains, 0, all.overText, 0, gains.length);
        all.makeAlike();
        return all;
    }
}
