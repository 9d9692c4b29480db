package org.plenary.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.plenary.legalization.RegulatedPoint;
import org.plenary.legalization.Regulation;
import org.plenary.text.AuthorityDecision;
import org.plenary.text.AuthorityInForce;
import org.plenary.world.ProvisionRow;

/**
 * Outcomes on the provisions that a cause acts on, and on scales without a ceiling. A cause with an address moves one
 * provision of ten or twenty; over the whole text a real effect is below what matters.
 */
final class OnProvisions {
    /** From which spread of states' readings a point is contested: where the scenario files begin to call it high. */
    private static final double CONTESTED = 0.9;

    /** Nobody drafts narrower, so that a point without width has a logarithm, too. */
    private static final double NARROWEST = org.plenary.bargaining.Drafting.NARROWEST;

    private OnProvisions() {}

    /** Weighs a contested point 1 and any other 0. */
    static double contested(ProvisionRow row) {
        return row.spread() >= CONTESTED ? 1 : 0;
    }

    /** Weighs a point of a provision that can be enumerated 1 and any other 0. */
    static double enumerable(ProvisionRow row) {
        return row.isPart() || row.parts() > 0 ? 1 : 0;
    }

    /**
     * Returns the mean over the points in force of ln(half-width / spread), texts of several organs read together; NaN
     * without any that weighs.
     *
     * @param weight what a point weighs
     */
    static double width(RunEnd end, ToDoubleFunction<ProvisionRow> weight) {
        Map<String, ProvisionRow> rows = rows(end);
        double sum = 0;
        double total = 0;
        for (RegulatedPoint point : points(end)) {
            double weighs = row(rows, point).map(weight::applyAsDouble).orElse(0.0);
            if (weighs > 0 && !point.omitted() && point.spread() > 0) {
                sum += weighs * StrictMath.log(Math.max(point.halfWidth(), NARROWEST) / point.spread());
                total += weighs;
            }
        }
        return total == 0 ? Double.NaN : sum / total;
    }

    /** Returns the share of contested points that are regulated; NaN without any. */
    static double coverage(RunEnd end) {
        Map<String, ProvisionRow> rows = rows(end);
        List<RegulatedPoint> contested = points(end).stream()
                .filter(point -> row(rows, point).map(OnProvisions::contested).orElse(0.0) > 0)
                .toList();
        return contested.stream()
                .mapToDouble(p -> p.omitted() ? 0 : 1)
                .average()
                .orElse(Double.NaN);
    }

    /** Returns the mean over the rows of enumerable provisions of the influence that agreed; NaN without any. */
    static double consensus(RunEnd end) {
        Map<String, ProvisionRow> rows = rows(end);
        double sum = 0;
        double total = 0;
        for (ProvisionFate fate : end.fates()) {
            Optional<ProvisionRow> row = Optional.ofNullable(rows.get(fate.provision() + "/" + fate.part()));
            double weight =
                    row.filter(r -> enumerable(r) > 0).map(ProvisionRow::weight).orElse(0.0);
            sum += fate.adopted() ? weight * (1 - fate.objections()) : 0;
            total += weight;
        }
        return total == 0 ? Double.NaN : sum / total;
    }

    /** Returns the levels of authority conferred and in force at the end, over all items and organs. */
    static double authority(RunEnd end) {
        return AuthorityInForce.after(
                        end.record().periods(),
                        end.record().conferred(),
                        end.record().inherited())
                .stream()
                .mapToInt(AuthorityDecision::level)
                .sum();
    }

    private static List<RegulatedPoint> points(RunEnd end) {
        return Regulation.of(end.record()).points();
    }

    private static Map<String, ProvisionRow> rows(RunEnd end) {
        Map<String, ProvisionRow> rows = new LinkedHashMap<>();
        end.setting().preferences().rows.forEach(row -> rows.put(row.name(), row));
        return rows;
    }

    private static Optional<ProvisionRow> row(Map<String, ProvisionRow> rows, RegulatedPoint point) {
        return Optional.ofNullable(rows.get(point.provision() + "/" + point.part()));
    }
}
