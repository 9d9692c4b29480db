package org.plenary.legalization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.plenary.text.AdoptedProvision;
import org.plenary.text.AdoptedText;
import org.plenary.text.MandatedProvision;
import org.plenary.text.NegotiatedRecord;

/**
 * What is in force on each mandated provision once all texts are adopted.
 *
 * <p>Of each organ the last text whose mandate covered a provision counts for it, whole and silence included: what it
 * says of parts and in its umbrella clause takes the place of what the organ's earlier texts say, and those of the organs
 * that it {@linkplain AdoptedText#displaces displaces}, of the same period or before, whichever was recorded first. Where
 * an organ says nothing of a part, its umbrella clause on the provision covers the part. Adopted provisions that were not mandated, and parts that the mandate does not name, are
 * {@link #unmandated} and not scored.
 *
 * @param provisions one entry for each mandated provision, in the order of the mandate: its points
 * @param unmandated names of adopted provisions outside the mandate
 */
public record Regulation(List<List<RegulatedPoint>> provisions, List<String> unmandated) {
    /** Copies the lists. */
    public Regulation {
        provisions = provisions.stream().map(List::copyOf).toList();
        unmandated = List.copyOf(unmandated);
    }

    /** Reads what is in force off a record. */
    public static Regulation of(NegotiatedRecord record) {
        Map<String, Map<String, List<RuleInForce>>> inForce = inForce(record.texts());
        List<List<RegulatedPoint>> provisions = new ArrayList<>();
        for (MandatedProvision mandated : record.mandated()) {
            Map<String, List<RuleInForce>> byOrgan = inForce.getOrDefault(mandated.id(), Map.of());
            List<String> units = units(mandated);
            provisions.add(IntStream.range(0, units.size())
                    .mapToObj(u -> new RegulatedPoint(
                            mandated.id(), units.get(u), mandated.spreads().get(u), rules(byOrgan, units.get(u))))
                    .toList());
        }
        return new Regulation(provisions, unmandated(record, inForce));
    }

    /** Returns all points in order. */
    public List<RegulatedPoint> points() {
        return provisions.stream().flatMap(List::stream).toList();
    }

    /**
     * Returns the mean over mandated provisions of the mean over their points; 0 if nothing was mandated. Rounding
     * never takes it out of [0, 1] for scores in [0, 1].
     */
    double mean(ToDoubleFunction<RegulatedPoint> score) {
        double sum = 0;
        for (List<RegulatedPoint> points : provisions) {
            double ofPoints = 0;
            for (RegulatedPoint point : points) {
                ofPoints += score.applyAsDouble(point);
            }
            sum += ofPoints / points.size();
        }
        return provisions.isEmpty() ? 0 : Math.min(1, sum / provisions.size());
    }

    /** Returns sentences on coverage that hold for every dimension of the text. */
    List<String> coverage() {
        List<String> sentences = new ArrayList<>();
        if (provisions.isEmpty()) {
            sentences.add("no provision was mandated, so no provision is scored and the level is 0");
        } else {
            List<String> omitted = points().stream()
                    .filter(RegulatedPoint::omitted)
                    .map(RegulatedPoint::name)
                    .toList();
            sentences.add(omitted.size() + " of " + points().size() + " mandated points omitted, each counted 0"
                    + (omitted.isEmpty() ? "" : ": " + String.join(", ", omitted)));
        }
        if (!unmandated.isEmpty()) {
            sentences.add("not mandated, so not scored: " + String.join(", ", unmandated));
        }
        return sentences;
    }

    private static List<String> units(MandatedProvision mandated) {
        return mandated.parts().isEmpty() ? List.of("") : mandated.parts();
    }

    private static Map<String, Map<String, List<RuleInForce>>> inForce(List<AdoptedText> texts) {
        Map<String, Map<String, List<RuleInForce>>> byProvision = new LinkedHashMap<>();
        for (int t = 0; t < texts.size(); t++) {
            AdoptedText text = texts.get(t);
            List<AdoptedText> before = texts.subList(0, t);
            Map<String, List<RuleInForce>> said = new LinkedHashMap<>();
            for (AdoptedProvision provision : text.provisions()) {
                said.computeIfAbsent(provision.id(), id -> new ArrayList<>())
                        .add(new RuleInForce(
                                text.id(), text.organ(), text.form(), provision.part(), provision.wording()));
            }
            for (String id : text.covers()) {
                if (text.lapsed(before, id)) {
                    continue;
                }
                Map<String, List<RuleInForce>> byOrgan = byProvision.computeIfAbsent(id, key -> new LinkedHashMap<>());
                byOrgan.keySet().removeIf(organ -> text.displaces(organ, id));
                if (text.speaksOf(id)) {
                    byOrgan.put(text.organ(), Objects.requireNonNull(said.get(id)));
                }
            }
        }
        return byProvision;
    }

    private static List<RuleInForce> rules(Map<String, List<RuleInForce>> byOrgan, String part) {
        List<RuleInForce> found = new ArrayList<>();
        for (List<RuleInForce> ofOrgan : byOrgan.values()) {
            List<RuleInForce> onPart =
                    ofOrgan.stream().filter(r -> r.part().equals(part)).toList();
            found.addAll(
                    onPart.isEmpty()
                            ? ofOrgan.stream().filter(r -> r.part().isEmpty()).toList()
                            : onPart);
        }
        return found;
    }

    private static List<String> unmandated(
            NegotiatedRecord record, Map<String, Map<String, List<RuleInForce>>> inForce) {
        Map<String, List<String>> units = new LinkedHashMap<>();
        record.mandated().forEach(m -> units.put(m.id(), units(m)));
        List<String> names = new ArrayList<>();
        inForce.forEach((id, byOrgan) -> byOrgan.values().stream()
                .flatMap(List::stream)
                .filter(rule -> !units.containsKey(id)
                        || !(rule.part().isEmpty()
                                || units.getOrDefault(id, List.of()).contains(rule.part())))
                .map(rule -> rule.part().isEmpty() ? id : id + "/" + rule.part())
                .distinct()
                .forEach(names::add));
        return names;
    }
}
