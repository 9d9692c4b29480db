package org.plenary.model;

import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.plenary.world.RollCall;
import org.plenary.world.VotingRecord;

/**
 * How texts of one agenda are voted on: as the mean of its roll calls. Roll calls of one agenda differ by far more than
 * their estimates are uncertain, so each counts the same.
 *
 * @param slopes logits per standard deviation of each preference axis
 * @param lower cut between no and abstention, in logits
 * @param upper cut between abstention and yes, in logits, not below {@code lower}
 * @param calls its roll calls; none where such texts are adopted without a vote
 */
record RollCallAgenda(List<Double> slopes, double lower, double upper, List<RollCall> calls) {
    /**
     * Returns the agenda of some roll calls. Without any, nothing is known of such texts but that they are adopted without a
     * vote: none stands nearer to them than another, and the cuts are those of the average roll call on file, 0 if there is
     * none.
     */
    static RollCallAgenda of(List<RollCall> calls, VotingRecord record, int axes) {
        List<RollCall> known = calls.isEmpty() ? record.rollCalls() : calls;
        List<Double> slopes = calls.isEmpty()
                ? Collections.nCopies(axes, 0.0)
                : IntStream.range(0, axes)
                        .mapToObj(a -> mean(calls, call -> call.slopes().get(a)))
                        .toList();
        return new RollCallAgenda(
                slopes, mean(known, RollCall::lower), mean(known, RollCall::upper), List.copyOf(calls));
    }

    private static double mean(List<RollCall> calls, ToDoubleFunction<RollCall> number) {
        return calls.stream().mapToDouble(number).average().orElse(0);
    }

    /** Returns the agenda that a tabling belongs to. */
    static RollCallAgenda of(Tabling tabling, VotingRecord record, int axes) {
        List<RollCall> calls = tabling.agenda().equals(Tabling.AS_SPONSORS_VOTED)
                ? record.rollCalls().stream()
                        .filter(call -> supported(call, tabling.sponsors()))
                        .toList()
                : tabling.agenda().stream()
                        .map(id -> record.rollCall(id).orElseThrow())
                        .toList();
        return of(calls, record, axes);
    }

    private static boolean supported(RollCall call, int[] states) {
        int more = 0;
        for (int i : states) {
            char vote = call.votes().charAt(i);
            more += vote == 'Y' ? 1 : vote == 'N' ? -1 : 0;
        }
        return more > 0;
    }

    /** Returns whether votes on such texts are on record. */
    boolean contested() {
        return !calls.isEmpty();
    }

    /** Returns a number for its roll calls, that keys draws. */
    int key() {
        return calls.stream().mapToInt(call -> call.id().hashCode()).sum();
    }

    /** Returns the probability of a vote against, at a sum of slopes times position and more. */
    double against(double stance) {
        return 1 - RollCall.logistic(stance - lower);
    }

    /** Returns the probability of a vote in favour. */
    double favour(double stance) {
        return RollCall.logistic(stance - upper);
    }
}
