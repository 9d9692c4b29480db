package org.plenary.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.plenary.analysis.Adoption;
import org.plenary.analysis.Cell;
import org.plenary.analysis.Comparison;
import org.plenary.analysis.ComparisonTables;
import org.plenary.analysis.ConstantGuess;
import org.plenary.analysis.OrderResult;
import org.plenary.analysis.Sensitivity;
import org.plenary.experiment.SweepPlan;
import org.plenary.experiment.Words;
import org.plenary.kernel.RunSeed;
import org.plenary.legalization.LegalizationClass;
import org.plenary.table.Table;

/**
 * The comparison as it is shown in a terminal: a panel for each scenario, then what it adds up to. At most
 * {@value #WIDTH} columns, no colour.
 */
public final class ComparisonText {
    /** The most columns that a line takes, as long as names are of ordinary length. */
    public static final int WIDTH = 100;

    private static final int PANEL_POINTS = 3;
    private static final int BAR = 8;
    private static final int POINTS = 40;
    private static final int SCENARIOS = 5;

    private final Comparison comparison;
    private final SweepPlan plan;
    private final Glyphs glyphs;
    private final TextPage page;

    private ComparisonText(Comparison comparison, Glyphs glyphs) {
        this.comparison = comparison;
        this.plan = comparison.plan();
        this.glyphs = glyphs;
        this.page = new TextPage(glyphs);
    }

    /** Returns the text, each line ended by {@code \n}. */
    public static String of(Comparison comparison, Glyphs glyphs) {
        ComparisonText text = new ComparisonText(comparison, glyphs);
        text.addHead();
        int points = comparison.plan().design().size();
        int shown = points <= PANEL_POINTS ? points : 0;
        if (shown > 0) {
            text.addLegend();
        }
        for (int d = 0; d < shown; d++) {
            text.addDesignPoint(d);
        }
        if (Sensitivity.isFor(comparison.plan())) {
            text.page.wrap("The design is a sample of the factors, so no point means anything by itself. What moves the"
                    + " outcomes: plenary sensitivity DIR. All points: comparison.csv.");
        } else if (points > 1) {
            text.addDesignPoints();
        }
        return text.page.toString();
    }

    private void addHead() {
        page.add(TextPage.brief(plan.title(), WIDTH));
        page.add(glyphs.rule().repeat(WIDTH));
        page.add(Figures.count(plan.scenarios().size(), "scenario") + " " + glyphs.times() + " "
                + Figures.count(plan.design().size(), "design point") + " " + glyphs.times() + " "
                + Figures.count(plan.replicates(), "replicate") + ", seed " + RunSeed.toHex(plan.masterSeed())
                + ", codebook \"" + TextPage.brief(plan.coding(), 20) + "\"");
        if (!comparison.isComplete()) {
            add("UNFINISHED: only " + comparison.runs() + " of " + plan.size() + " runs have been made.");
        }
    }

    private void addLegend() {
        add("");
        add("Bars show in what share of runs the outcome was classed low, medium or high; runs that end without a");
        add("text count. [ ] encloses the class observed in the real case, \"modal\" is the class of most runs, and");
        add("\"match\" says whether both are the same. Levels run from 0 to 1. Ranges are 95% intervals.");
    }

    private void addDesignPoint(int d) {
        if (plan.design().size() > 1) {
            page.head("Design " + TextPage.brief(PointNames.spelt(plan, d), WIDTH - 12), "");
        }
        comparison.adoptions().stream()
                .filter(adoption -> adoption.designPoint() == d)
                .forEach(this::addPanel);
        addMatches(d);
        addOrders(d);
    }

    /** All design points, a line each, and the mean levels of each scenario. */
    private void addDesignPoints() {
        IntFunction<String> named = d -> {
            String name = PointNames.named(plan, d);
            return name.startsWith("point ") ? name : d + ": " + name;
        };
        Table compared = ComparisonTables.points(comparison, named, POINTS);
        if (compared.columns().size() > 1) {
            page.table(compared);
        }
        if (!plan.orders().isEmpty()) {
            page.wrap(
                    "Orders of means: how many of the observed orders hold between the means. Least share of pairs: of"
                            + " all of them, the least share of pairs of runs in which one holds.");
        }
        page.table(ComparisonTables.means(comparison, named, POINTS, SCENARIOS));
        int points = plan.design().size() - POINTS;
        if (points > 0) {
            page.add("... and " + points + " more; all of them: comparison.csv");
        }
        if (plan.scenarios().size() > SCENARIOS) {
            page.add("... and " + Figures.count(plan.scenarios().size() - SCENARIOS, "more scenario"));
        }
    }

    private void addPanel(Adoption adoption) {
        page.head(
                TextPage.brief(adoption.scenario(), 40),
                Figures.count(adoption.n(), "run") + ", a text adopted in " + adoption.adopted() + " ("
                        + Figures.percent((double) adoption.adopted() / adoption.n())
                                .strip()
                        + ")");
        String spread = "mean " + glyphs.plusMinus() + " sd";
        add(String.format(
                Locale.ROOT,
                "  %-12s%-17s%-17s%-17s%-13s%-15s%s",
                "",
                " low",
                " medium",
                " high",
                spread,
                "modal",
                "match"));
        comparison.cells(adoption.designPoint()).stream()
                .filter(cell -> cell.scenario().equals(adoption.scenario()))
                .forEach(this::addCell);
    }

    private void addCell(Cell cell) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "  %-12s", Words.of(cell.dimension())));
        for (LegalizationClass classified : LegalizationClass.values()) {
            boolean observed = cell.observed().equals(Optional.of(classified));
            double share = cell.share(classified);
            line.append(observed ? '[' : ' ')
                    .append(glyphs.bar(share, BAR))
                    .append(' ')
                    .append(Figures.percent(share))
                    .append(observed ? ']' : ' ')
                    .append(' ');
        }
        String spread = Figures.level(cell.mean()) + " " + glyphs.plusMinus() + " " + Figures.level(cell.sd());
        String modal = Words.of(cell.modal()) + " "
                + Figures.percentRange(
                        cell.modalInterval().low(), cell.modalInterval().high(), glyphs);
        line.append(String.format(Locale.ROOT, "%-13s%-15s", spread, modal));
        add(line + (cell.observed().isEmpty() ? "-" : cell.matches() ? "yes" : "NO"));
    }

    private void addMatches(int d) {
        Comparison.Matches matches = comparison.matches(d);
        if (matches.cells() == 0) {
            return;
        }
        page.head("Does the modal class match the class observed?", "");
        addScore("simulated", matches.model(), matches.cells(), "");
        addScore(
                "constant guess",
                matches.constantGuess(),
                matches.cells(),
                "always " + ConstantGuess.of(plan.scenarios()).words());
        if (matches.model() - matches.constantGuess() <= 1) {
            add("  Matches prove little where a constant guess does about as well: what counts is the orders.");
        }
    }

    private void addScore(String who, int right, int cells, String remark) {
        String bar = cells <= 2 * BAR ? glyphs.bar((double) right / cells, cells) : "";
        add(String.format(Locale.ROOT, "  %-15s %s  %d of %d cells   %s", who, bar, right, cells, remark));
    }

    private void addOrders(int d) {
        List<OrderResult> orders = comparison.orders(d);
        if (orders.isEmpty()) {
            return;
        }
        int names =
                orders.stream().mapToInt(result -> names(result).length()).max().orElse(0);
        page.head("Do the observed orders hold between simulated runs?", "");
        String line = "  %-11s %-" + names + "s  %-18s%-8s%s";
        add(String.format(Locale.ROOT, line, "", "", "holds in pairs", "ties", "gap in means"));
        for (OrderResult result : orders) {
            String holds = glyphs.bar(result.pairs().holdShare(), BAR) + " "
                    + Figures.finePercent(result.pairs().holdShare());
            String interval = Figures.gap(result.interval().low()) + " to "
                    + Figures.gap(result.interval().high());
            String gap =
                    Figures.gap(result.gap()) + (Double.isNaN(result.interval().low()) ? "" : " (" + interval + ")");
            String ties = Figures.finePercent(result.pairs().tieShare());
            add(String.format(
                    Locale.ROOT, line, Words.of(result.order().dimension()), names(result), holds, ties, gap));
        }
        add("  Pairs: each run of the higher scenario with each of the lower; a tie is not counted as holding.");
    }

    private static String names(OrderResult result) {
        return TextPage.compared(result.order());
    }

    private void add(String line) {
        page.add(line);
    }
}
