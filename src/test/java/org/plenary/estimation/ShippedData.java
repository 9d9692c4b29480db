package org.plenary.estimation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        return RollCallReader.read(
                "states.csv",
                states.getBytes(StandardCharsets.UTF_8),
                "rollcalls.csv",
                rollCalls.getBytes(StandardCharsets.UTF_8));
    }
}
