package org.plenary.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.plenary.experiment.Members;
import org.plenary.experiment.Order;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.Rows;
import org.plenary.experiment.SweepPlan;
import org.plenary.experiment.Words;
import org.plenary.kernel.Estimate;
import org.plenary.legalization.Dimension;
import org.plenary.table.NumberForm;
import org.plenary.table.Table;
import org.plenary.table.TableOf;
import org.plenary.table.TableRow;

/**
 * The runs of an ensemble: what of each outcome is luck and what is judgement, and in what share of members each observed
 * order holds. A member's level is the mean over its runs; with one run each luck is in every share.
 *
 * @param spreads by scenario, design point and outcome
 * @param orders by design point and order, and after those of a point all of them at once
 * @param each the least runs of a member
 */
public record OverMembers(List<OutcomeSpread> spreads, List<MemberOrder> orders, int each) {
    /** The least difference of a member's mean levels with which an order counts as held by a gap; a judgement. */
    public static final double GAP = 0.05;

    /** A row for each scenario, design point and outcome. */
    public static final TableOf<OutcomeSpread> SPREADS = TableOf.<OutcomeSpread>named(
                    "luck_and_judgement.csv", "a row for each scenario, design point and outcome")
            .column("scenario | text | | as in sweep.json | name of the scenario", OutcomeSpread::scenario)
            .column("design_point | integer | | from 0 | index of the design point", OutcomeSpread::point)
            .column("outcome | text | | a column of runs.csv | what was measured", OutcomeSpread::outcome)
            .with(columns(), OutcomeSpread::spread);

    /** A row for each design point and order, and one for all orders at once. */
    public static final TableOf<MemberOrder> ORDERS = TableOf.<MemberOrder>named(
                    "member_orders.csv", "a row for each design point and order, and one for all at once")
            .column("design_point | integer | | from 0 | index of the design point", MemberOrder::point)
            .column(
                    "dimension | text | | delegation, precision, obligation, all | what was scored",
                    MemberOrder::dimension)
            .column("higher | text | | as in sweep.json, empty | scenario observed to be higher", MemberOrder::higher)
            .column("lower | text | | as in sweep.json, empty | scenario observed to be lower", MemberOrder::lower)
            .column(
                    "gap | number | | | mean over members of the higher scenario's level less the lower's; empty for all at once",
                    order -> order.gap().mean())
            .column(
                    "ci_low | number | | | lower end of its 95% interval over members",
                    order -> order.gap().interval().low())
            .column(
                    "ci_high | number | | | upper end of it",
                    order -> order.gap().interval().high())
            .column(
                    "holds | number | | 0 to 1 | share of members in which it holds",
                    order -> order.any().value())
            .column(
                    "holds_by_gap | number | | 0 to 1 | share of members in which it holds by at least 0.05",
                    order -> order.byGap().value())
            .column(
                    "members | integer | members | from 1 | members that were run",
                    order -> order.any().n());

    /** Copies the lists. */
    public OverMembers {
        spreads = List.copyOf(spreads);
        orders = List.copyOf(orders);
    }

    /**
     * An outcome.
     *
     * @param scenario the scenario's name
     * @param point the design point's index
     * @param outcome what was measured
     * @param spread over runs and members
     */
    public record OutcomeSpread(String scenario, int point, String outcome, MemberSpread spread) {}

    /**
     * An order, or all of them.
     *
     * @param point the design point's index
     * @param dimension what was scored; {@code all} for all orders at once
     * @param higher the scenario observed to be higher; {@code ""} for all
     * @param lower the scenario observed to be lower; {@code ""} for all
     * @param gap the difference within members; undefined (NaN) for all
     * @param any the members in which it holds
     * @param byGap the members in which it holds by {@link #GAP}
     */
    public record MemberOrder(
            int point, String dimension, String higher, String lower, MemberSpread gap, Share any, Share byGap) {}

    /** Returns the columns of a spread. */
    public static TableOf<MemberSpread> columns() {
        return TableOf.<MemberSpread>named("", "")
                .column("mean | number | | | mean over members of their means", MemberSpread::mean)
                .column(
                        "ci_low | number | | | lower end of its 95% interval, which carries luck and judgement",
                        spread -> spread.interval().low())
                .column(
                        "ci_high | number | | | upper end of it",
                        spread -> spread.interval().high())
                .column(
                        "luck_variance | number | | from 0, empty | variance between runs of one member; empty if none has two runs",
                        MemberSpread::luck)
                .column(
                        "judgement_variance | number | | empty | variance between members, freed of luck, so that it may be below 0; likewise",
                        MemberSpread::judgement)
                .column(
                        "judgement_share | number | | up to 1, empty | share of judgement in both together; likewise",
                        MemberSpread::share)
                .column(
                        "share_low | number | | empty | lower end of its 95% interval",
                        spread -> spread.shares().low())
                .column(
                        "share_high | number | | empty | upper end of it",
                        spread -> spread.shares().high())
                .column("members | integer | members | from 1 | members that were run", MemberSpread::members)
                .column("n | integer | runs | from 1 | runs", MemberSpread::n);
    }

    /** Analyses the runs of a plan over an ensemble, of which every one is there. */
    public static OverMembers of(Rows rows) {
        SweepPlan plan = rows.plan();
        int size = Members.size(plan.settings());
        List<OutcomeSpread> spreads = new ArrayList<>();
        List<MemberOrder> orders = new ArrayList<>();
        for (int s = 0; s < plan.scenarios().size(); s++) {
            for (int d = 0; d < plan.design().size(); d++) {
                for (Outcome outcome : Outcome.values()) {
                    MemberSpread spread = MemberSpread.of(rows.at(s, d).measure(outcome.column()), size);
                    spreads.add(new OutcomeSpread(plan.scenarios().get(s).id(), d, outcome.column(), spread));
                }
            }
        }
        for (int d = 0; d < plan.design().size() && !plan.orders().isEmpty(); d++) {
            addOrders(rows, d, size, orders);
        }
        return new OverMembers(spreads, orders, plan.replicates() / size);
    }

    private static void addOrders(Rows rows, int point, int size, List<MemberOrder> orders) {
        SweepPlan plan = rows.plan();
        List<String> names = plan.scenarios().stream().map(PlannedScenario::id).toList();
        List<double[]> gaps = new ArrayList<>();
        for (Order order : plan.orders()) {
            double[] higher = levels(rows, names.indexOf(order.higher()), point, order.dimension(), size);
            double[] lower = levels(rows, names.indexOf(order.lower()), point, order.dimension(), size);
            double[] gap = IntStream.range(0, higher.length)
                    .mapToDouble(m -> higher[m] - lower[m])
                    .toArray();
            gaps.add(gap);
            orders.add(new MemberOrder(
                    point,
                    Words.of(order.dimension()),
                    order.higher(),
                    order.lower(),
                    MemberSpread.of(gap, 0),
                    held(List.of(gap), 0),
                    held(List.of(gap), GAP)));
        }
        MemberSpread none = MemberSpread.of(new double[0], 0);
        orders.add(new MemberOrder(point, "all", "", "", none, held(gaps, 0), held(gaps, GAP)));
    }

    private static double[] levels(Rows rows, int scenario, int point, Dimension dimension, int size) {
        return MemberSpread.byMember(rows.at(scenario, point).levels(dimension), size);
    }

    private static Share held(List<double[]> gaps, double least) {
        int members = gaps.get(0).length;
        int held = (int) IntStream.range(0, members)
                .filter(m -> gaps.stream().allMatch(gap -> gap[m] > 0 && gap[m] >= least))
                .count();
        return new Share(held, members);
    }

    /** Returns the two tables as CSV files. */
    public List<Table> tables() {
        return orders.isEmpty() ? List.of(SPREADS.of(spreads)) : List.of(SPREADS.of(spreads), ORDERS.of(orders));
    }

    /**
     * Shows the spreads of the dimensions at a design point.
     *
     * @param spreads as {@link #SPREADS} has them
     */
    public static Table shownSpreads(Table spreads, int point) {
        Table.Builder table = Table.shown("What is luck and what is judgement?")
                .columns(NumberForm.PLAIN, "scenario", "outcome")
                .columns(NumberForm.LEVEL, "mean over members")
                .columns(NumberForm.LEVEL, "sd by luck", "sd by judgement")
                .columns(NumberForm.SHARE, "share of judgement");
        List<String> shown = Arrays.stream(Dimension.values()).map(Words::of).toList();
        for (TableRow row : spreads.rows()) {
            if (row.number("design_point") == point && shown.contains(row.text("outcome"))) {
                table.row(
                        row.text("scenario"),
                        row.text("outcome"),
                        row.ranged("mean", "ci_low", "ci_high"),
                        Math.sqrt(row.number("luck_variance")),
                        Math.sqrt(Math.max(0, row.number("judgement_variance"))),
                        row.ranged("judgement_share", "share_low", "share_high"));
            }
        }
        return table.build();
    }

    /**
     * Shows in what share of members the orders hold at a design point.
     *
     * @param orders as {@link #ORDERS} has them
     */
    public static Table shownOrders(Table orders, int point) {
        Table.Builder table = Table.shown("In what share of members do the observed orders hold?")
                .columns(NumberForm.PLAIN, "order")
                .columns(NumberForm.SHARE, "holds", "by at least " + GAP)
                .columns(NumberForm.DIFFERENCE, "gap");
        for (TableRow row : orders.rows()) {
            if (row.number("design_point") == point) {
                boolean all = row.text("higher").isEmpty();
                table.row(
                        all
                                ? "all at once"
                                : row.text("dimension") + ": " + row.text("higher") + " > " + row.text("lower"),
                        share(row, "holds"),
                        share(row, "holds_by_gap"),
                        row.ranged("gap", "ci_low", "ci_high"));
            }
        }
        return table.build();
    }

    private static Estimate share(TableRow row, String column) {
        int members = (int) row.number("members");
        Interval interval = Interval.ofShare((int) Math.round(row.number(column) * members), members);
        return new Estimate(row.number(column), interval.low(), interval.high());
    }
}
