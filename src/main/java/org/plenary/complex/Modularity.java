package org.plenary.complex;

/**
 * Barber's modularity of the network of states and regimes (2007, Physical Review E 76, 066102): its exact maximum over
 * every partition of the regimes, each state being in the module that suits it best. No search, no chance.
 */
final class Modularity {
    private final Profiles profiles;
    private final int[] regimes;
    private final double[] parties;
    private final double[][] worth;
    private double ties;
    private double best;

    private Modularity(Profiles profiles, int used) {
        this.profiles = profiles;
        this.regimes = new int[Integer.bitCount(used)];
        for (int left = used, at = 0; left != 0; left &= left - 1) {
            regimes[at++] = Integer.numberOfTrailingZeros(left);
        }
        this.parties = new double[regimes.length];
        this.worth = new double[regimes.length][profiles.sets().length];
        for (int g = 0; g < profiles.sets().length; g++) {
            for (int r = 0; r < regimes.length; r++) {
                double in = (profiles.sets()[g] >> regimes[r] & 1) * profiles.shares()[g];
                parties[r] += in;
                ties += in;
            }
        }
    }

    /** Returns the modularity, from 0 to 1; 0 if nobody is bound by anything. */
    static double of(Profiles profiles) {
        int used = 0;
        for (int set : profiles.sets()) {
            used |= set;
        }
        if (used == 0) {
            return 0;
        }
        Modularity m = new Modularity(profiles, used);
        m.place(0, 0);
        return Math.max(0, m.best / m.ties);
    }

    /** Puts a regime into every module that there is, and into one of its own. */
    private void place(int r, int modules) {
        if (r == regimes.length) {
            double sum = 0;
            for (int g = 0; g < profiles.sets().length; g++) {
                double most = Double.NEGATIVE_INFINITY;
                for (int c = 0; c < modules; c++) {
                    most = Math.max(most, worth[c][g]);
                }
                sum += profiles.shares()[g] * most;
            }
            best = Math.max(best, sum);
            return;
        }
        for (int c = 0; c <= modules && c < regimes.length; c++) {
            add(r, c, 1);
            place(r + 1, Math.max(modules, c + 1));
            add(r, c, -1);
        }
    }

    private void add(int r, int c, int sign) {
        for (int g = 0; g < profiles.sets().length; g++) {
            int set = profiles.sets()[g];
            double tie = (set >> regimes[r] & 1) - Integer.bitCount(set) * parties[r] / ties;
            worth[c][g] += sign * tie;
        }
    }
}
