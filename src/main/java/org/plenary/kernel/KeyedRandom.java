package org.plenary.kernel;

/**
 * Random numbers addressed by what they are for: a pure function of (run seed, purpose, party, round, item).
 *
 * <p>There is no hidden state, so the order in which draws are made does not matter, and adding a party, a provision or
 * a strategy leaves everybody else's draws as they were. Party, round and item are any integers; use 0 where one does
 * not apply. Instances are immutable and may be shared between threads.
 *
 * <p>Quality rests on the mixing function of SplitMix64, applied once to each coordinate. Transcendental functions are
 * those of {@link StrictMath}, so that results have the same bytes on every JDK.
 */
public final class KeyedRandom {
    private static final double UNIT = 0x1.0p-53;

    private final long seed;

    private KeyedRandom(long seed) {
        this.seed = seed;
    }

    /** Returns the streams of the run with this seed. */
    public static KeyedRandom of(long runSeed) {
        return new KeyedRandom(runSeed);
    }

    /** Returns the run seed. */
    public long seed() {
        return seed;
    }

    /** Returns 64 random bits. */
    public long bits(Purpose purpose, int party, int round, int item) {
        long h = Mixing.mix(seed ^ purpose.key());
        h = Mixing.mix(h + Mixing.GOLDEN * (2L * (party + purpose.party()) + 1));
        h = Mixing.mix(h + Mixing.GOLDEN * (2L * round + 1));
        return Mixing.mix(h + Mixing.GOLDEN * (2L * (item + purpose.item()) + 1));
    }

    /** Returns a number uniform on the open interval (0, 1): never 0, never 1. */
    public double uniform(Purpose purpose, int party, int round, int item) {
        return ((bits(purpose, party, round, item) >>> 11) + 0.5) * UNIT;
    }

    /** Returns a standard normal number (Box and Muller 1958, one of the pair). */
    public double gaussian(Purpose purpose, int party, int round, int item) {
        long first = bits(purpose, party, round, item);
        double u = ((first >>> 11) + 0.5) * UNIT;
        double v = ((Mixing.mix(first + Mixing.GOLDEN) >>> 11) + 0.5) * UNIT;
        return StrictMath.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * StrictMath.PI * v);
    }

    /** Returns a standard logistic number (mean 0, scale 1). */
    public double logistic(Purpose purpose, int party, int round, int item) {
        double u = uniform(purpose, party, round, item);
        return StrictMath.log(u / (1 - u));
    }

    /**
     * Returns an index drawn with the given weights.
     *
     * @param weights non-negative; entries from {@code count} on are ignored
     * @param count how many entries count, at least 1
     * @return an index below {@code count}; if no weight is positive, each index is equally likely
     */
    public int index(double[] weights, int count, Purpose purpose, int party, int round, int item) {
        double total = 0;
        for (int i = 0; i < count; i++) {
            total += weights[i];
        }
        double u = uniform(purpose, party, round, item);
        if (!(total > 0)) {
            return Math.min((int) (u * count), count - 1);
        }
        double left = u * total;
        for (int i = 0; i < count; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return lastPositive(weights, count);
    }

    private static int lastPositive(double[] weights, int count) {
        int i = count - 1;
        while (i > 0 && !(weights[i] > 0)) {
            i--;
        }
        return i;
    }
}
