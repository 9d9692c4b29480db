package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.input.Behaviours;
import org.plenary.input.Format;
import org.plenary.scenario.Plugins;

/**
 * The JSON Schemas in scenarios/schema are those of the records. After a change of a record:
 *
 * <pre>mvn test -Dtest=ShippedSchemaTest -Dplenary.golden.update=true</pre>
 */
class ShippedSchemaTest {
    private static final Path FOLDER = Path.of("scenarios/schema");

    private static Map<String, Format<?>> formats() {
        return new Vocabulary(Plugins::none).formats(Behaviours.builtIn());
    }

    @Test
    void theShippedSchemasAreFresh() throws IOException {
        for (Map.Entry<String, Format<?>> format : formats().entrySet()) {
            Path file = FOLDER.resolve(format.getKey() + ".schema.json");
            String fresh = format.getValue().schemaText("Plenary " + format.getKey() + " file");
            if (Boolean.getBoolean("plenary.golden.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, fresh);
            }
            assertThat(file).as("run with -Dplenary.golden.update=true").hasContent(fresh);
            assertThat(new ObjectMapper().readTree(fresh).path("$schema").asText())
                    .contains("2020-12");
        }
    }
}
