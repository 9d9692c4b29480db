package org.plenary.bargaining;

import java.util.ArrayList;
import java.util.List;
import org.plenary.field.Mechanism;
import org.plenary.organ.Tally;

/**
 * Proceedings without rounds: the text is written at once, on the first day, by what a theory says that bargaining ends
 * in. What it says is adopted; a text that says nothing new is none. Where practice is to enumerate first, provisions
 * are tabled as their parts, as elsewhere.
 */
final class OneDecision implements Proceedings {
    private final Committee committee;
    private final Writer writer;
    private boolean over;

    /** Writes a text. */
    @FunctionalInterface
    interface Writer {
        /** Writes rows and authority. */
        void write(Committee committee);
    }

    OneDecision(Committee committee, Writer writer) {
        this.committee = committee;
        this.writer = writer;
    }

    @Override
    public void perform(Phase phase) {
        if (phase == Phase.STATEMENTS && !over) {
            enumerate();
            writer.write(committee);
            conclude();
            committee.nextDay();
            over = true;
        }
    }

    @Override
    public boolean over() {
        return over;
    }

    private void enumerate() {
        Setting setting = committee.setting();
        boolean first = !setting.practice().isEmpty() && setting.practice().get(0) == DraftingMove.SPLIT;
        for (int row = 0; row < committee.text().open.length; row++) {
            boolean splits = committee.text().open[row] && committee.rowOf(row).parts() > 0;
            if (first && splits && setting.on(Mechanism.ENUMERATION)) {
                committee.split(row);
            }
        }
    }

    private void conclude() {
        committee.close();
        NegotiatingText text = committee.text();
        int agreed = 0;
        for (int row = 0; row < text.open.length; row++) {
            if (text.agreed(row)) {
                agreed++;
                text.objections[row] = objecting(row);
            } else if (text.open[row]) {
                committee.omit(row);
            }
        }
        if (agreed == 0 && !raised()) {
            committee.listener().concluded(committee, false, "nothing was agreed");
            return;
        }
        committee.adopt(dissociated());
        committee.listener().concluded(committee, true, "adopted");
    }

    private boolean raised() {
        return java.util.Arrays.stream(org.plenary.text.AuthorityItem.values())
                .anyMatch(item ->
                        committee.authority().level(item) > committee.standing().level(item));
    }

    private double objecting(int row) {
        NegotiatingText text = committee.text();
        committee.losses().gains(row, committee.law(row, text.centre[row], text.halfWidth[row], text.obligation[row]));
        committee.floor().mix(committee.losses().gainAgainstNothing());
        Tally tally =
                committee.expect(committee.losses().gain(), committee.losses().gainAgainstNothing());
        return tally.objecting;
    }

    private List<String> dissociated() {
        double threshold = committee.setting().parameters().objectionThreshold();
        double[] gains = committee.packageGains();
        List<String> states = new ArrayList<>();
        for (int i : committee.membership().members) {
            if (gains[i] < -threshold) {
                states.add(committee.code(i));
            }
        }
        return states;
    }
}
