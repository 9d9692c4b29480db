package org.plenary.experiment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.plenary.parameter.UserError;

/** Keeps other sweeps out; the operating system lets go of it when the program dies. */
record FolderLock(Path file, FileChannel channel) implements Closeable {
    static FolderLock take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock held;
        try {
            held = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            held = null;
        }
        if (held == null) {
            channel.close();
            throw new UserError(file.getParent() + " is being written by another sweep that is still running."
                    + " Maybe wait for it, or give another --out.");
        }
        return new FolderLock(file, channel);
    }

    /** Returns whether a sweep, of this or another process, holds the lock. */
    static boolean isHeld(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isWritable(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            @Nullable FileLock held = channel.tryLock();
            return held == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
