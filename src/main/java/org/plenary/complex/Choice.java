package org.plenary.complex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.world.Bloc;
import org.plenary.world.Mechanism;
import org.plenary.world.Mechanisms;
import org.plenary.world.Regime;

/** How states join and leave regimes (R11 to R14), and blocs found their own (R15). */
final class Choice {
    /** Blocs that pull less than this are left out. */
    private static final double LEAST_PULL = 0.05;
    /** Blocs work out what they would gain every so many sweeps. */
    private static final int BLOCS_EVERY = 8;
    /** How many parties a founded regime needs. */
    static final int FOUNDERS = 5;
    /** Sweeps after a founding, and between two periods. */
    static final int FEW_SWEEPS = 4;

    private final Parties p;
    private final Stakes s;
    private final List<Bloc> blocs;
    private final List<boolean[]> has = new ArrayList<>();
    private final double[] pull;
    private final double[] totalPull;
    private final double[] followed;
    private final double threshold;
    private final KeyedRandom random;
    private final double[][] blocGain;
    private final @Nullable Consent[] consent;
    private final boolean[] founded;
    private boolean consulted;
    private int sweep;

    /**
     * Makes the choices of a run.
     *
     * @param objectionThreshold the loss by which a state stands outside a soft text
     */
    Choice(Parties parties, List<Bloc> blocs, Mechanisms mechanisms, double objectionThreshold, KeyedRandom random) {
        this.p = parties;
        this.s = parties.s;
        this.blocs = blocs;
        this.threshold = objectionThreshold;
        this.random = random;
        this.pull = new double[blocs.size()];
        this.totalPull = new double[s.states];
        this.followed = new double[s.states];
        this.founded = new boolean[blocs.size()];
        this.blocGain = new double[blocs.size()][p.clubs.length];
        this.consent = new Consent[p.clubs.length];
        boolean follow = mechanisms.on(Mechanism.BLOC_COHESION) && mechanisms.on(Mechanism.BLOC_ACCESSION);
        for (int b = 0; b < pull.length; b++) {
            boolean[] in = new boolean[s.states];
            int[] members = blocs.get(b).members();
            double pulls = follow && members.length > 1 ? blocs.get(b).pull() : 0;
            pull[b] = pulls < LEAST_PULL ? 0 : pulls;
            for (int i : members) {
                in[i] = true;
                totalPull[i] += pull[b];
                followed[i] = Math.max(followed[i], pull[b]);
            }
            has.add(in);
        }
    }

    /** Goes on from where others' choices stand. */
    void resume(Choice earlier) {
        System.arraycopy(earlier.founded, 0, founded, 0, founded.length);
        sweep = earlier.sweep;
    }

    /** Starts the sweeps of a period. */
    void period(int period) {
        sweep = period * 10_000;
        consulted = false;
    }

    /** All who are eligible for a regime are parties for a moment; those that gain stay (R13). */
    void launch(int r) {
        launch(r, now());
    }

    /** Returns what each state has as things stand. */
    private double[] now() {
        double[] now = new double[s.states];
        for (int i = 0; i < now.length; i++) {
            p.look(i);
            now[i] = p.utility(i, p.binding(i));
        }
        return now;
    }

    private void launch(int r, double[] before) {
        Regime terms = p.clubs[r].terms();
        for (int i = 0; i < s.states; i++) {
            if (terms.admits(i)) {
                p.move(i, p.of[i] | 1 << r);
            }
        }
        if (p.clubs[r].origin() == Club.Descent.SOFT) {
            return;
        }
        boolean[] stays = new boolean[s.states];
        for (int i = 0; i < s.states; i++) {
            if (terms.admits(i)) {
                p.look(i);
                stays[i] = p.utility(i, p.with(i, r)) > before[i];
            }
        }
        for (int i = 0; i < s.states; i++) {
            if (terms.admits(i) && !stays[i]) {
                p.move(i, p.of[i] & ~(1 << r));
            }
        }
    }

    /** Lets all states reconsider their regimes so many times. */
    void sweeps(int count) {
        sweeps(count, 0);
    }

    /** Of regimes before the first that is new it is known already what blocs would gain by them. */
    private void sweeps(int count, int firstNew) {
        for (int n = 0; n < count; n++) {
            p.gather();
            if (n % BLOCS_EVERY == 0) {
                consult(n == 0 && consulted ? firstNew : 0);
                consulted = true;
            }
            for (int i : order()) {
                visit(i);
            }
            sweep++;
        }
    }

    /** Lets each state reconsider with all others as they are, and then lets all do what they decided. */
    void once() {
        p.gather();
        consult(0);
        int[] decided = new int[s.states];
        for (int i = 0; i < decided.length; i++) {
            int before = p.of[i];
            visit(i);
            decided[i] = p.of[i];
            p.move(i, before);
        }
        p.restore(decided);
    }

    private int[] order() {
        long[] lots = new long[s.states];
        for (int i = 0; i < lots.length; i++) {
            lots[i] = random.bits(Purpose.ACCESSION_ORDER, s.key[i], sweep, 0) << 16 >>> 1 | i;
        }
        Arrays.sort(lots);
        int[] order = new int[lots.length];
        Arrays.setAll(order, at -> (int) (lots[at] & 0x7fff));
        return order;
    }

    /** Blocs and parties work out what they would gain. */
    private void consult(int first) {
        for (int r = first; r < p.size; r++) {
            for (int b = 0; b < pull.length; b++) {
                if (pull[b] > 0) {
                    blocGain[b][r] = gain(has.get(b), r);
                }
            }
            consent[r] = p.clubs[r].terms().admission() == Regime.Admission.PARTIES ? new Consent(p, r) : null;
        }
    }

    /** Returns what the eligible of some states gain on average, by influence, if all are parties rather than none. */
    private double gain(boolean[] bloc, int r) {
        boolean[] able = new boolean[s.states];
        int count = 0;
        for (int i = 0; i < able.length; i++) {
            able[i] = bloc[i] && p.clubs[r].terms().admits(i);
            count += able[i] ? 1 : 0;
        }
        if (count == 0) {
            return 0;
        }
        double[] influence = s.influence(able);
        int[] before = p.snapshot();
        double in = mean(able, influence, r, true);
        double out = mean(able, influence, r, false);
        back(before);
        return in - out;
    }

    private void back(int[] before) {
        for (int i = 0; i < before.length; i++) {
            p.move(i, before[i]);
        }
    }

    private double mean(boolean[] able, double[] influence, int r, boolean in) {
        for (int i = 0; i < able.length; i++) {
            if (able[i]) {
                p.move(i, in ? p.of[i] | 1 << r : p.of[i] & ~(1 << r));
            }
        }
        double sum = 0;
        for (int i = 0; i < able.length; i++) {
            if (able[i]) {
                p.look(i);
                sum += influence[i] * p.utility(i, in ? p.with(i, r) : p.without(i, r));
            }
        }
        return sum;
    }

    private void visit(int i) {
        p.look(i);
        double now = p.utility(i, p.binding(i));
        for (int r = 0; r < p.size; r++) {
            if (p.clubs[r].terms().admits(i)) {
                boolean in = p.isParty(i, r);
                if (wants(i, r, now) != in) {
                    p.move(i, p.of[i] ^ 1 << r);
                    p.look(i);
                    now = p.utility(i, p.binding(i));
                }
            }
        }
    }

    /** What a state gains by being a party to a regime, given what it has now. */
    private double gain(int i, int r, double now) {
        int binding = p.binding(i);
        int with = p.with(i, r);
        int without = p.without(i, r);
        return (with == binding ? now : p.utility(i, with)) - (without == binding ? now : p.utility(i, without));
    }

    private boolean wants(int i, int r, double now) {
        boolean in = p.isParty(i, r);
        double judged = judged(i, r, gain(i, r, now));
        if (p.clubs[r].origin() == Club.Descent.SOFT) {
            return judged >= -threshold;
        }
        double u = random.uniform(
                Purpose.ACCESSION, s.key[i], sweep, p.clubs[r].id().hashCode());
        if (in) {
            return !happens(-judged - p.c.withdrawalBar(), p.c.accessionNoise(), u);
        }
        Consent asks = consent[r];
        return happens(judged - p.c.accessionBar(), p.c.accessionNoise(), u) && (asks == null || asks.gain(i) >= 0);
    }

    /** A gain as a state judges it, with its blocs (R11). */
    private double judged(int i, int r, double gain) {
        if (followed[i] == 0) {
            return gain;
        }
        double borrowed = 0;
        for (int b = 0; b < pull.length; b++) {
            borrowed += has.get(b)[i] ? pull[b] * blocGain[b][r] : 0;
        }
        return (1 - followed[i]) * gain + followed[i] * borrowed / totalPull[i];
    }

    /** Returns whether what has a logit of margin / noise happens at a lot (R12), without an exponential where it is clear. */
    static boolean happens(double margin, double noise, double lot) {
        double z = Math.abs(margin) / noise;
        double sure = margin > 0 ? 1 - lot : lot;
        boolean likely = sure > 1 / (2 + z + z * z / 2) || sure > 1 / (1 + StrictMath.exp(z));
        return likely == margin > 0;
    }

    /** Founds the regime that is worth most to its bloc, and lets all reconsider; returns whether any was (R15). */
    boolean found(int most, double force) {
        if (p.size >= Math.min(most, p.clubs.length)) {
            return false;
        }
        double[] now = now();
        int best = -1;
        double worthMost = 0;
        int[] before = p.snapshot();
        for (int b = 0; b < founded.length; b++) {
            if (!founded[b] && blocs.get(b).members().length >= FOUNDERS) {
                int r = p.add(own(b, force));
                double worth = worth(b, r, now);
                back(before);
                p.dropLast();
                if (worth > worthMost) {
                    worthMost = worth;
                    best = b;
                }
            }
        }
        if (best < 0) {
            return false;
        }
        founded[best] = true;
        launch(p.add(own(best, force)), now);
        sweeps(FEW_SWEEPS, p.size - 1);
        return true;
    }

    /** Returns the regime that a bloc would found. */
    Club own(int b, double force) {
        boolean[] members = has.get(b);
        Clauses text = Clauses.of(s, s.influence(members), p.c.foundedWidth(), force);
        return Club.founded(blocs.get(b).id(), members, text);
    }

    private double worth(int b, int r, double[] now) {
        launch(r, now);
        if (p.members(r) < FOUNDERS) {
            return 0;
        }
        double sum = 0;
        double total = 0;
        for (int i : blocs.get(b).members()) {
            double weight = 1.0 / s.states + s.power[i];
            p.look(i);
            total += weight;
            sum += weight * (p.utility(i, p.binding(i)) - now[i]);
        }
        return sum / total - p.c.foundingCost();
    }

    /**
     * Returns what each state would gain by the best regime that a bloc of its own could found, all its members being
     * parties (R17); 0 at least. Nothing is founded.
     *
     * @param silent the rows on which it says nothing
     */
    double[] elsewhere(boolean[] silent, double force) {
        double[] best = new double[s.states];
        if (p.size == p.clubs.length) {
            return best;
        }
        int[] before = p.snapshot();
        double[] now = now();
        for (int b = 0; b < founded.length; b++) {
            int[] members = blocs.get(b).members();
            if (members.length > 1 && !founded[b]) {
                Club club = own(b, force);
                int r = p.add(club.with(club.text().without(silent)));
                for (int i : members) {
                    p.move(i, p.of[i] | 1 << r);
                }
                for (int i : members) {
                    p.look(i);
                    best[i] = Math.max(best[i], p.utility(i, p.with(i, r)) - now[i]);
                }
                back(before);
                p.dropLast();
            }
        }
        return best;
    }

    /** Returns the share of states that would gain by joining or leaving one regime, bars aside. */
    double unstable() {
        int count = 0;
        for (int i = 0; i < s.states; i++) {
            p.look(i);
            double now = p.utility(i, p.binding(i));
            boolean moves = false;
            for (int r = 0; r < p.size; r++) {
                if (p.clubs[r].terms().admits(i)) {
                    double gain = gain(i, r, now);
                    moves |= p.isParty(i, r) ? gain < 0 : gain > 0;
                }
            }
            count += moves ? 1 : 0;
        }
        return count / (double) s.states;
    }
}
