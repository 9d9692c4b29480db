package org.plenary.bargaining;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.plenary.organ.Authority;
import org.plenary.party.AuthorityEffect;
import org.plenary.party.Preferences;
import org.plenary.party.Rule;
import org.plenary.text.AuthorityItem;

/**
 * What wordings and authority cost each state in one committee. Arrays are reused: what one call returns holds until the
 * next.
 */
final class Losses {
    private final Committee committee;
    private final Preferences preferences;
    private final KnownLosses[] known;
    private final double[] gain;
    private final double[] against;
    private final Authority trial = new Authority();
    private AuthorityEffect effect = AuthorityEffect.NONE;

    Losses(Committee committee) {
        this.committee = committee;
        this.preferences = committee.setting().preferences();
        Baselines baselines = new Baselines(committee.setting());
        known = new KnownLosses[preferences.rows.size()];
        List<Double> organ = committee.organ().secretariat().position();
        Arrays.setAll(known, row -> new KnownLosses(committee.setting(), baselines, row, organ));
        gain = new double[preferences.size()];
        against = new double[preferences.size()];
        authorityChanged();
    }

    /** Notes that the authority or the expertise at the committee's service has changed. */
    void authorityChanged() {
        effect = committee.effect(committee.authority());
    }

    /** Returns each state's gain from the last candidate against the text as it stands. */
    double[] gain() {
        return gain;
    }

    /** Returns each state's gain from the last candidate against no text at all. */
    double[] gainAgainstNothing() {
        return against;
    }

    /** Computes each state's gains from a candidate for a row. */
    void gains(int row, Rule rule) {
        double[] now = known[row].of(effect, standing(row));
        double[] without = known[row].of(effect, fallback(row));
        double[] candidate = known[row].of(effect, rule);
        for (int i = 0; i < gain.length; i++) {
            gain[i] = now[i] - candidate[i];
            against[i] = without[i] - candidate[i];
        }
    }

    /**
     * Computes each state's gains from a candidate for an agreed row on which another organ's text speaks, too: both now
     * and then the law is what both permit together.
     */
    void gainsBeside(int row, Rule rule, Rule theirs) {
        double[] now = known[row].of(effect, law(row).or(theirs));
        double[] candidate = known[row].of(effect, rule.or(theirs));
        for (int i = 0; i < gain.length; i++) {
            gain[i] = now[i] - candidate[i];
            against[i] = gain[i];
        }
    }

    /** Joins the gains of a second candidate with those of the first, by importance: a package. */
    void addGains(int first, int row, Rule rule) {
        double share = weight(first) + weight(row) > 0 ? weight(first) / (weight(first) + weight(row)) : 0.5;
        double[] now = known[row].of(effect, standing(row));
        double[] without = known[row].of(effect, fallback(row));
        double[] candidate = known[row].of(effect, rule);
        for (int i = 0; i < gain.length; i++) {
            gain[i] = share * gain[i] + (1 - share) * (now[i] - candidate[i]);
            against[i] = share * against[i] + (1 - share) * (without[i] - candidate[i]);
        }
    }

    /** Returns what holds on a row under the text as it stands. */
    private Rule standing(int row) {
        return committee.text().agreed(row) ? law(row) : fallback(row);
    }

    private Rule law(int row) {
        NegotiatingText text = committee.text();
        return committee.law(row, text.centre[row], text.halfWidth[row], text.obligation[row]);
    }

    private Rule fallback(int row) {
        return committee.acquis().fallback(row);
    }

    /**
     * Computes each state's gain from another level of an authority item: the mean over the rows of the mandate, weighted
     * by importance, each under the text as it stands.
     */
    void authorityGains(AuthorityItem item, int level) {
        trial.copyFrom(committee.authority());
        trial.set(item, level);
        Arrays.fill(gain, 0);
        addAuthorityLoss(committee.effect(trial), -1);
        addAuthorityLoss(effect, 1);
        System.arraycopy(gain, 0, against, 0, gain.length);
    }

    private void addAuthorityLoss(AuthorityEffect held, double sign) {
        double total = openWeight();
        for (int row = 0; row < known.length; row++) {
            if (counts(row)) {
                double share = sign * weight(row) / total;
                addLoss(row, held, standing(row), gain, share);
            }
        }
    }

    private double openWeight() {
        double total = 0;
        for (int row = 0; row < known.length; row++) {
            total += counts(row) ? weight(row) : 0;
        }
        return total;
    }

    /** Under a mandate that writes no rules, authority is judged by what it would do for conduct without them. */
    private boolean counts(int row) {
        return committee.mandate().writesRules()
                ? committee.text().open[row]
                : !preferences.rows.get(row).isPart();
    }

    private double weight(int row) {
        Setting setting = committee.setting();
        double covered = setting.umbrella().framed() * preferences.rows.get(row).umbrella();
        return preferences.rows.get(row).weight() * (1 + setting.parameters().framingSalience() * covered);
    }

    private void addLoss(int row, AuthorityEffect held, Rule rule, double[] sum, double factor) {
        double[] loss = known[row].of(held, rule);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * loss[i];
        }
    }

    /**
     * Computes each state's gain from the text as a whole, with the authority that it confers, against no text and the
     * authority held before: the mean over the rows of the mandate, weighted by importance, less what contracting costs.
     */
    void packageGains() {
        Arrays.fill(gain, 0);
        AuthorityEffect before = committee.effect(committee.standing());
        double contracting =
                committee.mandate().writesRules() ? committee.setting().contracting(committee.formForce()) : 0;
        double total = openWeight();
        for (int row = 0; row < known.length; row++) {
            if (counts(row)) {
                double share = weight(row) / total;
                addLoss(row, before, fallback(row), gain, share);
                addLoss(row, effect, standing(row), gain, -share);
            }
        }
        for (int i = 0; i < gain.length; i++) {
            gain[i] -= contracting;
        }
        System.arraycopy(gain, 0, against, 0, gain.length);
    }

    /**
     * Computes each state's gain from being bound by one text alone and not by whatever it or another text permits: the
     * mean over the rows on which both speak, weighted by importance.
     *
     * @param kept the law of the text that stays on a row, or null where it is silent
     * @param lapsing the law of the other text on a row, or null where it is silent
     * @return whether there is any such row
     */
    boolean mergerGains(IntFunction<@Nullable Rule> kept, IntFunction<@Nullable Rule> lapsing) {
        Arrays.fill(gain, 0);
        double total = 0;
        for (int row = 0; row < known.length; row++) {
            Rule one = kept.apply(row);
            Rule other = lapsing.apply(row);
            if (one != null && other != null) {
                total += weight(row);
                addLoss(row, effect, one.or(other), gain, weight(row));
                addLoss(row, effect, one, gain, -weight(row));
            }
        }
        for (int i = 0; i < gain.length; i++) {
            gain[i] = total > 0 ? gain[i] / total : 0;
        }
        System.arraycopy(gain, 0, against, 0, gain.length);
        return total > 0;
    }

    /** Returns the part of the text, by importance, that is agreed and on which another text speaks; 0 for no text. */
    double shared(IntFunction<@Nullable Rule> theirs) {
        double shared = 0;
        for (int row = 0; row < known.length; row++) {
            shared += committee.text().agreed(row) && theirs.apply(row) != null ? weight(row) : 0;
        }
        double total = openWeight();
        return total > 0 ? shared / total : 0;
    }

    /**
     * Computes each state's gain from a candidate for a row together with a level of authority, on the row's scale: the
     * candidate is judged by what it costs under that authority, so that a programme relieves of the cost of complying
     * with the very rule that it buys.
     */
    void sidePaymentGains(int row, Rule rule, AuthorityItem item, int level) {
        authorityGains(item, level);
        AuthorityEffect paid = committee.effect(trial);
        double scale = openWeight() / weight(row);
        for (int i = 0; i < gain.length; i++) {
            gain[i] *= scale;
            against[i] *= scale;
        }
        addLoss(row, paid, standing(row), gain, 1);
        addLoss(row, paid, rule, gain, -1);
        addLoss(row, paid, fallback(row), against, 1);
        addLoss(row, paid, rule, against, -1);
    }

    /** Returns each state's gain from a row of the text as it stands against no text; 0 unless it is agreed. */
    double[] standingGains(int row) {
        double[] gains = new double[gain.length];
        if (committee.text().agreed(row)) {
            addLoss(row, effect, fallback(row), gains, 1);
            addLoss(row, effect, law(row), gains, -1);
        }
        return gains;
    }

    /** Computes what each state has without the text: its expected loss, negative, the mean over the rows of the mandate. */
    double[] reservationValues() {
        double[] values = new double[gain.length];
        AuthorityEffect before = committee.effect(committee.standing());
        double total = openWeight();
        for (int row = 0; row < known.length; row++) {
            if (counts(row)) {
                addLoss(row, before, fallback(row), values, -weight(row) / total);
            }
        }
        return values;
    }
}
