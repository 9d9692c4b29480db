package org.plenary.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads files that a user named: plain ones of at most {@value #MOST_BYTES} bytes; text is UTF-8. */
public final class PlainFile {
    /** The largest file that is read, in bytes. */
    public static final int MOST_BYTES = 8 << 20;

    private PlainFile() {}

    /**
     * Returns what a file holds.
     *
     * @param shown its name as the user knows it
     * @throws InvalidInputException if it is not there, no plain file (a folder, a device, a pipe), or too large
     */
    public static byte[] bytes(Path file, String shown) {
        if (!Files.exists(file)) {
            throw refused(shown, "no such file", "an existing file", NearestName.remedy(shown, siblings(file)));
        }
        if (Files.isDirectory(file)) {
            throw refused(shown, "a folder", "a file", NearestName.remedy(shown, siblings(file)));
        }
        if (!Files.isRegularFile(file)) {
            throw refused(shown, "something that is not a plain file", "a plain file", "");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw tooLarge(shown, MOST_BYTES);
            }
            return content;
        } catch (IOException e) {
            throw unreadable(shown, e);
        }
    }

    /** Returns what to throw where a file cannot be read. */
    public static InvalidInputException unreadable(String shown, IOException e) {
        String found = "a file that cannot be read (" + e.getClass().getSimpleName() + ")";
        return refused(shown, found, "a file that you may read", "");
    }

    static InvalidInputException tooLarge(String shown, int most) {
        String remedy = "this is not the file you meant.";
        return refused(shown, "a file of more than " + most + " bytes", "at most " + most + " bytes", remedy);
    }

    private static InvalidInputException refused(String shown, String found, String allowed, String remedy) {
        return new InvalidInputException(new Problem(Place.of(shown), "", found, allowed, remedy));
    }

    /** Returns the plain files beside a file, at most 1,000, to suggest one of them. */
    public static List<String> siblings(Path file) {
        Path folder = file.getParent() == null ? Path.of("") : file.getParent();
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .sorted()
                    .limit(1000)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /**
     * Returns bytes as text, without a byte order mark; nothing, with a problem, if they are not UTF-8.
     *
     * @param readable what such a file is, for the message
     */
    public static Optional<String> text(String source, byte[] content, String readable, Problems problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer decoded = CharBuffer.allocate(content.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(content), decoded, true);
        String text = decoded.flip().toString();
        if (result.isError()) {
            problems.add(end(source, text), "", "bytes that are not text in UTF-8", readable, remedy(content));
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

    /** Returns the place at the end of a text. */
    static Place end(String source, String text) {
        int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
        return new Place(source, line, text.length() - text.lastIndexOf('\n'));
    }
}
