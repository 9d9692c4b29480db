package org.plenary.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.plenary.analysis.Cell;
import org.plenary.analysis.Comparison;
import org.plenary.analysis.FactorEffects;
import org.plenary.analysis.OrderResult;
import org.plenary.analysis.Outcome;
import org.plenary.analysis.Sensitivity;
import org.plenary.analysis.Share;
import org.plenary.analysis.SweepRuns;
import org.plenary.chart.ForestPlot.ClaimedSign;
import org.plenary.experiment.SweepPlan;
import org.plenary.experiment.Words;
import org.plenary.kernel.Estimate;
import org.plenary.legalization.Dimension;
import org.plenary.study.Arm;
import org.plenary.study.BaselinesTables;
import org.plenary.study.Calibration;
import org.plenary.study.ExplanationTables;
import org.plenary.study.FindingsTables;
import org.plenary.study.RobustnessTables;
import org.plenary.table.Column;
import org.plenary.table.CsvCell;
import org.plenary.table.NumberForm;
import org.plenary.table.Table;
import org.plenary.table.TableRow;

/** What came out and how sure it is, in three sentences: the first of a page. */
final class AnswerSection {
    /** The anchor of every such section. */
    static final String ID = "answer";

    /** Scenarios whose classes are told one by one. */
    private static final int MOST_TOLD = 4;

    /** How many standard errors a 95% interval reaches to each side, of many runs. */
    private static final double REACH = 1.96;

    private AnswerSection() {}

    private static Section section(List<String> sentences) {
        return new Section(ID, "What came out", "answer.mustache", Map.of("sentences", sentences), List.of());
    }

    /** Of a sweep: of a sample what moves the outcomes, of several points the largest effect, of one what came out. */
    static Section of(SweepRuns runs, Comparison comparison, Optional<Sensitivity> sensitivity) {
        List<String> told = new ArrayList<>();
        if (sensitivity.isPresent()) {
            sampled(sensitivity.get(), told);
        } else if (runs.plan().design().size() > 1) {
            factors(runs, comparison, told);
        } else if (comparison.matches(0).cells() > 0) {
            observed(comparison, told);
        } else {
            classes(comparison, told);
        }
        return section(told);
    }

    private static void observed(Comparison comparison, List<String> told) {
        Comparison.Matches matches = comparison.matches(0);
        told.add(matches.model() + " of " + matches.cells() + " classes come out as observed; a constant guess gets "
                + matches.constantGuess()
                + (matches.model() > matches.constantGuess() ? "." : ", so this proves little."));
        List<OrderResult> orders = comparison.orders(0);
        if (!orders.isEmpty()) {
            List<OrderResult> held =
                    orders.stream().filter(order -> order.interval().low() > 0).toList();
            OrderResult weakest = orders.stream()
                    .min(Comparator.comparingDouble(o -> o.pairs().holdShare()))
                    .orElseThrow();
            told.add((held.size() == orders.size() ? "All " : held.size() + " of ") + orders.size()
                    + " observed orders between scenarios hold in the means, told from chance; the weakest, "
                    + name(weakest) + ", holds in "
                    + Figures.finePercent(weakest.pairs().holdShare()) + " of pairs of runs.");
        }
        told.add(sure(comparison) + " " + adoption(comparison));
    }

    private static String name(OrderResult result) {
        return Words.of(result.order().dimension()) + " in " + result.order().higher() + " above "
                + result.order().lower();
    }

    private static void classes(Comparison comparison, List<String> told) {
        comparison.plan().scenarios().stream().limit(MOST_TOLD).forEach(scenario -> {
            List<String> cells = comparison.cells().stream()
                    .filter(cell -> cell.scenario().equals(scenario.id()))
                    .map(AnswerSection::modal)
                    .toList();
            if (!cells.isEmpty()) {
                told.add(scenario.id() + ": " + String.join(", ", cells) + ".");
            }
        });
        int left = comparison.plan().scenarios().size() - MOST_TOLD;
        told.add((left > 0 ? "So much for " + MOST_TOLD + " scenarios; " + left + " more are below. " : "")
                + adoption(comparison) + " " + sure(comparison));
    }

    private static String modal(Cell cell) {
        return Words.of(cell.dimension()) + " " + Words.of(cell.modal()) + " in "
                + Figures.percent(cell.share(cell.modal())).strip() + " of runs ("
                + Figures.percentRange(
                        cell.modalInterval().low(), cell.modalInterval().high(), Glyphs.UNICODE) + ")";
    }

    /** Says how well means are known: the widest 95% interval of all. */
    private static String sure(Comparison comparison) {
        double widest = comparison.cells().stream()
                .mapToDouble(cell -> REACH * cell.sd() / Math.sqrt(cell.n()))
                .filter(reach -> !Double.isNaN(reach))
                .max()
                .orElse(Double.NaN);
        return Double.isNaN(widest)
                ? "A single run says nothing of how sure this is."
                : "How sure: with " + Figures.count(comparison.plan().replicates(), "replicate")
                        + " each mean level is known to within ±" + Figures.level(Math.max(0.01, widest))
                        + " (95%), given the model.";
    }

    private static String adoption(Comparison comparison) {
        double[] shares = comparison.adoptions().stream()
                .mapToDouble(a -> (double) a.adopted() / a.n())
                .toArray();
        return "A text is adopted in " + span(DoubleStream.of(shares)) + " of runs.";
    }

    /** Returns the least and the largest of some shares. */
    private static String span(DoubleStream shares) {
        double[] sorted = shares.filter(x -> !Double.isNaN(x)).sorted().toArray();
        if (sorted.length == 0) {
            return "none";
        }
        String low = Figures.percent(sorted[0]).strip();
        String high = Figures.percent(sorted[sorted.length - 1]).strip();
        return low.equals(high) ? low : low + " to " + high;
    }

    /** Of several design points: the largest main effect, and how the points match what was observed. */
    private static void factors(SweepRuns runs, Comparison comparison, List<String> told) {
        SweepPlan plan = runs.plan();
        FactorEffects effects = new FactorEffects(runs.outcomes());
        String largest = "";
        double most = 0;
        for (int s = 0; s < plan.scenarios().size(); s++) {
            for (int f = 0; f < plan.design().factors().size(); f++) {
                for (Dimension dimension : Dimension.values()) {
                    int scenario = s;
                    int factor = f;
                    List<FactorEffects.PointGroup> groups = effects.groups(f).stream()
                            .filter(g -> effects.mean(scenario, factor, g, Outcome.of(dimension))
                                    .isDefined())
                            .sorted(Comparator.comparingDouble(
                                    g -> effects.mean(scenario, factor, g, Outcome.of(dimension))
                                            .value()))
                            .toList();
                    if (groups.size() > 1) {
                        FactorEffects.PointGroup least = groups.get(0);
                        FactorEffects.PointGroup top = groups.get(groups.size() - 1);
                        Estimate low = effects.mean(s, f, least, Outcome.of(dimension));
                        Estimate high = effects.mean(s, f, top, Outcome.of(dimension));
                        if (high.value() - low.value() > most) {
                            most = high.value() - low.value();
                            largest = "The largest effect is that of "
                                    + PointNames.inWords(plan.design().factors().get(f)) + " on "
                                    + Words.of(dimension) + " in "
                                    + plan.scenarios().get(s).id() + ": its mean is "
                                    + level(low) + " at " + least.label() + " and " + level(high) + " at " + top.label()
                                    + ".";
                        }
                    }
                }
            }
        }
        told.add(largest.isEmpty() ? "No factor moves the mean of an outcome." : largest);
        List<Comparison.Matches> matches = comparison.cells().stream()
                .map(Cell::designPoint)
                .distinct()
                .map(comparison::matches)
                .filter(m -> m.cells() > 0)
                .toList();
        if (!matches.isEmpty()) {
            int least =
                    matches.stream().mapToInt(Comparison.Matches::model).min().orElse(0);
            int top = matches.stream().mapToInt(Comparison.Matches::model).max().orElse(0);
            told.add("Over " + Figures.count(matches.size(), "design point") + " "
                    + (least == top ? "" + top : least + " to " + top) + " of "
                    + matches.get(0).cells()
                    + " classes come out as observed, and a constant guess gets "
                    + matches.get(0).constantGuess() + ".");
        }
        told.add(adoption(comparison) + " " + sure(comparison));
    }

    private static String level(Estimate mean) {
        return Figures.level(mean.value())
                + (mean.hasInterval()
                        ? " (" + Figures.level(mean.low()) + " to " + Figures.level(mean.high()) + ")"
                        : "");
    }

    /** Of a sample: which factor moves each outcome most, how many move none, and what is luck. */
    private static void sampled(Sensitivity sensitivity, List<String> told) {
        List<String> strongest = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            sensitivity.outcomes().stream()
                    .filter(outcome -> outcome.name().equals(Words.of(dimension)))
                    .flatMap(outcome -> outcome.factors().stream()
                            .filter(effect -> effect.firstOrder().isDefined())
                            .map(effect -> Map.entry(outcome.scenario(), effect)))
                    .max(Comparator.comparingDouble(
                            e -> e.getValue().firstOrder().value()))
                    .filter(e -> e.getValue().firstOrder().isAbove(0))
                    .ifPresent(e -> strongest.add(Words.of(dimension) + " by "
                            + PointNames.inWords(e.getValue().factor()) + " ("
                            + share(e.getValue().firstOrder())
                            + " of its variance, in " + e.getKey() + ")"));
        }
        told.add(
                strongest.isEmpty()
                        ? "No factor alone moves an outcome in a way that can be told from luck."
                        : "What is moved most: " + String.join("; ", strongest) + ".");
        long silent = sensitivity.plan().design().factors().stream()
                .filter(factor -> sensitivity.outcomes().stream()
                        .flatMap(outcome -> outcome.factors().stream())
                        .filter(effect -> effect.factor().equals(factor))
                        .noneMatch(effect -> effect.firstOrder().isAbove(0)
                                || effect.rankCorrelation().isApart()))
                .count();
        int factors = sensitivity.plan().design().factors().size();
        told.add(silent + " of " + Figures.count(factors, "factor") + (silent == 1 ? " moves" : " move")
                + " no outcome of any scenario so far that it could be told from luck.");
        boolean known = sensitivity.outcomes().stream().anyMatch(outcome -> !Double.isNaN(outcome.luck()));
        told.add("How sure: " + Figures.count(sensitivity.plan().design().size(), "design point") + " with "
                + Figures.count(sensitivity.plan().replicates(), "replicate")
                + " each; a straight line in all factors explains "
                + span(sensitivity.outcomes().stream().mapToDouble(Sensitivity.ExplainedOutcome::determination))
                + " of the variance between points, and "
                + (known
                        ? "luck makes "
                                + span(sensitivity.outcomes().stream().mapToDouble(Sensitivity.ExplainedOutcome::luck))
                                + " of it."
                        : "with one replicate it is not known how much of it is luck."));
    }

    private static String share(Estimate share) {
        return Figures.percent(share.value()).strip()
                + (share.hasInterval()
                        ? ", "
                                + Figures.percentRange(
                                        Math.max(0, share.low()), Math.min(1, share.high()), Glyphs.UNICODE)
                        : "");
    }

    /** Of findings: how many are supported, the clearest for and against, placebos. */
    static Section ofFindings(ResultFolder folder) throws IOException {
        TestedFindings table = TestedFindings.of(folder.table(FindingsTables.FINDINGS));
        List<String> told = new ArrayList<>();
        Map<String, Long> verdicts = table.sums().values().stream()
                .collect(Collectors.groupingBy(
                        TestedFindings::verdict, java.util.LinkedHashMap::new, Collectors.counting()));
        told.add("Of " + Figures.count(table.sums().size(), "claim") + ": "
                + verdicts.entrySet().stream()
                        .map(e -> e.getValue() + " "
                                + e.getKey()
                                        .replace("partly", "supported in part")
                                        .replace("no effect", "without effect"))
                        .collect(Collectors.joining(", "))
                + ".");
        Optional<TableRow> best = most(table, row -> row.text("verdict").equals("supported"));
        Optional<TableRow> worst = most(table, row -> row.text("verdict").equals("contradicted"));
        told.add(best.map(row -> "The largest effect as claimed, beside the smallest that matters, is that of "
                                + effect(row))
                        .orElse("No single test is supported")
                + worst.map(row -> "; the largest against a claim that of " + effect(row))
                        .orElse("; none is contradicted")
                + ".");
        long due = folder.number("placebos");
        told.add("How sure: " + Figures.count(folder.number("replicates"), "replicate")
                + " of each arm, under common random"
                + " numbers"
                + (due == 0
                        ? ""
                        : "; with the mechanism switched off the effect goes in "
                                + TestedFindings.share(folder.number("placebos_silent"), due) + " supported tests")
                + ".");
        return section(told);
    }

    private static Optional<TableRow> most(TestedFindings table, Predicate<TableRow> which) {
        return table.pooled().stream()
                .filter(which)
                .filter(row -> row.truth("counts") && row.number("smallest") > 0)
                .filter(row ->
                        TestedFindings.sign(row) == ClaimedSign.UP || TestedFindings.sign(row) == ClaimedSign.DOWN)
                .max(Comparator.comparingDouble(row -> Math.abs(row.number("effect")) / row.number("smallest")));
    }

    private static String effect(TableRow row) {
        Estimate effect = TestedFindings.effect(row);
        return row.text("finding") + " on " + row.text("outcome") + " over all cases, "
                + Figures.gap(effect.value()) + " (" + Figures.gap(effect.low()) + " to " + Figures.gap(effect.high())
                + ")";
    }

    /** Of robustness: orders and classes over draws, permuted beside chance, doubled calendars. */
    static Section ofRobustness(ResultFolder folder) throws IOException {
        List<TableRow> rows = folder.table(RobustnessTables.SHARES).rows();
        double gap = RobustnessTables.gaps(folder.table(RobustnessTables.SHARES)).stream()
                .max(Double::compare)
                .orElse(Double.NaN);
        List<TableRow> orders = rows.stream()
                .filter(row -> row.text("kind").equals("order")
                        && row.number("gap") == gap
                        && row.text("measure").equals("holds"))
                .toList();
        long draws = folder.number("draws");
        List<String> told = new ArrayList<>();
        told.add(
                orders.isEmpty()
                        ? "No order between scenarios was observed."
                        : "Over " + Figures.count(draws, "draw")
                                + " of all that was judged, the observed orders hold by at least "
                                + Figures.level(gap) + " in " + shares(orders, Arm.DRAWN, "share")
                                + " of draws; with values"
                                + " permuted across cases in " + shares(orders, Arm.PERMUTED, "share")
                                + ", where chance gives "
                                + shares(orders, Arm.PERMUTED, "expected") + ".");
        List<TableRow> cells =
                rows.stream().filter(row -> row.text("kind").equals("cell")).toList();
        told.add("Classes are as observed in " + shares(measured(cells, "matches"), Arm.DRAWN, "share")
                + " of draws, and survive doubled calendars in "
                + shares(measured(cells, "unchanged"), Arm.DOUBLED, "share")
                + ".");
        Share half = new Share((int) Math.max(1, draws / 2), (int) Math.max(1, draws));
        told.add("How sure: with " + Figures.count(draws, "draw") + " of "
                + Figures.count(folder.number("replicates"), "replicate")
                + " a share of one half has the 95% interval "
                + Figures.percentRange(half.interval().low(), half.interval().high(), Glyphs.UNICODE) + ".");
        return section(told);
    }

    private static List<TableRow> measured(List<TableRow> rows, String measure) {
        return rows.stream().filter(row -> row.text("measure").equals(measure)).toList();
    }

    private static String shares(List<TableRow> rows, Arm arm, String column) {
        return span(rows.stream()
                .filter(row -> row.text("arm").equals(Words.of(arm)))
                .mapToDouble(row -> row.number(column)));
    }

    /** Of a calibration: how well draws and the shipped values fit. */
    static Section ofCalibration(Calibration calibration) {
        List<String> told = new ArrayList<>();
        int draws = calibration.draws().size();
        int cells = calibration.shipped().observedCells();
        int best = calibration.draws().stream()
                .mapToInt(draw -> draw.matches())
                .max()
                .orElse(0);
        told.add("The shipped values get " + calibration.shipped().matches() + " of " + cells
                + " classes as observed; the best of " + Figures.count(draws, "draw") + " of the judged numbers gets "
                + best
                + ".");
        if (!calibration.orders().isEmpty() && draws > 0) {
            told.add("All observed orders hold by at least " + Figures.level(calibration.gap()) + " in "
                    + Shown.cell(
                            Column.shown("", NumberForm.SHARE),
                            Figures.ranged(calibration.allOrders(calibration.gap())),
                            Glyphs.UNICODE)
                    + " of draws.");
        }
        told.add(
                "How sure: what fits here was looked for, so it proves nothing; what counts are claims and votes that were"
                        + " held out.");
        return section(told);
    }

    /** Of baselines: the default protocol, the best of the others, the guess. */
    static Section ofBaselines(ResultFolder folder) throws IOException {
        List<TableRow> rows = folder.table(BaselinesTables.SUMMARY).rows();
        List<String> told = new ArrayList<>();
        if (!rows.isEmpty()) {
            told.add("The default, " + right(rows.get(0)) + ".");
            rows.stream()
                    .skip(1)
                    .max(Comparator.comparingDouble((TableRow row) -> row.number("cells_matched"))
                            .thenComparingDouble(row -> row.number("orders_by_gap")))
                    .ifPresent(row -> told.add("The best of the others, " + right(row) + "; a constant guess gets "
                            + CsvCell.number(row.number("constant_guess")) + " classes and no order."));
        }
        told.add("How sure: " + Figures.count(folder.number("replicates"), "replicate")
                + " of each scenario under each explanation, with the same luck and mandates.");
        return section(told);
    }

    private static String right(TableRow row) {
        String findings = row.number("findings_tested") > 0
                ? ", and supports " + CsvCell.number(row.number("findings_supported")) + " of "
                        + CsvCell.number(row.number("findings_tested")) + " findings"
                : "";
        return row.text("baseline").replace('_', ' ') + ", gets " + CsvCell.number(row.number("cells_matched")) + " of "
                + CsvCell.number(row.number("cells_observed")) + " classes and "
                + CsvCell.number(row.number("orders_by_gap")) + " of " + CsvCell.number(row.number("orders"))
                + " orders by " + String.format(Locale.ROOT, "%.2f", row.number("gap")) + findings;
    }

    /** Of an explanation: what each measure's difference comes from, of the first few measures. */
    static Section ofExplanation(ResultFolder folder) throws IOException {
        Table table = folder.table(ExplanationTables.EXPLANATION);
        List<String> told = new ArrayList<>(ExplanationText.measures(table).stream()
                .limit(MOST_TOLD)
                .map(measure -> ExplanationText.sentences(table, measure))
                .toList());
        told.add("How sure: " + Figures.count(folder.number("replicates"), "replicate")
                + ", each with an order of the parts and its reverse.");
        return section(told);
    }
}
