package org.plenary.report;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.plenary.experiment.SweepPlan;
import org.plenary.study.Baseline;
import org.plenary.study.Baselines;
import org.plenary.study.BaselinesTables;
import org.plenary.study.FindingVerdict;
import org.plenary.study.Findings;
import org.plenary.table.NumberForm;
import org.plenary.table.OfAll;
import org.plenary.table.Table;

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
        text.addTables();
        if (baselines.guessedFindings().isPresent()) {
            text.addFindings();
        }
        text.addVerdict();
        return text.page.toString();
    }

    private void addHead() {
        SweepPlan sweep = baselines.plan().sweep();
        page.title("Baselines", sweep);
        page.extent(baselines.plan().protocols().size(), "protocol", sweep, "");
        page.wrap(
                "All protocols bargain over the same texts, with the same losses, mandates and luck. The signed sum knows"
                        + " the ordinal table alone and makes no runs. Orders count by a gap in means of "
                        + Figures.level(baselines.gap()) + ".");
    }

    private void addTables() {
        List<String> numbers = IntStream.rangeClosed(1, baselines.all().size())
                .mapToObj(String::valueOf)
                .toList();
        page.table(BaselinesTables.right(BaselinesTables.summary(baselines), BaselinesTables.timings(baselines)));
        page.wrap("In the tables below they stand in this order.");
        page.table(BaselinesTables.levels(BaselinesTables.cells(baselines), numbers));
        page.table(BaselinesTables.differences(BaselinesTables.orders(baselines), numbers));
    }

    private void addFindings() {
        Table.Builder table = Table.shown("Which of the sources' findings come out?")
                .columns(NumberForm.PLAIN, "explanation")
                .columns(NumberForm.LEVEL, "single tests", "against")
                .columns(NumberForm.PLAIN, "supported", "partly", "contradicted");
        for (Baseline one : baselines.all()) {
            one.findings().ifPresent(findings -> add(one.name(), findings, table));
        }
        baselines.guessedFindings().ifPresent(findings -> add("constant guess", findings, table));
        page.table(table.build());
        page.wrap(
                "The sum of signs has these claims for its input, so what it supports proves nothing. Of a constant only"
                        + " claims of no effect could come out.");
        if (!baselines.model().findings().map(Findings::tellable).orElse(true)) {
            page.wrap(
                    "Replicates are too few for a probability to pass the correction for many tests, so intervals alone"
                            + " decide, under every protocol alike.");
        }
    }

    private static void add(String name, Findings findings, Table.Builder table) {
        table.row(
                name,
                new OfAll(
                        findings.tests(FindingVerdict.SUPPORTED),
                        findings.counting().size()),
                findings.tests(FindingVerdict.CONTRADICTED),
                listed(findings.with(FindingVerdict.SUPPORTED)),
                listed(findings.with(FindingVerdict.PARTLY)),
                listed(findings.with(FindingVerdict.CONTRADICTED)));
    }

    private static String listed(List<String> ids) {
        return ids.isEmpty() ? "none" : String.join(", ", ids);
    }

    private void addVerdict() {
        Baseline model = baselines.model();
        page.head("What " + model.name() + " adds, and what it does not");
        if (baselines.observedCells() + baselines.orders() > 0) {
            page.wrap(none(
                    baselines.others().stream().filter(this::asGoodAtCases).toList(),
                    "as many cells and as many orders"));
        }
        model.findings().ifPresent(this::addFindingsVerdict);
    }

    private boolean asGoodAtCases(Baseline other) {
        Baseline model = baselines.model();
        return other.matches() >= model.matches()
                && other.ordersHeld(baselines.gap()) >= model.ordersHeld(baselines.gap());
    }

    private static String none(List<Baseline> dominating, String what) {
        return dominating.isEmpty()
                ? "No other gets " + what + "."
                : "At least " + what + " come out of "
                        + String.join(
                                ", ", dominating.stream().map(Baseline::name).toList())
                        + ": by these counts the richer model adds nothing.";
    }

    /** What the model's findings add to those of the protocols; the sum of signs is built from the claims. */
    private void addFindingsVerdict(Findings own) {
        List<Baseline> rivals = baselines.others().stream()
                .filter(other -> other.findings().isPresent() && other.adopted().isPresent())
                .toList();
        if (baselines.observedCells() + baselines.orders() > 0) {
            int supported = own.with(FindingVerdict.SUPPORTED).size();
            page.wrap(none(
                    rivals.stream()
                            .filter(this::asGoodAtCases)
                            .filter(other -> supported(other).size() >= supported)
                            .toList(),
                    "as many cells, orders and findings"));
        }
        Set<String> theirs = new TreeSet<>();
        rivals.forEach(other -> theirs.addAll(supported(other)));
        page.wrap("Findings by it alone: " + listed(without(own.with(FindingVerdict.SUPPORTED), theirs)) + ".");
        for (Baseline other : rivals) {
            List<String> mine = own.with(FindingVerdict.SUPPORTED);
            page.wrap("To " + other.name() + " it adds " + listed(without(mine, new TreeSet<>(supported(other))))
                    + ", and lacks " + listed(without(supported(other), new TreeSet<>(mine))) + ".");
        }
    }

    private static List<String> supported(Baseline one) {
        return one.findings()
                .map(findings -> findings.with(FindingVerdict.SUPPORTED))
                .orElse(List.of());
    }

    private static List<String> without(List<String> ids, Set<String> others) {
        return ids.stream().filter(id -> !others.contains(id)).toList();
    }
}
