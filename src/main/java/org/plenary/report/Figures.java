package org.plenary.report;

import java.util.Locale;

/** Numbers as they are shown on the screen. */
final class Figures {
    private Figures() {}

    /** A share as a whole percentage, four characters wide; {@code <1%} and {@code >99%} where rounding would lie. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%4s", shortPercent(share) + "%");
    }

    /** A share with a decimal, such as {@code 93.4%}; {@code <0.1%} and {@code >99.9%} where rounding would lie. */
    static String finePercent(double share) {
        if (share > 0 && share < 0.0005) {
            return "<0.1%";
        }
        return share < 1 && share >= 0.9995 ? ">99.9%" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    /** A range of shares, such as {@code 92-98%}. */
    static String percentRange(double low, double high, Glyphs glyphs) {
        return Math.round(100 * low) + glyphs.dash() + Math.round(100 * high) + "%";
    }

    /** A level or its spread, with two decimals; a dash if it is not defined. */
    static String level(double x) {
        return Double.isNaN(x) ? "  - " : String.format(Locale.ROOT, "%.2f", x);
    }

    /** A difference of levels, with its sign and three decimals; {@code n/a} if it is not defined. */
    static String gap(double x) {
        return Double.isNaN(x) ? "n/a" : String.format(Locale.ROOT, "%+.3f", x);
    }

    /** A count with its noun, such as {@code 1 run} or {@code 200 runs}. */
    static String count(long n, String noun) {
        return String.format(Locale.ROOT, "%d %s%s", n, noun, n == 1 ? "" : "s");
    }

    private static String shortPercent(double share) {
        if (share > 0 && share < 0.005) {
            return "<1";
        }
        return share < 1 && share >= 0.995 ? ">99" : Long.toString(Math.round(100 * share));
    }
}
