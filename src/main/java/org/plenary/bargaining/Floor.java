package org.plenary.bargaining;

import java.util.ArrayList;
import java.util.List;
import org.plenary.field.Mechanism;
import org.plenary.organ.Tally;
import org.plenary.party.Bloc;
import org.plenary.random.KeyedRandom;
import org.plenary.random.Purpose;

/**
 * How the members of a committee judge a proposal: their gains, drawn towards those of their blocs, against what they put
 * up with.
 *
 * <p>Members follow their bloc in <em>acceptance</em>: with pull c_b = cohesion x strength^2 of each bloc b that i belongs
 * to,
 *
 * <pre>judged_i = (1 - c_i) gain_i + c_i sum(c_b G_b) / sum(c_b),     c_i = max(c_b)</pre>
 *
 * where G_b is the bloc's gain, weighted by influence within it.
 */
public final class Floor {
    /** What each state puts up with before it objects, as a multiple of the threshold: set day by day. */
    final double[] patience;

    private final Setting setting;
    private final Membership membership;
    private final List<int[]> blocMembers = new ArrayList<>();
    private final double[] pull;
    private final double[] blocInfluence;
    private final double[] ownShare;
    private final double[] borrowedShare;
    private final double[] totalPull;
    private final double[] borrowed;
    private final double[] shock;
    private final double[] misread;
    private final boolean[] permanent;
    private final Tally tally = new Tally();

    Floor(Setting setting, Membership membership, boolean[] permanent) {
        this.setting = setting;
        this.membership = membership;
        this.permanent = permanent;
        int n = setting.preferences().size();
        int blocs = setting.blocs().size();
        patience = new double[n];
        java.util.Arrays.fill(patience, 1);
        pull = new double[blocs];
        blocInfluence = new double[blocs];
        ownShare = new double[n];
        borrowedShare = new double[n];
        totalPull = new double[n];
        shock = new double[n];
        misread = new double[n];
        borrowed = new double[n];
        java.util.Arrays.fill(ownShare, 1);
        for (int b = 0; b < blocs; b++) {
            addBloc(b, setting.blocs().get(b));
        }
        // Whoever follows nobody keeps all of his own gain and borrows 0 / 1.
        java.util.Arrays.setAll(totalPull, i -> totalPull[i] > 0 ? totalPull[i] : 1);
        java.util.Arrays.setAll(borrowedShare, i -> 1 - ownShare[i]);
    }

    private void addBloc(int b, Bloc bloc) {
        int[] seated = java.util.Arrays.stream(bloc.members())
                .filter(i -> membership.sits[i])
                .toArray();
        blocMembers.add(seated);
        boolean follows = setting.on(Mechanism.BLOC_COHESION) && seated.length > 1;
        pull[b] = follows ? bloc.pull() : 0;
        for (int i : seated) {
            blocInfluence[b] += membership.influence[i];
            ownShare[i] = Math.min(ownShare[i], 1 - pull[b]);
            totalPull[i] += pull[b];
        }
    }

    /** Returns the members of a bloc that sit here. */
    int[] seated(int bloc) {
        return blocMembers.get(bloc);
    }

    /** Returns the influence of a bloc's seated members, from 0 to 1. */
    double influence(int bloc) {
        return blocInfluence[bloc];
    }

    /** Returns the pull of a bloc on its members here, from 0 to 1. */
    double pull(int bloc) {
        return pull[bloc];
    }

    /** Returns a bloc's gain: the mean over its seated members, weighted by influence. */
    double gain(int bloc, double[] gains) {
        double sum = 0;
        for (int i : blocMembers.get(bloc)) {
            sum += membership.influence[i] * gains[i];
        }
        return blocInfluence[bloc] > 0 ? sum / blocInfluence[bloc] : 0;
    }

    /** Draws both kinds of the members' gains towards those of their blocs, in place. Before anything is agreed they are the same. */
    void mix(double[] gains, double[] against) {
        boolean same = java.util.Arrays.equals(gains, against);
        mix(gains);
        if (same) {
            System.arraycopy(gains, 0, against, 0, gains.length);
        } else {
            mix(against);
        }
    }

    /** Draws the members' gains towards those of their blocs, in place. */
    void mix(double[] gains) {
        java.util.Arrays.fill(borrowed, 0);
        for (int b = 0; b < pull.length; b++) {
            if (pull[b] > 0) {
                double lent = pull[b] * gain(b, gains);
                for (int i : blocMembers.get(b)) {
                    borrowed[i] += lent;
                }
            }
        }
        for (int i = 0; i < gains.length; i++) {
            gains[i] = ownShare[i] * gains[i] + borrowedShare[i] * borrowed[i] / totalPull[i];
        }
    }

    /**
     * Sums up how the members stand.
     *
     * @param gains mixed gains against the last text
     * @param against mixed gains against no text at all: whoever loses by them objects
     * @param noise scale of the noise in judgements; 0 for none
     * @param round the committee that keys the noise
     * @param item the test that keys the noise
     * @return a tally that the next call overwrites
     */
    Tally tally(double[] gains, double[] against, double noise, int round, int item) {
        tally.clear();
        misjudge(noise, round, item);
        count(gains, against);
        return tally;
    }

    /**
     * Sums up how the members would stand as drafters see them: without noise in anybody's judgement, but with what the
     * drafters misread.
     */
    Tally expected(double[] gains, double[] against) {
        tally.clear();
        System.arraycopy(misread, 0, shock, 0, shock.length);
        count(gains, against);
        return tally;
    }

    /** Draws anew, for a session, how far drafters misread each member. */
    void misread(double sd, int round, int session) {
        int[] key = setting.preferences().key;
        for (int i : membership.members) {
            misread[i] = sd > 0 ? sd * setting.random().gaussian(Purpose.PERCEPTION, key[i], round, session) : 0;
        }
    }

    /** Fills in how far each member misjudges the proposal. */
    private void misjudge(double noise, int round, int item) {
        if (!(noise > 0)) {
            java.util.Arrays.fill(shock, 0);
            return;
        }
        KeyedRandom random = setting.random();
        int[] key = setting.preferences().key;
        for (int i : membership.members) {
            shock[i] = noise * random.logistic(Purpose.JUDGEMENT, key[i], round, item);
        }
    }

    /**
     * Fills in the tally. This runs for every candidate that anybody weighs: one pass, so that the sums overlap. Signs are
     * as good as random, so a branch on them would be mispredicted: they multiply by 0 or 1 instead.
     */
    private void count(double[] gains, double[] against) {
        double threshold = setting.parameters().objectionThreshold();
        double clear = setting.parameters().majorThreshold();
        double band = setting.parameters().abstention();
        boolean[] major = setting.preferences().major;
        double gaining = 0;
        double losing = 0;
        double objecting = 0;
        boolean majorObjects = false;
        int yes = 0;
        int no = 0;
        boolean permanentAgainst = false;
        for (int i : membership.members) {
            double influence = membership.influence[i];
            double change = gains[i] + shock[i];
            double whole = against[i] + shock[i];
            gaining += (change > 0 ? 1 : 0) * influence;
            losing += (change < 0 ? 1 : 0) * influence;
            objecting += (whole < -(threshold * patience[i]) ? 1 : 0) * influence;
            majorObjects |= major[i] && whole < -(clear * patience[i]);
            int in = (change > band ? 1 : 0) & (whole > band ? 1 : 0);
            int out = (change < -band ? 1 : 0) | (whole < -band ? 1 : 0);
            yes += in;
            no += out;
            permanentAgainst |= permanent[i] && out > 0;
        }
        tally.gaining = gaining;
        tally.losing = losing;
        tally.objecting = objecting;
        tally.majorObjects = majorObjects;
        tally.yes = yes;
        tally.no = no;
        tally.abstentions = membership.members.length - yes - no;
        tally.permanentAgainst = permanentAgainst;
    }

    /** Returns who objects, by the same numbers as {@link #tally}. */
    List<Objection> objections(double[] against, double noise, int round, int item) {
        double threshold = setting.parameters().objectionThreshold();
        double clear = setting.parameters().majorThreshold();
        List<Objection> objections = new ArrayList<>();
        for (int i : membership.members) {
            double shock = noise > 0
                    ? noise * setting.random().logistic(Purpose.JUDGEMENT, setting.preferences().key[i], round, item)
                    : 0;
            double whole = against[i] + shock;
            boolean decisive = setting.preferences().major[i] && whole < -clear * patience[i];
            if (decisive || whole < -threshold * patience[i]) {
                objections.add(new Objection(i, whole, threshold * patience[i], decisive));
            }
        }
        return objections;
    }
}
