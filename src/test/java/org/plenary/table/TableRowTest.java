package org.plenary.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.Estimate;

class TableRowTest {
    private static final List<Column> COLUMNS = List.of(
            new Column("run", "text", "", "", ""),
            new Column("day", "integer", "", "", ""),
            new Column("level", "number", "", "", ""),
            new Column("factor", "number", "", "", "", NumberForm.EXACT),
            new Column("adopted", "true/false", "", "", ""),
            new Column("nothing", "number", "", "", ""));

    private static final TableRow ROW = new TableRow(COLUMNS, Arrays.asList("=a", 3L, 1 / 3.0, 1 / 3.0, true, null));

    @Test
    void cellsAreAskedForByName() {
        assertThat(ROW.text("run")).isEqualTo("=a");
        assertThat(ROW.number("day")).isEqualTo(3);
        assertThat(ROW.number("level")).isEqualTo(1 / 3.0);
        assertThat(ROW.truth("adopted")).isTrue();
        assertThat(ROW.cell("nothing")).isNull();
        assertThatThrownBy(() -> ROW.cell("other")).hasMessage("no column \"other\"");
    }

    @Test
    void whatIsEmptyOrOfAnotherTypeIsNoNumberAndNotTrue() {
        assertThat(ROW.number("nothing")).isNaN();
        assertThat(ROW.number("run")).isNaN();
        assertThat(ROW.truth("nothing")).isFalse();
        assertThat(ROW.truth("run")).isFalse();
        assertThat(ROW.text("nothing")).isEmpty();
    }

    @Test
    void aNumberAsTextIsWhatATableHas() {
        assertThat(ROW.text("level")).isEqualTo("0.333333");
        assertThat(ROW.text("adopted")).isEqualTo("true");
        assertThat(ROW.written()).containsExactly("'=a", "3", "0.333333", "0.3333333333333333", "true", "");
    }

    @Test
    void measuredNumbersAreRoundedAndGivenOnesAreNot() {
        TableRow rounded = ROW.rounded();
        assertThat(rounded.cells()).containsExactly("=a", 3L, 0.333333, 1 / 3.0, true, null);
        assertThat(rounded.written()).isEqualTo(ROW.written());
        assertThat(rounded.rounded()).isEqualTo(rounded);
        assertThat(ROW.cells()).contains(1 / 3.0);
    }

    @Test
    void aCellMayStandForSeveral() {
        assertThat(ROW.ranged("level", "nothing", "day")).isEqualTo(new Estimate(1 / 3.0, Double.NaN, 3));
        assertThat(ROW.count("day", "level")).isEqualTo(new OfAll(3, 0));
        assertThat(ROW.count("nothing", "day")).isNull();
    }

    @Test
    void rowsAreGroupedInTheOrderInWhichTheyCome() {
        Table table = Table.shown("")
                .columns(NumberForm.PLAIN, "letter")
                .columns(NumberForm.LEVEL, "x", "y")
                .row(List.of("b", 1.0, 1L))
                .row(List.of("a", 2.0, 2L))
                .row(List.of("b", 3.0, 3L))
                .build();

        Map<String, List<TableRow>> groups = Table.grouped(table.rows(), "letter");

        assertThat(groups.keySet()).containsExactly("b", "a");
        assertThat(groups.get("b")).extracting(row -> row.number("y")).containsExactly(1.0, 3.0);
        assertThat(Table.texts(table.rows(), "letter")).containsExactly("b", "a");
        assertThat(table.where("letter", "a").rows())
                .containsExactly(table.rows().get(1));
        assertThat(table.columns())
                .extracting(Column::form)
                .containsExactly(NumberForm.PLAIN, NumberForm.LEVEL, NumberForm.LEVEL);
    }

    @Test
    void aRowHasACellForEachColumn() {
        Table.Builder table = Table.shown("").columns(NumberForm.PLAIN, "a", "b");
        assertThatThrownBy(() -> table.row(List.of("x"))).hasMessage("1 cells for 2 columns");
    }
}
