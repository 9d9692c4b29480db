package org.plenary.bargaining;

import java.util.ArrayList;
import java.util.List;
import org.plenary.text.AuthorityItem;
import org.plenary.text.ObligationLevel;
import org.plenary.text.ProvisionStatus;

/** The end of a committee's work: adoption, adoption with dissociations, or failure. */
final class Conclusion {
    private final Committee committee;

    Conclusion(Committee committee) {
        this.committee = committee;
    }

    /** Brings the work to an end. */
    void reach() {
        committee.close();
        settleBrackets();
        while (true) {
            if (empty()) {
                fail("nothing was agreed");
                return;
            }
            if (carries()) {
                committee.adopt(dissociated());
                committee.listener().concluded(committee, true, "adopted");
                return;
            }
            if (!concede()) {
                fail("objections to the text as a whole");
                return;
            }
        }
    }

    /**
     * What is still in brackets is put once more, now that there is no more time. What fails is left out, where practice
     * leaves contested points out; where it does not, it stays in the chair's final text as it was worded last, and the
     * text is taken or left as a whole (a judgement, after the single negotiating text of Raiffa 1982).
     */
    private void settleBrackets() {
        NegotiatingText text = committee.text();
        for (int row = 0; row < text.open.length; row++) {
            if (text.open[row] && text.status[row] != ProvisionStatus.AGREED) {
                settle(row);
            }
        }
    }

    private void settle(int row) {
        NegotiatingText text = committee.text();
        double y = text.centre[row];
        double r = text.halfWidth[row];
        int level = text.obligation[row];
        if (text.status[row] != ProvisionStatus.BRACKETED) {
            committee.omit(row);
        } else if (!committee.put(row, y, r, level, Author.DRAFTERS)) {
            if (committee.mayOmit()) {
                committee.omit(row);
            } else {
                text.agree(row, y, r, level);
            }
        }
    }

    private boolean empty() {
        NegotiatingText text = committee.text();
        for (int row = 0; row < text.open.length; row++) {
            if (text.agreed(row)) {
                return false;
            }
        }
        for (AuthorityItem item : AuthorityItem.values()) {
            if (committee.authority().level(item) > committee.standing().level(item)) {
                return false;
            }
        }
        return true;
    }

    private boolean carries() {
        committee.losses().packageGains();
        return committee.decide(committee.losses().gain(), committee.losses().gainAgainstNothing(), Committee.WHOLE);
    }

    /**
     * Gives way on the agreed provision by which those who object to the whole lose most: it is left out, or where practice
     * does not omit but soften, it binds one level less.
     *
     * @return whether there was something to give way on
     */
    private boolean concede() {
        int worst = worst();
        if (worst < 0) {
            return false;
        }
        if (committee.mayOmit()) {
            committee.omit(worst);
        } else {
            NegotiatingText text = committee.text();
            text.agree(worst, text.centre[worst], text.halfWidth[worst], text.obligation[worst] - 1);
            committee.listener().redrafted(committee, worst, DraftingMove.SOFTEN, true);
        }
        return true;
    }

    /** Returns the row to give way on, -1 if there is none. */
    private int worst() {
        double[] whole = committee.losses().gain().clone();
        int worst = -1;
        double most = 0;
        for (int row = 0; row < committee.text().open.length; row++) {
            if (mayGiveWay(row)) {
                double lost = lostByObjectors(row, whole);
                if (lost > most) {
                    most = lost;
                    worst = row;
                }
            }
        }
        return worst;
    }

    private boolean mayGiveWay(int row) {
        NegotiatingText text = committee.text();
        boolean softens = committee.setting().practice().contains(DraftingMove.SOFTEN)
                && text.obligation[row] > ObligationLevel.RECOMMENDATION.ordinal();
        return text.agreed(row) && (committee.mayOmit() || softens);
    }

    private double lostByObjectors(int row, double[] whole) {
        NegotiatingText text = committee.text();
        Losses losses = committee.losses();
        losses.gains(row, committee.law(row, text.centre[row], text.halfWidth[row], text.obligation[row]));
        double lost = 0;
        for (int i : committee.membership().members) {
            if (whole[i] < 0) {
                lost -= committee.membership().influence[i] * losses.gainAgainstNothing()[i];
            }
        }
        return lost;
    }

    private List<String> dissociated() {
        double threshold = committee.setting().parameters().objectionThreshold();
        List<String> states = new ArrayList<>();
        for (int i : committee.membership().members) {
            if (committee.losses().gain()[i] < -threshold) {
                states.add(committee.code(i));
            }
        }
        return states;
    }

    private void fail(String reason) {
        committee.listener().concluded(committee, false, reason);
    }
}
