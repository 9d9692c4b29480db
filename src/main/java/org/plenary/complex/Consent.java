package org.plenary.complex;

/**
 * What the parties of a regime that admits by their consent gain on average, by influence, from a newcomer (R14), at the
 * margin: of the conduct that it changes, of the harm from its side that they can now remedy, and of the service that it
 * thins out or strengthens. Sums over the parties are kept for as long as blocs keep what they gain.
 */
final class Consent {
    private final Parties p;
    private final Stakes s;
    private final int club;
    private final double[][] moved;
    private final double[][] served;
    private final double[][] spilled;
    private double remedied;

    /** Asks the parties as they are. */
    Consent(Parties parties, int club) {
        this.p = parties;
        this.s = parties.s;
        this.club = club;
        this.moved = new double[2][s.rows];
        this.served = new double[3][s.rows];
        this.spilled = new double[3][s.rows];
        boolean[] in = new boolean[s.states];
        for (int i = 0; i < in.length; i++) {
            in[i] = p.isParty(i, club);
        }
        double[] influence = s.influence(in);
        for (int j = 0; j < in.length; j++) {
            if (in[j]) {
                ask(j, influence[j] * s.others[j]);
            }
        }
    }

    private void ask(int j, double weight) {
        p.look(j);
        p.benefit(j, p.with(j, club));
        double service = p.service(club);
        remedied += weight * p.servedBy(club);
        for (int k = 0; k < s.rows; k++) {
            double x = s.ideal[j * s.rows + k];
            moved[0][k] += weight * p.margin(k);
            moved[1][k] += weight * p.margin(k) * 2 * x;
            double fade = weight * p.fade(k);
            add(served, k, fade * service, x);
            add(spilled, k, fade, x);
        }
    }

    private static void add(double[][] sums, int k, double weight, double x) {
        sums[0][k] += weight;
        sums[1][k] += weight * 2 * x;
        sums[2][k] += weight * x * x;
    }

    /** Returns the parties' mean gain if a state joined. */
    double gain(int i) {
        if (p.members(club) == 0) {
            return 0;
        }
        PartyConduct.OfState now = p.conduct.of(i, p.without(i, club));
        PartyConduct.OfState then = p.conduct.of(i, p.with(i, club));
        double spilling = p.spilling(i);
        double less = 0;
        double partner = 0;
        for (int k = 0; k < s.rows; k++) {
            less -= moved[0][k] * (then.second[k] - now.second[k]) - moved[1][k] * (then.first[k] - now.first[k]);
            partner += harm(served, k, then) - spilling * harm(spilled, k, then);
        }
        double crowding = remedied * (p.crowded(i, club) - 1);
        return s.harm[i] * (less + p.c.remedy() * Math.max(0, partner)) + p.c.remedy() * crowding;
    }

    private static double harm(double[][] sums, int k, PartyConduct.OfState b) {
        return sums[0][k] * b.second[k] - sums[1][k] * b.first[k] + sums[2][k];
    }
}
