package org.plenary.legalization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds a cut point from texts whose class is known.
 *
 * <p>Texts below the wanted class stand against texts of it and above. Candidate cuts are the midpoints between
 * neighbouring distinct levels. The cut with the fewest texts on the wrong side wins; among equals the one in the
 * widest gap, then the lowest. Where the classes do not overlap this is the midpoint between the highest text of the
 * lower side and the lowest of the upper.
 */
public final class CutPointFit {
    private CutPointFit() {}

    /**
     * A text whose class is known.
     *
     * @param level its level on the dimension, from 0 to 1
     * @param expected its class, set without regard to the level
     */
    public record Labelled(double level, LegalizationClass expected) {}

    /**
     * Returns the level at which {@code upper} begins.
     *
     * @throws IllegalArgumentException if one side is empty or all levels are equal
     */
    public static double fit(List<Labelled> texts, LegalizationClass upper) {
        List<Double> levels =
                texts.stream().map(Labelled::level).distinct().sorted().toList();
        long above = texts.stream().filter(t -> isUpper(t, upper)).count();
        if (above == 0 || above == texts.size() || levels.size() < 2) {
            throw new IllegalArgumentException("no cut point for " + upper + ": " + above + " of " + texts.size()
                    + " texts are of that class or above, on " + levels.size() + " distinct levels");
        }
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < levels.size(); i++) {
            double low = levels.get(i - 1);
            double high = levels.get(i);
            gaps.add(new Gap(low, high, errors(texts, (low + high) / 2, upper)));
        }
        Gap best = gaps.stream()
                .min(Comparator.comparingLong(Gap::errors)
                        .thenComparing(Comparator.comparingDouble(Gap::width).reversed())
                        .thenComparingDouble(Gap::low))
                .orElseThrow();
        return (best.low() + best.high()) / 2;
    }

    /** Returns how many texts a cut point puts on the wrong side. */
    public static long errors(List<Labelled> texts, double cut, LegalizationClass upper) {
        return texts.stream()
                .filter(t -> (t.level() >= cut) != isUpper(t, upper))
                .count();
    }

    private static boolean isUpper(Labelled text, LegalizationClass upper) {
        return text.expected().compareTo(upper) >= 0;
    }

    private record Gap(double low, double high, long errors) {
        double width() {
            return high - low;
        }
    }
}
