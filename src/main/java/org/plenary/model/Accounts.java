package org.plenary.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.plenary.bargaining.RunSetting;
import org.plenary.text.AdoptedProvision;
import org.plenary.text.AdoptedText;
import org.plenary.text.NegotiatedRecord;
import org.plenary.world.ProvisionRow;

/**
 * The texts of one run under the accounting of another, without negotiating again. An effect that is there already is
 * mechanical: it comes of how texts are read and counted, whatever anybody bargained.
 *
 * <p>Accounting is what reads texts that are there: how much the umbrella term leaves open, and how far the field overlaps
 * with others, both as at the end of the other run; which organ's text takes the place of which, and whose work an organ
 * took over; which organs are given work at all (the texts of others are left out); the provisions mandated and the spread
 * of states' readings of them; what authority was there before. All that was written, agreed, objected to and conferred is
 * the one run's own.
 */
public final class Accounts {
    private Accounts() {}

    /**
     * Returns a run as another accounts for it.
     *
     * @param run the run whose texts these are
     * @param other the run whose accounting it is, with the same seed
     * @param ofRun the setup of the first
     * @param ofOther the setup of the second
     */
    public static RunResult of(RunResult run, RunResult other, Setup ofRun, Setup ofOther) {
        RunSetting setting = Negotiation.newSetting(ofRun, run.seed());
        double openBefore = run.measure("open_readings");
        double open = other.measure("open_readings");
        NegotiatedRecord own = run.record();
        NegotiatedRecord theirs = other.record();
        Set<String> sitting = organs(ofOther);
        List<AdoptedText> texts = new ArrayList<>();
        for (AdoptedText text : own.texts()) {
            if (sitting.contains(text.organ())) {
                texts.add(read(text, same(text, theirs), rows(setting), open - openBefore));
            }
        }
        NegotiatedRecord record =
                new NegotiatedRecord(own.periods(), theirs.mandated(), texts, own.conferred(), theirs.inherited());
        boolean[] regulated = regulated(setting, run.fates());
        RunEnd end = new RunEnd(setting, regulated, 0, 0, 0, 0, 0, new Alignment(ofRun.states()), record, run.fates());
        Map<String, Double> measures = new LinkedHashMap<>(run.measures());
        Map<String, Double> read = RunMeasure.atEnd(end, false);
        for (String name : List.of(
                "authority", "width", "width_umbrella", "width_contested", "width_enumerated", "coverage_contested")) {
            measures.put(name, read.getOrDefault(name, Double.NaN));
        }
        measures.put("open_readings", open);
        measures.put("overlap", other.measure("overlap"));
        for (String name : List.of("scope", "scope_enumerated")) {
            boolean all = name.equals("scope");
            double change = Scope.of(setting, open, regulated, row -> all || row.parts() > 0)
                    - Scope.of(setting, openBefore, regulated, row -> all || row.parts() > 0);
            measures.put(name, run.measure(name) + change);
        }
        return new RunResult(
                run.seed(),
                run.adopted(),
                run.consensus(),
                run.support(),
                run.rounds(),
                run.mandates(),
                run.fates(),
                record,
                measures);
    }

    private static Set<String> organs(Setup setup) {
        Set<String> organs = new TreeSet<>();
        setup.periods()
                .forEach(period -> period.tablings()
                        .forEach(tabling ->
                                organs.add(setup.organs().get(tabling.organ()).id())));
        return organs;
    }

    private static Optional<AdoptedText> same(AdoptedText text, NegotiatedRecord record) {
        return record.texts().stream()
                .filter(other -> other.id().equals(text.id()))
                .findFirst();
    }

    private static Map<String, ProvisionRow> rows(RunSetting setting) {
        Map<String, ProvisionRow> rows = new LinkedHashMap<>();
        setting.preferences().rows.forEach(row -> rows.put(row.name(), row));
        return rows;
    }

    private static AdoptedText read(
            AdoptedText text, Optional<AdoptedText> other, Map<String, ProvisionRow> rows, double opened) {
        List<AdoptedProvision> provisions = text.provisions().stream()
                .map(provision -> {
                    ProvisionRow row = rows.get(provision.id() + "/" + provision.part());
                    double half = provision.wording().halfWidth() + (row == null ? 0 : opened * row.umbrella());
                    return new AdoptedProvision(
                            provision.id(),
                            provision.part(),
                            provision.wording().withHalfWidth(Math.max(0, half)));
                })
                .toList();
        return new AdoptedText(
                text.id(),
                text.organ(),
                text.period(),
                text.form(),
                provisions,
                text.dissociations(),
                other.map(AdoptedText::replaces).orElse(text.replaces()),
                text.covers(),
                other.map(AdoptedText::succeeds).orElse(text.succeeds()));
    }

    private static boolean[] regulated(RunSetting setting, List<ProvisionFate> fates) {
        List<ProvisionRow> rows = setting.preferences().rows;
        boolean[] regulated = new boolean[rows.size()];
        for (ProvisionFate fate : fates) {
            for (int row = 0; row < regulated.length; row++) {
                ProvisionRow r = rows.get(row);
                regulated[row] |= fate.adopted()
                        && r.provision().equals(fate.provision())
                        && r.part().equals(fate.part());
            }
        }
        return regulated;
    }
}
