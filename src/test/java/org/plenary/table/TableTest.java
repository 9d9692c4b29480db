package org.plenary.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.kernel.UserError;

/** One definition, and all that is made of it. */
class TableTest {
    private enum Size {
        SMALL,
        LARGE
    }

    private record Thing(String name, Optional<Size> size, int count, double share, double given, boolean right) {}

    private static final TableOf<Thing> THINGS = TableOf.<Thing>named("things.csv", "a row for each thing")
            .column("name | text | | any | the name", Thing::name)
            .column("size | class | | small, large, empty | how large", Thing::size)
            .column("count | integer | pieces | from 0 | how many", Thing::count)
            .column("share | number | | 0 to 1, empty | of all", Thing::share)
            .column("given | exact number | | any | as the file says", Thing::given)
            .column("right | true/false | | true, false | whether", Thing::right);

    private static final Table TABLE = THINGS.of(List.of(
            new Thing("007", Optional.of(Size.SMALL), 1, 2 / 3.0, 0.12345678901234, true),
            new Thing("NA", Optional.empty(), 0, Double.NaN, 1e-9, false),
            new Thing("=a;\"b\",c\n\u202e", Optional.of(Size.LARGE), -2, -0.0, 1234567890123.5, true),
            new Thing("", Optional.empty(), 3, 0.5, -2, false)));

    private static final String CSV = "name,size,count,share,given,right\n"
            + "007,small,1,0.666667,0.12345678901234,true\n"
            + "NA,,0,,0.000000001,false\n"
            + "\"'=a;\"\"b\"\",c\n\u202e\",large,-2,0,1234567890123.5,true\n"
            + "\"\",,3,0.5,-2,false\n";

    @TempDir
    Path temporary;

    @Test
    void csvHasCommasAndKeepsGivenNumbers() {
        assertThat(TABLE.csv()).isEqualTo(CSV);
        assertThat(Table.texts(List.of(TABLE))).containsEntry("things.csv", CSV);
    }

    @Test
    void theOtherCsvHasSemicolonsAndDecimalCommas() {
        StringBuilder text = new StringBuilder();
        TABLE.write(new CsvRows(TABLE.columns(), text, CsvRows.Dialect.SEMICOLON));
        assertThat(text.toString())
                .isEqualTo("name;size;count;share;given;right\n"
                        + "007;small;1;0,666667;0,12345678901234;true\n"
                        + "NA;;0;;0,000000001;false\n"
                        + "\"'=a;\"\"b\"\",c\n\u202e\";large;-2;0;1234567890123,5;true\n"
                        + "\"\";;3;0,5;-2;false\n");
    }

    @Test
    void jsonHasTypesAndNullForWhatIsEmpty() throws IOException {
        StringWriter text = new StringWriter();
        TABLE.write(new JsonRows(TABLE.columns(), text));
        JsonNode rows = new ObjectMapper().readTree(text.toString());
        assertThat(text.toString().lines()).hasSize(2 + 4).startsWith("[").endsWith("]");
        assertThat(rows.get(0).path("name").asText()).isEqualTo("007");
        assertThat(rows.get(0).path("given").asDouble()).isEqualTo(0.12345678901234);
        assertThat(rows.get(0).path("right").isBoolean()).isTrue();
        assertThat(rows.get(1).path("size").isNull()).isTrue();
        assertThat(rows.get(1).path("share").isNull()).isTrue();
        assertThat(rows.get(2).path("name").asText()).isEqualTo("=a;\"b\",c\n\u202e");
        assertThat(rows.get(3).path("name").isNull()).isTrue();
        StringWriter none = new StringWriter();
        THINGS.of(List.of()).write(new JsonRows(TABLE.columns(), none));
        assertThat(new ObjectMapper().readTree(none.toString())).isEmpty();
    }

    @Test
    void parquetIsReadByAnotherProgramInEncodingsThatAllKnow() throws IOException, SQLException {
        Path file = temporary.resolve("things.parquet");
        Files.createFile(file);
        TABLE.write(new ParquetRows("things", TABLE.columns(), file));
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM read_parquet('" + file + "')")) {
            for (TableRow row : TABLE.rows()) {
                assertThat(rows.next()).isTrue();
                for (int c = 0; c < row.cells().size(); c++) {
                    Object expected = row.cells().get(c);
                    assertThat(rows.getObject(c + 1)).isEqualTo("".equals(expected) ? null : expected);
                }
            }
            assertThat(rows.next()).isFalse();
        }
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            for (BlockMetaData block : reader.getFooter().getBlocks()) {
                assertThat(block.getColumns())
                        .allSatisfy(column -> assertThat(column.getEncodings())
                                .isSubsetOf(
                                        Encoding.PLAIN, Encoding.PLAIN_DICTIONARY, Encoding.RLE, Encoding.BIT_PACKED));
            }
        }
    }

    @Test
    void aFactorOfNumbersAndNamesIsText() throws IOException, SQLException {
        Table mixed = TableOf.<Object>named("", "")
                .column("value | text | |  | ", value -> value)
                .of(List.of(0.5, "none", true));
        Path file = temporary.resolve("mixed.parquet");
        mixed.write(new ParquetRows("mixed", mixed.columns(), file));
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT string_agg(value, ' ') FROM read_parquet('" + file + "')")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("0.5 none true");
        }
    }

    @Test
    void theDictionaryHasARowForEachColumn() {
        assertThat(DataDictionary.csv(TABLE.columns()).lines())
                .hasSize(1 + 6)
                .startsWith("name,type,unit,range,meaning", "name,text,,any,the name")
                .contains("size,class,,\"small, large, empty\",how large", "count,integer,pieces,from 0,how many");
        assertThat(Column.of("a | exact number | pieces | from 0, empty | how many"))
                .isEqualTo(new Column("a", "number", "pieces", "from 0, empty", "how many", NumberForm.EXACT));
        assertThat(Column.of("b | text | | | ")).isEqualTo(new Column("b", "text", "", "", ""));
        assertThatThrownBy(() -> Column.of("a | text | what it is"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a | text | what it is");
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        Path file = Files.writeString(temporary.resolve("things.csv"), CSV);
        Table read = TableReader.read(file, THINGS);
        assertThat(read.csv()).isEqualTo(CSV);
        assertThat(read.rows().get(0).text("name")).isEqualTo("007");
        assertThat(read.rows().get(1).number("share")).isNaN();
        assertThat(read.rows().get(2).text("name")).isEqualTo("=a;\"b\",c\n\u202e");
        assertThat(read.rows().get(2).truth("right")).isTrue();
        assertThat(read.where("size", "small").rows()).hasSize(1);
    }

    @Test
    void columnsMayStandInAnyOrderBesideOthers() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("things.csv"), "more,right,given,share,count,size,name\n9,true,1,1,1,small,x\n");
        assertThat(TableReader.read(file, THINGS).csv())
                .isEqualTo("name,size,count,share,given,right\nx,small,1,1,1,true\n");
    }

    @Test
    void whatIsMissingOrWrongIsNamedInOneKindOfMessage() throws IOException {
        refused("", "has no column \"name\"; it needs name, size, count");
        refused("name,size,count,share,given\n", "has no column \"right\"");
        refused(CSV + "x,small\n", "row 6 has 2 cells, its header 6");
        refused(CSV.replace(",1,0.6", ",1.5,0.6"), "row 2, column count: found \"1.5\", allowed a whole number");
        refused(CSV.replace("0.666667", "1e3"), "row 2, column share: found \"1e3\", allowed a number or nothing");
        refused(CSV.replace("0.666667", "NaN"), "found \"NaN\"");
        refused(CSV.replace("34,true", "34,TRUE"), "column right: found \"TRUE\", allowed true, false or nothing");
        refused(CSV.replace("34,true", "34,\u001b[31m"), "column right: found \"?[31m\"");
        refused(CSV + "\"", "is no readable table");
    }

    private void refused(String text, String message) throws IOException {
        Path file = Files.writeString(temporary.resolve("things.csv"), text);
        assertThatThrownBy(() -> TableReader.read(file, THINGS))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("things.csv")
                .hasMessageContaining(message)
                .hasMessageEndingWith("Maybe it was edited or cut off; write it anew with the command that made it.");
    }

    @Test
    void definitionsAreJoinedAndCut() {
        TableOf<List<Thing>> joined = TableOf.<List<Thing>>named("", "")
                .column("n | integer | |  | ", List::size)
                .with(THINGS.only(List.of("name", "right")), things -> things.get(0));
        assertThat(joined.of(List.of(List.of(new Thing("a", Optional.empty(), 0, 0, 0, true))))
                        .csv())
                .isEqualTo("n,name,right\n1,a,true\n");
    }

    @Test
    void cellsAreWhatTheProgramHasAtHandWithoutItsWrappings() {
        assertThat(Arrays.asList(
                        Table.cell(Optional.of(OptionalDouble.of(0.5))),
                        Table.cell(Optional.empty()),
                        Table.cell(Size.LARGE),
                        Table.cell(7),
                        Table.cell(Double.NaN)))
                .containsExactly(0.5, null, "large", 7L, null);
        assertThatThrownBy(() -> Table.shown("t").columns(NumberForm.PLAIN, "a").row(1, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TABLE.rows().get(0).text("nam")).isInstanceOf(IllegalArgumentException.class);
    }
}
