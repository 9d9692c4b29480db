package org.plenary.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.analysis.Cell;
import org.plenary.analysis.Share;
import org.plenary.experiment.Order;
import org.plenary.experiment.Words;
import org.plenary.kernel.Estimate;
import org.plenary.table.CsvCell;
import org.plenary.table.NumberForm;
import org.plenary.table.Table;
import org.plenary.table.TableOf;
import org.plenary.table.TableRow;

/** The tables of a test of robustness. */
public final class RobustnessTables {
    /** The name of the table of shares. */
    public static final String SHARES_FILE = "robustness.csv";

    /** The table of draws: a row for each draw and arm. */
    public static final String DRAWS_FILE = "draws.csv";

    /** A row for each order, all orders and each cell, in each arm. */
    public static final TableOf<RobustnessRow> SHARES = TableOf.<RobustnessRow>named(
                    SHARES_FILE, "a row for each share of draws")
            .column(
                    "arm | text | | drawn, permuted, doubled | how numbers and calendars were changed",
                    row -> Words.of(row.arm))
            .column("kind | text | | order, all_orders, cell, all_cells | what the row is about", row -> row.kind)
            .column("scenario | text | | a name, empty | the scenario; of an order the higher one", row -> row.scenario)
            .column("other | text | | a name, empty | the lower scenario of an order", row -> row.other)
            .column(
                    "dimension | text | | delegation, precision, obligation, empty | what was scored",
                    row -> row.dimension)
            .column("measure | text | | holds, follows, matches, unchanged | what is counted", row -> row.measure)
            .column(
                    "gap | exact number | | from 0, empty | the least difference of means with which an order counts",
                    row -> row.gap)
            .column("holds | integer | draws | from 0 | draws in which it is so", row -> row.share.holds())
            .column("n | integer | draws | from 1 | draws", row -> row.share.n())
            .column("share | number | | 0 to 1 | their share", row -> row.share.value())
            .column(
                    "ci_low | number | | 0 to 1 | lower end of its 95% interval (Wilson)",
                    row -> row.share.interval().low())
            .column(
                    "ci_high | number | | 0 to 1 | upper end of it",
                    row -> row.share.interval().high())
            .column("expected | number | | 0 to 1, empty | the share by chance or luck alone", row -> row.expected);

    /**
     * A share.
     *
     * @param gap NaN where none is asked
     * @param expected NaN where nothing is known of chance
     */
    private record RobustnessRow(
            Arm arm,
            String kind,
            String scenario,
            String other,
            String dimension,
            String measure,
            double gap,
            Share share,
            double expected) {}

    private record ArmDraw(Arm arm, CalibrationDraw draw) {}

    private RobustnessTables() {}

    /** Returns the tables. */
    public static List<Table> of(Robustness robustness) {
        return List.of(shares(robustness), draws(robustness));
    }

    /** Returns the table of shares: what the text shows. */
    public static Table shares(Robustness robustness) {
        List<RobustnessRow> rows = new ArrayList<>();
        robustness.shares().forEach(share -> add(share, rows));
        robustness.cells().forEach(share -> add(share, rows));
        Share all = robustness.unchangedDraws();
        rows.add(new RobustnessRow(Arm.DOUBLED, "all_cells", "", "", "", "unchanged", Double.NaN, all, Double.NaN));
        return SHARES.of(rows);
    }

    private static void add(Robustness.OrderShare share, List<RobustnessRow> rows) {
        boolean one = share.orders().size() == 1;
        Order first = share.orders().get(0);
        String dimensions = share.orders().stream()
                .map(order -> Words.of(order.dimension()))
                .distinct()
                .collect(Collectors.joining("+"));
        RobustnessRow row = new RobustnessRow(
                Arm.DRAWN,
                one ? "order" : "all_orders",
                one ? first.higher() : "",
                one ? first.lower() : "",
                dimensions,
                "holds",
                share.gap(),
                share.drawn(),
                Double.NaN);
        rows.add(row);
        rows.add(other(row, Arm.PERMUTED, "holds", share.permuted(), share.chance()));
        rows.add(other(row, Arm.PERMUTED, "follows", share.follows(), Double.NaN));
        rows.add(other(row, Arm.DOUBLED, "holds", share.doubled(), Double.NaN));
    }

    private static void add(Robustness.CellShare share, List<RobustnessRow> rows) {
        Cell cell = share.shipped();
        String dimension = Words.of(cell.dimension());
        RobustnessRow row = new RobustnessRow(
                Arm.DRAWN, "cell", cell.scenario(), "", dimension, "matches", Double.NaN, share.drawn(), Double.NaN);
        if (cell.observed().isPresent()) {
            rows.add(row);
            rows.add(other(row, Arm.PERMUTED, "matches", share.permuted(), share.chance()));
        }
        rows.add(other(row, Arm.DOUBLED, "unchanged", share.unchanged(), share.byLuck()));
    }

    private static RobustnessRow other(RobustnessRow row, Arm arm, String measure, Share share, double expected) {
        return new RobustnessRow(
                arm, row.kind, row.scenario, row.other, row.dimension, measure, row.gap, share, expected);
    }

    private static Table draws(Robustness robustness) {
        List<ArmDraw> rows = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            Calibration of = switch (arm) {
                case DRAWN -> robustness.drawn();
                case PERMUTED -> robustness.permuted();
                case DOUBLED -> robustness.doubled();
            };
            rows.addAll(CalibrationTables.all(of, draw -> new ArmDraw(arm, draw)));
        }
        return TableOf.<ArmDraw>named(DRAWS_FILE, "a row for each draw and arm")
                .column(
                        "arm | text | | drawn, permuted, doubled | how numbers and calendars were changed",
                        row -> Words.of(row.arm))
                .column(
                        "givers | text | | names with +, empty | whose explanatory values each scenario was given",
                        row -> row.arm == Arm.PERMUTED ? givers(robustness.plan(), row.draw) : "")
                .with(CalibrationTables.draws(robustness.plan().drawn()), ArmDraw::draw)
                .of(rows);
    }

    private static String givers(RobustnessPlan plan, CalibrationDraw draw) {
        return plan.givers(draw.index()).stream()
                .map(giver -> plan.drawn().sweep().scenarios().get(giver).id())
                .collect(Collectors.joining("+"));
    }

    /** Returns the gaps with which a table counts orders, the largest first. */
    public static List<Double> gaps(Table shares) {
        return shares.rows().stream()
                .map(row -> row.number("gap"))
                .filter(gap -> !Double.isNaN(gap))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Returns what a row is about: an order, all orders, or a cell. */
    public static String about(TableRow row) {
        return switch (row.text("kind")) {
            case "order" -> row.text("dimension") + ": " + row.text("scenario") + " > " + row.text("other");
            case "all_orders" -> "all orders at once";
            default -> row.text("scenario") + ": " + row.text("dimension");
        };
    }

    /** Returns the row of an arm and a measure among those about one thing. */
    public static Optional<TableRow> find(List<TableRow> rows, String about, Arm arm, String measure) {
        return rows.stream()
                .filter(row -> row.text("arm").equals(Words.of(arm))
                        && row.text("measure").equals(measure)
                        && about(row).equals(about))
                .findFirst();
    }

    /** Shows in what share of draws orders hold. */
    public static Table orders(Table shares, double gap) {
        Table.Builder table = Table.shown(
                        "Orders that hold " + (gap > 0 ? "by at least " + CsvCell.value(gap) : "by any difference")
                                + ", in shares of draws")
                .columns(NumberForm.PLAIN, "order")
                .columns(NumberForm.SHARE, "drawn", "permuted", "chance", "follows", "doubled");
        List<TableRow> rows =
                shares.rows().stream().filter(row -> row.number("gap") == gap).toList();
        rows.stream().map(RobustnessTables::about).distinct().forEach(order -> {
            table.row(
                    order,
                    share(rows, order, Arm.DRAWN, "holds"),
                    share(rows, order, Arm.PERMUTED, "holds"),
                    expected(rows, order, Arm.PERMUTED, "holds"),
                    share(rows, order, Arm.PERMUTED, "follows"),
                    share(rows, order, Arm.DOUBLED, "holds"));
        });
        return table.build();
    }

    /** Shows in what share of draws classes are those observed, and stay with calendars doubled. */
    public static Table classes(Table shares) {
        Table.Builder table = Table.shown(
                        "Classes as observed, and classes that stay with doubled calendars, in shares of draws")
                .columns(NumberForm.PLAIN, "cell")
                .columns(NumberForm.SHARE, "drawn", "permuted", "chance", "same if doubled", "by luck");
        List<TableRow> rows = shares.where("kind", "cell").rows();
        rows.stream().map(RobustnessTables::about).distinct().forEach(cell -> {
            table.row(
                    cell,
                    share(rows, cell, Arm.DRAWN, "matches"),
                    share(rows, cell, Arm.PERMUTED, "matches"),
                    expected(rows, cell, Arm.PERMUTED, "matches"),
                    share(rows, cell, Arm.DOUBLED, "unchanged"),
                    expected(rows, cell, Arm.DOUBLED, "unchanged"));
        });
        return table.build();
    }

    private static Optional<Estimate> share(List<TableRow> rows, String about, Arm arm, String measure) {
        return find(rows, about, arm, measure).map(row -> row.ranged("share", "ci_low", "ci_high"));
    }

    private static Optional<Object> expected(List<TableRow> rows, String about, Arm arm, String measure) {
        return find(rows, about, arm, measure).map(row -> row.cell("expected"));
    }
}
