package org.plenary.protocol;

import org.plenary.bargaining.Author;
import org.plenary.bargaining.Chair;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.Gains;
import org.plenary.bargaining.NegotiatingText;
import org.plenary.text.ProvisionStatus;

/** The end of a committee's work: adoption, adoption with dissociations, or failure. */
final class Conclusion {
    private final Chair chair;
    private final NegotiatingText text;
    private final Gains own;
    private final Gains whole;

    Conclusion(Chair chair) {
        this.chair = chair;
        this.text = chair.committee().text();
        this.own = chair.newGains();
        this.whole = chair.newGains();
    }

    /** Brings the work to an end. */
    void reach() {
        chair.close();
        while (true) {
            settleBrackets();
            if (chair.committee().saysNothing()) {
                chair.fail(
                        chair.committee().mandate().writesRules()
                                ? "nothing was agreed"
                                : "it was to study, and wrote no rules");
                return;
            }
            if (chair.putWhole()) {
                chair.adopt();
                return;
            }
            if (!concede()) {
                chair.fail("objections to the text as a whole");
                return;
            }
        }
    }

    /**
     * What says nothing is left out; what was one package with it is in brackets then. What is still in brackets is put
     * once more, now that there is no more time. What fails is left out, where practice leaves contested points out; where
     * it does not, it stays in the chair's final text as it was worded last, and the text is taken or left as a whole (a
     * judgement, after the single negotiating text of Raiffa 1982).
     */
    private void settleBrackets() {
        chair.omitEmpty();
        for (int row = 0; row < text.rows(); row++) {
            boolean settled = text.agreed(row) || text.status(row) == ProvisionStatus.OMITTED;
            if (text.open(row) && !settled) {
                settle(row);
            }
        }
    }

    private void settle(int row) {
        if (!text.bracketed(row) || !chair.committee().says(row, text.wording(row))) {
            chair.omit(row);
        } else if (!chair.put(row, text.wording(row), Author.DRAFTERS)) {
            if (chair.mayOmit()) {
                chair.omit(row);
            } else {
                chair.agree(row);
            }
        }
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
        if (chair.mayOmit()) {
            chair.omit(worst);
        } else {
            chair.soften(worst);
        }
        return true;
    }

    /** Returns the row to give way on, -1 if there is none. */
    private int worst() {
        chair.gains(own);
        chair.judge(own, whole);
        int worst = -1;
        double most = 0;
        for (int row = 0; row < text.rows(); row++) {
            if (text.agreed(row) && (chair.mayOmit() || chair.maySoften(row))) {
                double lost = lostByObjectors(row);
                if (lost > most) {
                    most = lost;
                    worst = row;
                }
            }
        }
        return worst;
    }

    private double lostByObjectors(int row) {
        Committee committee = chair.committee();
        chair.gains(row, text.wording(row), own);
        double lost = 0;
        for (int m = 0; m < committee.membership().size(); m++) {
            int i = committee.membership().member(m);
            if (whole.overText(i) < 0) {
                lost -= committee.membership().influence(i) * own.overNothing(i);
            }
        }
        return lost;
    }
}
