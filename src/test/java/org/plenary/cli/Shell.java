package org.plenary.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Types command lines as a user would, in this process, and keeps the answers. */
final class Shell {
    private Shell() {}

    /**
     * What the program answered.
     *
     * @param code its exit code
     * @param out standard output
     * @param err standard error
     */
    record Answer(int code, String out, String err) {}

    static Answer plenary(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.execute(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Answer(code, out.toString(), err.toString());
    }

    /** Copies the shipped study to a folder, for a test to change. */
    static Path studyIn(Path folder) throws IOException {
        Path from = Path.of("scenarios");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Path to = folder.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        return folder;
    }

    /** Returns the cells of the first row of a table, by column. */
    static String cell(Path table, int row, String column) {
        try {
            List<String> lines = Files.readAllLines(table);
            int index = List.of(lines.get(0).split(",", -1)).indexOf(column);
            return lines.get(row + 1).split(",", -1)[index];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
