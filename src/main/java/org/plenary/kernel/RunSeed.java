package org.plenary.kernel;

/**
 * The seed of one run, from the seed of its sweep and its place in the sweep.
 *
 * <p>Place is packed into 64 bits (12 for the scenario, 26 for the design point, 26 for the replicate), combined with
 * the mixed master seed and mixed again. Each step is a bijection for a fixed master seed, so no two places of a sweep
 * share a seed. Under common random numbers the design point counts as 0, so that replicate r meets the same luck at
 * every design point.
 */
public final class RunSeed {
    /** How many scenarios a sweep may have. */
    public static final int MAX_SCENARIOS = 1 << 12;
    /** How many design points a sweep may have for each scenario. */
    public static final int MAX_DESIGN_POINTS = 1 << 26;
    /** How many replicates a design point may have. */
    public static final int MAX_REPLICATES = 1 << 26;

    private RunSeed() {}

    /**
     * Returns the seed of a run.
     *
     * @param master the sweep's seed
     * @param scenario the scenario's index in the sweep, from 0
     * @param designPoint the design point's index, from 0; always 0 under common random numbers
     * @param replicate the replicate's index, from 0
     * @throws IllegalArgumentException if an index is out of its range
     */
    public static long of(long master, int scenario, int designPoint, int replicate) {
        check("scenario", scenario, MAX_SCENARIOS);
        check("design point", designPoint, MAX_DESIGN_POINTS);
        check("replicate", replicate, MAX_REPLICATES);
        long place = ((long) scenario << 52) | ((long) designPoint << 26) | replicate;
        return Mixing.mix(Mixing.mix(place + Mixing.GOLDEN) ^ Mixing.mix(master));
    }

    private static void check(String what, int index, int limit) {
        if (index < 0 || index >= limit) {
            throw new IllegalArgumentException(what + " index " + index + " is not in 0.." + (limit - 1));
        }
    }

    /** Writes a seed as it appears in files: 16 hexadecimal digits after {@code 0x}. */
    public static String toHex(long seed) {
        return String.format(java.util.Locale.ROOT, "0x%016x", seed);
    }

    /**
     * Reads a seed as a user writes it: hexadecimal after {@code 0x}, or a decimal integer.
     *
     * @throws NumberFormatException if it is neither, or needs more than 64 bits
     */
    public static long parse(String written) {
        String s = written.strip();
        return s.startsWith("0x") || s.startsWith("0X")
                ? Long.parseUnsignedLong(s.substring(2), 16)
                : Long.parseLong(s);
    }
}
