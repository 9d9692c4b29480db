package org.plenary.file;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.plenary.kernel.UserError;

/** Files that appear whole or not at all, and their hashes. */
public final class SafeFiles {
    /** What the name of a file ends with while it is being written. */
    public static final String PART = ".part";

    private static final ObjectMapper JSON = new ObjectMapper();

    private SafeFiles() {}

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. */
        void writeTo(Writer out) throws IOException;
    }

    /** Writes a file under the name that it is handed. */
    @FunctionalInterface
    public interface Maker {
        /** Replaces the empty file that stands there. */
        void make(Path part) throws IOException;
    }

    /** Writes a text file, in UTF-8: it has its name when all of it is on the disk. */
    public static void write(Path file, String text) throws IOException {
        write(file, out -> out.write(text));
    }

    /** Writes a text file, in UTF-8, piece by piece: it has its name when all of it is on the disk. */
    public static void write(Path file, Content content) throws IOException {
        make(file, part -> {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                    Writer out = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
        });
    }

    /**
     * Makes a file aside and then gives it its name. What lay in its way aside is removed, never followed; nothing is
     * left of a file that could not be made.
     *
     * @throws UserError if what has the name is a folder, a device or a pipe
     */
    public static void make(Path file, Maker maker) throws IOException {
        refuseOtherThanFile(file);
        Path part = file.resolveSibling(file.getFileName() + PART);
        try {
            Files.deleteIfExists(part);
            Files.createFile(part);
            maker.make(part);
            rename(part, file);
        } catch (IOException e) {
            throw named(file, e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Checks that nothing but a file is replaced by a file.
     *
     * @throws UserError if a folder, a device or a pipe stands there
     */
    public static void refuseOtherThanFile(Path file) {
        if (Files.isDirectory(file)) {
            throw new UserError(file + " is a folder. Maybe name a file in it.");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UserError(file + " is a device or a pipe, which a file cannot replace. Maybe name a file.");
        }
    }

    /** The exceptions of streams do not say which file they were of, and those of files name the one aside. */
    private static IOException named(Path file, IOException failure) {
        String name = file.toString();
        if (failure instanceof NoSuchFileException) {
            return new NoSuchFileException(name);
        }
        if (failure instanceof AccessDeniedException) {
            return new AccessDeniedException(name);
        }
        String reason = failure instanceof FileSystemException e ? e.getReason() : failure.getMessage();
        IOException named = new FileSystemException(name, null, reason == null ? "cannot be written" : reason);
        named.initCause(failure);
        return named;
    }

    private static void rename(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Returns the SHA-256 of a file, in lower-case hexadecimal digits. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Returns the SHA-256 of bytes, in lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Writes JSON with two spaces of indent, {@code \n} and a last newline. */
    public static String json(JsonNode tree) {
        try {
            return JSON.writer(printer()).writeValueAsString(tree) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what indents JSON by two spaces. */
    public static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    /** Returns the SHA-256 of a text, in UTF-8, that is written piece by piece. */
    public static String sha256(Content content) {
        MessageDigest digest = digest();
        OutputStream bytes = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        try (Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            content.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
