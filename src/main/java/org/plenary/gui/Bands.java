package org.plenary.gui;

import java.util.List;
import org.plenary.legalization.Codebook;
import org.plenary.legalization.CutPoints;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.HighestStep;
import org.plenary.legalization.ItemSum;
import org.plenary.legalization.LegalizationClass;
import org.plenary.text.AuthorityItem;

/** Which levels of a dimension a class takes up, by a codebook. */
final class Bands {
    private Bands() {}

    /**
     * The levels of a class.
     *
     * @param low the lowest
     * @param high where the next class begins; 1 for the highest
     */
    record LevelBand(double low, double high) {}

    static LevelBand of(Codebook codebook, Dimension dimension, LegalizationClass classified) {
        return switch (dimension) {
            case PRECISION -> of(codebook.precision().cuts(), classified);
            case OBLIGATION -> of(codebook.obligation().cuts(), classified);
            case DELEGATION ->
                codebook.delegation() instanceof ItemSum sum
                        ? items(sum, classified)
                        : steps((HighestStep) codebook.delegation(), classified);
        };
    }

    private static LevelBand of(CutPoints cuts, LegalizationClass classified) {
        return band(cuts.medium().value(), cuts.high().value(), classified);
    }

    private static LevelBand band(double medium, double high, LegalizationClass classified) {
        return switch (classified) {
            case LOW -> new LevelBand(0, medium);
            case MEDIUM -> new LevelBand(medium, high);
            case HIGH -> new LevelBand(high, 1);
        };
    }

    private static LevelBand items(ItemSum sum, LegalizationClass classified) {
        double points = AuthorityItem.values().length * (double) AuthorityItem.MAX_LEVEL;
        return band(sum.medium() / points, sum.high() / points, classified);
    }

    private static LevelBand steps(HighestStep ladder, LegalizationClass classified) {
        List<LegalizationClass> classes =
                ladder.ladder().stream().map(HighestStep.LadderStep::classified).toList();
        double top = Math.max(1, classes.size() - 1);
        int first = classes.indexOf(classified);
        int last = classes.lastIndexOf(classified);
        return first < 0 ? new LevelBand(0, 0) : new LevelBand(first / top, Math.min(1, (last + 1) / top));
    }
}
