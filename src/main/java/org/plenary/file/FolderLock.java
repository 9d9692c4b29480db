package org.plenary.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.kernel.UserError;

/**
 * Keeps other sweeps out; the operating system lets go of it when the program dies.
 *
 * <p>Two bytes of the file are locked, far behind its end. The first says whose the folder is. The second is what those
 * try to lock who only ask, so that asking makes no sweep refuse. The file goes when its holder does. Who then locks a
 * file that has lost its name sees it by the lengths that it gives the file, and tries again.
 *
 * <p>A process loses its locks on a file when it closes any channel of that file. So what this process holds is known
 * without opening it.
 */
public record FolderLock(Path file, FileChannel channel) implements Closeable {
    private static final long OWNED = Long.MAX_VALUE - 2;
    private static final long ASKED = Long.MAX_VALUE - 1;
    private static final int LENGTHS = 2000;
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger TAKEN = new AtomicInteger();

    /**
     * Takes the lock of a file, which is made if it is missing.
     *
     * @throws UserError if another program, or another thread of this one, holds it
     */
    public static synchronized FolderLock take(Path file) throws IOException {
        Path real = real(file);
        if (HELD_HERE.add(real)) {
            try {
                while (true) {
                    FileChannel channel = FileChannel.open(
                            real, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                    if (channel.tryLock(OWNED, 1, false) == null) {
                        channel.close();
                        break;
                    }
                    if (hasName(real, channel)) {
                        channel.lock(ASKED, 1, false);
                        return new FolderLock(real, channel);
                    }
                    channel.close();
                }
            } catch (FileSystemException e) {
                HELD_HERE.remove(real);
                throw e;
            } catch (IOException e) {
                HELD_HERE.remove(real);
                throw (IOException) new FileSystemException(real.toString(), null, e.getMessage()).initCause(e);
            }
            HELD_HERE.remove(real);
        }
        throw new UserError(file.getParent() + " is being written by another sweep that is still running."
                + " Maybe wait for it, or give another --out.");
    }

    private static Path real(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder.toRealPath().resolve(String.valueOf(file.getFileName()));
    }

    /** Returns whether the name leads to the file that is locked: twice, it has the length that was given here. */
    private static boolean hasName(Path file, FileChannel channel) throws IOException {
        long length = Math.floorMod(31 * ProcessHandle.current().pid() + TAKEN.incrementAndGet(), LENGTHS);
        return hasLength(file, channel, length + 2) && hasLength(file, channel, length + 1);
    }

    private static boolean hasLength(Path file, FileChannel channel, long length) throws IOException {
        channel.truncate(length).write(ByteBuffer.allocate(1), length - 1);
        try {
            return Files.size(file) == length;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Returns whether a sweep, of this or another process, holds the lock. */
    public static synchronized boolean isHeld(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !Files.isWritable(file)) {
            return false;
        }
        if (HELD_HERE.contains(real(file))) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return channel.tryLock(ASKED, 1, false) == null;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
