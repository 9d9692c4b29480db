package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.input.InvalidInputException;
import org.plenary.study.ActorTableFile.Layout;

/** Three layouts of one table, cells that are missing, and tables that are wrong. */
class ActorTableFileTest {
    private static final String DECIDE = """
            #O\tA toll
            #/\tid\tname
            #A\tCity\tThe city
            #A\tShops\tShops
            #P\ttoll-area\tHow large an area?
            #M\ttoll-area\t0\tnone
            #M\ttoll-area\t100\tthe whole city
            #P\tprice\tWhat price?
            #/\tactor\tissue\tposition\tsalience\tpower
            #D\tCity\ttoll-area\t80\t0.9\t3
            #D\tShops\ttoll-area\t20\t0.3\t1
            #D\tCity\tprice\t5\t0.5\t3
            #D\tShops\tprice\t1\t1\t1
            """;

    private static final String KTAB = """
            Toll-1 ,"A toll",2,2,
            Actor,Description,Power,toll-area,Sal1,price,Sal2,
            City, The city, 3, 80, 0.9, 50, 0.5,
            Shops, "Shops, all", 1, 20, 0.3, 10, 1,
            """;

    private static final String CSV = """
            actor,issue,position,salience,power,low,high,observed
            City,toll-area,80,0.9,3,0,100,70
            Shops,toll-area,20,0.3,1,,,
            City,price,5,0.5,3,,,
            Shops,price,1,1,1,,,
            """;

    @TempDir
    Path folder;

    private ActorTable read(String content, Layout layout) throws IOException {
        return ActorTableFile.read(Files.writeString(folder.resolve("toll.txt"), content), layout);
    }

    @Test
    void layouts_say_the_same() throws IOException {
        ActorTable decide = read(DECIDE, Layout.DECIDE);
        ActorTable ktab = read(KTAB, Layout.KTAB);
        ActorTable csv = read(CSV, Layout.CSV);
        for (ActorTable table : new ActorTable[] {decide, ktab, csv}) {
            assertThat(table.actors())
                    .containsExactly(new ActorTable.Actor("City", "CIT", 3), new ActorTable.Actor("Shops", "SHO", 1));
            assertThat(table.issues()).extracting(ActorTable.Issue::id).containsExactly("toll_area", "price");
            assertThat(table.compromiseMean(0)).isCloseTo((3 * 0.9 * 80 + 0.3 * 20) / 3.0, within(1e-12));
        }
        assertThat(decide.title()).isEqualTo("A toll").isEqualTo(ktab.title());
        assertThat(csv.title()).isEqualTo("toll");
        assertThat(decide.issues().get(0).title()).isEqualTo("How large an area?");
        assertThat(decide.issues().get(1))
                .as("its scale is where actors stand")
                .extracting(ActorTable.Issue::low, ActorTable.Issue::high)
                .containsExactly(1.0, 5.0);
        assertThat(ktab.issues().get(1).high()).isEqualTo(100);
        assertThat(csv.issues().get(0).observed()).isEqualTo(OptionalDouble.of(70));
    }

    @Test
    void semicolons_and_other_line_ends_are_read_too() throws IOException {
        ActorTable table = read(DECIDE.replace('\t', ';').replace("\n", "\r\n"), Layout.DECIDE);
        assertThat(table.compromiseMean(1)).isCloseTo((1.5 * 5 + 1) / 2.5, within(1e-12));
    }

    @Test
    void who_has_no_position_takes_no_side_and_salience_that_is_missing_is_the_mean() throws IOException {
        ActorTable table = read("""
                actor,issue,position,salience,power
                A,x,0,40,1
                B,x,10,80,1
                C,x,10,,2
                D,x,,,5
                """, Layout.CSV);
        assertThat(table.salience(0, 2)).isEqualTo(60);
        assertThat(table.salience(0, 3)).isZero();
        double mean = (80 * 10 + 120 * 10) / (40 + 80 + 120.0);
        assertThat(table.compromiseMean(0)).isCloseTo(mean, within(1e-12));
        assertThat(table.position(0, 3)).isCloseTo(mean, within(1e-12));
        assertThat((table.weight(0, 0) + table.weight(0, 1) + table.weight(0, 2)) / 3)
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void without_any_salience_all_weigh_alike() throws IOException {
        ActorTable table = read("actor,issue,position,salience,power\nA,x,0,,1\nB,x,1,,3\n", Layout.CSV);
        assertThat(table.compromiseMean(0)).isEqualTo(0.75);
        assertThat(table.weight(0, 0)).isEqualTo(1);
    }

    @Test
    void names_become_codes_and_ids_that_are_unique() throws IOException {
        ActorTable table = read("""
                actor,issue,position,salience,power
                Österreich,1. Höhe,0,1,1
                Österreich 2,1. Höhe,1,1,1
                Österreich,1. höhe,0,1,1
                Österreich 2,1. höhe,1,1,1
                """, Layout.CSV);
        assertThat(table.actors())
                .extracting(ActorTable.Actor::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[A-Z]{3}"));
        assertThat(table.issues()).extracting(ActorTable.Issue::id).containsExactly("issue_1_h_he", "issue_1_h_he_2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "decide | 10 | position | 80 | 8o | 8o | a number, or an empty cell",
                "decide | 10 | position | 80 | 120 | 120 | from 0 to 100",
                "decide | 10 | power | \t3 | \t-3 | -3 | at least 0",
                "decide | 10 | '' | #D\tCity | #D\tCty | Cty | an actor of a line #A",
                "decide | 11 | '' | #D\tShops\ttoll | #D\tCity\ttoll | a second time | line 10",
                "decide | 5 | '' | #P\ttoll-area | #X\ttoll-area | #X | #D actor, issue, position, salience and power",
                "ktab | 3 | '' | ' 50, 0.5,' | '' | cells | as the header has",
                "ktab | 2 | '' | Power | Clout | other lines | Description, Power",
                "csv | 1 | salience | salience | weight | no column \"salience\" | actor, issue, position",
                "csv | 4 | position | price,5 | 'price,\"5,5\"' | 5,5 | write \"5.5\"",
                "csv | 3 | observed | 1,,, | 1,,,60 | 60 | one value of observed an issue",
                "csv | 3 | high | 1,,, | 1,,90, | 90 | an earlier line has 100",
                "csv | 2 | observed | 0,100,70 | 0,100,700 | 700 | from 0 to 100",
                "csv | 2 | '' | 0,100,70 | 100,0,70 | from 100 to 0 | a high end above its low one",
                "csv | 2 | position | area,80 | area,1e308 | 1e308 | at most 1e12"
            })
    void bad_tables_are_told_with_line_value_and_rule(
            String layout, int line, String what, String good, String bad, String found, String rule)
            throws IOException {
        Layout format = Layout.valueOf(layout.toUpperCase(Locale.ROOT));
        String content = (format == Layout.DECIDE ? DECIDE : format == Layout.KTAB ? KTAB : CSV);
        assertThat(content).contains(good);
        int at = content.indexOf(good);
        String spoilt = content.substring(0, at) + bad + content.substring(at + good.length());
        assertThatThrownBy(() -> read(spoilt, format))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("toll.txt:" + line + ":1" + (what.isEmpty() ? "" : "  " + what))
                .hasMessageContaining(found)
                .hasMessageContaining(rule);
    }

    @Test
    void tables_of_which_nothing_can_be_computed_are_refused() {
        String head = "actor,issue,position,salience,power\n";
        assertRefused(head + "A,x,1,1,1\n", "1 actors and 1 issues");
        assertRefused(head + "A,x,1,1,\nB,x,2,1,1\n", "no power of A");
        assertRefused(head + "A,x,1,1,0\nB,x,2,1,0\n", "no power above 0");
        assertRefused(head + "A,x,1,0,1\nB,x,2,0,1\n", "no salience above 0");
        assertRefused(head + "A,x,,1,1\nB,x,,1,1\n", "no position of anybody on x");
        assertRefused(head + "A,x,3,1,1\nB,x,3,1,1\n", "x on a scale from 3 to 3");
        assertRefused("", "no column \"actor\"");
    }

    private void assertRefused(String content, String found) {
        assertThatThrownBy(() -> read(content, Layout.CSV))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(found)
                .hasMessageContaining("allowed");
    }
}
