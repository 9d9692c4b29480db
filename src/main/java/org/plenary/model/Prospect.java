package org.plenary.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.bargaining.Acquis;
import org.plenary.bargaining.Baselines;
import org.plenary.bargaining.KnownLosses;
import org.plenary.bargaining.Setting;
import org.plenary.field.ModelParameters;
import org.plenary.organ.Authority;
import org.plenary.organ.Competence;
import org.plenary.organ.DecisionRule;
import org.plenary.organ.Mandate;
import org.plenary.organ.Organ;
import org.plenary.organ.RuleMandate;
import org.plenary.organ.Tally;
import org.plenary.party.AuthorityEffect;
import org.plenary.party.Preferences;
import org.plenary.party.Rule;
import org.plenary.text.AuthorityItem;
import org.plenary.text.ObligationLevel;

/**
 * What states expect of a mandate before anybody has negotiated: a rule of thumb, not a forecast by simulation. They
 * expect the text to lie at the mean ideal of those who would write it, weighted by power unless they can be outvoted, drawn towards the sponsors' position, as wide as an opening, as firm
 * as such mandates usually end (exhorting if the organ recommends, conditional if it drafts), and they expect a provision
 * to succeed if such wording would carry in the organ. Where something is agreed already they expect it to be elaborated.
 */
final class Prospect {
    private final Setting setting;
    private final boolean[] permanent;
    private final Preferences preferences;
    private final Baselines baselines;
    /** What each state would weigh in an organ where all sat. */
    private final double[] influence;

    private final Map<String, KnownLosses[]> known = new LinkedHashMap<>();
    private final Tally tally = new Tally();

    Prospect(Setting setting, boolean[] permanent) {
        this.setting = setting;
        this.permanent = permanent;
        this.preferences = setting.preferences();
        this.baselines = new Baselines(setting);
        this.influence = influence(setting.parameters().influenceEquality(), preferences.power);
    }

    private static double[] influence(double equality, double[] power) {
        double[] influence = new double[power.length];
        Arrays.setAll(influence, i -> equality / power.length + (1 - equality) * power[i]);
        return influence;
    }

    /**
     * Returns each state's expected gain from a mandate: the mean over the rows that it covers, weighted by importance.
     *
     * @param bid the mandate, who tables it and what it covers
     * @param rivals the mandates on which other organs sit already: states expect their texts, too
     * @param held the authority that the organ would hold under the mandate
     * @param before the authority that it holds now
     */
    double[] gains(Bid bid, List<Bid> rivals, Acquis acquis, Authority held, Authority before) {
        Mandate mandate = bid.mandate();
        boolean[] rows = bid.rows();
        ModelParameters p = setting.parameters();
        Competence competence =
                Competence.of(mandate.organ().secretariat(), setting.field().technicalComplexity());
        AuthorityEffect with = held.effect(competence, p, setting.mechanisms());
        AuthorityEffect without = before.effect(competence, p, setting.mechanisms());
        double[] sum = new double[preferences.size()];
        double total = 0;
        for (int k = 0; k < rows.length; k++) {
            int row = k;
            if (rows[row] && !preferences.rows.get(row).isPart()) {
                double weight = preferences.rows.get(row).weight();
                total += weight;
                List<Bid> covering = rivals.stream().filter(r -> r.covers(row)).toList();
                addRow(sum, row, bid, covering, List.of(), acquis, with, without, weight);
            }
        }
        double cost =
                p.conveningCost() + (mandate.writesRules() ? setting.contracting(Acquis.force(mandate.form(), p)) : 0);
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (total > 0 ? sum[i] / total : 0) - cost;
        }
        return sum;
    }

    /**
     * Adds what the mandate is worth on a row, over whether each of the rivals succeeds, independently of each other.
     *
     * @param rivals those of whom that is still open
     * @param standing the texts of those that succeed
     */
    private void addRow(
            double[] sum,
            int row,
            Bid bid,
            List<Bid> rivals,
            List<Rule> standing,
            Acquis acquis,
            AuthorityEffect with,
            AuthorityEffect without,
            double weight) {
        if (rivals.isEmpty()) {
            addWorth(sum, row, bid, standing, acquis, with, without, weight);
            return;
        }
        Bid rival = rivals.get(0);
        List<Bid> others = rivals.subList(1, rivals.size());
        Rule theirs = text(row, rival, acquis);
        double success = success(row, rival, theirs, acquis, without);
        List<Rule> more = new ArrayList<>(standing);
        more.add(theirs);
        addRow(sum, row, bid, others, more, acquis, with, without, weight * success);
        addRow(sum, row, bid, others, standing, acquis, with, without, weight * (1 - success));
    }

    /** Adds what the mandate is worth on a row where these texts of other organs are expected to stand, or none. */
    private void addWorth(
            double[] sum,
            int row,
            Bid bid,
            List<Rule> theirs,
            Acquis acquis,
            AuthorityEffect with,
            AuthorityEffect without,
            double weight) {
        Mandate mandate = bid.mandate();
        Rule standing = theirs.isEmpty() ? acquis.fallback(row) : Rule.together(theirs);
        add(sum, losses(row, standing, without, mandate), weight);
        if (!mandate.writesRules()) {
            add(sum, losses(row, standing, with, mandate), -weight);
            return;
        }
        Rule ours = text(row, bid, acquis);
        double success = success(row, bid, ours, acquis, with);
        List<Rule> all = new ArrayList<>(theirs);
        all.add(ours);
        Rule law = Rule.together(all);
        add(sum, losses(row, law, with, mandate), -weight * success);
        add(sum, losses(row, standing, with, mandate), -weight * (1 - success));
    }

    private Rule text(int row, Bid bid, Acquis acquis) {
        return acquis.standing(row) ? elaborated(row, bid, acquis) : expected(row, bid);
    }

    private double success(int row, Bid bid, Rule text, Acquis acquis, AuthorityEffect effect) {
        double[] without = losses(row, acquis.fallback(row), effect, bid.mandate());
        double[] agreed = losses(row, text, effect, bid.mandate());
        return carries(bid.mandate(), without, agreed)
                ? setting.parameters().expectedSuccess()
                : setting.parameters().hopedSuccess();
    }

    /** Whether the expected wording would carry in the organ if all states sat there. */
    private boolean carries(Mandate mandate, double[] now, double[] agreed) {
        double threshold = setting.parameters().objectionThreshold();
        double clear = setting.parameters().majorThreshold();
        double gaining = 0;
        double losing = 0;
        double objecting = 0;
        int yes = 0;
        int no = 0;
        boolean majorObjects = false;
        boolean permanentAgainst = false;
        for (int i = 0; i < agreed.length; i++) {
            double gain = now[i] - agreed[i];
            boolean objects = gain < -threshold;
            boolean gains = gain > 0;
            // Signs are as good as random, so a branch on them would be mispredicted.
            objecting += (objects ? 1 : 0) * influence[i];
            gaining += (gains ? 1 : 0) * influence[i];
            losing += (gains ? 0 : 1) * influence[i];
            no += objects ? 1 : 0;
            yes += gains ? 1 : 0;
            majorObjects |= objects && preferences.major[i] && gain < -clear;
            permanentAgainst |= objects && permanent[i];
        }
        tally.clear();
        tally.gaining = gaining;
        tally.losing = losing;
        tally.objecting = objecting;
        tally.yes = yes;
        tally.no = no;
        tally.majorObjects = majorObjects;
        tally.permanentAgainst = permanentAgainst;
        return mandate.organ().rule().carries(tally, 1);
    }

    private static void add(double[] sum, double[] terms, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * terms[i];
        }
    }

    private double[] losses(int row, Rule rule, AuthorityEffect effect, Mandate mandate) {
        KnownLosses[] ofOrgan = known.computeIfAbsent(mandate.organ().id(), id -> unknown(mandate.organ()));
        return ofOrgan[row].of(effect, rule);
    }

    private KnownLosses[] unknown(Organ organ) {
        KnownLosses[] ofOrgan = new KnownLosses[preferences.rows.size()];
        Arrays.setAll(
                ofOrgan,
                row -> new KnownLosses(
                        setting, baselines, row, organ.secretariat().position()));
        return ofOrgan;
    }

    private Rule elaborated(int row, Bid bid, Acquis acquis) {
        ModelParameters p = setting.parameters();
        double shift = bid.lean() * (reading(row, bid.sponsors()) - acquis.centre(row));
        return acquis.elaborated(row, p.narrowing(), Acquis.force(bid.mandate().form(), p), shift);
    }

    /** Returns the mean ideal reading of some states, weighted by power. */
    double reading(int row, int[] states) {
        double sum = 0;
        double weight = 0;
        for (int i : states) {
            sum += preferences.power[i] * preferences.ideal[row][i];
            weight += preferences.power[i];
        }
        return weight > 0 ? sum / weight : 0;
    }

    private Rule expected(int row, Bid bid) {
        Mandate mandate = bid.mandate();
        ObligationLevel usual =
                mandate.ruleMandate() == RuleMandate.DRAFT ? ObligationLevel.CONDITIONAL : ObligationLevel.HORTATORY;
        double half = setting.parameters().openingWidth()
                + setting.umbrella().openReadings() * preferences.rows.get(row).umbrella();
        double formForce = Acquis.force(mandate.form(), setting.parameters());
        double common = centre(row, mandate.organ());
        double y = common + bid.lean() * (reading(row, bid.sponsors()) - common);
        return new Rule(
                y - half,
                y + half,
                usual.weight() * formForce,
                usual == ObligationLevel.CONDITIONAL,
                setting.parameters().hardness(formForce));
    }

    private double centre(int row, Organ organ) {
        int[] writers = organ.members().length > 0 ? organ.members() : all();
        boolean equal = outvotes(organ.rule());
        double sum = 0;
        double weight = 0;
        for (int i : writers) {
            double w = equal ? 1 : preferences.power[i];
            sum += w * preferences.ideal[row][i];
            weight += w;
        }
        return weight > 0 ? sum / weight : 0;
    }

    /** Whether a large majority of states carries a proposal over the objections of a major one. */
    private static boolean outvotes(DecisionRule rule) {
        Tally tally = new Tally();
        tally.yes = 90;
        tally.no = 10;
        tally.gaining = 0.7;
        tally.losing = 0.3;
        tally.objecting = 0.3;
        tally.majorObjects = true;
        tally.permanentAgainst = true;
        return rule.carries(tally, 1);
    }

    private int[] all() {
        int[] all = new int[preferences.size()];
        Arrays.setAll(all, i -> i);
        return all;
    }

    /** Returns the authority that a mandate itself confers, added to what the organ holds. */
    static Authority conferred(RuleMandate ruleMandate, Authority held) {
        Authority with = new Authority();
        with.copyFrom(held);
        with.raise(AuthorityItem.ORGAN, held.level(AuthorityItem.ORGAN) > 0 ? 2 : 1);
        with.raise(AuthorityItem.RULE_MANDATE, ruleMandate.ordinal());
        with.raise(AuthorityItem.FOLLOW_UP, 1);
        if (ruleMandate == RuleMandate.STUDY) {
            with.raise(AuthorityItem.EXPERTISE, 1);
        }
        return with;
    }

    /** Returns the items that a mandate itself confers. */
    static List<AuthorityItem> items(RuleMandate ruleMandate) {
        return ruleMandate == RuleMandate.STUDY
                ? List.of(
                        AuthorityItem.ORGAN,
                        AuthorityItem.RULE_MANDATE,
                        AuthorityItem.EXPERTISE,
                        AuthorityItem.FOLLOW_UP)
                : List.of(AuthorityItem.ORGAN, AuthorityItem.RULE_MANDATE, AuthorityItem.FOLLOW_UP);
    }
}
