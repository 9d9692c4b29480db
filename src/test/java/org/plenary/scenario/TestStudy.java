package org.plenary.scenario;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The small study that the tests read. */
public final class TestStudy {
    private TestStudy() {}

    public static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(TestStudy.class.getResource("/study"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ScenarioReader reader() {
        return new ScenarioReader(TestBehaviours.registry());
    }

    public static String small() {
        try {
            return Files.readString(folder().resolve("small.yaml"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static InputFile file(String yaml) {
        return new InputFile("case.yaml", "case.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    public static ScenarioTree tree() {
        return ScenarioTree.read(file(small()), reader().behaviours());
    }
}
