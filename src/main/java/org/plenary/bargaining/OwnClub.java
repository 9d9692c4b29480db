package org.plenary.bargaining;

import org.plenary.text.Bindingness;
import org.plenary.text.Law;
import org.plenary.text.ObligationLevel;
import org.plenary.text.Wording;
import org.plenary.world.Bloc;
import org.plenary.world.Preferences;

/**
 * The best club of a state's own: one of its blocs adopts what the bloc would write, among its members alone. Where the
 * committee fails they are bound, beside whatever stands: on each row to the bloc's mean ideal, weighted by power, as wide
 * as texts are expected to be, as a conditional clause of a treaty, which costs them what being bound always
 * costs. On a row by which they would lose together it is silent. Who would lose by it has nothing to gain elsewhere. The form is a judgement; that clubs are founded where the universal organ fails is Morse and Keohane 2014, Review
 * of International Organizations 9, and Keohane and Victor 2011, Perspectives on Politics 9(1).
 */
public final class OwnClub implements OutsideOption {
    /** A treaty among the members; what it binds is no law of the whole. */
    private static final Bindingness TREATY = new Bindingness(1, 0);

    @Override
    public double[] gains(Committee committee) {
        RunSetting setting = committee.setting();
        double[] best = new double[setting.preferences().size()];
        for (Bloc bloc : setting.blocs()) {
            int[] members = bloc.members();
            if (members.length > 1) {
                double[] gains = committee.clubGains(bloc, row -> text(setting, members, row));
                for (int i : members) {
                    best[i] = Math.max(best[i], gains[i]);
                }
            }
        }
        return best;
    }

    private static Law text(RunSetting setting, int[] members, int row) {
        Preferences p = setting.preferences();
        double sum = 0;
        double weight = 0;
        for (int i : members) {
            sum += p.power[i] * p.ideal[row][i];
            weight += p.power[i];
        }
        double centre = weight > 0 ? sum / weight : 0;
        double halfWidth =
                setting.parameters().expectedWidth() * p.rows.get(row).spread();
        Wording wording = new Wording(centre, halfWidth, ObligationLevel.CONDITIONAL);
        return Law.of(wording, 0, TREATY);
    }
}
