package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.study.ExplanationTables;
import org.plenary.table.Marked;
import org.plenary.table.Table;
import org.plenary.table.TableReader;

/** An explanation in words, by made-up numbers. */
class ExplanationTextTest {
    @TempDir
    Path temporary;

    private String words(String... changes) throws IOException {
        return ExplanationText.sentences(table(changes), "precision");
    }

    private Table table(String... changes) throws IOException {
        String text = MadeUpTables.EXPLANATION.replace(MadeUpTables.HOSTILE, "blocs");
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(text).contains(changes[i]);
            text = text.replace(changes[i], changes[i + 1]);
        }
        return TableReader.read(
                Files.writeString(temporary.resolve("explanation.csv"), text), ExplanationTables.EXPLANATION);
    }

    @Test
    void largestFirstWithSharesThenWhatWorksTheOtherWayThenTheRest() throws IOException {
        assertThat(words())
                .isEqualTo("Precision falls from 0.50 in Alpha to 0.30 in Beta: by -0.200 (-0.300 to -0.100). To that"
                        + " contribute blocs -0.200 (-0.250 to -0.150), 100% of it; staff -0.050 (-0.080 to -0.020),"
                        + " 25% of it. The other way works organs +0.060 (+0.010 to +0.110). All else, small or not"
                        + " told from luck, comes to -0.010.");
    }

    @Test
    void ofADifferenceThatLuckMayMakeNoSharesAreTold() throws IOException {
        assertThat(words("-0.2,-0.3,-0.1,20", "-0.2,-0.5,0.1,20"))
                .contains("Precision goes from 0.50 in Alpha to 0.30 in Beta, which luck alone may do: by -0.200")
                .doesNotContain("%");
        assertThat(words(
                        "-0.2,-0.25,-0.15", "-0.2,-0.45,0.15",
                        "-0.08,-0.02", "-0.08,0.02",
                        "0.01,0.11", "-0.01,0.11"))
                .endsWith(" No part is told from luck; more --replicates would tell more.");
    }

    @Test
    void theTableMarksWhatIsToldFromLuck() throws IOException {
        Table shown = ExplanationText.contributions(table());
        assertThat(shown.rows().stream().map(row -> row.cells()))
                .containsExactly(
                        List.of("Alpha", "0.50"),
                        List.of("small matters", new Marked(-0.01, false)),
                        List.of("blocs", new Marked(-0.2, true)),
                        List.of("staff", new Marked(-0.05, true)),
                        List.of("organs", new Marked(0.06, true)),
                        List.of("Beta", "0.30"),
                        List.of("difference", new Marked(-0.2, true)));
    }
}
