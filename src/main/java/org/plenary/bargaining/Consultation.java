package org.plenary.bargaining;

import java.util.ArrayList;
import java.util.List;
import org.plenary.field.Mechanism;
import org.plenary.random.Purpose;
import org.plenary.text.ProvisionStatus;

/**
 * Consultations in the corridor: two stuck provisions, contested by different states, are put as one package (logrolling;
 * Sebenius 1983, <a href="https://doi.org/10.1017/S002081830003438X">doi:10.1017/S002081830003438X</a>).
 */
final class Consultation {
    private final Committee committee;

    Consultation(Committee committee) {
        this.committee = committee;
    }

    /** Tries one trade, if the chair finds one today. */
    void hold() {
        Setting setting = committee.setting();
        if (!setting.on(Mechanism.TRADES)
                || committee.chance(Purpose.CONSULTATION, 0, 0)
                        >= committee.organ().chair()) {
            return;
        }
        List<Integer> stuck = stuck();
        if (stuck.size() < 2) {
            return;
        }
        int first = pick(stuck.size(), 1);
        int second = (first + 1 + pick(stuck.size() - 1, 2)) % stuck.size();
        trade(stuck.get(first), stuck.get(second));
    }

    private int pick(int size, int item) {
        return Math.min(size - 1, (int) (size * committee.chance(Purpose.CONSULTATION, 1, item)));
    }

    private List<Integer> stuck() {
        NegotiatingText text = committee.text();
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < text.open.length; row++) {
            if (text.open[row] && text.status[row] == ProvisionStatus.BRACKETED) {
                rows.add(row);
            }
        }
        return rows;
    }

    private void trade(int first, int second) {
        NegotiatingText text = committee.text();
        Losses losses = committee.losses();
        losses.gains(first, law(first));
        losses.addGains(first, second, law(second));
        boolean carried = committee.decide(losses.gain(), losses.gainAgainstNothing(), Committee.TRADE);
        if (carried) {
            agree(text, first);
            agree(text, second);
        }
        committee.listener().traded(committee, first, second, carried);
    }

    private org.plenary.party.Rule law(int row) {
        NegotiatingText text = committee.text();
        return committee.law(row, text.centre[row], text.halfWidth[row], text.obligation[row]);
    }

    private void agree(NegotiatingText text, int row) {
        text.agree(row, text.centre[row], text.halfWidth[row], text.obligation[row]);
    }
}
