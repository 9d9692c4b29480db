package org.plenary.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plenary.bargaining.Acquis;
import org.plenary.bargaining.Bid;
import org.plenary.bargaining.FreeConduct;
import org.plenary.bargaining.KnownLosses;
import org.plenary.bargaining.RunSetting;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Law;
import org.plenary.text.ObligationLevel;
import org.plenary.text.Wording;
import org.plenary.world.Authority;
import org.plenary.world.AuthorityEffect;
import org.plenary.world.Ballot;
import org.plenary.world.Competence;
import org.plenary.world.Mandate;
import org.plenary.world.ModelParameters;
import org.plenary.world.Organ;
import org.plenary.world.Preferences;
import org.plenary.world.ProvisionRow;
import org.plenary.world.RuleMandate;

/**
 * What states expect of a mandate before anybody has negotiated: a rule of thumb, not a forecast by simulation. They
 * expect the text to lie at the mean ideal of those who would write it, weighted by power unless they can be outvoted,
 * drawn towards the sponsors' position, as wide as an opening, as firm as such mandates usually end (exhorting if the organ
 * recommends, conditional if it drafts), and they expect a provision to succeed if such wording would carry in the organ. Where something is agreed already they expect it to be elaborated.
 */
final class Prospect {
    private final RunSetting setting;
    private final Preferences preferences;
    private final FreeConduct conduct;

    private final Map<String, KnownLosses[]> known = new LinkedHashMap<>();
    private final Map<String, double[]> centres = new LinkedHashMap<>();
    private final Map<Question, Boolean> answered = new LinkedHashMap<>();
    private final Ballot ballot;
    private final double[] gain;
    private final double[] unerring;
    private final double[] patience;

    Prospect(RunSetting setting, boolean[] permanent) {
        this.setting = setting;
        this.preferences = setting.preferences();
        this.conduct = new FreeConduct(setting);
        int n = preferences.size();
        this.gain = new double[n];
        this.unerring = new double[n];
        this.patience = new double[n];
        Arrays.fill(patience, 1);
        ModelParameters p = setting.parameters();
        double[] influence = new double[n];
        Arrays.setAll(influence, i -> p.influenceEquality() / n + (1 - p.influenceEquality()) * preferences.power[i]);
        Ballot.Bars bars = new Ballot.Bars(p.objectionThreshold(), p.majorThreshold(), 0, p.objectionThreshold());
        this.ballot = new Ballot(all(), influence, preferences.major, permanent, bars);
    }

    /**
     * What is expected of a mandate.
     *
     * @param gains what each state gains by it
     * @param success the share of its rows, by weight, on which agreement is expected, from 0 to 1
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Expectation(double[] gains, double success) {}

    /**
     * Returns what states expect of a mandate: means over the rows that it covers, weighted by importance.
     *
     * @param bid the mandate, who tables it and what it covers
     * @param rivals the mandates on which other organs sit already: states expect their texts, too
     * @param held the authority that the organ would hold under the mandate
     * @param before the authority that it holds now
     */
    Expectation of(Bid bid, List<Bid> rivals, Acquis acquis, Authority held, Authority before) {
        Mandate mandate = bid.mandate();
        boolean[] rows = bid.rows();
        ModelParameters p = setting.parameters();
        Competence competence =
                Competence.of(mandate.organ().secretariat(), setting.field().technicalComplexity());
        AuthorityEffect with = held.effect(competence, p, setting.mechanisms());
        AuthorityEffect without = before.effect(competence, p, setting.mechanisms());
        double[] sum = new double[preferences.size()];
        double total = 0;
        double agreed = 0;
        for (int k = 0; k < rows.length; k++) {
            int row = k;
            if (rows[row] && speaks(row, acquis)) {
                double weight = preferences.rows.get(row).weight();
                total += weight;
                double success = mandate.writesRules() ? success(row, bid, text(row, bid, acquis), acquis, with) : 0;
                agreed += weight * success;
                List<Bid> covering = rivals.stream().filter(r -> r.covers(row)).toList();
                addRow(sum, new Point(row, bid, acquis, with, without, success), covering, List.of(), weight);
            }
        }
        double[] distance = distances(rows, mandate.organ(), total);
        double share = total > 0 ? agreed / total : 0;
        // What contracting costs falls due when something is contracted.
        double cost = share * setting.contracting(setting.binding(mandate.form()));
        for (int i = 0; i < sum.length; i++) {
            sum[i] += setting.loss().authorityCost(without, i, distance[i])
                    - setting.loss().authorityCost(with, i, distance[i]);
            sum[i] = (total > 0 ? sum[i] / total : 0) - cost;
        }
        return new Expectation(sum, share);
    }

    /** Whether a row is one to think of: a provision, or its parts where something stands on them. */
    private boolean speaks(int row, Acquis acquis) {
        ProvisionRow r = preferences.rows.get(row);
        ProvisionRow whole = preferences.rows.get(r.parent());
        boolean enumerated =
                IntStream.range(0, whole.parts()).anyMatch(part -> acquis.standing(whole.firstPart() + part));
        return r.isPart() == enumerated;
    }

    /** Returns how far an organ would read the rows from what each state wants, on average. */
    private double[] distances(boolean[] rows, Organ organ, double total) {
        double[] distance = new double[preferences.size()];
        for (int row = 0; row < rows.length; row++) {
            if (rows[row] && !preferences.rows.get(row).isPart()) {
                double share = preferences.rows.get(row).weight() / total;
                double centre = centre(row, organ);
                for (int i = 0; i < distance.length; i++) {
                    distance[i] += share * Math.abs(centre - preferences.ideal[row][i]);
                }
            }
        }
        return distance;
    }

    /** A row as a mandate would have it: the authority that the organ would hold, and that which it holds now. */
    private record Point(
            int row, Bid bid, Acquis acquis, AuthorityEffect with, AuthorityEffect without, double success) {}

    /**
     * Adds what the mandate is worth on a row, over whether each of the rivals succeeds, independently of each other.
     *
     * @param rivals those of whom that is still open
     * @param standing the texts of those that succeed
     */
    private void addRow(double[] sum, Point point, List<Bid> rivals, List<Law> standing, double weight) {
        if (rivals.isEmpty()) {
            addWorth(sum, point, standing, weight);
            return;
        }
        Bid rival = rivals.get(0);
        List<Bid> others = rivals.subList(1, rivals.size());
        Law theirs = text(point.row, rival, point.acquis);
        double success = success(point.row, rival, theirs, point.acquis, point.without);
        addRow(sum, point, others, and(standing, theirs), weight * success);
        addRow(sum, point, others, standing, weight * (1 - success));
    }

    /** Adds what the mandate is worth on a row where these texts of other organs are expected to stand, or none. */
    private void addWorth(double[] sum, Point point, List<Law> theirs, double weight) {
        int row = point.row;
        Mandate mandate = point.bid.mandate();
        Law standing = theirs.isEmpty() ? point.acquis.fallback(row) : Law.together(theirs);
        add(sum, losses(row, standing, point.without, mandate), weight);
        if (!mandate.writesRules()) {
            add(sum, losses(row, standing, point.with, mandate), -weight);
            return;
        }
        Law ours = text(row, point.bid, point.acquis);
        Law law = Law.together(and(theirs, ours));
        add(sum, losses(row, law, point.with, mandate), -weight * point.success);
        add(sum, losses(row, standing, point.with, mandate), -weight * (1 - point.success));
    }

    private static List<Law> and(List<Law> laws, Law another) {
        return Stream.concat(laws.stream(), Stream.of(another)).toList();
    }

    private Law text(int row, Bid bid, Acquis acquis) {
        return acquis.standing(row) ? elaborated(row, bid, acquis) : expected(row, bid);
    }

    /** Whether a text would carry in an organ, over what holds without it. */
    private record Question(int row, String organ, Law fallback, Law text, AuthorityEffect effect) {}

    private double success(int row, Bid bid, Law text, Acquis acquis, AuthorityEffect effect) {
        Mandate mandate = bid.mandate();
        Law fallback = acquis.fallback(row);
        Question question = new Question(row, mandate.organ().id(), fallback, text, effect);
        Boolean carries = answered.get(question);
        if (carries == null) {
            carries = carries(mandate, losses(row, fallback, effect, mandate), losses(row, text, effect, mandate));
            answered.put(question, carries);
        }
        double expected = setting.parameters().expectedSuccess();
        return carries ? expected : 1 - expected;
    }

    /** Whether the expected wording would carry in the organ if all states sat there: who gains is for it, who objects against. */
    private boolean carries(Mandate mandate, double[] now, double[] agreed) {
        for (int i = 0; i < gain.length; i++) {
            gain[i] = now[i] - agreed[i];
        }
        return mandate.organ().rule().carries(ballot.count(gain, gain, unerring, patience), 1);
    }

    private static void add(double[] sum, double[] terms, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * terms[i];
        }
    }

    private double[] losses(int row, Law rule, AuthorityEffect effect, Mandate mandate) {
        KnownLosses[] ofOrgan = known.computeIfAbsent(mandate.organ().id(), id -> unknown(mandate.organ()));
        return ofOrgan[row].of(effect, rule);
    }

    private KnownLosses[] unknown(Organ organ) {
        KnownLosses[] ofOrgan = new KnownLosses[preferences.rows.size()];
        Arrays.setAll(ofOrgan, row -> new KnownLosses(setting, conduct, row, centres(organ)));
        return ofOrgan;
    }

    private Law elaborated(int row, Bid bid, Acquis acquis) {
        ModelParameters p = setting.parameters();
        double shift =
                bid.lean() * (reading(row, bid.sponsors()) - acquis.wording(row).centre());
        return acquis.elaborated(
                row, p.narrowing(), setting.binding(bid.mandate().form()), shift, term(row));
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

    private Law expected(int row, Bid bid) {
        Mandate mandate = bid.mandate();
        ObligationLevel usual =
                mandate.ruleMandate() == RuleMandate.DRAFT ? ObligationLevel.CONDITIONAL : ObligationLevel.HORTATORY;
        ModelParameters p = setting.parameters();
        double common = centre(row, mandate.organ());
        double y = common + bid.lean() * (reading(row, bid.sponsors()) - common);
        return Law.of(
                new Wording(y, p.expectedWidth() * preferences.rows.get(row).spread(), usual),
                term(row),
                setting.binding(mandate.form()));
    }

    /** Returns the half-width of the readings that the umbrella term leaves open on a row. */
    private double term(int row) {
        return setting.umbrella().openReadings() * preferences.rows.get(row).umbrella();
    }

    private double centre(int row, Organ organ) {
        return centres(organ)[row];
    }

    private double[] centres(Organ organ) {
        return centres.computeIfAbsent(organ.id(), id -> {
            double[] of = new double[preferences.rows.size()];
            Arrays.setAll(of, row -> mean(row, organ));
            return of;
        });
    }

    private double mean(int row, Organ organ) {
        int[] fixed = organ.members();
        int[] writers = fixed.length > 0 ? fixed : all();
        boolean equal = organ.rule().outvotesMajors();
        double sum = 0;
        double weight = 0;
        for (int i : writers) {
            double w = equal ? 1 : preferences.power[i];
            sum += w * preferences.ideal[row][i];
            weight += w;
        }
        return weight > 0 ? sum / weight : 0;
    }

    private int[] all() {
        return IntStream.range(0, preferences.size()).toArray();
    }

    /**
     * Returns the authority that a mandate itself confers, added to what the organ holds. Not follow-up: what is followed up
     * are rules, and there are none yet.
     */
    static Authority conferred(RuleMandate ruleMandate, Authority held) {
        Authority with = held.raised(AuthorityItem.ORGAN, held.level(AuthorityItem.ORGAN) > 0 ? 2 : 1)
                .with(AuthorityItem.RULE_MANDATE, ruleMandate.ordinal());
        return ruleMandate == RuleMandate.STUDY ? with.raised(AuthorityItem.EXPERTISE, 1) : with;
    }

    /** Returns the items that a mandate itself confers. */
    static List<AuthorityItem> items(RuleMandate ruleMandate) {
        List<AuthorityItem> items = new ArrayList<>(List.of(AuthorityItem.ORGAN, AuthorityItem.RULE_MANDATE));
        if (ruleMandate == RuleMandate.STUDY) {
            items.add(AuthorityItem.EXPERTISE);
        }
        return items;
    }
}
