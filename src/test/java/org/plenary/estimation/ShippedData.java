package org.plenary.estimation;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;

/** The data that the project ships. */
final class ShippedData {
    static final Path FOLDER = Path.of("scenarios", "data");

    private ShippedData() {}

    static String text(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file));
    }

    static RollCalls rollCalls() throws IOException {
        return read(text("states.csv"), text("rollcalls.csv"));
    }

    static RollCalls read(String states, String rollCalls) {
        Reader first = new StringReader(states);
        Reader second = new StringReader(rollCalls);
        return RollCallReader.read(first, "states.csv", second, "rollcalls.csv");
    }
}
