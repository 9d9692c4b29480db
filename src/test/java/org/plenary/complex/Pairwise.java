package org.plenary.complex;

import java.util.stream.IntStream;

/** What a state has by its regimes, summed over all pairs of states by the equations as they stand in the ODD. */
final class Pairwise {
    private Pairwise() {}

    static double utility(Parties p, int i, int e) {
        Stakes s = p.s;
        double gained = 0;
        for (int k = 0; k < s.rows; k++) {
            double now = harm(p, i, k, false);
            double alone = harm(p, i, k, true);
            gained += s.care[i * s.rows + k] * (felt(s, alone) - felt(s, now));
            for (int j = 0; j < s.states; j++) {
                if (j != i) {
                    double share = s.harm[j] * pair(p, i, j, k, p.of[j] & p.inForce) / (1 + now * s.fading);
                    gained += s.care[i * s.rows + k] * p.c.remedy() * share * channel(p, i, j, e);
                }
            }
        }
        return s.others[i] * gained - own(p, i, e) - price(p, i, e);
    }

    private static double felt(Stakes s, double t) {
        return t / (1 + t * s.fading);
    }

    private static double harm(Parties p, int i, int k, boolean alone) {
        return IntStream.range(0, p.s.states)
                .filter(j -> j != i)
                .mapToDouble(j -> p.s.harm[j] * pair(p, i, j, k, alone ? 0 : p.of[j] & p.inForce))
                .sum();
    }

    private static double pair(Parties p, int i, int j, int k, int set) {
        int at = j * p.s.rows + k;
        double x = p.s.ideal[i * p.s.rows + k];
        double one = bound(p, p.s.low[at], k, set) - x;
        double other = bound(p, p.s.high[at], k, set) - x;
        return (one * one + other * other) / 2;
    }

    private static double bound(Parties p, double f, int k, int set) {
        double up = 0;
        double down = 0;
        for (int r = 0; r < p.size; r++) {
            Clauses text = p.clubs[r].text();
            double low = text.centre()[k] - text.halfWidth()[k];
            double high = text.centre()[k] + text.halfWidth()[k];
            double step = text.force()[k] * (Math.max(low, Math.min(high, f)) - f);
            step = Math.max(-p.s.kept, Math.min(p.s.kept, step));
            up = (set >> r & 1) == 1 ? Math.max(up, step) : up;
            down = (set >> r & 1) == 1 ? Math.min(down, step) : down;
        }
        return f + up + down;
    }

    private static double own(Parties p, int i, int e) {
        double sum = 0;
        for (int k = 0; k < p.s.rows; k++) {
            double x = p.s.ideal[i * p.s.rows + k];
            double moved = Math.abs(bound(p, x, k, e) - x);
            sum += p.s.care[i * p.s.rows + k] * (p.s.own[i] * moved * moved + p.s.change[i] * moved);
        }
        return sum;
    }

    private static double fit(Parties p, int i, int r, int e) {
        Clauses text = p.clubs[r].text();
        double sum = 0;
        double total = 0;
        for (int k = 0; k < p.s.rows; k++) {
            if (text.force()[k] > 0) {
                double b = bound(p, p.s.ideal[i * p.s.rows + k], k, e);
                double gap = Math.max(0, Math.abs(b - text.centre()[k]) - text.halfWidth()[k]);
                sum += p.s.weight[k] / (1 + gap * gap / p.c.fitWidth() / p.c.fitWidth());
                total += p.s.weight[k];
            }
        }
        return sum / total;
    }

    /** The parties to a regime if a state's regimes were these. */
    private static int[] parties(Parties p, int r, int i, int e) {
        return IntStream.range(0, p.s.states)
                .filter(j -> ((j == i ? e : p.of[j]) >> r & 1) == 1)
                .toArray();
    }

    private static double sigma(Parties p, int r, int i, int e) {
        int[] parties = parties(p, r, i, e);
        if (parties.length == 0) {
            return 0;
        }
        double mean = IntStream.of(parties)
                .mapToDouble(j -> {
                    int set = j == i ? e : p.of[j] & p.inForce | 1 << r;
                    return Math.pow(Math.max(0.05, p.s.capacity[j] * fit(p, j, r, set)), p.c.technology());
                })
                .average()
                .orElseThrow();
        double m = Math.pow(mean, 1 / p.c.technology());
        return m / (m + p.c.rivalry());
    }

    private static double depth(Parties p, int set) {
        double sum = 0;
        for (int k = 0; k < p.s.rows; k++) {
            double most = 0;
            for (int r = 0; r < p.size; r++) {
                Clauses text = p.clubs[r].text();
                double low = text.centre()[k] - text.halfWidth()[k];
                double high = text.centre()[k] + text.halfWidth()[k];
                double asked = text.force()[k] * (1 - p.s.permitted(k, low, high));
                most = (set >> r & 1) == 1 ? Math.max(most, asked) : most;
            }
            sum += p.s.weight[k] * most;
        }
        return Math.sqrt(sum);
    }

    private static double quality(Parties p, int i, int r, int e) {
        double mean = IntStream.of(parties(p, r, i, e))
                .mapToDouble(j -> p.s.tilt[j])
                .average()
                .orElseThrow();
        return sigma(p, r, i, e) * p.s.tilt[i] / mean * fit(p, i, r, e);
    }

    private static double channel(Parties p, int i, int j, int e) {
        double spill = 0;
        for (int r = 0; r < p.size; r++) {
            boolean binds = ((p.of[j] & p.inForce) >> r & 1) == 1;
            spill = binds ? Math.max(spill, (1 - p.c.excludability()) * depth(p, 1 << r) * sigma(p, r, i, e)) : spill;
        }
        int shared = e & p.of[j];
        int[] ranked = IntStream.range(0, p.size)
                .filter(r -> (shared >> r & 1) == 1)
                .boxed()
                .sorted((q, r) -> Double.compare(quality(p, i, r, e), quality(p, i, q, e)))
                .mapToInt(r -> r)
                .toArray();
        double best = 0;
        double none = 1;
        double layered = 0;
        int better = 0;
        for (int r : ranked) {
            double served = Math.min(1, depth(p, 1 << r) * quality(p, i, r, e));
            best = Math.max(best, served);
            none *= 1 - served;
            layered += quality(p, i, r, e) * (depth(p, better | 1 << r) - depth(p, better));
            better |= 1 << r;
        }
        double own = switch (p.c.overlap()) {
            case BEST -> best;
            case SUM -> 1 - none;
            case ROWS -> Math.min(1, layered);
        };
        return Math.max(own, spill);
    }

    private static double price(Parties p, int i, int e) {
        double sum = 0;
        for (int r = 0; r < p.size; r++) {
            if ((e >> r & 1) == 1) {
                int[] parties = parties(p, r, i, e);
                int lead = IntStream.of(parties)
                        .boxed()
                        .reduce((q, j) -> p.s.power[j] > p.s.power[q] ? j : q)
                        .orElseThrow();
                double all =
                        IntStream.of(parties).mapToDouble(j -> p.s.power[j]).sum();
                sum += p.c.dues() * p.clubs[r].terms().dues() * p.s.burden[i];
                sum += i == lead ? 0 : p.c.surcharge() * p.s.power[lead] / all * p.s.distance(i, lead);
            }
        }
        return sum;
    }
}
