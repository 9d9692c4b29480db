package org.plenary.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.parameter.Quantity;
import org.plenary.scenario.BadFileException.Problem;

/**
 * A value of a file with its place in it: reading never fails but notes every problem, and returns a stand-in so that
 * the rest of the file is checked as well.
 */
final class StrictNode {
    private final JsonNode node;
    private final String file;
    private final String path;
    private final List<Problem> problems;

    StrictNode(JsonNode node, String file, String path, List<Problem> problems) {
        this.node = node;
        this.file = file;
        this.path = path;
        this.problems = problems;
    }

    /** Notes keys that the map lacks or should not have; absent keys in {@code optional} are no problem. */
    StrictNode keys(List<String> required, List<String> optional) {
        if (!node.isObject()) {
            mismatch("a map with " + String.join(", ", required));
            return this;
        }
        List<String> known = new ArrayList<>(required);
        known.addAll(optional);
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                note(at(key), "unknown key", "allowed: " + String.join(", ", known) + maybe(key, known));
            }
        });
        required.stream().filter(key -> !node.has(key)).forEach(key -> note(at(key), "nothing", "the key is required"));
        return this;
    }

    StrictNode keys(String... required) {
        return keys(List.of(required), List.of());
    }

    /** Returns a value of the map; if it is absent, one that reads as a stand-in without a further problem. */
    StrictNode field(String key) {
        JsonNode child = node.path(key);
        return new StrictNode(child, file, at(key), child.isMissingNode() ? new ArrayList<>() : problems);
    }

    boolean has(String key) {
        return node.has(key);
    }

    boolean isNumber() {
        return node.isNumber();
    }

    /** Returns the entries of a list. */
    List<StrictNode> items() {
        if (!node.isArray()) {
            mismatch("a list");
            return List.of();
        }
        List<StrictNode> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new StrictNode(node.get(i), file, path + "[" + i + "]", problems));
        }
        return items;
    }

    /** Returns a non-empty text. */
    String text() {
        String text = anyText();
        if (text.isEmpty() && node.isTextual()) {
            mismatch("a text that is not empty");
        }
        return text;
    }

    /** Returns a text that may be empty. */
    String anyText() {
        if (!node.isTextual()) {
            mismatch("a text");
            return "";
        }
        return node.textValue();
    }

    List<String> texts() {
        return items().stream().map(StrictNode::text).toList();
    }

    /** Returns a whole number in a range. */
    int integer(int min, int max) {
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < min || node.intValue() > max) {
            mismatch("a whole number "
                    + (max == Integer.MAX_VALUE ? "of at least " + min : "from " + min + " to " + max));
            return min;
        }
        return node.intValue();
    }

    /** Returns a finite number in a range. */
    double number(double min, double max) {
        double value = node.doubleValue();
        if (!node.isNumber() || !Double.isFinite(value) || value < min || value > max) {
            mismatch("a finite number" + (min > -Double.MAX_VALUE ? " of at least " + min : "")
                    + (max < Double.MAX_VALUE ? " and at most " + max : ""));
            return Math.max(min, Math.min(max, 0));
        }
        return value;
    }

    /** Returns a bare number, or a map of {@code value}, {@code range} and {@code source}. */
    Quantity quantity(double min, double max) {
        if (!node.isObject()) {
            return Quantity.of(number(min, max));
        }
        keys(List.of("value"), List.of("range", "source"));
        double value = field("value").number(min, max);
        Optional<Quantity.Range> range = has("range") ? field("range").range(min, max, value) : Optional.empty();
        return new Quantity(value, range, has("source") ? field("source").text() : "");
    }

    /** Returns an enum constant written in lower case. */
    <E extends Enum<E>> E oneOf(Class<E> type) {
        E[] constants = type.getEnumConstants();
        List<String> names = Arrays.stream(constants)
                .map(c -> c.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = node.isTextual() ? names.indexOf(node.textValue()) : -1;
        if (index < 0) {
            mismatch("one of " + String.join(", ", names) + maybe(node.asText(), names));
            return constants[0];
        }
        return constants[index];
    }

    /** Notes that what stands here is not what may stand here. */
    void mismatch(String allowed) {
        note(path, describe(node), "allowed: " + allowed);
    }

    /** Returns a remedy if a known name resembles the one found. */
    static String maybe(String found, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(name -> distance(found, name)))
                .filter(name -> distance(found, name) <= Math.max(2, name.length() / 3))
                .map(name -> ". Maybe '" + name + "'?")
                .orElse("");
    }

    private Optional<Quantity.Range> range(double min, double max, double value) {
        List<StrictNode> ends = items();
        if (ends.size() != 2) {
            mismatch("a list of two numbers, low and high");
            return Optional.empty();
        }
        double low = ends.get(0).number(min, max);
        double high = ends.get(1).number(min, max);
        if (low > value || high < value) {
            mismatch("a range from low to high that contains the value " + value);
            return Optional.empty();
        }
        return Optional.of(new Quantity.Range(low, high));
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private void note(String where, String found, String allowed) {
        problems.add(new Problem(file, where, found, allowed));
    }

    private static String describe(JsonNode node) {
        if (node instanceof MissingNode) {
            return "nothing";
        }
        String text = node.toString();
        return switch (node.getNodeType()) {
            case OBJECT -> "a map";
            case ARRAY -> "a list of " + node.size();
            case NULL -> "null";
            default -> text.length() > 60 ? text.substring(0, 60) + "..." : text;
        };
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
