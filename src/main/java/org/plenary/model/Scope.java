package org.plenary.model;

import java.util.List;
import java.util.function.Predicate;
import org.plenary.bargaining.RunSetting;
import org.plenary.world.ProvisionRow;

/**
 * Clarity of scope: over what is drafted under the umbrella term, weighted by how far it is, the part of the term's
 * readings that adopted texts leave closed. It is 1 where nothing is drafted under the term, 0 where nothing was adopted,
 * and counts half of a provision of which half the parts were.
 */
final class Scope {
    private Scope() {}

    /**
     * Returns it.
     *
     * @param regulated which rows of the preferences an adopted text regulates
     */
    static double of(RunSetting setting, boolean[] regulated) {
        return of(setting, setting.umbrella().openReadings(), regulated, row -> true);
    }

    /**
     * Returns it over some provisions.
     *
     * @param open half-width of the readings that the term leaves open
     * @param over the provisions, whole
     */
    static double of(RunSetting setting, double open, boolean[] regulated, Predicate<ProvisionRow> over) {
        double clear = 0;
        double all = 0;
        List<ProvisionRow> rows = setting.preferences().rows;
        for (int row = 0; row < rows.size(); row++) {
            ProvisionRow r = rows.get(row);
            if (r.isPart() || !over.test(r)) {
                continue;
            }
            double weight = r.weight() * r.umbrella();
            double parts = 0;
            for (int p = 0; p < r.parts(); p++) {
                int part = r.firstPart() + p;
                parts += regulated[part] ? closed(setting, open, rows.get(part)) / r.parts() : 0;
            }
            all += weight;
            clear += weight * Math.max(parts, regulated[row] ? closed(setting, open, r) : 0);
        }
        return all > 0 ? clear / all : 1;
    }

    /** A term without width leaves no reading open. */
    private static double closed(RunSetting setting, double open, ProvisionRow row) {
        double width = setting.parameters().umbrellaWidth();
        return width > 0 ? 1 - open * row.umbrella() / width : 1;
    }
}
