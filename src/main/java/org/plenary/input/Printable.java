package org.plenary.input;

import org.plenary.kernel.Escaped;

/** Text of a file made fit for a terminal: no control characters, no endless words. */
public final class Printable {
    private static final int LONGEST = 80;

    private Printable() {}

    /** Returns the text with each control character and each unpaired half of a character written as an escape. */
    public static String of(String text) {
        return Escaped.of(text, Printable::isPlain);
    }

    /** Returns whether a character is neither control nor format nor half a character, and ends no line. */
    public static boolean isPlain(int c) {
        int type = Character.getType(c);
        return !(Character.isISOControl(c)
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR);
    }

    /** Returns the printable text, cut after 80 characters. */
    public static String brief(String text) {
        String printable = of(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        return text.length() > LONGEST ? printable + "..." : printable;
    }

    /** Returns the shortest usual form of a number: {@code 1}, {@code 0.5}, {@code 1.0E-9}. */
    public static String number(double value) {
        if (value == StrictMath.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Double.toString(value);
    }
}
