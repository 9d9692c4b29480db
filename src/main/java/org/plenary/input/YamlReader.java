package org.plenary.input;

import java.io.StringReader;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads a YAML file into {@link Node}s, as data and nothing else; and a JSON file, since JSON is YAML 1.2.
 *
 * <p>Refused, each with its place: aliases, anchors, tags, merge keys, duplicate keys, keys that are not plain text, a
 * second document, an empty file, bytes that are not UTF-8, more than {@value #MOST_BYTES} bytes, more than
 * {@value #LONGEST} elements in a list or map, nesting deeper than {@value #DEEPEST} levels. Unquoted values mean what the core schema of YAML 1.2 says.
 */
public final class YamlReader {
    /** The largest file, in bytes. */
    public static final int MOST_BYTES = 1 << 20;

    /** The most elements of a list or map. */
    public static final int LONGEST = 5000;

    /** The deepest nesting of lists and maps. */
    public static final int DEEPEST = 32;

    private YamlReader() {}

    private static String language(String source) {
        return source.endsWith(".json") ? "JSON" : "YAML";
    }

    /**
     * Reads a file.
     *
     * @param source the name of the file as the user knows it
     * @param problems gets what is wrong
     * @return the file's value; nothing if it cannot be read so far as to be looked at further
     */
    public static Optional<Node> read(String source, byte[] content, Problems problems) {
        boolean json = language(source).equals("JSON");
        if (content.length > (json ? PlainFile.MOST_BYTES : MOST_BYTES)) {
            problems.addAll(PlainFile.tooLarge(source, json ? PlainFile.MOST_BYTES : MOST_BYTES)
                    .problems());
            return Optional.empty();
        }
        String readable = "a text file in UTF-8 with " + language(source) + " in it";
        return PlainFile.text(source, content, readable, problems)
                .map(text -> json ? asYaml(text) : text)
                .flatMap(text -> parse(source, text, problems));
    }

    /**
     * Reads a file that cannot be done without.
     *
     * @param problems gets what is wrong with a file that can be looked at further all the same
     * @throws InvalidInputException with all problems so far, if the file cannot be looked at further
     */
    public static Node needed(String source, byte[] content, Problems problems) {
        return read(source, content, problems).orElseThrow(() -> new InvalidInputException(problems.sorted()));
    }

    /**
     * Reads a text that is known to be right, such as a default.
     *
     * @throws InvalidInputException if it is not
     */
    public static Node literal(String text, Place place) {
        Problems problems = new Problems();
        Optional<Node> node = text.isBlank()
                ? Optional.of(new Node.Text(text, place))
                : parse(place.source(), text, problems).map(read -> Node.of(read.toJson(), place));
        problems.refuseIfAny();
        return node.orElseThrow();
    }

    /** JSON is YAML but for tabs between values, and the escape of a slash, which the parser does not know. */
    private static String asYaml(String json) {
        return json.replace('\t', ' ').replaceAll("(?<!\\\\)((?:\\\\\\\\)*+)\\\\/", "$1/");
    }

    private static Optional<Node> parse(String source, String text, Problems problems) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(PlainFile.MOST_BYTES);
        try {
            Iterator<Event> events =
                    new Yaml(options).parse(new StringReader(text)).iterator();
            return new YamlTree(source, events, problems).document();
        } catch (YamlTree.TooMuch e) {
            return Optional.empty();
        } catch (MarkedYAMLException e) {
            problems.add(syntax(source, e));
        } catch (ReaderException e) {
            problems.add(
                    PlainFile.end(source, text.substring(0, Math.min(text.length(), Math.max(0, e.getPosition())))),
                    "",
                    String.format(Locale.ROOT, "the control character U+%04X", e.getCodePoint()),
                    "a text file in UTF-8 without control characters",
                    "remove it, or write it as an escape in double quotes.");
        } catch (YAMLException e) {
            problems.add(Place.of(source), "", String.valueOf(e.getMessage()), language(source), "");
        }
        return Optional.empty();
    }

    private static Problem syntax(String source, MarkedYAMLException e) {
        String what = String.valueOf(e.getProblem())
                .replace("'<document start>'", "nothing more")
                .replace("<stream end>", "the end of the file")
                .replace("unexpected end of stream", "the end of the file in the middle of a text")
                .replace("<block end>", "the end of what is indented")
                .replace("the node content", "a value");
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        Place place = mark == null ? Place.of(source) : new Place(source, mark.getLine() + 1, mark.getColumn() + 1);
        String language = language(source);
        return new Problem(place, "", language + " that cannot be read: " + what, language, remedy(what, language));
    }

    private static String remedy(String what, String language) {
        if (what.contains("TAB")) {
            return "indent with spaces.";
        }
        if (what.contains("mapping values are not allowed")) {
            return "put a text that contains a colon in quotes, or check the indentation of this line.";
        }
        if (what.contains("could not find expected ':'")) {
            return "put a colon and a space after the key.";
        }
        if (what.contains("cannot start any token")) {
            return "put a text that begins with a special character in quotes.";
        }
        if (language.equals("JSON")) {
            return "check the brackets, the commas and the quotes.";
        }
        return what.contains("found undefined alias")
                ? "write the value out."
                : "check the indentation and the quotes.";
    }
}
