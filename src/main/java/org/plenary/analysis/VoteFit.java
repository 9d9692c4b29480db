package org.plenary.analysis;

import java.util.List;
import org.plenary.model.VoteChances;

/**
 * How well the votes in a roll call were foreseen. Shares are of the states that cast a vote, and probabilities are given
 * that they did; tallies are of all states.
 *
 * @param rollCall its name
 * @param cast how many states cast a vote
 * @param right share of states whose likeliest vote is the real one
 * @param single share of states whose vote is the real one in a single run, expected
 * @param balanced mean over yes, no and abstention, as far as they occur, of the share of those votes that are the likeliest
 * @param logScore mean of the negative log probability of the real vote, in nats; of a probability below 0.001 that of it
 * @param brier mean over states of the squared distance of the probabilities of yes, no and abstention from the vote, 0 to 2
 * @param alwaysYes share of states that voted yes
 * @param yes expected votes in favour
 * @param no expected votes against
 * @param abstain expected abstentions
 * @param absent expected absences
 * @param realYes votes in favour
 * @param realNo votes against
 * @param realAbstain abstentions
 * @param realAbsent absences
 */
public record VoteFit(
        String rollCall,
        int cast,
        double right,
        double single,
        double balanced,
        double logScore,
        double brier,
        double alwaysYes,
        double yes,
        double no,
        double abstain,
        double absent,
        int realYes,
        int realNo,
        int realAbstain,
        int realAbsent) {
    private static final double LEAST = 0.001;
    private static final String VOTES = "YNA";

    /**
     * Compares.
     *
     * @param votes a character a state: {@code Y}, {@code N}, {@code A} or {@code X}
     * @param chances of each state's vote, in the same order
     * @throws IllegalArgumentException if they differ in number, or nobody voted
     */
    public static VoteFit of(String rollCall, String votes, List<VoteChances> chances) {
        if (votes.length() != chances.size()) {
            throw new IllegalArgumentException(votes.length() + " votes, " + chances.size() + " forecasts");
        }
        int[] real = new int[VOTES.length()];
        int[] found = new int[VOTES.length()];
        double single = 0;
        double log = 0;
        double brier = 0;
        VoteChances sum = VoteChances.NONE;
        for (int i = 0; i < chances.size(); i++) {
            VoteChances c = chances.get(i);
            sum = sum.plus(c);
            int vote = VOTES.indexOf(votes.charAt(i));
            if (vote >= 0) {
                double of = c.of(votes.charAt(i)) / Math.max(LEAST, 1 - c.absent());
                real[vote]++;
                found[vote] += c.present().likeliest() == votes.charAt(i) ? 1 : 0;
                single += of;
                log -= StrictMath.log(Math.max(LEAST, of));
                brier += distance(c.present(), votes.charAt(i));
            }
        }
        int cast = real[0] + real[1] + real[2];
        if (cast == 0) {
            throw new IllegalArgumentException("roll call " + rollCall + ": nobody voted");
        }
        return new VoteFit(
                rollCall,
                cast,
                (found[0] + found[1] + found[2]) / (double) cast,
                single / cast,
                balanced(real, found),
                log / cast,
                brier / cast,
                real[0] / (double) cast,
                sum.yes(),
                sum.no(),
                sum.abstain(),
                sum.absent(),
                real[0],
                real[1],
                real[2],
                votes.length() - cast);
    }

    private static double distance(VoteChances chances, char vote) {
        double sum = 0;
        for (char k : VOTES.toCharArray()) {
            double gap = chances.of(k) - (k == vote ? 1 : 0);
            sum += gap * gap;
        }
        return sum;
    }

    private static double balanced(int[] real, int[] found) {
        double sum = 0;
        int kinds = 0;
        for (int k = 0; k < real.length; k++) {
            if (real[k] > 0) {
                kinds++;
                sum += found[k] / (double) real[k];
            }
        }
        return sum / kinds;
    }
}
