package org.plenary.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.plenary.input.InvalidInputException;
import org.plenary.input.PlainFile;
import org.plenary.input.YamlReader;

/**
 * The page on scenario files shows what the program prints. After a change of a message or a record:
 *
 * <pre>mvn test -Dtest=ScenarioFilesPageTest -Dplenary.golden.update=true</pre>
 */
class ScenarioFilesPageTest {
    private static final Path PAGE = Path.of("src/site/markdown/scenario-files.md");

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }

    private static String block(String language) throws IOException {
        String opening = "```" + language + "\n";
        int start = page().indexOf(opening) + opening.length();
        return page().substring(start, page().indexOf("```", start));
    }

    @Test
    void theMessagesAreThoseOfTheProgram() throws IOException {
        byte[] content = block("yaml").getBytes(StandardCharsets.UTF_8);
        InputFile file = new InputFile("faulty.yaml", "faulty.yaml", content);
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> TestStudy.reader().load(new Study.Opened(Study.in(TestStudy.folder()), file)));
        String printed = "faulty.yaml: " + refused.getMessage() + "\n";
        if (Boolean.getBoolean("plenary.golden.update")) {
            Files.writeString(PAGE, page().replace("```text\n" + block("text"), "```text\n" + printed));
        }
        assertThat(block("text")).isEqualTo(printed);
    }

    @Test
    void theLimitsAreThoseOfTheProgram() throws IOException {
        assertThat(page().replace(",", ""))
                .contains("| " + YamlReader.MOST_BYTES + " bytes", "| " + PlainFile.MOST_BYTES + " bytes")
                .contains("| " + YamlReader.LONGEST + " |", "| " + YamlReader.DEEPEST + " levels");
    }
}
