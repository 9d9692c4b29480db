package org.plenary.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How values are written into the cells of a table: the same bytes on every machine, and no formula for a spreadsheet
 * to run.
 */
public final class CsvCell {
    /** Decimals of a written level, share, mean or measure. */
    public static final int DECIMALS = 6;

    private static final int FEWEST_DIGITS = 12;
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

    /** Writes the cell of a column: nothing for null, a number as the column's form says. */
    public static String of(Column column, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        boolean measured = value instanceof Double && column.form() != NumberForm.EXACT;
        return measured ? number((Double) value) : value(value);
    }

    /**
     * Writes a value that was given, such as that of a factor: a number without an exponent and with as few digits as
     * make it this number and no other, otherwise text.
     */
    public static String value(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return shortest(((Number) value).doubleValue());
        }
        return value instanceof Number ? value.toString() : text(value.toString());
    }

    /** The JDK's own shortest form differs between versions, so it is sought here. */
    private static String shortest(double x) {
        BigDecimal exact = new BigDecimal(x);
        int digits = FEWEST_DIGITS;
        while (exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)).doubleValue() != x) {
            digits++;
        }
        return plain(exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)));
    }

    /**
     * Writes text. What a spreadsheet would take for a formula, because it begins with {@code =}, {@code +}, {@code -},
     * {@code @} or a control character, gets an apostrophe in front.
     */
    public static String text(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Returns the text that a cell was written for. */
    static String textOf(String cell) {
        boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA_STARTS.indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
