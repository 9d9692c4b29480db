package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.scenario.InputFile;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.Study;
import org.plenary.study.FindingFiles;
import org.plenary.study.FindingsTables;

/** The page on findings describes the columns that are written, and its example is a finding. */
class FindingsPageTest {
    private static final Path PAGE = Path.of("src", "site", "markdown", "findings.md");

    @Test
    void thePageDescribesTheColumnsThatAreWritten() throws IOException {
        String current = Files.readString(PAGE);
        current = replaced(current, "findings", ColumnsPage.markdown(FindingsTables.FINDINGS.columns()));
        current = replaced(current, "turns", ColumnsPage.markdown(FindingsTables.TURNS.columns()));
        current = replaced(current, "dose", ColumnsPage.markdown(FindingsTables.DOSE.columns()));
        current = replaced(current, "null_cells", ColumnsPage.markdown(FindingsTables.NULL_CELLS.columns()));
        if (Boolean.getBoolean("plenary.golden.update")) {
            Files.writeString(PAGE, current);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(current);
    }

    private static String replaced(String text, String name, String table) {
        String begin = "<!-- columns: " + name + " -->\n";
        int from = text.indexOf(begin);
        assertThat(from).as("the place of the table %s", name).isNotNegative();
        return text.substring(0, from + begin.length()) + table + text.substring(text.indexOf("<!-- end -->", from));
    }

    @Test
    void theExampleIsAFinding() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf("```yaml\n", page.indexOf("<!-- a finding -->")) + "```yaml\n".length();
        String yaml = page.substring(from, page.indexOf("```", from));
        InputFile file = new InputFile("example.yaml", "example.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        Study study = Study.in(Path.of("scenarios"));
        assertThat(new FindingFiles(study, List.of(new Study.Opened(study, file)))
                        .read(new ScenarioReader(Plugins.none().behaviours()), List.of()))
                .hasSize(1);
    }
}
