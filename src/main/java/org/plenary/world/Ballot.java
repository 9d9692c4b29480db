package org.plenary.world;

import java.util.Arrays;

/**
 * Those who are asked, and what their gains count as: the one place for all votes and tests, in committees, in the
 * Assembly and in what states expect.
 *
 * <p>A member gains or loses by the sign of its gain, and who neither gains nor loses counts on neither side; it votes in
 * favour or against if its gain is beyond the band, and otherwise abstains, so that a gain of 0 is an abstention.
 * It objects if it would lose more than it puts up with against the better of what there is without the text and of the
 * text as it is agreed: where consensus is needed, what is agreed is the status quo. A permanent member of the Security
 * Council stops a decision only by an objection; one that merely loses abstains, which is no veto.
 */
public final class Ballot {
    /** What is gained or lost by rounding alone, and so not at all: losses are of the order of 1, and computed to 1e-14. */
    public static final double NOTHING = 1e-12;

    private final int[] members;
    private final double[] influence;
    private final int[] majors;
    private final int[] permanents;
    private final Bars bars;

    /**
     * Where gains begin to count.
     *
     * @param objection the loss, at patience 1, beyond which a member objects
     * @param clear the loss beyond which a major state objects decisively, and any state though it stands alone
     * @param favour the gain beyond which a member votes in favour
     * @param against the loss beyond which it votes against
     */
    public record Bars(double objection, double clear, double favour, double against) {}

    /**
     * Asks these members. Arrays but the first have one entry a state.
     *
     * @param members indices of those asked, ascending
     * @param influence kept as it is
     */
    public Ballot(int[] members, double[] influence, boolean[] major, boolean[] permanent, Bars bars) {
        this.members = members;
        this.influence = influence;
        this.majors = Arrays.stream(members).filter(i -> major[i]).toArray();
        this.permanents = Arrays.stream(members).filter(i -> permanent[i]).toArray();
        this.bars = bars;
    }

    /**
     * Counts. This runs for every candidate that anybody weighs: one pass, so that the sums overlap. Signs are as good as
     * random, so a branch on them would be mispredicted: they mask the bits of what is added instead.
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
        double against = bars.against;
        double gaining = 0;
        double losing = 0;
        double objecting = 0;
        double alone = 0;
        long yes = 0;
        long no = 0;
        for (int i : members) {
            long weight = Double.doubleToRawLongBits(influence[i]);
            double gain = change[i] + error[i];
            double without = whole[i] + error[i];
            double least = Math.min(gain, without);
            gaining += Double.longBitsToDouble(weight & below(NOTHING - gain));
            losing += Double.longBitsToDouble(weight & below(NOTHING + gain));
            objecting += Double.longBitsToDouble(weight & below(least + objection * patience[i]));
            alone += Double.longBitsToDouble(
                    weight & below(least + objection * patience[i]) & below(least + clear * patience[i]));
            yes -= below(favour - least);
            no -= below(least + against);
        }
        boolean majorObjects = false;
        for (int i : majors) {
            majorObjects |= clearly(Math.min(change[i], whole[i]) + error[i], patience[i]);
        }
        boolean permanentAgainst = false;
        for (int i : permanents) {
            permanentAgainst |= Math.min(change[i], whole[i]) + error[i] < -(objection * patience[i]);
        }
        return new BallotCount(
                objecting, alone, gaining, losing, majorObjects, permanentAgainst, (int) yes, (int) no, (int)
                        (members.length - yes - no));
    }

    /** Returns whether a major state that gains this much in the worse of both respects objects clearly. */
    public boolean clearly(double least, double patience) {
        return least < -(bars.clear * patience);
    }

    /** Returns the major states among those asked. */
    public int[] majors() {
        return majors.clone();
    }

    /** Returns all bits for a number below 0 and none for others; a difference is below 0 where the one is below the other. */
    private static long below(double difference) {
        return Double.doubleToRawLongBits(difference) >> 63;
    }
}
