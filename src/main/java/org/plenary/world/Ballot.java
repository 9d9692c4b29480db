package org.plenary.world;

/**
 * Those who are asked, and what their gains count as: the one place for all votes and tests, in committees, in the
 * Assembly and in what states expect.
 *
 * <p>A member gains or loses by the sign of its gain, and who neither gains nor loses counts on neither side; it votes in
 * favour or against if its gain is beyond the band, and otherwise abstains, so that a gain of exactly 0 is an abstention.
 * It objects if it would lose more than it puts up with against having no text.
 */
public final class Ballot {
    private final int[] members;
    private final double[] influence;
    private final boolean[] major;
    private final boolean[] permanent;
    private final Bars bars;

    /**
     * Where gains begin to count.
     *
     * @param objection the loss, at patience 1, beyond which a member objects
     * @param clear the loss beyond which a major state objects decisively
     * @param favour the gain beyond which a member votes in favour
     * @param against the loss beyond which it votes against
     */
    public record Bars(double objection, double clear, double favour, double against) {}

    /**
     * Asks these members. Arrays have one entry a state and are kept as they are.
     *
     * @param members indices of those asked, ascending
     */
    public Ballot(int[] members, double[] influence, boolean[] major, boolean[] permanent, Bars bars) {
        this.members = members;
        this.influence = influence;
        this.major = major;
        this.permanent = permanent;
        this.bars = bars;
    }

    /**
     * Counts. This runs for every candidate that anybody weighs: one pass, so that the sums overlap. Signs are as good as
     * random, so a branch on them would be mispredicted: they multiply by 0 or 1 instead.
     *
     * @param change what each state gains against the last text
     * @param whole what each gains against no text at all
     * @param error what each misjudges both by
     * @param patience what each puts up with, as a multiple of the bars
     */
    public BallotCount count(double[] change, double[] whole, double[] error, double[] patience) {
        double objection = bars.objection;
        double clear = bars.clear;
        double favour = bars.favour;
        double opposed = -bars.against;
        double gaining = 0;
        double losing = 0;
        double objecting = 0;
        boolean majorObjects = false;
        int yes = 0;
        int no = 0;
        boolean permanentAgainst = false;
        for (int i : members) {
            double weight = influence[i];
            double gain = change[i] + error[i];
            double without = whole[i] + error[i];
            gaining += (gain > 0 ? 1 : 0) * weight;
            losing += (gain < 0 ? 1 : 0) * weight;
            objecting += (without < -(objection * patience[i]) ? 1 : 0) * weight;
            majorObjects |= major[i] && without < -(clear * patience[i]);
            int in = (gain > favour ? 1 : 0) & (without > favour ? 1 : 0);
            int out = (gain < opposed ? 1 : 0) | (without < opposed ? 1 : 0);
            yes += in;
            no += out;
            permanentAgainst |= permanent[i] && out > 0;
        }
        return new BallotCount(
                objecting, gaining, losing, majorObjects, permanentAgainst, yes, no, members.length - yes - no);
    }

    /** Returns how a state votes by a gain: {@code Y}, {@code N} or {@code A}. */
    public char vote(double gain) {
        return gain > bars.favour ? 'Y' : gain < -bars.against ? 'N' : 'A';
    }

    /** Returns the influence of those who object by these gains, from 0 to 1. */
    public double objecting(double[] whole) {
        double sum = 0;
        for (int i : members) {
            sum += whole[i] < -bars.objection ? influence[i] : 0;
        }
        return sum;
    }
}
