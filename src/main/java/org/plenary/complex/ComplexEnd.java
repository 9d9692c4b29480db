package org.plenary.complex;

import java.util.Arrays;
import java.util.List;

/** A complex at the end of a run, as its measures see it. */
final class ComplexEnd {
    /** Forces and half-widths among which the best text of all is looked for, from the middling ones on. */
    private static final double[] FORCES = {0.25, 0.5, 0.75, 1};

    private static final double MIDDLING = 0.75;
    private static final double[] HALF_WIDTHS = {0.2, 0.4, 0.7, 1.1};
    private static final double MOST = 0.9;
    private static final double NARROW = 0.1;
    private static final double HALF = 0.5;

    final Parties p;
    final Attendance attendance;
    final Profiles profiles;
    final Fragmentation parts;
    final double[] ability;
    final double[] utility;
    final double[] benefit;
    final double[] cost;
    final double[] dues;
    final double[] price;
    final Past history;
    final double unstable;
    private final Stakes s;
    private double best = Double.NaN;

    /**
     * How it came to that.
     *
     * @param start the regimes that each state was a party to before the process
     * @param ended those of them, as bits, that ended and whose places others may have taken
     * @param unParties the regimes of the United Nations that each joined when they were new
     * @param unTexts the texts of the United Nations that stand, by id
     * @param foundings how many regimes blocs founded
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Past(int[] start, int ended, int[] unParties, List<String> unTexts, int foundings) {}

    ComplexEnd(Parties parties, Choice choice, Attendance attendance, double[] ability, Past history) {
        this.p = parties;
        this.s = parties.s;
        this.attendance = attendance;
        this.ability = ability;
        this.history = history;
        p.gather();
        this.profiles = Profiles.of(p);
        this.parts = Fragmentation.of(p.clubs, p.size, profiles, s);
        int n = s.states;
        this.utility = new double[n];
        this.benefit = new double[n];
        this.cost = new double[n];
        this.dues = new double[n];
        this.price = new double[n];
        for (int i = 0; i < n; i++) {
            int e = p.binding(i);
            p.look(i);
            benefit[i] = p.benefit(i, e);
            price[i] = p.price(i, e);
            for (int left = e; left != 0; left &= left - 1) {
                dues[i] += p.dues(i, Integer.numberOfTrailingZeros(left));
            }
            cost[i] = p.conduct.of(i, e).cost + price[i];
            utility[i] = benefit[i] - cost[i];
        }
        this.unstable = choice.unstable();
    }

    /** Returns the sum of utilities over that under the best text to which all are parties (Helm and Sprinz 2000). */
    double effectiveness() {
        return part(sum(utility));
    }

    /** Returns what the texts of the United Nations alone leave to be wished for, before states respond. */
    double deficit() {
        int[] after = p.snapshot();
        p.restore(history.unParties);
        double alone = total();
        p.restore(after);
        return 1 - part(alone);
    }

    private double part(double sum) {
        if (Double.isNaN(best)) {
            best = best();
        }
        return best > 0 ? Math.max(0, Math.min(1, sum / best)) : Double.NaN;
    }

    private double best() {
        boolean[] all = new boolean[s.states];
        Arrays.fill(all, true);
        double[] equal = new double[s.states];
        Arrays.fill(equal, 1.0 / s.states);
        int[] after = p.snapshot();
        p.restore(new int[s.states]);
        int at = p.add(p.nothing());
        int[] everybody = new int[s.states];
        Arrays.fill(everybody, 1 << at);
        p.restore(everybody);
        double most = 0;
        double width = HALF_WIDTHS[1];
        for (double half : HALF_WIDTHS) {
            double sum = total(at, Club.founded("", all, Clauses.of(s, equal, half, MIDDLING)));
            width = sum > most ? half : width;
            most = Math.max(most, sum);
        }
        for (double force : FORCES) {
            if (force != MIDDLING) {
                most = Math.max(most, total(at, Club.founded("", all, Clauses.of(s, equal, width, force))));
            }
        }
        p.restore(after);
        p.dropLast();
        return most;
    }

    private double total(int at, Club club) {
        p.put(at, club);
        return total();
    }

    private double total() {
        double sum = 0;
        for (int i = 0; i < s.states; i++) {
            p.look(i);
            sum += p.utility(i, p.binding(i));
        }
        return sum;
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    /** Returns the mean price over states that any regime binds; NaN if none does. */
    double participationCost() {
        double bound = s.states * (1 - profiles.alone());
        return bound > 0.5 ? sum(price) / bound : Double.NaN;
    }

    /** Returns the share of pairs of a state and a regime that it could join in which the price alone keeps it out. */
    double pricedOut() {
        int pairs = 0;
        int out = 0;
        for (int i = 0; i < s.states; i++) {
            p.look(i);
            for (int r = 0; r < p.size; r++) {
                if (p.clubs[r].terms().admits(i) && !p.isParty(i, r)) {
                    double gain = p.utility(i, p.with(i, r)) - p.utility(i, p.without(i, r));
                    pairs++;
                    out += gain <= 0 && gain + p.dues(i, r) + p.surcharge(i, r) > 0 ? 1 : 0;
                }
            }
        }
        return pairs == 0 ? 0 : out / (double) pairs;
    }

    double[] benefits() {
        return Arrays.stream(benefit).map(b -> Math.max(0, b)).toArray();
    }

    /** Returns the share of states that something binds, that gain, and that had a part in it. */
    double legitimacy() {
        int count = 0;
        for (int i = 0; i < s.states; i++) {
            boolean elsewhere = false;
            for (int left = p.binding(i); left != 0; left &= left - 1) {
                elsewhere |= !history.unTexts().contains(p.clubs[Integer.numberOfTrailingZeros(left)].id());
            }
            boolean had = elsewhere || attendance.mostly(i, history.unTexts());
            count += p.binding(i) != 0 && utility[i] > 0 && had ? 1 : 0;
        }
        return count / (double) s.states;
    }

    /** Returns 2 for a synergistic, 1 for a cooperative, 0 for a conflictive architecture (after Biermann and others 2009). */
    double architecture() {
        double divided = parts.division()[Fragmentation.Respect.RULES.ordinal()];
        return profiles.largest() >= MOST && divided <= NARROW
                ? 2
                : profiles.largest() >= HALF && divided <= HALF ? 1 : 0;
    }

    /** Returns the parties to the text of the United Nations that has most of them. */
    double unParties() {
        int most = 0;
        for (int r = 0; r < p.size; r++) {
            most = history.unTexts().contains(p.clubs[r].id()) ? Math.max(most, p.members(r)) : most;
        }
        return most;
    }

    /** Returns the share of memberships on record that stand at the end; NaN if there were none. */
    double stayed() {
        double were = 0;
        double are = 0;
        for (int i = 0; i < s.states; i++) {
            were += Integer.bitCount(history.start()[i]);
            are += Integer.bitCount(history.start()[i] & ~history.ended() & p.of[i]);
        }
        return were > 0 ? are / were : Double.NaN;
    }
}
