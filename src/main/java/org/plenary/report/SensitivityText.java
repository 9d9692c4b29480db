package org.plenary.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.plenary.analysis.Sensitivity;
import org.plenary.input.Printable;
import org.plenary.kernel.Estimate;
import org.plenary.table.Marked;
import org.plenary.table.NumberForm;
import org.plenary.table.Table;

/** Estimates of sensitivity as they are shown, in a terminal and on a page. */
public final class SensitivityText {
    private static final int STRONGEST = 8;
    private static final int PATH = 34;

    private final Sensitivity sensitivity;

    private SensitivityText(Sensitivity sensitivity) {
        this.sensitivity = sensitivity;
    }

    /** Returns the text, each line ended by {@code \n}. */
    public static String of(Sensitivity sensitivity, Glyphs glyphs) {
        SensitivityText text = new SensitivityText(sensitivity);
        TextPage page = new TextPage(glyphs);
        page.title("Sensitivity", sensitivity.plan());
        page.extent(sensitivity.plan().design().size(), "design point", sensitivity.plan(), "");
        explanation(sensitivity).forEach(page::wrap);
        for (Sensitivity.ExplainedOutcome outcome : sensitivity.outcomes()) {
            page.table(text.table(outcome, SensitivityText::shortened));
            int left = outcome.factors().size() - STRONGEST;
            if (varies(outcome) && left > 0) {
                page.add("... and " + Figures.count(left, "more factor") + ", weaker");
            }
        }
        return page.toString();
    }

    /** Returns what the numbers mean. */
    static List<String> explanation(Sensitivity sensitivity) {
        return List.of(
                "SRC: by how many standard deviations the outcome rises where the factor rises by one of its own. PRCC:"
                        + " partial rank correlation, the other factors taken out. First order: the share of variance that"
                        + " is due to the factor alone"
                        + (sensitivity.totals() ? "; total: alone and together with others." : ".")
                        + " In brackets 95% bootstrap intervals from "
                        + Figures.count(sensitivity.resamples(), "resample")
                        + ". Those that leave out 0 are marked; of shares, those above 0"
                        + (sensitivity.totals() ? ", of totals, those above the luck" : "")
                        + ". Of several factors that do nothing one in twenty is, by chance. Estimates of small shares"
                        + " scatter about 0, so half of them are below it.",
                "Luck: the share of variance between points that replicates, differing at one point, would make by"
                        + " themselves; under common random numbers it is less."
                        + (sensitivity.totals() ? " Totals contain it, so with one replicate none is marked." : ""));
    }

    /** Returns a table for each outcome that varies, with the strongest factors first. */
    static List<Table> tables(Sensitivity sensitivity) {
        SensitivityText text = new SensitivityText(sensitivity);
        return sensitivity.outcomes().stream()
                .map(outcome -> text.table(outcome, PointNames::inWords))
                .toList();
    }

    private static boolean varies(Sensitivity.ExplainedOutcome outcome) {
        return outcome.sd() > 0;
    }

    private Table table(Sensitivity.ExplainedOutcome outcome, UnaryOperator<String> named) {
        String title = outcome.scenario() + ": " + outcome.name();
        if (!varies(outcome)) {
            return Table.shown(title + " does not vary between design points").build();
        }
        String luck = Double.isNaN(outcome.luck())
                ? "-"
                : Figures.percent(outcome.luck()).strip();
        Table.Builder table = Table.shown(String.format(
                        Locale.ROOT,
                        "%s (sd %.3f, R squared %s, luck %s)",
                        title,
                        outcome.sd(),
                        Figures.level(outcome.determination()),
                        luck))
                .columns(NumberForm.PLAIN, "factor")
                .columns(NumberForm.LEVEL, "SRC", "PRCC", "first order");
        if (sensitivity.totals()) {
            table.columns(NumberForm.LEVEL, "total");
        }
        outcome.factors().stream()
                .sorted(Comparator.comparingDouble(effect -> -strength(effect)))
                .limit(STRONGEST)
                .forEach(effect -> table.row(row(effect, outcome.luck(), named)));
        return table.build();
    }

    private List<@Nullable Object> row(Sensitivity.FactorEffect effect, double luck, UnaryOperator<String> named) {
        List<@Nullable Object> row = Arrays.asList(
                named.apply(effect.factor()),
                cell(effect.coefficient(), effect.coefficient().isApart()),
                cell(effect.rankCorrelation(), effect.rankCorrelation().isApart()),
                cell(effect.firstOrder(), effect.firstOrder().isAbove(0)),
                cell(effect.total(), effect.total().isAbove(luck)));
        return sensitivity.totals() ? row : row.subList(0, row.size() - 1);
    }

    private static @Nullable Object cell(Estimate estimate, boolean marked) {
        if (!estimate.isDefined()) {
            return null;
        }
        return new Marked(estimate, marked);
    }

    private double strength(Sensitivity.FactorEffect effect) {
        Estimate by = sensitivity.totals()
                ? effect.total()
                : effect.rankCorrelation().isDefined() ? effect.rankCorrelation() : effect.firstOrder();
        return by.isDefined() ? Math.abs(by.value()) : -1;
    }

    /** Keeps the end of a long path, which tells factors apart. */
    private static String shortened(String path) {
        String printable = Printable.of(path);
        return printable.length() <= PATH ? printable : "..." + printable.substring(printable.length() - PATH + 3);
    }
}
