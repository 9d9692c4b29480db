package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.plenary.study.BaselinesTables;
import org.plenary.study.SignedSum;

/** The page on baselines describes the columns that are written, and the signs that are summed. */
class BaselinesPageTest {
    private static final Path PAGE = Path.of("src", "site", "markdown", "baselines.md");

    @Test
    void thePageDescribesTheColumnsThatAreWritten() throws IOException {
        String current = Files.readString(PAGE);
        String begin = "<!-- columns: baseline_findings -->\n";
        int from = current.indexOf(begin);
        assertThat(from).isNotNegative();
        current = current.substring(0, from + begin.length())
                + ColumnsPage.markdown(BaselinesTables.FINDINGS.columns())
                + current.substring(current.indexOf("<!-- end -->", from));
        if (Boolean.getBoolean("plenary.golden.update")) {
            Files.writeString(PAGE, current);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(current);
    }

    @Test
    void everySignIsOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        for (SignedSum.Sign sign : SignedSum.SIGNS) {
            assertThat(page).contains("| " + sign.finding() + " |");
        }
    }
}
