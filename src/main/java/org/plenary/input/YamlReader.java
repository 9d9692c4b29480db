package org.plenary.input;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
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
 * Reads a YAML file into {@link Node}s, as data and nothing else.
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

    private static final String READABLE = "a text file in UTF-8 with YAML in it";

    private YamlReader() {}

    /**
     * Reads a file.
     *
     * @param source the name of the file as the user knows it
     * @param problems gets what is wrong
     * @return the file's value; nothing if it cannot be read so far as to be looked at further
     */
    public static Optional<Node> read(String source, byte[] content, Problems problems) {
        if (content.length > MOST_BYTES) {
            problems.add(
                    Place.of(source),
                    "",
                    "a file of more than " + MOST_BYTES + " bytes",
                    "at most " + MOST_BYTES + " bytes",
                    "this is not the file you meant.");
            return Optional.empty();
        }
        return decode(source, content, problems).flatMap(text -> parse(source, text, problems));
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

    private static Optional<String> decode(String source, byte[] content, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer decoded = CharBuffer.allocate(content.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(content), decoded, true);
        String text = decoded.flip().toString();
        if (result.isError()) {
            problems.add(end(source, text), "", "bytes that are not text in UTF-8", READABLE, remedy(content));
            return Optional.empty();
        }
        return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static String remedy(byte[] content) {
        for (byte b : content) {
            if (b == 0) {
                return "this is not the file you meant: it looks like a binary file.";
            }
        }
        return "save the file again with the encoding UTF-8.";
    }

    private static Place end(String source, String text) {
        int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
        return new Place(source, line, text.length() - text.lastIndexOf('\n'));
    }

    private static Optional<Node> parse(String source, String text, Problems problems) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_BYTES);
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
                    end(source, text.substring(0, Math.min(text.length(), Math.max(0, e.getPosition())))),
                    "",
                    String.format(Locale.ROOT, "the control character U+%04X", e.getCodePoint()),
                    READABLE,
                    "this is not the file you meant: it looks like a binary file.");
        } catch (YAMLException e) {
            problems.add(Place.of(source), "", String.valueOf(e.getMessage()), READABLE, "");
        }
        return Optional.empty();
    }

    private static Problem syntax(String source, MarkedYAMLException e) {
        String what = String.valueOf(e.getProblem());
        Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
        Place place = mark == null ? Place.of(source) : new Place(source, mark.getLine() + 1, mark.getColumn() + 1);
        return new Problem(place, "", "YAML that cannot be read: " + what, "YAML", remedy(what));
    }

    private static String remedy(String what) {
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
        return what.contains("found undefined alias")
                ? "write the value out."
                : "check the indentation and the quotes.";
    }
}
