package org.plenary.kernel;

/**
 * The 64-bit mixing function behind every stream and every run seed.
 *
 * <p>Variant 13 of David Stafford's finalisers (the one that SplitMix64 uses; Steele, Lea and Flood 2014, <a
 * href="https://doi.org/10.1145/2660193.2660195">doi:10.1145/2660193.2660195</a>): a bijection of the 64-bit integers,
 * so distinct inputs never give the same output.
 */
final class Mixing {
    /** The odd integer nearest to 2^64 divided by the golden ratio. */
    static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Mixing() {}

    /** Returns the image of {@code z} under the bijection. */
    static long mix(long z) {
        long x = z;
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
