package org.plenary.kernel;

import java.util.Locale;
import java.util.function.IntPredicate;

/** Text in which characters stand as escapes that a reader would obey or not see. */
public final class Escaped {
    private Escaped() {}

    /** Returns the text with each character that is not to be shown as JSON escapes it, such as <code>\\u202e</code>. */
    public static String of(String text, IntPredicate shown) {
        if (text.codePoints().allMatch(shown)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (shown.test(c)) {
                out.appendCodePoint(c);
            } else {
                for (char half : Character.toChars(c)) {
                    out.append(String.format(Locale.ROOT, "\\u%04x", (int) half));
                }
            }
        });
        return out.toString();
    }
}
