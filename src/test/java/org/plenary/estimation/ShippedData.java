package org.plenary.estimation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The data that the project ships. */
final class ShippedData {
    static final Path FOLDER = Path.of("scenarios", "data");

    private ShippedData() {}

    /** What the program makes of the shipped votes, computed once for all tests. */
    static final RollCalls CALLS = rollCalls();

    static final IdealPointEstimate ESTIMATE = new IdealPointModel(EstimationSettings.of(2)).estimate(CALLS);

    static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RollCalls rollCalls() {
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
