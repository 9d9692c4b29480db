package org.plenary.complex;

import java.util.Arrays;
import java.util.List;
import org.plenary.text.ObligationLevel;
import org.plenary.world.ComplexSetting;
import org.plenary.world.Mechanism;
import org.plenary.world.Mechanisms;
import org.plenary.world.Regime;

/**
 * Who is bound by which regimes, and what that is worth to each state. States with the same memberships are one group, of
 * which two moments of conduct are kept, so that a state's harm from all others is a sum over groups.
 *
 * <p>A set of regimes is a bit set: bit r is regime r. A regime with fewer parties than its minimum binds nobody and costs
 * nobody; it is judged as if it were in force. Not thread-safe.
 */
final class Parties {
    final Stakes s;
    final ComplexSetting c;
    final Club[] clubs;
    final PartyConduct conduct;
    final int[] of;
    int size;
    int inForce;

    private final boolean serves;
    private final boolean paid;
    private final boolean surcharged;

    private final int[] groupOf;
    private final int[] set;
    private final int[] heads;
    private final double[] weight;
    /** Moments by row and group, so that what a state feels is added up over all groups at once. */
    private final double[][] first;

    private final double[][] second;
    private int groups;
    private double allWeight;
    private final double[] allFirst;
    private final double[] allSecond;

    private final int[] minimum;
    private final int[] members;
    private final double[] contributions;
    private final double[] tilts;
    private final double[] powers;
    private final int[] lead;
    private final double[][] depth;
    private final double[] depthOf;
    private final double[][] distances;

    // What is known of the state that is looked at.
    private final double[] harmFrom;
    private final double[] once;
    private final double[] twice;
    private final double[] margin;
    private double felt;
    private final double[] feltAlone;
    private final int[] membersElse;
    private final double[] contributionsElse;
    private final double[] tiltsElse;
    private final double[] spillElse;
    // Scratch of one judgement.
    private final double[] quality;
    private final double[] service;
    private final double[] spill;
    private final int[] order;
    private final double[] channel;
    private final int[] channelOf;
    private int judgement;
    private int ranked;

    /** Makes a complex of some regimes, with room for more, to which nobody is a party yet. */
    Parties(Stakes stakes, ComplexSetting setting, Mechanisms mechanisms, int room) {
        s = stakes;
        c = setting;
        clubs = new Club[room];
        Arrays.fill(clubs, nothing());
        conduct = new PartyConduct(stakes, clubs, setting.fitWidth(), setting.technology());
        serves = mechanisms.on(Mechanism.SERVICE);
        paid = mechanisms.on(Mechanism.DUES);
        surcharged = mechanisms.on(Mechanism.SURCHARGE);
        int n = stakes.states;
        int most = Math.min(1 << room, n) + 1;
        of = new int[n];
        groupOf = new int[1 << room];
        set = new int[most];
        heads = new int[most];
        weight = new double[most];
        first = new double[s.rows][most];
        second = new double[s.rows][most];
        allFirst = new double[s.rows];
        allSecond = new double[s.rows];
        minimum = new int[room];
        members = new int[room];
        contributions = new double[room];
        tilts = new double[room];
        powers = new double[room];
        lead = new int[room];
        depth = new double[room][s.rows];
        depthOf = new double[1 << room];
        distances = new double[n][];
        harmFrom = new double[most];
        once = new double[s.rows];
        twice = new double[s.rows];
        margin = new double[s.rows];
        feltAlone = new double[n];
        membersElse = new int[room];
        contributionsElse = new double[room];
        tiltsElse = new double[room];
        spillElse = new double[room];
        quality = new double[room];
        service = new double[room];
        spill = new double[room];
        order = new int[room];
        channel = new double[1 << room];
        channelOf = new int[1 << room];
        gather();
        for (int i = 0; i < n; i++) {
            look(i);
            feltAlone[i] = felt;
        }
    }

    /** Returns a regime that says nothing and admits nobody. */
    Club nothing() {
        boolean[] nobody = new boolean[s.states];
        Regime terms = new Regime("", nobody, List.of(), 0, ObligationLevel.NEGATED);
        return new Club(terms, Clauses.silent(s.rows), Club.Descent.RIVAL);
    }

    /** Adds a regime without parties; returns its number. */
    int add(Club club) {
        place(size, club);
        contributions[size] = 0;
        tilts[size] = 0;
        powers[size] = 0;
        return size++;
    }

    /** Takes the regime that was added last away; it must have no parties. */
    void dropLast() {
        size--;
    }

    /** Puts a regime in the place of another, with the same parties. */
    void put(int r, Club club) {
        place(r, club);
        gather();
    }

    private void place(int r, Club club) {
        conduct.forget(r);
        clubs[r] = club;
        minimum[r] = club.terms().minimum();
        for (int k = 0; k < s.rows; k++) {
            double half = club.text().halfWidth()[k];
            double centre = club.text().centre()[k];
            double force = club.text().force()[k];
            depth[r][k] = force > 0 ? force * (1 - s.permitted(k, centre - half, centre + half)) : 0;
        }
        for (int q = 0; q < depthOf.length; q++) {
            depthOf[q] = (q >> r & 1) == 1 ? Double.NaN : depthOf[q];
        }
    }

    /** How much parties to all of these owe each other: the most that any of them asks on each row. */
    private double depthOf(int q) {
        if (Double.isNaN(depthOf[q])) {
            depthOf[q] = depthOfAll(q);
        }
        return depthOf[q];
    }

    private double depthOfAll(int q) {
        double sum = 0;
        for (int k = 0; k < s.rows; k++) {
            double most = 0;
            for (int r = 0; r < clubs.length; r++) {
                most = (q >> r & 1) == 1 ? Math.max(most, depth[r][k]) : most;
            }
            sum += s.weight[k] * most;
        }
        return StrictMath.sqrt(sum);
    }

    /** Returns how much parties to a regime owe each other, from 0 to 1. */
    double depth(int r) {
        return depthOf(1 << r);
    }

    int members(int r) {
        return members[r];
    }

    boolean isParty(int i, int r) {
        return (of[i] >> r & 1) == 1;
    }

    /** Returns the regimes that bind a state. */
    int binding(int i) {
        return of[i] & inForce;
    }

    int groups() {
        return groups;
    }

    int setOf(int group) {
        return set[group];
    }

    int headsOf(int group) {
        return heads[group];
    }

    /** Sums up anew who is a party to what: it rids sums of what additions and subtractions left behind. */
    void gather() {
        inForce = 0;
        Arrays.fill(members, 0);
        for (int i = 0; i < s.states; i++) {
            for (int r = 0; r < size; r++) {
                members[r] += of[i] >> r & 1;
            }
        }
        for (int r = 0; r < size; r++) {
            inForce |= members[r] >= minimum[r] ? 1 << r : 0;
        }
        Arrays.fill(groupOf, -1);
        groups = 0;
        allWeight = 0;
        Arrays.fill(allFirst, 0);
        Arrays.fill(allSecond, 0);
        Arrays.fill(members, 0);
        Arrays.fill(contributions, 0);
        Arrays.fill(tilts, 0);
        Arrays.fill(powers, 0);
        Arrays.fill(lead, -1);
        for (int i = 0; i < s.states; i++) {
            count(i, 1);
        }
    }

    /** Makes a state a party to these regimes and to no others. */
    void move(int i, int to) {
        if (of[i] == to) {
            return;
        }
        int before = of[i];
        count(i, -1);
        of[i] = to;
        count(i, 1);
        for (int r = 0; r < size; r++) {
            boolean left = ((before & ~to) >> r & 1) == 1;
            if (left && lead[r] == i) {
                lead[r] = leader(r);
            }
            boolean forced = (inForce >> r & 1) == 1;
            if (forced != members[r] >= minimum[r]) {
                turn(r);
            }
        }
    }

    /** A regime comes into force or goes out of it: its parties, few at that moment, are counted anew. */
    private void turn(int r) {
        countParties(r, -1);
        inForce ^= 1 << r;
        countParties(r, 1);
    }

    private void countParties(int r, int sign) {
        for (int j = 0; j < s.states; j++) {
            if ((of[j] >> r & 1) == 1) {
                count(j, sign);
            }
        }
    }

    private int leader(int r) {
        int most = -1;
        for (int i = 0; i < s.states; i++) {
            most = isParty(i, r) && (most < 0 || s.power[i] > s.power[most]) ? i : most;
        }
        return most;
    }

    private void count(int i, int sign) {
        int p = of[i];
        int g = groupOf[p];
        if (g < 0) {
            g = groups++;
            groupOf[p] = g;
            set[g] = p;
            heads[g] = 0;
            weight[g] = 0;
            for (int k = 0; k < s.rows; k++) {
                first[k][g] = 0;
                second[k][g] = 0;
            }
        }
        PartyConduct.OfState b = conduct.of(i, p & inForce);
        double w = sign * s.harm[i];
        weight[g] += w;
        allWeight += w;
        for (int k = 0; k < s.rows; k++) {
            first[k][g] += w * b.first[k];
            second[k][g] += w * b.second[k];
            allFirst[k] += w * b.first[k];
            allSecond[k] += w * b.second[k];
        }
        heads[g] += sign;
        if (heads[g] == 0) {
            drop(g);
        }
        for (int left = p; left != 0; left &= left - 1) {
            int r = Integer.numberOfTrailingZeros(left);
            members[r] += sign;
            contributions[r] += sign * contribution(i, r, b);
            tilts[r] += sign * s.tilt[i];
            powers[r] += sign * s.power[i];
            if (sign > 0 && (lead[r] < 0 || leads(i, lead[r]))) {
                lead[r] = i;
            }
        }
    }

    private boolean leads(int i, int before) {
        double less = s.power[i] - s.power[before];
        return less > 0 || less == 0 && i < before;
    }

    private void drop(int g) {
        groupOf[set[g]] = -1;
        int last = --groups;
        if (g != last) {
            set[g] = set[last];
            heads[g] = heads[last];
            weight[g] = weight[last];
            for (int k = 0; k < s.rows; k++) {
                first[k][g] = first[k][last];
                second[k][g] = second[k][last];
            }
            groupOf[set[g]] = g;
        }
    }

    /** Looks at the world as one state sees it: the harm that it feels from each group of others (R2, R3). */
    void look(int i) {
        PartyConduct.OfState mine = conduct.of(i, binding(i));
        double w = s.harm[i];
        double left = allWeight - w;
        double alike = 0;
        felt = 0;
        for (int k = 0, at = i * s.rows; k < s.rows; k++, at++) {
            double x = s.ideal[at];
            double t = allSecond[k] - w * mine.second[k] - x * (2 * (allFirst[k] - w * mine.first[k]) - left * x);
            double fade = s.care[at] / (1 + t * s.fading);
            felt += fade * t;
            once[k] = fade;
            margin[k] = fade / (1 + t * s.fading);
            twice[k] = 2 * fade * x;
            alike += fade * x * x;
        }
        for (int g = 0; g < groups; g++) {
            harmFrom[g] = weight[g] * alike;
        }
        for (int k = 0; k < s.rows; k++) {
            addHarm(once[k], second[k], twice[k], first[k], harmFrom, groups);
        }
        double self = w * alike;
        for (int k = 0; k < s.rows; k++) {
            self += once[k] * w * mine.second[k] - twice[k] * w * mine.first[k];
        }
        harmFrom[groupOf[of[i]]] -= self;
        for (int r = 0; r < size; r++) {
            boolean in = isParty(i, r);
            membersElse[r] = in ? members[r] - 1 : members[r];
            contributionsElse[r] = in ? contributions[r] - contribution(i, r, mine) : contributions[r];
            tiltsElse[r] = in ? tilts[r] - s.tilt[i] : tilts[r];
            spillElse[r] = membersElse[r] == 0 ? 0 : spill(r, contributionsElse[r] / membersElse[r]);
        }
    }

    /** What a party contributes to a regime, or would if it were in force. */
    private double contribution(int i, int r, PartyConduct.OfState binding) {
        return (inForce >> r & 1) == 1
                ? binding.contribution[r]
                : conduct.of(i, of[i] & inForce | 1 << r).contribution[r];
    }

    /** What is left to outsiders of the service of a regime with these contributions. */
    private double spill(int r, double meanContribution) {
        return (1 - c.excludability())
                * depthOf(1 << r)
                * PartyConduct.strength(meanContribution, c.technology(), c.rivalry());
    }

    private static void addHarm(double a, double[] second, double b, double[] first, double[] sum, int groups) {
        for (int g = 0; g < groups; g++) {
            sum[g] += a * second[g] - b * first[g];
        }
    }

    /** Returns the harm that the state looked at feels, without any remedy, before it is weighed. */
    double felt() {
        return felt;
    }

    /** Returns what the fading of harm leaves of a unit of harm on a row, times what the row weighs with the state looked at. */
    double fade(int k) {
        return once[k];
    }

    /** Returns what a little more harm on a row adds to the harm that the state looked at feels. */
    double margin(int k) {
        return margin[k];
    }

    /** Returns how much of the harm that the state looked at feels from the parties to a regime that regime remedies. */
    double servedBy(int r) {
        double sum = 0;
        for (int g = 0; g < groups; g++) {
            sum += (set[g] >> r & 1) == 1 ? harmFrom[g] : 0;
        }
        return sum * service[r];
    }

    /** Returns what a regime serves the state whose utility was asked for last. */
    double service(int r) {
        return service[r];
    }

    /** Returns what is left to outsiders of what the regimes of a state serve its partners. */
    double spilling(int i) {
        double most = 0;
        for (int left = binding(i); left != 0; left &= left - 1) {
            most = Math.max(most, (1 - c.excludability()) * meanService(Integer.numberOfTrailingZeros(left)));
        }
        return most;
    }

    /** Returns what a newcomer leaves of a regime's service to each party: by its contribution and its own share. */
    double crowded(int i, int r) {
        double m = members[r];
        double joined = contributions[r] + conduct.of(i, with(i, r)).contribution[r];
        double before = PartyConduct.strength(contributions[r] / m, c.technology(), c.rivalry()) / (tilts[r] / m);
        double after = PartyConduct.strength(joined / (m + 1), c.technology(), c.rivalry())
                / ((tilts[r] + s.tilt[i]) / (m + 1));
        return after / before;
    }

    /**
     * Returns what the state looked at would have by being bound by these regimes, against nobody being bound (R10).
     *
     * @param e the regimes that bind it, those judged as if in force among them
     */
    double utility(int i, int e) {
        return benefit(i, e) - conduct.of(i, e).cost - price(i, e);
    }

    /** Returns what it gains by others' conduct and service, before what it costs. */
    double benefit(int i, int e) {
        double remedied = serves && e != 0 || serves && c.excludability() < 1 ? remedied(i, e) : 0;
        return s.others[i] * (feltAlone[i] - felt + c.remedy() * remedied);
    }

    /** Returns the regimes that bind a state if it is a party to one, which is judged as if it were in force. */
    int with(int i, int r) {
        return binding(i) | 1 << r;
    }

    int without(int i, int r) {
        return binding(i) & ~(1 << r);
    }

    /** The part of harm that partners remedy (R4), weighted as harm is. */
    private double remedied(int i, int e) {
        serve(i, e);
        judgement++;
        double sum = 0;
        for (int g = 0; g < groups; g++) {
            double outside = 0;
            for (int left = set[g] & inForce; left != 0; left &= left - 1) {
                outside = Math.max(outside, spill[Integer.numberOfTrailingZeros(left)]);
            }
            int shared = e & set[g];
            if (shared != 0) {
                if (channelOf[shared] != judgement) {
                    channelOf[shared] = judgement;
                    channel[shared] = channel(shared);
                }
                outside = Math.max(outside, channel[shared]);
            }
            sum += harmFrom[g] * outside;
        }
        return sum;
    }

    /** Works out what each regime would be to the state if these bound it (R5 to R7). */
    private void serve(int i, int e) {
        PartyConduct.OfState b = conduct.of(i, e);
        System.arraycopy(spillElse, 0, spill, 0, size);
        for (int left = e; left != 0; left &= left - 1) {
            int r = Integer.numberOfTrailingZeros(left);
            int m = membersElse[r] + 1;
            double mean = (contributionsElse[r] + b.contribution[r]) / m;
            double tilt = (tiltsElse[r] + s.tilt[i]) / m;
            double sigma = PartyConduct.strength(mean, c.technology(), c.rivalry());
            spill[r] = (1 - c.excludability()) * depthOf(1 << r) * sigma;
            quality[r] = tilt > 0 ? sigma * s.tilt[i] / tilt * b.fit[r] : 0;
            service[r] = Math.min(1, depthOf(1 << r) * quality[r]);
        }
        if (c.overlap() == ComplexSetting.Overlap.ROWS) {
            rank(e);
        }
    }

    private void rank(int e) {
        ranked = 0;
        for (int left = e; left != 0; left &= left - 1) {
            int r = Integer.numberOfTrailingZeros(left);
            int at = ranked++;
            while (at > 0 && quality[order[at - 1]] < quality[r]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = r;
        }
    }

    /** What the regimes that a state shares with another give it together. */
    private double channel(int shared) {
        return switch (c.overlap()) {
            case BEST -> {
                double most = 0;
                for (int left = shared; left != 0; left &= left - 1) {
                    most = Math.max(most, service[Integer.numberOfTrailingZeros(left)]);
                }
                yield most;
            }
            case SUM -> {
                double none = 1;
                for (int left = shared; left != 0; left &= left - 1) {
                    none *= 1 - service[Integer.numberOfTrailingZeros(left)];
                }
                yield 1 - none;
            }
            case ROWS -> layered(shared);
        };
    }

    /** The best of them serves as far as it goes; each further one adds as far as it goes beyond those better than it. */
    private double layered(int shared) {
        double sum = 0;
        double reached = 0;
        int better = 0;
        for (int k = 0; k < ranked; k++) {
            int r = order[k];
            if ((shared >> r & 1) == 1) {
                better |= 1 << r;
                sum += quality[r] * (depthOf(better) - reached);
                reached = depthOf(better);
            }
        }
        return Math.min(1, sum);
    }

    /** Returns the dues and surcharges that a state would pay (R8, R9). */
    double price(int i, int e) {
        double sum = 0;
        for (int left = e; left != 0; left &= left - 1) {
            int r = Integer.numberOfTrailingZeros(left);
            sum += dues(i, r) + surcharge(i, r);
        }
        return sum;
    }

    double dues(int i, int r) {
        return paid ? c.dues() * clubs[r].terms().dues() * s.burden[i] : 0;
    }

    /** Returns the price of depending on the most powerful party, for a party or who would be one. */
    double surcharge(int i, int r) {
        if (!surcharged || lead[r] < 0 || i == lead[r]) {
            return 0;
        }
        boolean in = isParty(i, r);
        if (!in && leads(i, lead[r])) {
            return 0;
        }
        double all = powers[r] + (in ? 0 : s.power[i]);
        return all > 0 ? c.surcharge() * s.power[lead[r]] / all * distance(i, lead[r]) : 0;
    }

    private double distance(int i, int to) {
        if (distances[to] == null) {
            distances[to] = new double[s.states];
            Arrays.setAll(distances[to], j -> s.distance(j, to));
        }
        return distances[to][i];
    }

    /** Returns the mean service of a regime to its parties, from 0 to 1. */
    double meanService(int r) {
        return members[r] == 0
                ? 0
                : depthOf(1 << r) * PartyConduct.strength(contributions[r] / members[r], c.technology(), c.rivalry());
    }

    /** Returns who is a party to what; a copy. */
    int[] snapshot() {
        return of.clone();
    }

    /** Takes up again who was a party to what. */
    void restore(int[] parties) {
        System.arraycopy(parties, 0, of, 0, of.length);
        gather();
    }
}
