package org.plenary.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Stationary equilibrium of legislative bargaining under a closed rule over a finite set of proposals (Baron and Ferejohn
 * 1989, American Political Science Review 83(4), 1181-1206; over any policies Banks and Duggan 2000, American Political
 * Science Review 94(1), 73-88).
 *
 * <p>Each round a member is recognised with a probability of its own and makes a proposal, which is put to one vote. A
 * member votes for what it does not gain less by than {@code discount} times v_i, what it expects of going on. The
 * proposer makes the one by which it gains most of those that carry, one of several as good with equal probability; if it
 * gains more by waiting it makes none. While nothing carries, nobody gains anything. v is the fixed point of
 *
 * <pre>v_i = sum_j p_j E[ g_i(proposal of j), or discount v_i if j makes none ]</pre>
 *
 * found by iteration, damped where it does not settle. Over a finite set there need not be one in which each proposer has
 * one best proposal; what the last step has then is an approximation.
 */
final class LegislativeBargaining {
    private static final int MOST_STEPS = 200;
    private static final int UNDAMPED = 20;
    private static final double SETTLED = 1e-9;
    private static final double AS_GOOD = 1e-9;

    private final double[][] gain;
    private final double[] recognition;
    private final double discount;
    private final int quota;
    private final double[] value;
    private double[] wanted;
    /** What is to be chosen among, as {@link #best} leaves it. */
    private final int[] best;

    /**
     * Sets up the game.
     *
     * @param gain what each member gains: proposal, member
     * @param recognition probability of each member to be recognised, adding up to 1
     * @param discount what a round's delay leaves of a gain, from 0 to 1
     * @param quota votes that carry a proposal, the proposer's own included
     */
    LegislativeBargaining(double[][] gain, double[] recognition, double discount, int quota) {
        this.gain = gain;
        this.recognition = recognition;
        this.discount = discount;
        this.quota = quota;
        this.value = new double[recognition.length];
        this.wanted = new double[recognition.length];
        this.best = new int[gain.length];
    }

    /** Solves the game. */
    LegislativeBargaining solve() {
        for (int step = 0; step < MOST_STEPS; step++) {
            wanted = wanted();
            double[] next = step();
            double moved = 0;
            double weight = step < UNDAMPED ? 1 : 1.0 / (step - UNDAMPED + 2);
            for (int i = 0; i < value.length; i++) {
                double change = weight * (next[i] - value[i]);
                moved = Math.max(moved, Math.abs(change));
                value[i] += change;
            }
            if (moved < SETTLED) {
                break;
            }
        }
        wanted = wanted();
        return this;
    }

    /** What members must be given for their votes. */
    private double[] wanted() {
        return Arrays.stream(value).map(v -> discount * v - AS_GOOD).toArray();
    }

    private double[] step() {
        int[] votes = votes();
        double[] next = new double[value.length];
        for (int j = 0; j < value.length; j++) {
            if (recognition[j] > 0) {
                addExpected(recognition[j], best(j, votes), next);
            }
        }
        return next;
    }

    /** Adds what members expect of one proposer, who takes one of its best proposals, or waits if there is none. */
    private void addExpected(double recognised, int count, double[] next) {
        double[] sum = count == 1 ? gain[best[0]] : new double[next.length];
        for (int b = 0; count > 1 && b < count; b++) {
            double[] of = gain[best[b]];
            for (int i = 0; i < sum.length; i++) {
                sum[i] += of[i];
            }
        }
        for (int i = 0; i < next.length; i++) {
            next[i] += recognised * (count == 0 ? discount * value[i] : sum[i] / count);
        }
    }

    private int[] votes() {
        int[] votes = new int[gain.length];
        for (int a = 0; a < gain.length; a++) {
            for (int i = 0; i < value.length; i++) {
                votes[a] += gain[a][i] >= wanted[i] ? 1 : 0;
            }
        }
        return votes;
    }

    /** Fills in the best proposals of a member among those that carry, and returns how many there are. */
    private int best(int j, int[] votes) {
        double most = wanted[j];
        int count = 0;
        for (int a = 0; a < gain.length; a++) {
            if (votes[a] >= quota && gain[a][j] >= most - AS_GOOD) {
                if (gain[a][j] > most + AS_GOOD) {
                    most = gain[a][j];
                    count = 0;
                }
                best[count++] = a;
            }
        }
        return count;
    }

    /** Returns what each member expects of the game. */
    double[] value() {
        return value.clone();
    }

    /** Returns the proposals that a member would make, each with the same probability; none if it would rather wait. */
    List<Integer> proposals(int member) {
        int count = best(member, votes());
        return IntStream.range(0, count).mapToObj(b -> best[b]).toList();
    }
}
