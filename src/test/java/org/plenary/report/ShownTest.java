package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.Estimate;
import org.plenary.table.Marked;
import org.plenary.table.NumberForm;
import org.plenary.table.OfAll;
import org.plenary.table.Table;

/** The same table in a terminal and on a page. */
class ShownTest {
    private static final Table TABLE = Table.shown("A title")
            .columns(NumberForm.PLAIN, "who")
            .columns(NumberForm.SHARE, "share")
            .columns(NumberForm.DIFFERENCE, "gap")
            .columns(NumberForm.LEVEL, "level", "hits")
            .columns(NumberForm.PLAIN, "yes")
            .row(Arrays.asList(
                    "one", new Estimate(0.835, 0.7, 0.92), new Marked(0.1234, true), 0.5, new OfAll(8, 9), true))
            .row(Arrays.asList("<b>\u001b[31m\u202e", 1.0, -0.00001, null, null, false))
            .row(Arrays.asList(
                    "three",
                    new Estimate(Double.NaN, 0, 1),
                    new Estimate(-0.05, -0.1, 0.02),
                    new Estimate(0.4, Double.NaN, Double.NaN),
                    new OfAll(0, 9),
                    null))
            .build();

    @Test
    void aTerminalShowsItInColumnsWithAsterisks() {
        assertThat(TextTable.of(TABLE, Glyphs.ASCII).render()).isEqualTo("""
                        who                           share                        gap  level    hits  yes
                        -------------------  --------------  -------------------------  -----  ------  ---
                        one                  83.5% (70-92%)                   +0.123 *   0.50  8 of 9  yes
                        <b>\\u001b[31m\\u202e            100%                      0.000      -       -  no
                        three                             -  -0.050 (-0.100 to +0.020)   0.40  0 of 9  -
                        """);
    }

    @Test
    void aPageTintsWhatATerminalMarks() {
        Map<String, Object> model = HtmlTable.of(TABLE);
        assertThat(model).containsEntry("caption", "A title");
        assertThat(model.get("header")).isEqualTo(List.of("who", "share", "gap", "level", "hits", "yes"));
        assertThat(cells(model, 0))
                .extracting(cell -> cell.get("text"))
                .containsExactly("one", "83.5% (70–92%)", "+0.123", "0.50", "8 of 9", "yes");
        assertThat(cells(model, 0))
                .extracting(cell -> cell.get("look"))
                .containsExactly("", "", "observed", "", "", "");
        assertThat(cells(model, 2).get(0)).containsEntry("first", true);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> cells(Map<String, Object> model, int row) {
        List<Map<String, Object>> rows = (List<Map<String, Object>>) Objects.requireNonNull(model.get("rows"));
        return (List<Map<String, Object>>) Objects.requireNonNull(rows.get(row).get("cells"));
    }

    @Test
    void aTableIsNoWiderThanThePageAndKeepsItsWords() {
        Table wide = Table.shown("")
                .columns(NumberForm.PLAIN, "name")
                .columns(NumberForm.SHARE, "a")
                .columns(NumberForm.PLAIN, "b")
                .row(List.of(
                        "word ".repeat(20).strip(),
                        new Estimate(0.5, 0.4, 0.6),
                        "word ".repeat(20).strip()))
                .build();
        String text = TextTable.of(wide, Glyphs.UNICODE).render();
        assertThat(text.lines()).allMatch(line -> line.length() <= TextTable.WIDTH);
        assertThat(text.split("word", -1)).hasSize(41);
    }

    @Test
    void aPageOfTextHasItsTitlesOverTables() {
        TextPage page = new TextPage(Glyphs.ASCII);
        page.table(TABLE);
        page.table(Table.shown("Nothing to show").build());
        page.table(Table.shown("long ".repeat(40).strip())
                .columns(NumberForm.PLAIN, "x")
                .row(List.of("y"))
                .build());
        page.table(Table.shown("No row").columns(NumberForm.PLAIN, "x").build());
        assertThat(page.toString())
                .contains("\nA title -----", "\nNothing to show ---")
                .doesNotContain("\u202e", "No row");
        assertThat(page.toString().lines()).allMatch(line -> line.length() <= TextTable.WIDTH);
    }
}
