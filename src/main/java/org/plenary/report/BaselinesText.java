package org.plenary.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plenary.analysis.Baseline;
import org.plenary.analysis.Baselines;
import org.plenary.analysis.Cell;
import org.plenary.experiment.Order;
import org.plenary.experiment.Words;
import org.plenary.input.Printable;
import org.plenary.input.Wrapping;
import org.plenary.random.RunSeed;

/** A comparison with baselines as it is shown in a terminal. */
public final class BaselinesText {
    private static final int WIDTH = 100;

    private final Baselines baselines;
    private final Glyphs glyphs;
    private final StringBuilder text = new StringBuilder();

    private BaselinesText(Baselines baselines, Glyphs glyphs) {
        this.baselines = baselines;
        this.glyphs = glyphs;
    }

    /** Returns the text, each line ended by {@code \n}. */
    public static String of(Baselines baselines, Glyphs glyphs) {
        BaselinesText text = new BaselinesText(baselines, glyphs);
        text.addHead();
        text.addSummary();
        text.addCells();
        text.addOrders();
        text.addVerdict();
        return text.text.toString();
    }

    private void addHead() {
        var sweep = baselines.plan().sweep();
        add("Baselines: " + Printable.brief(sweep.title()));
        add(glyphs.rule().repeat(WIDTH));
        add(Figures.count(sweep.scenarios().size(), "scenario") + " " + glyphs.times() + " "
                + Figures.count(baselines.plan().protocols().size(), "protocol") + " " + glyphs.times() + " "
                + Figures.count(sweep.replicates(), "replicate") + ", seed " + RunSeed.toHex(sweep.masterSeed())
                + ", codebook \"" + Printable.brief(sweep.coding()) + "\"");
        wrap("All protocols bargain over the same texts, with the same losses, mandates and luck; the signed sum knows"
                + " the ordinal table alone and makes no runs. Orders count by a gap in means of "
                + Figures.level(baselines.gap()) + ".");
    }

    private int names() {
        return baselines.all().stream()
                .mapToInt(baseline -> baseline.name().length())
                .max()
                .orElse(0);
    }

    private void addSummary() {
        head("What does each get right?");
        String line = "  %-" + (names() + 2) + "s  %-9s%-9s%-9s%-10s%-10s%s";
        boolean counted = baselines.all().stream().anyMatch(b -> b.findings().isPresent());
        add(String.format(
                Locale.ROOT,
                line,
                "",
                "cells",
                "orders",
                "at all",
                "adopted",
                counted ? "findings" : "",
                "time a run"));
        int number = 0;
        for (Baseline b : baselines.all()) {
            number++;
            add(String.format(
                    Locale.ROOT,
                    line,
                    number + " " + b.name(),
                    b.matches() + " of " + baselines.observedCells(),
                    b.ordersHeld(baselines.gap()) + " of " + baselines.orders(),
                    b.ordersHeld(0) + " of " + baselines.orders(),
                    b.adopted().isPresent()
                            ? Figures.percent(b.adopted().getAsDouble()).strip()
                            : "-",
                    counted
                            ? b.findings()
                                    .map(f -> f.supported() + " of " + f.tested())
                                    .orElse("-")
                            : "",
                    b.milliseconds().isPresent()
                            ? String.format(
                                    Locale.ROOT, "%.0f ms", b.milliseconds().getAsDouble())
                            : "none"));
        }
        add(String.format(
                Locale.ROOT,
                line,
                "  constant guess",
                baselines.guessed() + " of " + baselines.observedCells(),
                "0 of " + baselines.orders(),
                "0 of " + baselines.orders(),
                "-",
                "",
                "none"));
    }

    private void addCells() {
        head("Modal classes and mean levels (* the class observed)");
        int scenarios = baselines.model().cells().stream()
                .mapToInt(cell -> cell.scenario().length())
                .max()
                .orElse(0);
        add(numbers(scenarios + 15, 14));
        for (int c = 0; c < baselines.model().cells().size(); c++) {
            Cell first = baselines.model().cells().get(c);
            StringBuilder row = new StringBuilder(String.format(
                    Locale.ROOT, "  %-" + scenarios + "s %-12s", first.scenario(), Words.of(first.dimension())));
            for (Baseline b : baselines.all()) {
                Cell cell = b.cells().get(c);
                row.append(String.format(
                        Locale.ROOT,
                        "%-14s",
                        Figures.level(cell.mean()) + " " + Words.of(cell.modal()) + (cell.matches() ? " *" : "")));
            }
            add(row.toString());
        }
    }

    private void addOrders() {
        List<Order> orders = baselines.plan().sweep().orders();
        if (orders.isEmpty()) {
            return;
        }
        head("Differences of mean levels (* at least " + Figures.level(baselines.gap()) + ")");
        int names = orders.stream()
                .mapToInt(order -> compared(order).length())
                .max()
                .orElse(0);
        add(numbers(names + 4, 11));
        for (int o = 0; o < orders.size(); o++) {
            StringBuilder row =
                    new StringBuilder(String.format(Locale.ROOT, "  %-" + names + "s  ", compared(orders.get(o))));
            for (Baseline b : baselines.all()) {
                double gap = b.gaps().get(o);
                boolean holds = gap > 0 && gap >= baselines.gap();
                row.append(String.format(Locale.ROOT, "%-11s", Figures.gap(gap) + (holds ? " *" : "")));
            }
            add(row.toString());
        }
    }

    private String numbers(int indent, int width) {
        StringBuilder line = new StringBuilder(" ".repeat(indent));
        for (int number = 1; number <= baselines.all().size(); number++) {
            line.append(String.format(Locale.ROOT, "%-" + width + "d", number));
        }
        return line.toString();
    }

    private static String compared(Order order) {
        return Words.of(order.dimension()) + "  " + brief(order.higher(), 16) + " > " + brief(order.lower(), 16);
    }

    private void addVerdict() {
        Baseline model = baselines.model();
        head("What " + model.name() + " adds, and what it does not");
        int cells = model.matches();
        int best = baselines.others().stream().mapToInt(Baseline::matches).max().orElse(0);
        wrap("  Cells: " + cells + " of " + baselines.observedCells() + "; " + difference(cells, baselines.guessed())
                + " the constant guess, " + difference(cells, best) + " the best of the others"
                + among(best, Baseline::matches) + ".");
        int held = model.ordersHeld(baselines.gap());
        List<String> as = new ArrayList<>();
        List<String> fewer = new ArrayList<>();
        for (Baseline b : baselines.others()) {
            (b.ordersHeld(baselines.gap()) >= held ? as : fewer)
                    .add(b.name() + " (" + b.ordersHeld(baselines.gap()) + ")");
        }
        wrap("  Orders: " + held + " of " + baselines.orders() + ". "
                + (as.isEmpty()
                        ? "None of the others has as many."
                        : "As many or more: " + String.join(", ", as) + ", so"
                                + " for the orders alone it adds nothing to these.")
                + (fewer.isEmpty() ? "" : " Fewer: " + String.join(", ", fewer) + "."));
        List<String> dominated = baselines.others().stream()
                .filter(b -> b.matches() >= cells && b.ordersHeld(baselines.gap()) >= held)
                .map(Baseline::name)
                .toList();
        wrap("  Both at once: "
                + (dominated.isEmpty()
                        ? "no other explanation here gets as many cells and as many orders."
                        : String.join(", ", dominated) + " gets at least as many cells and as many orders: by these"
                                + " measures the richer model adds nothing to it."));
        model.findings().ifPresent(own -> {
            List<String> others = baselines.others().stream()
                    .filter(b -> b.findings().isPresent())
                    .map(b -> b.name() + " " + b.findings().orElseThrow().supported())
                    .toList();
            wrap("  Findings: " + own.supported() + " of " + own.tested()
                    + (others.isEmpty() ? "." : "; " + String.join(", ", others) + "."));
        });
        wrap("  Time: " + times(model) + ".");
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

    private String among(int best, java.util.function.ToIntFunction<Baseline> count) {
        List<String> names = baselines.others().stream()
                .filter(b -> count.applyAsInt(b) == best)
                .map(Baseline::name)
                .toList();
        return names.isEmpty() ? "" : " (" + String.join(", ", names) + ", " + best + ")";
    }

    private static String difference(int a, int b) {
        return a == b ? "as many as" : Math.abs(a - b) + (a > b ? " more than" : " fewer than");
    }

    private static String brief(String name, int most) {
        return name.length() <= most ? name : name.substring(0, most - 3) + "...";
    }

    private void head(String title) {
        add("");
        add(title + " " + glyphs.rule().repeat(Math.max(3, WIDTH - title.length() - 1)));
    }

    private void wrap(String sentences) {
        Wrapping.of(sentences, WIDTH).forEach(this::add);
    }

    private void add(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
