package org.plenary.bargaining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Bindingness;
import org.plenary.text.Law;
import org.plenary.world.AuthorityEffect;
import org.plenary.world.Preferences;

/**
 * What wordings and authority cost each state in one committee, and so what it gains by them. Each computation fills the
 * {@link Gains} that it is handed and keeps none of them.
 */
final class Losses {
    /** For how many authorities it is kept what the text costs: as it is, and as it would be. */
    private static final int STANDING = 4;

    private final Committee committee;
    private final Preferences preferences;
    private final KnownLosses[] known;
    private final double[] organReading;
    private final double[] distance;
    private final List<Standing> lastStanding = new ArrayList<>();
    private AuthorityEffect effect = AuthorityEffect.NONE;

    Losses(Committee committee) {
        this.committee = committee;
        this.preferences = committee.setting().preferences();
        FreeConduct conduct = new FreeConduct(committee.setting());
        known = new KnownLosses[preferences.rows.size()];
        organReading = committee.membership().readings(preferences);
        distance = new double[preferences.size()];
        Arrays.setAll(known, row -> new KnownLosses(committee.setting(), conduct, row, organReading));
        authorityChanged();
    }

    /** Notes that the authority or the expertise at the committee's service has changed. */
    void authorityChanged() {
        effect = committee.effect(committee.authority());
    }

    /** Computes each state's gains from a candidate for a row, as far as drafters know what has moved since the last session. */
    void wording(int row, Law candidate, Gains into) {
        boolean agreed = committee.text().agreed(row);
        fill(into, of(row, standing(row)), agreed ? of(row, fallback(row)) : null, of(row, candidate));
        move(into, agreed, 1, row);
    }

    /**
     * Computes each state's gains from an agreed row against no text on it, with all that has moved since the last session;
     * those from a package are the sum of both its rows, by importance.
     */
    void kept(int row, Gains into) {
        int other = committee.text().partner(row);
        Arrays.fill(into.overText, 0);
        addKept(row, other < 0 ? 1 : weight(row), into);
        if (other >= 0) {
            addKept(other, weight(other), into);
        }
        into.makeAlike();
    }

    private void addKept(int row, double weight, Gains into) {
        double[] without = of(row, fallback(row));
        double[] worded = of(row, law(row));
        double[] moved = committee.drift().of(row);
        for (int i = 0; i < moved.length; i++) {
            into.overText[i] += weight * (without[i] - worded[i] + moved[i]);
        }
    }

    /** Having the row settled has become worth more or less to a state; how it is settled has not. */
    private void move(Gains into, boolean agreed, double weight, int row) {
        if (!committee.drift().knowsOf(row)) {
            return;
        }
        double[] moved = committee.drift().known(row);
        for (int i = 0; i < moved.length; i++) {
            into.overText[i] += agreed ? 0 : weight * moved[i];
            into.overNothing[i] += weight * moved[i];
        }
    }

    private double[] of(int row, Law law) {
        return known[row].of(effect, law);
    }

    /** Fills in gains over what there is now and, unless that is the same (null), over what there is without a text. */
    private static void fill(Gains into, double[] now, double @Nullable [] without, double[] candidate) {
        double[] over = into.overText;
        for (int i = 0; i < over.length; i++) {
            over[i] = now[i] - candidate[i];
        }
        if (without == null) {
            into.makeAlike();
            return;
        }
        into.makeUnlike();
        double[] overNothing = into.overNothing;
        for (int i = 0; i < overNothing.length; i++) {
            overNothing[i] = without[i] - candidate[i];
        }
    }

    /**
     * Computes each state's gains from a candidate for an agreed row on which another organ's text speaks, too: both now
     * and then the law is what both permit together.
     */
    void beside(int row, Law candidate, Law theirs, Gains into) {
        fill(into, of(row, law(row).or(theirs)), null, of(row, candidate.or(theirs)));
    }

    /** Computes each state's gains from candidates for two rows: a package, so the sum of both, by importance. */
    void both(int first, Law one, int second, Law other, Gains into) {
        Arrays.fill(into.overText, 0);
        Arrays.fill(into.overNothing, 0);
        add(first, one, into);
        add(second, other, into);
        into.makeUnlike();
    }

    private void add(int row, Law candidate, Gains into) {
        double[] now = of(row, standing(row));
        double[] without = of(row, fallback(row));
        double[] worded = of(row, candidate);
        double[] moved = committee.drift().known(row);
        double weight = weight(row);
        boolean agreed = committee.text().agreed(row);
        for (int i = 0; i < now.length; i++) {
            into.overText[i] += weight * (now[i] - worded[i] + (agreed ? 0 : moved[i]));
            into.overNothing[i] += weight * (without[i] - worded[i] + moved[i]);
        }
    }

    /** Returns what holds on a row under the text as it stands. */
    private Law standing(int row) {
        return committee.text().agreed(row) ? law(row) : fallback(row);
    }

    /** Returns what will hold on a row if the text is adopted: where it is silent it ends what it takes the place of. */
    private Law underText(int row) {
        return committee.text().agreed(row) ? law(row) : committee.acquis().without(row, committee::displaces);
    }

    private Law law(int row) {
        return committee.law(row, committee.text().wording(row));
    }

    private Law fallback(int row) {
        return committee.acquis().fallback(row);
    }

    /**
     * Computes each state's gain from another level of an authority item: the sum over the rows of the mandate, weighted
     * by importance, each under the text as it stands. It is a loss like any other, so the same thresholds hold for it.
     */
    void authority(AuthorityItem item, int level, Gains into) {
        double[] now = standing(effect);
        double[] then = standing(with(item, level));
        for (int i = 0; i < now.length; i++) {
            into.overText[i] = now[i] - then[i];
        }
        into.makeAlike();
    }

    private AuthorityEffect with(AuthorityItem item, int level) {
        return committee.effect(committee.authority().with(item, level));
    }

    /** What the text as it stands costs every state under an authority: the sum over the rows of the mandate. */
    @SuppressWarnings("ArrayRecordComponent") // filled once, never compared
    private record Standing(AuthorityEffect held, @Nullable Law[] laws, double[] sum) {}

    /** Returns what the text costs under an authority; what was computed last is kept for as long as no law changes. */
    private double[] standing(AuthorityEffect held) {
        @Nullable Law[] laws = new @Nullable Law[known.length];
        Arrays.setAll(laws, row -> counts(row) ? standing(row) : null);
        for (int k = 0; k < lastStanding.size(); k++) {
            Standing last = lastStanding.get(k);
            if (last.held.equals(held) && Arrays.equals(last.laws, laws)) {
                lastStanding.remove(k);
                lastStanding.add(last);
                return last.sum;
            }
        }
        double[] sum = lastStanding.size() < STANDING ? new double[preferences.size()] : lastStanding.remove(0).sum;
        Arrays.fill(sum, 0);
        addAuthorityCost(held, 1, sum);
        for (int row = 0; row < known.length; row++) {
            Law law = laws[row];
            if (law != null) {
                addLoss(row, held, law, sum, weight(row));
            }
        }
        lastStanding.add(new Standing(held, laws, sum));
        return sum;
    }

    /** Adds what authority costs every state whatever the organ reads. */
    private void addAuthorityCost(AuthorityEffect held, double factor, double[] sum) {
        Arrays.fill(distance, 0);
        double total = openWeight();
        for (int row = 0; row < known.length; row++) {
            if (counts(row)) {
                double[] x = preferences.ideal[row];
                double share = weight(row) / total;
                for (int i = 0; i < sum.length; i++) {
                    distance[i] += share * Math.abs(organReading[row] - x[i]);
                }
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * committee.setting().loss().authorityCost(held, i, distance[i]);
        }
    }

    /** Returns how many rows the mandate has, by importance. */
    double openWeight() {
        double total = 0;
        for (int row = 0; row < known.length; row++) {
            total += counts(row) ? weight(row) : 0;
        }
        return total;
    }

    /** Under a mandate that writes no rules, authority is judged by what it would do for conduct without them. */
    private boolean counts(int row) {
        return committee.mandate().writesRules()
                ? committee.text().open(row)
                : !preferences.rows.get(row).isPart();
    }

    /** Returns a row's importance. */
    double weight(int row) {
        return preferences.rows.get(row).weight();
    }

    private void addLoss(int row, AuthorityEffect held, Law law, double[] sum, double factor) {
        double[] loss = known[row].of(held, law);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * loss[i];
        }
    }

    /**
     * Computes each state's gain from the text as a whole, with the authority that it confers, against no text and the
     * authority held before: the mean over the rows of the mandate, weighted by importance, less what contracting costs.
     */
    void whole(Gains into) {
        double[] gain = into.overText;
        Arrays.fill(gain, 0);
        AuthorityEffect before = committee.effect(committee.standing());
        Bindingness form = committee.binding();
        double contracting =
                committee.mandate().writesRules() ? committee.setting().contracting(form) : 0;
        double total = openWeight();
        for (int row = 0; row < known.length; row++) {
            if (counts(row)) {
                double share = weight(row) / total;
                addLoss(row, before, fallback(row), gain, share);
                addLoss(row, effect, underText(row), gain, -share);
            }
        }
        addAuthorityCost(before, 1 / total, gain);
        addAuthorityCost(effect, -1 / total, gain);
        for (int i = 0; i < gain.length; i++) {
            gain[i] -= contracting;
        }
        into.makeAlike();
    }

    /**
     * Computes each state's gain from being bound by one text alone and not by whatever it or another text permits: the
     * sum over the rows on which both speak, weighted by importance.
     *
     * @param kept the law of the text that stays on a row, or null where it is silent
     * @param lapsing the law of the other text on a row, or null where it is silent
     * @return whether there is any such row
     */
    boolean merger(IntFunction<@Nullable Law> kept, IntFunction<@Nullable Law> lapsing, Gains into) {
        double[] gain = into.overText;
        Arrays.fill(gain, 0);
        boolean any = false;
        for (int row = 0; row < known.length; row++) {
            Law one = kept.apply(row);
            Law other = lapsing.apply(row);
            if (one != null && other != null) {
                any = true;
                addLoss(row, effect, one.or(other), gain, weight(row));
                addLoss(row, effect, one, gain, -weight(row));
            }
        }
        into.makeAlike();
        return any;
    }

    /** Returns the part of the text, by importance, that is agreed and on which another text speaks; 0 for no text. */
    double shared(IntFunction<@Nullable Law> theirs) {
        double shared = 0;
        for (int row = 0; row < known.length; row++) {
            shared += committee.text().agreed(row) && theirs.apply(row) != null ? weight(row) : 0;
        }
        double total = openWeight();
        return total > 0 ? shared / total : 0;
    }

    /**
     * Computes each state's gain from a candidate for a row together with a level of authority, the sum of both: the
     * candidate is judged by what it costs under that authority, so that a programme relieves of the cost of complying
     * with the very rule that it buys.
     */
    void sidePayment(int row, Law candidate, AuthorityItem item, int level, Gains into) {
        authority(item, level, into);
        AuthorityEffect paid = with(item, level);
        into.makeUnlike();
        double weight = weight(row);
        addLoss(row, paid, standing(row), into.overText, weight);
        addLoss(row, paid, candidate, into.overText, -weight);
        addLoss(row, paid, fallback(row), into.overNothing, weight);
        addLoss(row, paid, candidate, into.overNothing, -weight);
        move(into, committee.text().agreed(row), weight, row);
    }

    /**
     * Returns what each state would gain if some were bound by a text of their own, beside what stands: the mean over the
     * rows of the mandate, weighted by importance. That text is silent on a row by which those whom it binds would lose
     * together, weighted by power.
     *
     * @param bound the states that are bound by it
     * @param text what it says on each row
     */
    double[] club(int[] bound, IntFunction<Law> text) {
        double[] gains = new double[preferences.size()];
        double[] ofRow = new double[preferences.size()];
        AuthorityEffect before = committee.effect(committee.standing());
        double total = openWeight();
        for (int row = 0; row < known.length; row++) {
            if (counts(row)) {
                clubRow(row, bound, text.apply(row), before, ofRow);
                double share = weight(row) / total;
                if (worthwhile(bound, ofRow)) {
                    for (int i = 0; i < gains.length; i++) {
                        gains[i] += share * ofRow[i];
                    }
                }
            }
        }
        return gains;
    }

    private void clubRow(int row, int[] bound, Law text, AuthorityEffect before, double[] gains) {
        known[row].beside(text, bound, before, fallback(row), gains);
        for (int i = 0; i < gains.length; i++) {
            gains[i] = -gains[i];
        }
        addLoss(row, before, fallback(row), gains, 1);
    }

    private boolean worthwhile(int[] bound, double[] gains) {
        double sum = 0;
        for (int i : bound) {
            sum += preferences.power[i] * gains[i];
        }
        return sum > 0;
    }

    /** Returns each state's gain from a row of the text as it stands against no text; 0 unless it is agreed. */
    double[] ofStanding(int row) {
        double[] gains = new double[preferences.size()];
        if (committee.text().agreed(row)) {
            addLoss(row, effect, fallback(row), gains, 1);
            addLoss(row, effect, law(row), gains, -1);
        }
        return gains;
    }

    /** Returns what each state has without the text: its expected loss, negative, the mean over the rows of the mandate. */
    double[] reservationValues() {
        double[] values = new double[preferences.size()];
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
