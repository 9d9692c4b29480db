package org.plenary.input;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells a number, {@code true}, {@code false} and {@code null} from text, as the core schema of YAML 1.2 does
 * (<a href="https://yaml.org/spec/1.2.2/#103-core-schema">section 10.3</a>). Words of YAML 1.1 such as {@code yes},
 * {@code no} and {@code on} are text, {@code 010} is ten, and {@code 1:30} is text.
 */
final class CoreSchema {
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern HEX = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern INFINITE = Pattern.compile("[-+]?(\\.inf|\\.Inf|\\.INF)");
    private static final List<String> NOTHING = List.of("", "~", "null", "Null", "NULL");
    private static final List<String> FLAGS = List.of("true", "True", "TRUE", "false", "False", "FALSE");
    private static final List<String> NOT_A_NUMBER = List.of(".nan", ".NaN", ".NAN");

    private CoreSchema() {}

    /** Returns what an unquoted scalar means. */
    static Node resolve(String written, Place place) {
        if (NOTHING.contains(written)) {
            return new Node.Nothing(place);
        }
        if (FLAGS.contains(written)) {
            return new Node.Flag(written.toLowerCase(Locale.ROOT).equals("true"), place);
        }
        Optional<BigInteger> integer = integer(written);
        if (integer.isPresent()) {
            return new Node.Numeral(integer.get().doubleValue(), written, place);
        }
        if (DECIMAL.matcher(written).matches()) {
            return new Node.Numeral(Double.parseDouble(written), written, place);
        }
        if (INFINITE.matcher(written).matches()) {
            double sign = written.startsWith("-") ? -1 : 1;
            return new Node.Numeral(sign * Double.POSITIVE_INFINITY, written, place);
        }
        return NOT_A_NUMBER.contains(written)
                ? new Node.Numeral(Double.NaN, written, place)
                : new Node.Text(written, place);
    }

    /** Returns the whole number that is written in decimal, octal or hexadecimal digits, if one is. */
    static Optional<BigInteger> integer(String written) {
        if (written.length() > 400) {
            return Optional.empty();
        }
        if (WHOLE.matcher(written).matches()) {
            return Optional.of(new BigInteger(written.startsWith("+") ? written.substring(1) : written));
        }
        if (OCTAL.matcher(written).matches()) {
            return Optional.of(new BigInteger(written.substring(2), 8));
        }
        return HEX.matcher(written).matches()
                ? Optional.of(new BigInteger(written.substring(2), 16))
                : Optional.empty();
    }
}
