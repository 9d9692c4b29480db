package org.plenary.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.kernel.UserError;

class NetworkFoldersTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "nfs4, true",
        "cifs, true",
        "smb3, true",
        "fuse.sshfs, true",
        "lustre, true",
        "fuse.glusterfs, true",
        "NTFS, false",
        "ext4, false",
        "tmpfs, false",
        "overlay, false",
        "apfs, false",
        "zfs, false"
    })
    void fileSystemsOfANetworkAreKnownByTheirNames(String type, boolean network) {
        assertThat(NetworkFolders.isNetwork(type)).isEqualTo(network);
    }

    @Test
    void whatIsNoFolderIsAnsweredWithTheFolder() throws IOException {
        FolderGiven.check(folder, "a sweep", "run one");
        Path file = Files.writeString(folder.resolve("runs.csv"), "x");
        refused(file, " is a file: the folder of a sweep is needed. Maybe run one.");
        Files.writeString(folder.resolve("manifest.json"), "{}");
        refused(file, "Maybe give its folder, " + folder + ".");
        refused(folder.resolve("none"), " does not exist: the folder of a sweep is needed. Maybe run one.");
    }

    private static void refused(Path path, String part) {
        assertThatThrownBy(() -> FolderGiven.check(path, "a sweep", "run one"))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(path.toString())
                .hasMessageContaining(part);
    }
}
