package org.plenary.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that a user named are read whole or refused by name; nothing is read without end. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PlainFileTest {
    @TempDir
    Path folder;

    private static void refused(Path file, String... parts) {
        assertThatThrownBy(() -> PlainFile.bytes(file, "shown.yaml"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("shown.yaml")
                .hasMessageContainingAll(parts);
    }

    private static Optional<String> text(byte[] content, Problems problems) {
        return PlainFile.text("a.yaml", content, "a text", problems);
    }

    private static String utf8(String text) {
        Problems problems = new Problems();
        String read = text(text.getBytes(StandardCharsets.UTF_8), problems).orElseThrow();
        assertThat(problems.isEmpty()).isTrue();
        return read;
    }

    @Test
    void aFileOfTheGreatestSizeIsReadAndOneByteMoreIsNot() throws IOException {
        Path file = folder.resolve("a.yaml");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(PlainFile.MOST_BYTES);
            assertThat(PlainFile.bytes(file, "a.yaml")).hasSize(PlainFile.MOST_BYTES);
            sparse.setLength(PlainFile.MOST_BYTES + 1L);
            refused(file, "a file of more than " + PlainFile.MOST_BYTES + " bytes");
            sparse.setLength(3L << 30);
            refused(file, "a file of more than " + PlainFile.MOST_BYTES + " bytes");
        }
    }

    @Test
    void whatIsNoPlainFileIsRefused() throws IOException {
        refused(folder, "a folder");
        refused(folder.resolve("nope"), "no such file");
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device), "needs devices");
        refused(device, "not a plain file");
        Path link = Files.createSymbolicLink(folder.resolve("link"), device);
        refused(link, "not a plain file");
        Path broken = Files.createSymbolicLink(folder.resolve("broken"), folder.resolve("nowhere"));
        refused(broken, "no such file");
    }

    @Test
    void theNearestFileBesideIsProposed() throws IOException {
        Path file = Files.writeString(folder.resolve("scenario.yaml"), "x");
        Path missing = folder.resolve("scenaroi.yaml");
        assertThatThrownBy(() -> PlainFile.bytes(missing, missing.toString()))
                .hasMessageContaining("Maybe write \"" + file + "\"");
        assertThat(PlainFile.siblings(folder.resolve("no/where"))).isEmpty();
        assertThat(PlainFile.siblings(file)).containsExactly(file.toString());
    }

    @Test
    void textIsReadWithoutAByteOrderMarkAndOtherwiseAsItIs() {
        assertThat(utf8("")).isEmpty();
        assertThat(utf8("\uFEFFa: ü\r\n漢\uD83D\uDE00\n")).isEqualTo("a: ü\r\n漢\uD83D\uDE00\n");
        assertThat(utf8("a\uFEFF")).isEqualTo("a\uFEFF");
    }

    @Test
    void bytesThatAreNoTextHaveTheirPlaceAndARemedy() {
        Problems problems = new Problems();
        assertThat(text("title: M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1), problems))
                .isEmpty();
        assertThat(text(new byte[] {'a', '\n', 'b', (byte) 0xc3}, problems)).isEmpty();
        assertThat(text(new byte[] {'a', '\n', '\n', (byte) 0x80, 0}, problems)).isEmpty();
        assertThat(text("ab".getBytes(StandardCharsets.UTF_16), problems)).isEmpty();
        assertThat(problems.sorted())
                .extracting(problem -> problem.place().toString())
                .containsExactlyInAnyOrder("a.yaml:1:9", "a.yaml:2:2", "a.yaml:3:1", "a.yaml:1:1");
        assertThat(problems.sorted())
                .extracting(Problem::remedy)
                .filteredOn(remedy -> remedy.contains("binary file"))
                .hasSize(2);
        assertThat(problems.sorted())
                .extracting(Problem::remedy)
                .filteredOn(remedy -> remedy.contains("encoding UTF-8"))
                .hasSize(2);
    }

    /** What would be text in a lenient reading: an overlong slash and half a surrogate pair. */
    @Test
    void noByteIsReadLeniently() {
        for (byte[] bytes : new byte[][] {
            {(byte) 0xc0, (byte) 0xaf},
            {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80}
        }) {
            Problems problems = new Problems();
            assertThat(text(bytes, problems)).isEmpty();
            assertThat(problems.sorted()).hasSize(1);
        }
    }
}
