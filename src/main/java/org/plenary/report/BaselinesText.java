package org.plenary.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.plenary.analysis.Baseline;
import org.plenary.analysis.Baselines;
import org.plenary.analysis.BaselinesTables;
import org.plenary.analysis.FindingVerdict;
import org.plenary.analysis.Findings;
import org.plenary.experiment.SweepPlan;
import org.plenary.input.Wrapping;

/** A comparison with baselines as it is shown in a terminal. */
public final class BaselinesText {
    private final Baselines baselines;
    private final TextPage page;

    private BaselinesText(Baselines baselines, Glyphs glyphs) {
        this.baselines = baselines;
        this.page = new TextPage(glyphs);
    }

    /** Returns the text, each line ended by {@code \n}. */
    public static String of(Baselines baselines, Glyphs glyphs) {
        BaselinesText text = new BaselinesText(baselines, glyphs);
        text.addHead();
        List<String> numbers = IntStream.rangeClosed(1, baselines.all().size())
                .mapToObj(String::valueOf)
                .toList();
        text.page.table(BaselinesTables.right(BaselinesTables.summary(baselines), BaselinesTables.timings(baselines)));
        text.page.wrap("In the tables below they stand in this order.");
        text.page.table(BaselinesTables.levels(BaselinesTables.cells(baselines), numbers));
        text.page.table(BaselinesTables.differences(BaselinesTables.orders(baselines), numbers));
        text.addFindings();
        text.addVerdict();
        return text.page.toString();
    }

    private void addHead() {
        SweepPlan sweep = baselines.plan().sweep();
        page.title("Baselines", sweep);
        page.extent(baselines.plan().protocols().size(), "protocol", sweep, "");
        page.wrap(
                "All protocols bargain over the same texts, with the same losses, mandates and luck; the signed sum knows"
                        + " the ordinal table alone and makes no runs. Orders count by a gap in means of "
                        + Figures.level(baselines.gap()) + ".");
    }

    private boolean counted() {
        return baselines.guessedFindings().isPresent();
    }

    private void addFindings() {
        if (!counted()) {
            return;
        }
        page.head("Which of the sources' findings come out?");
        for (Baseline b : baselines.all()) {
            b.findings().ifPresent(findings -> addFindings(b.name(), findings));
        }
        addFindings("constant guess", baselines.guessedFindings().orElseThrow());
        page.wrap(
                "The sum of signs has these claims for its input, so what it supports proves nothing; of a constant only"
                        + " claims of no effect could come out.");
        if (!baselines.model().findings().map(Findings::tellable).orElse(true)) {
            page.wrap(
                    "Replicates are too few for a probability to pass the correction for many tests, so intervals alone"
                            + " decide, under every protocol alike.");
        }
    }

    private void addFindings(String name, Findings findings) {
        page.add("  " + name + ": " + findings.tests(FindingVerdict.SUPPORTED) + " of "
                + findings.rows().size() + " single tests supported, " + findings.tests(FindingVerdict.CONTRADICTED)
                + " contradicted");
        addFindings("supported", findings.with(FindingVerdict.SUPPORTED));
        addFindings("partly", findings.with(FindingVerdict.PARTLY));
        addFindings("contradicted", findings.with(FindingVerdict.CONTRADICTED));
    }

    private void addFindings(String verdict, List<String> ids) {
        String label = verdict;
        for (String line : Wrapping.of(listed(ids), TextPage.WIDTH - 18)) {
            page.add(String.format(Locale.ROOT, "    %-14s%s", label, line));
            label = "";
        }
    }

    private static String listed(List<String> ids) {
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }

    private void addVerdict() {
        Baseline model = baselines.model();
        page.head("What " + model.name() + " adds, and what it does not");
        int cells = model.matches();
        int held = model.ordersHeld(baselines.gap());
        List<String> dominated = baselines.others().stream()
                .filter(b -> b.matches() >= cells && b.ordersHeld(baselines.gap()) >= held)
                .map(Baseline::name)
                .toList();
        if (baselines.observedCells() > 0) {
            addCellsVerdict(cells);
        }
        if (baselines.orders() > 0) {
            addOrdersVerdict(held);
        }
        if (observed()) {
            page.wrap("Both at once: "
                    + (dominated.isEmpty()
                            ? "no other explanation here gets as many cells and as many orders."
                            : "at least as many cells and as many orders come out of " + String.join(", ", dominated)
                                    + ": by these counts the richer model adds nothing."));
        }
        model.findings().ifPresent(own -> addFindingsVerdict(own, dominated));
        page.wrap("Time: " + times(model) + ".");
    }

    /** Whether there is an observation to be right about. */
    private boolean observed() {
        return baselines.observedCells() + baselines.orders() > 0;
    }

    private void addCellsVerdict(int cells) {
        int best = baselines.others().stream().mapToInt(Baseline::matches).max().orElse(0);
        page.wrap("Cells: " + cells + " of " + baselines.observedCells() + "; " + difference(cells, baselines.guessed())
                + " the constant guess, " + difference(cells, best) + " the best of the others"
                + among(best, Baseline::matches) + ".");
    }

    private void addOrdersVerdict(int held) {
        List<String> as = new ArrayList<>();
        List<String> fewer = new ArrayList<>();
        for (Baseline b : baselines.others()) {
            (b.ordersHeld(baselines.gap()) >= held ? as : fewer)
                    .add(b.name() + " (" + b.ordersHeld(baselines.gap()) + ")");
        }
        page.wrap("Orders: " + held + " of " + baselines.orders() + ". "
                + (as.isEmpty()
                        ? "None of the others has as many."
                        : "As many or more: " + String.join(", ", as) + ", so"
                                + " for the orders alone it adds nothing to these.")
                + (fewer.isEmpty() ? "" : " Fewer: " + String.join(", ", fewer) + "."));
    }

    /** What the model's findings add to those of the protocols; the sum of signs is built from the claims. */
    private void addFindingsVerdict(Findings own, List<String> asMany) {
        List<String> supported = own.with(FindingVerdict.SUPPORTED);
        List<Baseline> rivals = baselines.others().stream()
                .filter(b -> b.findings().isPresent() && b.milliseconds().isPresent())
                .toList();
        TreeSet<String> theirs = new TreeSet<>();
        rivals.forEach(b -> theirs.addAll(b.findings().orElseThrow().with(FindingVerdict.SUPPORTED)));
        page.wrap("Findings: " + counted(own) + ". By it alone: "
                + listed(supported.stream().filter(id -> !theirs.contains(id)).toList()) + ".");
        for (Baseline b : rivals) {
            Findings other = b.findings().orElseThrow();
            List<String> rest = other.with(FindingVerdict.SUPPORTED);
            List<String> more =
                    supported.stream().filter(id -> !rest.contains(id)).toList();
            List<String> missed =
                    rest.stream().filter(id -> !supported.contains(id)).toList();
            page.wrap("To " + b.name() + " (" + counted(other) + ") it adds "
                    + (more.isEmpty() ? "nothing" : listed(more))
                    + (missed.isEmpty() ? "." : ", and lacks " + listed(missed) + "."));
        }
        if (!observed()) {
            return;
        }
        List<String> dominating = rivals.stream()
                .filter(b -> asMany.contains(b.name()))
                .filter(b -> b.findings()
                                .orElseThrow()
                                .with(FindingVerdict.SUPPORTED)
                                .size()
                        >= supported.size())
                .map(Baseline::name)
                .toList();
        page.wrap("All three at once: "
                + (dominating.isEmpty()
                        ? "no other protocol here gets as many cells, orders and findings."
                        : "as many cells, orders and findings come out of " + String.join(", ", dominating)
                                + ": by these counts the richer model adds nothing."));
    }

    private static String counted(Findings findings) {
        return findings.with(FindingVerdict.SUPPORTED).size() + " of " + findings.claims() + " supported, "
                + findings.with(FindingVerdict.CONTRADICTED).size() + " contradicted; of single tests "
                + findings.tests(FindingVerdict.SUPPORTED) + " and " + findings.tests(FindingVerdict.CONTRADICTED);
    }

    private String times(Baseline model) {
        List<String> times = baselines.others().stream()
                .filter(b -> b.milliseconds().isPresent() && b.milliseconds().getAsDouble() > 0)
                .map(b -> String.format(
                        Locale.ROOT,
                        "%.1f times %s",
                        model.milliseconds().orElse(0) / b.milliseconds().getAsDouble(),
                        b.name()))
                .toList();
        return times.isEmpty() ? "no other makes runs" : "a run takes " + String.join(", ", times);
    }

    private String among(int best, ToIntFunction<Baseline> count) {
        List<String> names = baselines.others().stream()
                .filter(b -> count.applyAsInt(b) == best)
                .map(Baseline::name)
                .toList();
        return names.isEmpty() ? "" : " (" + String.join(", ", names) + ", " + best + ")";
    }

    private static String difference(int a, int b) {
        return a == b ? "as many as" : Math.abs(a - b) + (a > b ? " more than" : " fewer than");
    }
}
