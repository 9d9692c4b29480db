package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.analysis.ComparisonTables;
import org.plenary.analysis.SummaryTables;
import org.plenary.experiment.FakeSweep;
import org.plenary.experiment.RunColumns;
import org.plenary.model.RunMeasure;
import org.plenary.table.Column;

/** {@code mvn test -Dtest=ResultsReadmeTest -Dplenary.golden.update=true} writes the tables of the README anew. */
class ResultsReadmeTest {
    private static final Path README = Path.of("results", "README.md");

    @Test
    void the_readme_describes_the_columns_that_are_written() throws IOException {
        String text = Files.readString(README);
        String current = text;
        current = replaced(current, "runs", ColumnsPage.markdown(RunColumns.fixed()));
        current = replaced(current, "counts", ColumnsPage.markdown(RunColumns.counts()));
        current = replaced(current, "measures", ColumnsPage.markdown(RunColumns.measures()));
        current = replaced(current, "complex", ColumnsPage.markdown(RunMeasure.columns(RunMeasure.Slot.COMPLEX)));
        current = replaced(current, "comparison", ColumnsPage.markdown(ComparisonTables.CELLS.columns()));
        if (Boolean.getBoolean("plenary.golden.update")) {
            Files.writeString(README, current);
        }
        assertThat(Files.readString(README)).isEqualTo(current);
    }

    @Test
    void the_page_on_reports_describes_the_columns_of_summaries() throws IOException {
        Path page = Path.of("src", "site", "markdown", "report.md");
        List<Column> columns = SummaryTables.of(FakeSweep.single(1)).columns();
        String current = replaced(Files.readString(page), "summary", ColumnsPage.markdown(columns));
        if (Boolean.getBoolean("plenary.golden.update")) {
            Files.writeString(page, current);
        }
        assertThat(Files.readString(page)).isEqualTo(current);
    }

    private static String replaced(String text, String name, String table) {
        String begin = "<!-- columns: " + name + " -->\n";
        String end = "<!-- end -->";
        int from = text.indexOf(begin);
        assertThat(from).as("the place of the table %s", name).isNotNegative();
        int to = text.indexOf(end, from);
        return text.substring(0, from + begin.length()) + table + text.substring(to);
    }
}
