package org.plenary.protocol;

import java.util.List;
import java.util.stream.IntStream;
import org.plenary.bargaining.Chair;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.NegotiatingText;
import org.plenary.kernel.Purpose;
import org.plenary.world.Mechanism;

/**
 * Consultations in the corridor: two stuck provisions, contested by different states, are put as one package (logrolling;
 * Sebenius 1983, <a href="https://doi.org/10.1017/S002081830003438X">doi:10.1017/S002081830003438X</a>).
 */
final class Consultation {
    private final Chair chair;

    Consultation(Chair chair) {
        this.chair = chair;
    }

    /** Tries one trade, if the chair finds one today. */
    void hold() {
        Committee committee = chair.committee();
        if (!committee.setting().on(Mechanism.TRADES)
                || chair.chance(Purpose.CONSULTATION_HELD, 0)
                        >= committee.organ().chair()) {
            return;
        }
        List<Integer> stuck = stuck();
        if (stuck.size() < 2) {
            return;
        }
        int first = pick(stuck.size(), 1);
        int second = (first + 1 + pick(stuck.size() - 1, 2)) % stuck.size();
        chair.putTrade(stuck.get(first), stuck.get(second));
    }

    private int pick(int size, int item) {
        return Math.min(size - 1, (int) (size * chair.chance(Purpose.CONSULTATION_PICK, item)));
    }

    private List<Integer> stuck() {
        NegotiatingText text = chair.committee().text();
        return IntStream.range(0, text.rows()).filter(text::bracketed).boxed().toList();
    }
}
