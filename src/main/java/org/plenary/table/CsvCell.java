package org.plenary.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How values are written into the cells of a table: the same bytes on every machine, and no formula for a spreadsheet
 * to run.
 */
public final class CsvCell {
    /** Decimals of a written level, share, mean or measure. */
    public static final int DECIMALS = 6;

    private static final MathContext SIGNIFICANT = new MathContext(12, RoundingMode.HALF_EVEN);
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private CsvCell() {}

    /**
     * Writes a number: rounded half-even to six decimals, without exponent or trailing zeros, never {@code -0}.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public static String number(double x) {
        if (!Double.isFinite(x)) {
            throw new IllegalArgumentException("the number " + x + " cannot be written: it is not finite");
        }
        return plain(new BigDecimal(x).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }

    /**
     * Rounds a number as {@link #number} writes it, so that every form of a table has the same.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public static double rounded(double x) {
        if (!Double.isFinite(x)) {
            throw new IllegalArgumentException("the number " + x + " cannot be kept: it is not finite");
        }
        return new BigDecimal(x).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue() + 0.0;
    }

    /** Writes a number, and one that is not defined (NaN) as an empty cell. */
    public static String numberOrEmpty(double x) {
        return Double.isNaN(x) ? "" : number(x);
    }

    /** Writes the value of a factor: a number with up to 12 significant digits and no exponent, otherwise as text. */
    public static String value(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return plain(new BigDecimal(((Number) value).doubleValue()).round(SIGNIFICANT));
        }
        return value instanceof Number ? value.toString() : text(value.toString());
    }

    /**
     * Writes text. What a spreadsheet would take for a formula, because it begins with {@code =}, {@code +}, {@code -},
     * {@code @} or a control character, gets an apostrophe in front.
     */
    public static String text(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
