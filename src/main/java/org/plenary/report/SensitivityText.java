package org.plenary.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.plenary.analysis.Sensitivity;
import org.plenary.input.Printable;
import org.plenary.input.Wrapping;

/** Estimates of sensitivity as they are shown in a terminal. */
public final class SensitivityText {
    private static final int WIDTH = 100;
    private static final int STRONGEST = 8;
    private static final int PATH = 34;

    private final Sensitivity sensitivity;
    private final Glyphs glyphs;
    private final StringBuilder text = new StringBuilder();

    private SensitivityText(Sensitivity sensitivity, Glyphs glyphs) {
        this.sensitivity = sensitivity;
        this.glyphs = glyphs;
    }

    /** Returns the text, each line ended by {@code \n}. */
    public static String of(Sensitivity sensitivity, Glyphs glyphs) {
        SensitivityText text = new SensitivityText(sensitivity, glyphs);
        text.head();
        sensitivity.outcomes().forEach(text::outcome);
        return text.text.toString();
    }

    private void head() {
        add("Sensitivity: " + Printable.brief(sensitivity.plan().title()));
        add(glyphs.rule().repeat(WIDTH));
        add(Figures.count(sensitivity.plan().design().size(), "design point") + " " + glyphs.times() + " "
                + Figures.count(sensitivity.plan().replicates(), "replicate"));
        add("");
        wrap("SRC: by how many standard deviations the outcome rises where the factor rises by one of its own. PRCC:"
                + " partial rank correlation, the other factors taken out. First order: the share of variance that is"
                + " due to the factor alone"
                + (sensitivity.totals() ? "; total: alone and together with others." : ".")
                + " In brackets 95% bootstrap intervals from "
                + Figures.count(sensitivity.resamples(), "resample") + "; * marks one that leaves out 0 (of shares:"
                + " lies above 0"
                + (sensitivity.totals() ? ", of totals: above the luck" : "")
                + "). Of several factors that do nothing one in twenty gets a * by chance. Estimates of small shares"
                + " scatter about 0, so half of them are below it.");
        wrap("Luck: the share of variance between points that replicates, differing at one point, would make by"
                + " themselves; under common random numbers it is less."
                + (sensitivity.totals() ? " A total contains it, so with one replicate no total gets a *." : ""));
    }

    private void outcome(Sensitivity.Outcome outcome) {
        add("");
        String luck = Double.isNaN(outcome.luck())
                ? "-"
                : Figures.percent(outcome.luck()).strip();
        String title = outcome.scenario() + ": " + outcome.name();
        if (!(outcome.sd() > 0)) {
            add(title + " does not vary between design points");
            return;
        }
        add(String.format(
                Locale.ROOT,
                "%s (sd %.3f, R squared %s, luck %s)",
                title,
                outcome.sd(),
                Figures.level(outcome.determination()),
                luck));
        String line = "  %-" + PATH + "s  %-21s  %-21s  %-20s%s";
        add(String.format(Locale.ROOT, line, "", "SRC", "PRCC", "first order", sensitivity.totals() ? "  total" : "")
                .stripTrailing());
        List<Sensitivity.FactorEffect> strongest = outcome.factors().stream()
                .sorted(Comparator.comparingDouble(effect -> -strength(effect)))
                .toList();
        for (Sensitivity.FactorEffect effect : strongest.subList(0, Math.min(STRONGEST, strongest.size()))) {
            add(String.format(
                            Locale.ROOT,
                            line,
                            shortened(effect.factor()),
                            signed(effect.coefficient()),
                            signed(effect.rankCorrelation()),
                            share(effect.firstOrder(), 0),
                            sensitivity.totals() ? "  " + share(effect.total(), outcome.luck()) : "")
                    .stripTrailing());
        }
        if (strongest.size() > STRONGEST) {
            add("  ... and " + Figures.count(strongest.size() - STRONGEST, "more factor") + ", weaker");
        }
    }

    private double strength(Sensitivity.FactorEffect effect) {
        Sensitivity.Estimate by = sensitivity.totals()
                ? effect.total()
                : effect.rankCorrelation().isDefined() ? effect.rankCorrelation() : effect.firstOrder();
        return by.isDefined() ? Math.abs(by.value()) : -1;
    }

    /** Keeps the end of a long path, which tells factors apart. */
    private static String shortened(String path) {
        String printable = Printable.of(path);
        return printable.length() <= PATH ? printable : "..." + printable.substring(printable.length() - PATH + 3);
    }

    private static String signed(Sensitivity.Estimate estimate) {
        return cell(estimate, estimate.isApart(), "%+.2f", "(%+.2f %+.2f)");
    }

    private static String share(Sensitivity.Estimate estimate, double least) {
        return cell(estimate, estimate.isAbove(least), "%.2f", "(%.2f %.2f)");
    }

    private static String cell(Sensitivity.Estimate estimate, boolean starred, String number, String ends) {
        if (!estimate.isDefined()) {
            return "-";
        }
        double low = estimate.interval().low();
        return String.format(Locale.ROOT, number, estimate.value())
                + (starred ? "*" : " ")
                + (Double.isNaN(low)
                        ? ""
                        : String.format(
                                Locale.ROOT, ends, low, estimate.interval().high()));
    }

    private void wrap(String paragraph) {
        Wrapping.of(paragraph, WIDTH).forEach(this::add);
    }

    private void add(String line) {
        text.append(line).append('\n');
    }
}
