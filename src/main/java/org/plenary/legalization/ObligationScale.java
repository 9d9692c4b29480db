package org.plenary.legalization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.plenary.kernel.Quantity;
import org.plenary.text.Form;
import org.plenary.text.FormScale;
import org.plenary.text.ObligationLevel;

/**
 * Scores how far states are bound: for each mandated point the weight of its obligation level times the weight of the
 * form that carries it, omitted points 0; the level is the mean over provisions.
 *
 * <p>Where texts of several organs regulate a point their mean counts, as states reckon too: where the texts differ a
 * state may follow either. That is a judgement.
 *
 * @param levels the weight of each level of obligation, from 0 to 1, never falling
 * @param forms the weight of each form, from 0 to 1, never falling
 * @param cuts where the classes begin
 */
public record ObligationScale(Map<ObligationLevel, Quantity> levels, Map<Form, Quantity> forms, CutPoints cuts) {
    /**
     * Copies the maps.
     *
     * @throws IllegalArgumentException if a weight is missing, outside [0, 1] or falls from one step to the next
     */
    public ObligationScale {
        levels = CodingWeights.rising("obligation level", ObligationLevel.class, levels);
        forms = CodingWeights.rising("form", Form.class, forms);
    }

    /** Returns the obligation of one point, from 0 to 1. */
    public double of(RegulatedPoint point) {
        return point.rules().stream().mapToDouble(this::of).average().orElse(0);
    }

    /** Returns how far a form binds relative to a treaty, from 0 to 1. */
    public FormScale scale() {
        return new FormScale(weight(forms, Form.REPORT), weight(forms, Form.RESOLUTION), weight(forms, Form.TREATY));
    }

    DimensionScore score(Regulation regulation) {
        double level = regulation.mean(this::of);
        List<String> reasons = new ArrayList<>();
        reasons.add(cuts.explain(Dimension.OBLIGATION, level));
        reasons.addAll(regulation.coverage());
        counts(regulation)
                .forEach((what, count) -> reasons.add(count + " " + (count == 1 ? "rule" : "rules") + " " + what));
        long parallel =
                regulation.points().stream().filter(RegulatedPoint::parallel).count();
        if (parallel > 0) {
            reasons.add("texts of several organs regulate the same point " + parallel + " time(s): their mean counts");
        }
        return new DimensionScore(Dimension.OBLIGATION, level, cuts.classify(level), reasons);
    }

    private double of(RuleInForce rule) {
        return weight(levels, rule.wording().obligation()) * weight(forms, rule.form());
    }

    private static <E extends Enum<E>> double weight(Map<E, Quantity> weights, E step) {
        return Objects.requireNonNull(weights.get(step)).value();
    }

    private Map<String, Integer> counts(Regulation regulation) {
        Map<ObligationLevel, Map<Form, Integer>> counts = new EnumMap<>(ObligationLevel.class);
        regulation.points().stream()
                .flatMap(point -> point.rules().stream())
                .forEach(rule -> counts.computeIfAbsent(rule.wording().obligation(), key -> new EnumMap<>(Form.class))
                        .merge(rule.form(), 1, Integer::sum));
        Map<String, Integer> sentences = new LinkedHashMap<>();
        counts.forEach((level, byForm) -> byForm.forEach((form, count) -> sentences.put(
                String.format(
                        Locale.ROOT,
                        "%s in a %s: %.2f x %.2f",
                        level.name().toLowerCase(Locale.ROOT),
                        form.name().toLowerCase(Locale.ROOT),
                        weight(levels, level),
                        weight(forms, form)),
                count)));
        return Collections.unmodifiableMap(sentences);
    }
}
