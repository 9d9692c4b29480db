package org.plenary.protocol;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.plenary.bargaining.Chair;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.NegotiatingText;
import org.plenary.kernel.Purpose;
import org.plenary.text.Wording;
import org.plenary.world.Mechanism;

/**
 * Consultations in the corridor: two stuck provisions that states weigh unlike each other are put as one package (logrolling;
 * Sebenius 1983, <a href="https://doi.org/10.1017/S002081830003438X">doi:10.1017/S002081830003438X</a>).
 */
final class Consultation {
    private final Chair chair;

    Consultation(Chair chair) {
        this.chair = chair;
    }

    /** Puts one trade, the first that is foreseen to carry, if the chair looks for one today. */
    void hold() {
        Committee committee = chair.committee();
        if (!committee.setting().on(Mechanism.TRADES)
                || chair.chance(Purpose.CONSULTATION_HELD, 0)
                        >= committee.organ().chair()) {
            return;
        }
        List<Integer> stuck = stuck();
        for (int k = 0; k < stuck.size(); k++) {
            for (int other = k + 1; other < stuck.size(); other++) {
                if (trade(stuck.get(k), stuck.get(other))) {
                    return;
                }
            }
        }
    }

    /** Puts the first pair of alternatives of two rows that is foreseen to carry; returns whether there was one. */
    private boolean trade(int first, int second) {
        NegotiatingText text = chair.committee().text();
        for (Wording one : text.alternatives(first)) {
            for (Wording other : text.alternatives(second)) {
                if (chair.drafting().foreseesTrade(first, one, second, other)) {
                    chair.putTrade(first, one, second, other);
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the rows in brackets, in the order in which the chair tries them. */
    private List<Integer> stuck() {
        Committee committee = chair.committee();
        return IntStream.range(0, committee.text().rows())
                .filter(committee.text()::bracketed)
                .boxed()
                .sorted(Comparator.comparingDouble(
                        row -> chair.chance(Purpose.CONSULTATION_PICK, committee.keyOf(row))))
                .toList();
    }
}
