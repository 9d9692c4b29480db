package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.kernel.Estimate;
import org.plenary.kernel.UserError;
import org.plenary.table.Marked;
import org.plenary.table.OfAll;
import org.plenary.table.Table;
import org.plenary.table.TableOf;
import org.plenary.table.TableReader;
import org.plenary.table.TableRow;

/** Tables of files that are read back and shown, cell by cell. */
class ShownTablesTest {
    @TempDir
    Path folder;

    private Table read(String csv, TableOf<?> definition) throws IOException {
        return TableReader.read(Files.writeString(folder.resolve(definition.name()), csv), definition);
    }

    private static final String SUMMARY = """
            baseline,cells_matched,cells_observed,constant_guess,orders_by_gap,orders_at_all,orders,gap,findings_supported,findings_contradicted,findings_tested,adopted,n
            single_text,8,9,7,3,4,4,0.05,10,1,20,0.925,50
            signed_sum,6,9,7,2,2,4,0.05,,,,,
            """;

    @Test
    void whatEachExplanationGetsRightStandsBesideTheConstantGuess() throws IOException {
        Table timings =
                read("baseline,milliseconds_per_run\nsingle_text,83.64\nsigned_sum,\n", BaselinesTables.TIMINGS);
        Table right = BaselinesTables.right(read(SUMMARY, BaselinesTables.SUMMARY), timings);
        assertThat(right.columns())
                .extracting(column -> column.name())
                .containsExactly(
                        "explanation",
                        "cells",
                        "orders by gap",
                        "orders at all",
                        "findings",
                        "against",
                        "adopted",
                        "time a run");
        assertThat(right.rows().get(0).cells())
                .containsExactly(
                        "single_text",
                        new OfAll(8, 9),
                        new OfAll(3, 4),
                        new OfAll(4, 4),
                        new OfAll(10, 20),
                        1L,
                        0.925,
                        "84 ms");
        assertThat(right.rows().get(1).cells())
                .containsExactly(
                        "signed_sum", new OfAll(6, 9), new OfAll(2, 4), new OfAll(2, 4), null, null, null, null);
        assertThat(right.rows().get(2).cells())
                .containsExactly(
                        "constant guess", new OfAll(7, 9), new OfAll(0, 4), new OfAll(0, 4), null, null, null, null);
    }

    @Test
    void withoutFindingsNothingIsSaidOfThem() throws IOException {
        String untested = SUMMARY.replace("10,1,20", ",,");
        Table right =
                BaselinesTables.right(read(untested, BaselinesTables.SUMMARY), BaselinesTables.TIMINGS.of(List.of()));
        assertThat(right.columns()).hasSize(6);
        assertThat(right.rows()).hasSize(3).allMatch(row -> row.cells().size() == 6);
        assertThat(right.rows().get(0).cell("time a run")).isNull();
    }

    @Test
    void levelsAndDifferencesStandAcrossTheExplanations() throws IOException {
        Table cells = read("""
                baseline,scenario,dimension,observed,modal,matches,mean,sd,n
                single_text,a,precision,high,high,true,0.754,0.1,50
                single_text,b,precision,,low,,0.2,0.1,50
                signed_sum,a,precision,high,low,false,0.25,,1
                signed_sum,b,precision,,low,,0.3,,1
                """, BaselinesTables.CELLS);
        Table levels = BaselinesTables.levels(cells, List.of("1", "2"));
        assertThat(levels.rows())
                .extracting(TableRow::cells)
                .containsExactly(
                        List.of("a, precision (high)", new Marked("0.75 high", true), new Marked("0.25 low", false)),
                        List.of("b, precision", new Marked("0.20 low", false), new Marked("0.30 low", false)));
        Table orders = read("""
                baseline,dimension,higher,lower,difference,holds_by_gap,holds
                single_text,precision,a,b,0.554,true,true
                signed_sum,precision,a,b,-0.05,false,false
                """, BaselinesTables.ORDERS);
        assertThat(BaselinesTables.differences(orders, List.of("1", "2"))
                        .rows()
                        .get(0)
                        .cells())
                .containsExactly("precision: a > b", new Marked(0.554, true), new Marked(-0.05, false));
    }

    private static final String SHARES = """
            arm,kind,scenario,other,dimension,measure,gap,holds,n,share,ci_low,ci_high,expected
            drawn,order,a,b,precision,holds,0.05,8,10,0.8,0.49,0.94,
            permuted,order,a,b,precision,holds,0.05,4,10,0.4,0.17,0.69,0.35
            permuted,order,a,b,precision,follows,0.05,9,10,0.9,0.6,0.98,
            doubled,order,a,b,precision,holds,0.05,7,10,0.7,0.4,0.89,
            drawn,order,a,b,precision,holds,0,10,10,1,0.72,1,
            drawn,cell,a,,delegation,matches,,6,10,0.6,0.31,0.83,
            doubled,cell,a,,delegation,unchanged,,9,10,0.9,0.6,0.98,0.95
            doubled,all_cells,,,,unchanged,,5,10,0.5,0.24,0.76,
            """;

    @Test
    void sharesOfDrawsStandByArmWithChanceBesideThem() throws IOException {
        Table shares = read(SHARES, RobustnessTables.SHARES);
        assertThat(RobustnessTables.gaps(shares)).containsExactly(0.05, 0.0);
        Table orders = RobustnessTables.orders(shares, 0.05);
        assertThat(orders.title()).isEqualTo("Orders that hold by at least 0.05, in shares of draws");
        assertThat(orders.rows()).hasSize(1);
        assertThat(orders.rows().get(0).cells())
                .containsExactly(
                        "precision: a > b",
                        new Estimate(0.8, 0.49, 0.94),
                        new Estimate(0.4, 0.17, 0.69),
                        0.35,
                        new Estimate(0.9, 0.6, 0.98),
                        new Estimate(0.7, 0.4, 0.89));
        Table any = RobustnessTables.orders(shares, 0);
        assertThat(any.title()).contains("by any difference");
        assertThat(any.rows().get(0).cells())
                .containsExactly("precision: a > b", new Estimate(1, 0.72, 1), null, null, null, null);
        assertThat(RobustnessTables.classes(shares).rows().get(0).cells())
                .containsExactly(
                        "a: delegation", new Estimate(0.6, 0.31, 0.83), null, null, new Estimate(0.9, 0.6, 0.98), 0.95);
    }

    @Test
    void aDamagedTableIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> read(SHARES.replace("0.8,0.49", "much,0.49"), RobustnessTables.SHARES))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(
                        "robustness.csv, row 2, column share: found \"much\", allowed a number or nothing");
        assertThatThrownBy(() -> read(SHARES.replace("holds,n,", "holds,"), RobustnessTables.SHARES))
                .hasMessageContaining("has no column \"n\"");
        assertThatThrownBy(() -> read(SHARES + "drawn,order\n", RobustnessTables.SHARES))
                .hasMessageContaining("row 10 has 2 cells, its header 13");
    }
}
