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
 * <p>Members follow their bloc in <em>acceptance</em>: with pull c_b = cohesion x strength of each bloc b that i belongs
 * to,
 *
 * <pre>judged_i = prod(1 - c_b) gain_i + (1 - prod(1 - c_b)) sum(c_b G_b) / sum(c_b)</pre>
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
    private final double[] blocGain;
    private final double[] ownShare;
    private final double[] totalPull;
    private final double[] borrowed;
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
        blocGain = new double[blocs];
        ownShare = new double[n];
        totalPull = new double[n];
        borrowed = new double[n];
        java.util.Arrays.fill(ownShare, 1);
        for (int b = 0; b < blocs; b++) {
            addBloc(b, setting.blocs().get(b));
        }
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
            ownShare[i] *= 1 - pull[b];
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

    /** Draws the members' gains towards those of their blocs, in place. */
    void mix(double[] gains) {
        java.util.Arrays.fill(borrowed, 0);
        for (int b = 0; b < pull.length; b++) {
            if (pull[b] > 0) {
                blocGain[b] = gain(b, gains);
            }
        }
        for (int b = 0; b < pull.length; b++) {
            if (pull[b] > 0) {
                for (int i : blocMembers.get(b)) {
                    borrowed[i] += pull[b] * blocGain[b];
                }
            }
        }
        for (int i : membership.members) {
            if (totalPull[i] > 0) {
                gains[i] = ownShare[i] * gains[i] + (1 - ownShare[i]) * borrowed[i] / totalPull[i];
            }
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
        KeyedRandom random = setting.random();
        double threshold = setting.parameters().objectionThreshold();
        double clear = setting.parameters().majorThreshold();
        double band = setting.parameters().abstention();
        boolean[] major = setting.preferences().major;
        for (int i : membership.members) {
            double shock = noise > 0
                    ? noise * random.logistic(Purpose.JUDGEMENT, setting.preferences().key[i], round, item)
                    : 0;
            weigh(i, gains[i] + shock);
            object(i, against[i] + shock, threshold * patience[i], clear * patience[i], major[i]);
            vote(i, Math.min(gains[i], against[i]) + shock, band);
        }
        return tally;
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

    private void weigh(int i, double change) {
        if (change > 0) {
            tally.gaining += membership.influence[i];
        } else if (change < 0) {
            tally.losing += membership.influence[i];
        }
    }

    private void object(int i, double whole, double threshold, double clear, boolean major) {
        if (whole < -threshold) {
            tally.objecting += membership.influence[i];
        }
        tally.majorObjects |= major && whole < -clear;
    }

    private void vote(int i, double judged, double band) {
        if (judged > band) {
            tally.yes++;
        } else if (judged < -band) {
            tally.no++;
            tally.permanentAgainst |= permanent[i];
        } else {
            tally.abstentions++;
        }
    }
}
