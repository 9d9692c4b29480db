package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.plenary.study.ExplanationTables;

/** The page on explanations describes the columns that are written. */
class ExplainPageTest {
    private static final Path PAGE = Path.of("src", "site", "markdown", "explain.md");
    private static final String BEGIN = "<!-- columns: explanation -->\n";

    @Test
    void thePageDescribesTheColumnsThatAreWritten() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        assertThat(from).isGreaterThanOrEqualTo(BEGIN.length());
        String current = page.substring(0, from)
                + ColumnsPage.markdown(ExplanationTables.EXPLANATION.columns())
                + page.substring(page.indexOf("<!-- end -->", from));
        if (Boolean.getBoolean("plenary.golden.update")) {
            Files.writeString(PAGE, current);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(current);
    }
}
