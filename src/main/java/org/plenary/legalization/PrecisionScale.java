package org.plenary.legalization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plenary.kernel.Quantity;

/**
 * Scores how unambiguously the rules define what they require: the half-width of the readings that the texts permit on
 * a point, put into an ordered category; omitted points 0; the level is the mean over provisions.
 *
 * <p>Half-widths are measured in standard deviations of the states' readings of that very point. Centred on their mean,
 * half-width r leaves open the share 2 Phi(r) - 1 of the states' own preferred readings, which is what the thresholds are
 * set by.
 * Texts of several organs on one point are read together: whatever one of them permits is open, so that disagreement
 * widens.
 *
 * @param scores the score of each category, from 0 to 1, never falling with precision
 * @param widest the largest half-width, in spreads, of each category but {@link PrecisionCategory#UNDETERMINABLE}, above which a
 *     provision falls into the category below; never rising with precision
 * @param cuts where the classes begin
 */
public record PrecisionScale(
        Map<PrecisionCategory, Quantity> scores, Map<PrecisionCategory, Quantity> widest, CutPoints cuts) {
    /**
     * Copies the maps.
     *
     * @throws IllegalArgumentException if a number is missing, outside its range or out of order
     */
    public PrecisionScale {
        scores = CodingWeights.rising("precision category", PrecisionCategory.class, scores);
        widest = checkedWidths(widest);
    }

    /** Returns the category of what is permitted on a point. */
    public PrecisionCategory category(RegulatedPoint point) {
        return category(point.halfWidth(), point.spread());
    }

    /**
     * Returns the category of a half-width; one on a threshold belongs to the more precise category. Where states' readings
     * do not differ any width but 0 permits all of them.
     *
     * @param halfWidth at least 0
     * @param spread of states' readings, at least 0, in the same unit
     */
    public PrecisionCategory category(double halfWidth, double spread) {
        double relative = halfWidth == 0 ? 0 : halfWidth / spread;
        PrecisionCategory found = PrecisionCategory.UNDETERMINABLE;
        for (Map.Entry<PrecisionCategory, Quantity> entry : widest.entrySet()) {
            if (relative <= entry.getValue().value()) {
                found = entry.getKey();
            }
        }
        return found;
    }

    /** Returns the precision of one point, from 0 to 1. */
    public double of(RegulatedPoint point) {
        return point.omitted() ? 0 : score(category(point));
    }

    /** Returns the score of a category, from 0 to 1. */
    public double score(PrecisionCategory category) {
        return Objects.requireNonNull(scores.get(category)).value();
    }

    DimensionScore score(Regulation regulation) {
        double level = regulation.mean(this::of);
        List<String> reasons = new ArrayList<>();
        reasons.add(cuts.explain(Dimension.PRECISION, level));
        reasons.addAll(regulation.coverage());
        Map<PrecisionCategory, Integer> counts = new EnumMap<>(PrecisionCategory.class);
        regulation.points().stream()
                .filter(point -> !point.omitted())
                .forEach(point -> counts.merge(category(point), 1, Integer::sum));
        counts.forEach((category, count) -> reasons.add(count + " " + (count == 1 ? "point" : "points") + " "
                + category.words() + ", scored " + score(category)));
        List<String> parallel = regulation.points().stream()
                .filter(RegulatedPoint::parallel)
                .map(RegulatedPoint::name)
                .toList();
        if (!parallel.isEmpty()) {
            reasons.add("texts of several organs are read together on " + String.join(", ", parallel));
        }
        return new DimensionScore(Dimension.PRECISION, level, cuts.classify(level), reasons);
    }

    private static Map<PrecisionCategory, Quantity> checkedWidths(Map<PrecisionCategory, Quantity> widths) {
        Map<PrecisionCategory, Quantity> copy = new EnumMap<>(PrecisionCategory.class);
        double last = Double.MAX_VALUE;
        for (PrecisionCategory category : PrecisionCategory.values()) {
            if (category == PrecisionCategory.UNDETERMINABLE) {
                continue;
            }
            Quantity width = widths.get(category);
            if (width == null || !(width.value() >= 0 && width.value() <= last)) {
                throw new IllegalArgumentException("the largest half-width of " + category + " is "
                        + (width == null ? "missing" : width.value() + " but must lie between 0 and " + last));
            }
            last = width.value();
            copy.put(category, width);
        }
        return Collections.unmodifiableMap(copy);
    }
}
