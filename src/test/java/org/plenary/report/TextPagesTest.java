package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.experiment.FakeSweep;
import org.plenary.experiment.RunFailure;
import org.plenary.experiment.Shard;
import org.plenary.experiment.StoredTable;
import org.plenary.experiment.SweepStatus;

/** Text for a terminal: how wide it is, how far a sweep has come. */
class TextPagesTest {
    private static SweepStatus status(SweepStatus.State state, long planned, long finished, List<RunFailure> failures) {
        return new SweepStatus(
                state,
                state == SweepStatus.State.UNFINISHED ? "killed" : "",
                "A sweep",
                Shard.WHOLE,
                planned,
                finished,
                failures,
                state == SweepStatus.State.FINISHED ? 0 : 2,
                "2026-01-02T03:04:05Z",
                false,
                Map.of(StoredTable.RUNS, finished));
    }

    private static List<RunFailure> failures(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> new RunFailure(FakeSweep.plan(20).run(0, 0, i), "boom\u001b[31m", "at x"))
                .toList();
    }

    @Test
    void aSweepThatGoesOnSaysHowLongStill() {
        assertThat(StatusText.of(Path.of("out"), status(SweepStatus.State.RUNNING, 1000, 100, List.of())))
                .contains(
                        "out: running\n",
                        "  runs       100 of 1000 (10%), 900 left\n",
                        "  rate       2.00 runs a second since 2026-01-02T03:04:05Z\n",
                        "  time left  7 min 30 s\n",
                        "  failures   none\n")
                .doesNotContain("shard", "To go on");
    }

    @Test
    void aSweepThatWasCutOffSaysHowToGoOn() {
        String text = StatusText.of(Path.of("out"), status(SweepStatus.State.UNFINISHED, 10, 3, failures(12)));
        assertThat(text)
                .contains("unfinished (killed)", "  failures   12\n", "and more: plenary status --json")
                .contains("alpha/0/0, seed 0x")
                .endsWith("To go on: plenary resume out\n")
                .doesNotContain("\u001b")
                .doesNotContain("alpha/0/10,");
    }

    @Test
    void forScriptsThereIsJson() {
        String json = StatusText.json(Path.of("out"), status(SweepStatus.State.FINISHED, 10, 10, failures(1)));
        assertThat(json)
                .contains(
                        "\"status\" : \"finished\"", "\"runs_left\" : 0", "\"runs_failed\" : 1", "\"shard\" : \"1/1\"")
                .contains("\"run\" : \"alpha/0/0\"", "\"stack\" : \"at x\"")
                .endsWith("}\n");
    }

    @ParameterizedTest
    @CsvSource({"1, run, 1 run", "0, run, 0 runs", "200, scenario, 200 scenarios"})
    void aCountHasItsNoun(long n, String noun, String text) {
        assertThat(Figures.count(n, noun)).isEqualTo(text);
    }

    /** Whatever is in the cells, a line is no wider than the page, and every word is there. */
    @Test
    void aTableKeepsItsWidthAndItsWords() {
        for (int columns = 1; columns <= 8; columns++) {
            String[] header =
                    IntStream.range(0, columns).mapToObj(c -> "column " + c).toArray(String[]::new);
            TextTable table = new TextTable(-1, header);
            List<String> words = new ArrayList<>();
            for (int row = 0; row < 5; row++) {
                int r = row;
                String[] cells = IntStream.range(0, columns)
                        .mapToObj(c -> ("w" + r + c + " ")
                                .repeat(1 + (r * 7 + c * 3) % 11)
                                .strip())
                        .toArray(String[]::new);
                words.addAll(List.of(cells));
                table.row(cells);
            }
            String text = table.render();
            assertThat(text.lines()).allMatch(line -> line.length() <= TextTable.WIDTH);
            assertThat(text.lines()).noneMatch(line -> line.endsWith(" "));
            long expected =
                    words.stream().mapToLong(cell -> cell.split(" ").length).sum();
            assertThat(text.split("\\s+"))
                    .filteredOn(word -> word.startsWith("w"))
                    .hasSize((int) expected);
        }
    }

    @Test
    void aColumnThatIsToBeCopiedIsNeverBroken() {
        TextTable table = new TextTable(0, "path", "what");
        String path = "secretariats.office_of_legal_affairs.strategies.coalition_building.effort.of.the.day";
        table.row(path, "word ".repeat(40).strip());
        table.note("A remark that is long enough to need more than one line of the page, " + "again ".repeat(20));
        assertThat(table.isEmpty()).isFalse();
        assertThat(table.render().lines()).anyMatch(line -> line.startsWith(path));
        assertThat(table.render().lines().filter(line -> line.startsWith("    ")))
                .hasSizeGreaterThan(1);
        assertThat(new TextTable(0, "path").isEmpty()).isTrue();
    }

    @Test
    void namesAreCutToFit() {
        assertThat(TextPage.brief("cyberterrorism")).isEqualTo("cyberterrorism");
        assertThat(TextPage.brief("a_scenario_of_a_long_name")).hasSize(16).endsWith("...");
    }
}
