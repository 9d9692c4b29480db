package org.plenary.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.world.Ballot;
import org.plenary.world.BallotCount;
import org.plenary.world.Bloc;
import org.plenary.world.Mechanism;
import org.plenary.world.ModelParameters;

/**
 * How the members of a committee judge a proposal: their gains, drawn towards those of their blocs, against what they put
 * up with.
 *
 * <p>Members follow their bloc in <em>acceptance</em>: with pull c_b = cohesion x strength of each bloc b that i belongs
 * to,
 *
 * <pre>judged_i = (1 - c_i) gain_i + c_i sum(c_b G_b) / sum(c_b),     c_i = max(c_b)</pre>
 *
 * where G_b is the bloc's gain, weighted by influence within it.
 */
final class Floor {
    private final RunSetting setting;
    private final Membership membership;
    private final List<int[]> blocMembers = new ArrayList<>();
    private final double[] pull;
    private final double[] blocInfluence;
    private final double[] ownShare;
    private final double[] borrowedShare;
    private final double[] totalPull;
    /** States on which the same blocs pull are of one kind: they borrow the same. */
    private final int[] kind;

    private final int[][] blocsOfKind;
    private final int[] firstOfKind;
    private final double[] lent;
    private final double[] borrowed;
    private final int[] majors;
    private final int[] blocsOfMajors;
    private final double[] least;
    private final double[] shock;
    private final double[] unerring;
    private final Ballot ballot;
    /** What each state puts up with before it objects, as a multiple of the threshold: set day by day. */
    private final double[] patience;

    Floor(RunSetting setting, Membership membership, boolean[] permanent) {
        this.setting = setting;
        this.membership = membership;
        ModelParameters p = setting.parameters();
        this.ballot = membership.ballot(
                setting.preferences().major,
                permanent,
                new Ballot.Bars(p.objectionThreshold(), p.majorThreshold(), p.noise(), p.noise()));
        int n = setting.preferences().size();
        int blocs = setting.blocs().size();
        patience = new double[n];
        Arrays.fill(patience, 1);
        pull = new double[blocs];
        blocInfluence = new double[blocs];
        ownShare = new double[n];
        borrowedShare = new double[n];
        totalPull = new double[n];
        shock = new double[n];
        unerring = new double[n];
        Arrays.fill(ownShare, 1);
        for (int b = 0; b < blocs; b++) {
            addBloc(b, setting.blocs().get(b));
        }
        // Whoever follows nobody keeps all of his own gain and borrows 0 / 1.
        Arrays.setAll(totalPull, i -> totalPull[i] > 0 ? totalPull[i] : 1);
        Arrays.setAll(borrowedShare, i -> 1 - ownShare[i]);
        kind = new int[n];
        blocsOfKind = sortByBlocs();
        firstOfKind = new int[blocsOfKind.length];
        for (int i = n - 1; i >= 0; i--) {
            firstOfKind[kind[i]] = i;
        }
        lent = new double[blocs];
        borrowed = new double[blocsOfKind.length];
        least = new double[n];
        majors = ballot.majors();
        blocsOfMajors = IntStream.of(majors)
                .flatMap(i -> IntStream.of(blocsOfKind[kind[i]]))
                .distinct()
                .toArray();
    }

    private void addBloc(int b, Bloc bloc) {
        int[] seated =
                Arrays.stream(bloc.members()).filter(i -> membership.sits(i)).toArray();
        blocMembers.add(seated);
        boolean follows = setting.on(Mechanism.BLOC_COHESION) && seated.length > 1;
        pull[b] = follows ? bloc.pull() : 0;
        for (int i : seated) {
            blocInfluence[b] += membership.influence[i];
            ownShare[i] = Math.min(ownShare[i], 1 - pull[b]);
            totalPull[i] += pull[b];
        }
    }

    /** Tells states apart by the blocs that pull on them: each bloc splits the kinds of which some are in it. */
    private int[][] sortByBlocs() {
        List<int[]> kinds = new ArrayList<>(List.of(new int[0]));
        for (int b = 0; b < pull.length; b++) {
            Map<Integer, Integer> inside = new LinkedHashMap<>();
            for (int i : pull[b] > 0 ? blocMembers.get(b) : new int[0]) {
                int bloc = b;
                kind[i] = inside.computeIfAbsent(kind[i], k -> {
                    int[] blocs = Arrays.copyOf(kinds.get(k), kinds.get(k).length + 1);
                    blocs[blocs.length - 1] = bloc;
                    kinds.add(blocs);
                    return kinds.size() - 1;
                });
            }
        }
        return kinds.toArray(int[][]::new);
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

    /** Sets what members put up with today. */
    void hear(double elapsed) {
        for (int i : membership.members) {
            patience[i] = setting.tactics().get(i).patience(elapsed);
        }
    }

    /** Writes the members' gains as they judge them, drawn towards those of their blocs, into another. */
    void judge(Gains own, Gains judged) {
        mix(own.overText, judged.overText);
        if (own.alike()) {
            judged.makeAlike();
        } else {
            judged.makeUnlike();
            mix(own.overNothing, judged.overNothing);
        }
    }

    private void mix(double[] own, double[] judged) {
        for (int b = 0; b < pull.length; b++) {
            lend(b, own);
        }
        for (int k = 0; k < blocsOfKind.length; k++) {
            borrowed[k] = borrowedBy(k);
        }
        for (int i = 0; i < own.length; i++) {
            judged[i] = ownShare[i] * own[i] + borrowed[kind[i]];
        }
    }

    private void lend(int bloc, double[] own) {
        lent[bloc] = pull[bloc] > 0 ? pull[bloc] * gain(bloc, own) : 0;
    }

    /** Returns what each state of a kind borrows from its blocs, by its share. */
    private double borrowedBy(int k) {
        double sum = 0;
        for (int b : blocsOfKind[k]) {
            sum += lent[b];
        }
        int i = firstOfKind[k];
        return borrowedShare[i] * sum / totalPull[i];
    }

    /** Returns whether a major state objects clearly if nobody misjudges: what there is to know of gains where it blocks. */
    boolean majorsObject(Gains own) {
        for (int b : blocsOfMajors) {
            lend(b, own.overText);
        }
        for (int i : majors) {
            least[i] = ownShare[i] * own.overText[i] + borrowedBy(kind[i]);
        }
        if (!own.alike()) {
            for (int b : blocsOfMajors) {
                lend(b, own.overNothing);
            }
            for (int i : majors) {
                least[i] = Math.min(least[i], ownShare[i] * own.overNothing[i] + borrowedBy(kind[i]));
            }
        }
        for (int i : majors) {
            if (ballot.clearly(least[i], patience[i])) {
                return true;
            }
        }
        return false;
    }

    /**
     * Sums up how the members stand.
     *
     * @param judged gains as members judge them: whoever loses by them against no text objects
     * @param noise scale of the noise in judgements; 0 for none
     * @param round the committee that keys the noise
     * @param item the test that keys the noise
     */
    BallotCount count(Gains judged, double noise, int round, int item) {
        misjudge(noise, round, item);
        return ballot.count(judged.overText, judged.overNothing, shock, patience);
    }

    /** Sums up how the members would stand if nobody misjudged. */
    BallotCount expected(Gains judged) {
        return ballot.count(judged.overText, judged.overNothing, unerring, patience);
    }

    /** Returns the states that dissociate themselves from a text by these gains, however patient they were: judgement without noise. */
    List<Integer> dissociating(Gains judged) {
        double threshold = setting.parameters().objectionThreshold();
        return Arrays.stream(membership.members)
                .filter(i -> judged.overText[i] < -threshold)
                .boxed()
                .toList();
    }

    /** Fills in how far each member misjudges the proposal. */
    private void misjudge(double noise, int round, int item) {
        if (!(noise > 0)) {
            Arrays.fill(shock, 0);
            return;
        }
        KeyedRandom random = setting.random();
        int[] key = setting.preferences().key;
        for (int i : membership.members) {
            shock[i] = noise * random.logistic(Purpose.JUDGEMENT, key[i], round, item);
        }
    }

    /** Returns who objects, by the same numbers as {@link #count}. */
    List<Objection> objections(Gains judged, double noise, int round, int item) {
        double threshold = setting.parameters().objectionThreshold();
        double clear = setting.parameters().majorThreshold();
        misjudge(noise, round, item);
        List<Objection> objections = new ArrayList<>();
        for (int i : membership.members) {
            double whole = Math.min(judged.overText[i], judged.overNothing[i]) + shock[i];
            boolean decisive = setting.preferences().major[i] && whole < -clear * patience[i];
            if (decisive || whole < -threshold * patience[i]) {
                objections.add(new Objection(i, whole, threshold * patience[i], decisive));
            }
        }
        return objections;
    }
}
