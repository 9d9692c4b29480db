package org.plenary.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plenary.bargaining.Chair;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.Membership;
import org.plenary.bargaining.RunSetting;
import org.plenary.complex.RegimeComplex;
import org.plenary.world.Mechanism;

/** The rooms of a period: who comes to each session of each organ. */
final class Rooms {
    private final Map<Committee, double[]> absence = new LinkedHashMap<>();
    private double[] influence = new double[0];

    /** Opens sessions where one begins today. Bodies of fixed or drawn members are attended by all of them. */
    void open(RegimeComplex complex, int period, List<Chair> chairs) {
        List<Committee> open = new ArrayList<>();
        for (Chair chair : chairs) {
            if (openToAll(chair.committee())) {
                open.add(chair.committee());
            }
        }
        for (Chair chair : chairs) {
            Committee committee = chair.committee();
            if (committee.mandate().calendar().opensSession(committee.day())) {
                if (openToAll(committee) && committee.setting().on(Mechanism.ATTENDANCE)) {
                    chair.attend(complex.present(
                            absence(complex, open, committee),
                            committee.organ().id().hashCode(),
                            committee.round()));
                }
                note(complex, period, committee);
            }
        }
    }

    private static boolean openToAll(Committee committee) {
        boolean drawn = committee.organ().experts() > 0
                && committee.organ().experts() < committee.membership().states();
        return committee.organ().members().length == 0 && !drawn;
    }

    private double[] absence(RegimeComplex complex, List<Committee> open, Committee committee) {
        if (!absence.containsKey(committee)) {
            List<List<String>> provisions =
                    open.stream().map(Committee::provisions).toList();
            absence.put(committee, complex.absence(provisions, open.indexOf(committee)));
        }
        return Objects.requireNonNull(absence.get(committee));
    }

    private void note(RegimeComplex complex, int period, Committee committee) {
        int states = committee.membership().states();
        if (influence.length == 0) {
            influence = influence(committee.setting(), states);
        }
        boolean[] present = new boolean[states];
        double[] heard = new double[states];
        Membership membership = committee.membership();
        for (int i = 0; i < states; i++) {
            present[i] = membership.sits(i);
            heard[i] = membership.influence(i);
        }
        complex.note(Minutes.textId(committee, period), present, influence, heard);
    }

    /** The influence (1) of each state if all were there. */
    private static double[] influence(RunSetting setting, int states) {
        double e = setting.parameters().influenceEquality();
        double[] power = setting.preferences().power;
        double total = Arrays.stream(power).sum();
        return Arrays.stream(power)
                .map(w -> e / states + (1 - e) * (total > 0 ? w / total : 1.0 / states))
                .toArray();
    }

    /** Ends the period. */
    void close() {
        absence.clear();
    }
}
