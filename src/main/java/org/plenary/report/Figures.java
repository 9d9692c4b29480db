package org.plenary.report;

import java.util.Locale;
import org.plenary.analysis.Interval;
import org.plenary.analysis.Share;
import org.plenary.kernel.Estimate;

/** Numbers as they are shown on the screen. */
final class Figures {
    private Figures() {}

    /** A share in a column of percentages, five characters wide: {@code 83.5%}, {@code  100%}, {@code <0.1%}. */
    static String percent(double share) {
        String text = share == 0 ? "0%" : share == 1 ? "100%" : finePercent(share);
        return String.format(Locale.ROOT, "%5s", text);
    }

    /** A share with a decimal, such as {@code 93.4%}; {@code <0.1%} and {@code >99%} where rounding would lie. */
    static String finePercent(double share) {
        if (share > 0 && share < 0.0005) {
            return "<0.1%";
        }
        return share < 1 && share >= 0.9995 ? ">99%" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    /** A range of shares, such as {@code 92-98%}. */
    static String percentRange(double low, double high, Glyphs glyphs) {
        return Math.round(100 * low) + glyphs.dash() + Math.round(100 * high) + "%";
    }

    /** A level or its spread, with two decimals; {@code -} if it is not defined. */
    static String level(double x) {
        return Double.isNaN(x) ? "-" : String.format(Locale.ROOT, "%.2f", x);
    }

    /** A difference of levels, with its sign and three decimals; {@code n/a} if it is not defined. */
    static String gap(double x) {
        if (Double.isNaN(x)) {
            return "n/a";
        }
        return Math.abs(x) < 0.0005 ? "0.000" : String.format(Locale.ROOT, "%+.3f", x);
    }

    /** A number with its interval, for one cell. */
    static Estimate ranged(double value, Interval interval) {
        return new Estimate(value, interval.low(), interval.high());
    }

    /** A share with its interval, for one cell. */
    static Estimate ranged(Share share) {
        return ranged(share.value(), share.interval());
    }

    /** A count with its noun, such as {@code 1 run} or {@code 200 runs}. */
    static String count(long n, String noun) {
        return String.format(Locale.ROOT, "%d %s%s", n, noun, n == 1 ? "" : "s");
    }
}
