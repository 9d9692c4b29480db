package org.plenary.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.file.SafeFiles;
import org.plenary.kernel.UserError;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;
import org.sqlite.util.OSInfo;

/**
 * The machine code of SQLite. It is unpacked once for each user and version, into the user's folder for caches, since
 * every process that unpacks a copy of its own leaves a megabyte in the folder for temporary files when it is killed.
 * Where that does not work, or the user named a place, SQLite's own way takes its course.
 */
final class SqliteLibrary {
    private static final String PLACE = "org.sqlite.lib.path";

    private SqliteLibrary() {}

    /**
     * Loads it, unless it is loaded.
     *
     * @throws UserError if it can be loaded from nowhere
     */
    @SuppressWarnings("CatchingUnchecked") // the loader declares every exception
    static synchronized void load() {
        if (Stream.of(PLACE, "org.sqlite.tmpdir").allMatch(name -> System.getProperty(name) == null)) {
            unpacked().ifPresent(folder -> System.setProperty(PLACE, folder.toString()));
        }
        try {
            SQLiteJDBCLoader.initialize();
        } catch (Exception | LinkageError e) {
            throw new UserError(
                    "SQLite's library cannot be unpacked or loaded (" + e.getMessage() + "). Maybe name a folder from"
                            + " which programs may run: PLENARY_OPTS=-Dorg.sqlite.tmpdir=DIR",
                    e);
        }
    }

    /** Returns the folder with the library, if the user has one with the right content or can make it. */
    private static Optional<Path> unpacked() {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream in = Objects.requireNonNull(SQLiteJDBCLoader.class.getResourceAsStream(resource))) {
            byte[] library = in.readAllBytes();
            Path folder = Files.createDirectories(caches().resolve("plenary/sqlite-" + SQLiteJDBCLoader.getVersion()
                    + "-" + OSInfo.getOSName() + "-" + OSInfo.getArchName()));
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    || !Arrays.equals(Files.readAllBytes(file), library)) {
                SafeFiles.make(file, part -> Files.write(part, library));
            }
            return isOwn(folder) ? Optional.of(folder) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Path caches() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
    }

    /** Who owns the folder can put other code there. */
    private static boolean isOwn(Path folder) throws IOException {
        return Files.getOwner(folder)
                .equals(folder.getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName(System.getProperty("user.name")));
    }
}
