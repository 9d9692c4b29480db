package org.plenary.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableTest {
    private final Problems problems = new Problems();

    private CsvTable table(String csv) {
        return CsvTable.read("t.csv", csv.getBytes(StandardCharsets.UTF_8), List.of("name", "share"), problems);
    }

    @Test
    void cellsAreAskedForByColumn() {
        CsvTable table = table("\uFEFFname,share\r\n\"a, b\",0.5\r\n\r\n\"two\nlines\",\r\nc,1e-1");
        assertThat(table.header()).containsExactly("name", "share");
        assertThat(table.rows()).extracting(row -> row.text("name")).containsExactly("a, b", "two\nlines", "c");
        assertThat(table.rows()).extracting(CsvTable.CsvRow::line).containsExactly(2, 4, 6);
        assertThat(table.rows().get(0).number("share", new Bounds(0, 1))).hasValue(0.5);
        assertThat(table.rows().get(1).number("share", new Bounds(0, 1))).isEmpty();
        assertThat(table.rows().get(2).needed("share", new Bounds(0, 1))).isEqualTo(0.1);
        assertThat(problems.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2", "-1", "1_0", "0x1", "NaN", "half", "1e999", "' '"})
    void aCellThatIsNoNumberIsAProblemWithAPlace(String cell) {
        CsvTable.CsvRow row = table("name,share\na," + cell + "\n").rows().get(0);
        assertThat(row.needed("share", new Bounds(0, 1))).isZero();
        assertThat(problems.sorted()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).hasToString("t.csv:2:1");
            assertThat(problem.path()).isEqualTo("share");
            assertThat(problem.allowed()).startsWith("a number from 0 to 1");
        });
    }

    @Test
    void oneOfSomeTextsMayBeAskedFor() {
        CsvTable.CsvRow row = table("name,share\nwekk,1\n").rows().get(0);
        assertThat(row.oneOf("name", List.of("day", "week"))).isEqualTo("day");
        assertThat(problems.sorted().get(0).remedy()).isEqualTo("write \"week\".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "^^ | t.csv | an empty file",
                "name,share | t.csv | a header and nothing else",
                "name,shar~a,1 | t.csv:1:1  share | rename the column \"shar\"",
                "name,share,name~a,1,b | t.csv:1:1 | the column \"name\" twice",
                "name,Share~a,1 | t.csv:1:1 | the column \"Share\"",
                "name,share~a | t.csv:2:1 | a row of 1 cells",
                "name,share~a,1~b,2,3 | t.csv:3:1 | a row of 3 cells",
                "name,share~\"a,1 | t.csv:2:1 | not CSV",
                "name,share~\"a\"b,1 | t.csv:2:1 | not CSV",
            })
    void whatIsNoSuchTableIsRefused(String csv, String place, String message) {
        assertThatThrownBy(() -> table(csv.replace('~', '\n'))).hasMessageContainingAll(place, message);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] bytes = {'n', '\n', (byte) 0xff, 0};
        assertThatThrownBy(() -> CsvTable.read("t.csv", bytes, List.of(), problems))
                .hasMessageContainingAll("t.csv:2:1", "not text in UTF-8", "binary file");
    }
}
