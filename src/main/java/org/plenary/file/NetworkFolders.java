package org.plenary.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Knows file systems that other machines write too, on which processes cannot share memory over a file. */
public final class NetworkFolders {
    private static final List<String> TYPES = List.of(
            "nfs",
            "cifs",
            "smb",
            "sshfs",
            "9p",
            "lustre",
            "gpfs",
            "beegfs",
            "afs",
            "ceph",
            "gluster",
            "panfs",
            "orangefs",
            "webdav",
            "davfs");

    private NetworkFolders() {}

    /** Returns whether a folder is on such a file system, as far as the operating system says. */
    public static boolean holds(Path folder) throws IOException {
        return isNetwork(Files.getFileStore(folder).type());
    }

    /** Returns whether a type of file system, as the operating system names it, is of a network. */
    static boolean isNetwork(String type) {
        String plain = type.toLowerCase(Locale.ROOT);
        return TYPES.stream().anyMatch(plain::contains);
    }
}
