package org.plenary.complex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.KeyedRandom;
import org.plenary.text.AdoptedProvision;
import org.plenary.text.AdoptedText;
import org.plenary.text.Form;
import org.plenary.text.FormScale;
import org.plenary.text.Law;
import org.plenary.text.ObligationLevel;
import org.plenary.text.Wording;
import org.plenary.world.Bloc;
import org.plenary.world.ComplexSetting;
import org.plenary.world.Mechanism;
import org.plenary.world.Mechanisms;
import org.plenary.world.ModelParameters;
import org.plenary.world.Preferences;
import org.plenary.world.Provision;
import org.plenary.world.ProvisionRow;
import org.plenary.world.Regime;
import org.plenary.world.States;

/**
 * The regimes of a field in one run, their parties, and who is there when texts are made: what binds states while they
 * bargain, what they could have elsewhere, and what becomes of it all after each period. Not thread-safe.
 */
public final class RegimeComplex {
    /** The most regimes that there may be at once: all partitions of them are tried. */
    private static final int MOST = ComplexSetting.MOST_RIVALS + 1;

    private final Makings given;
    private final ComplexSetting c;
    private final Preferences preferences;
    private final KeyedRandom random;
    private final Stakes s;
    private Parties p;
    private Choice choice;
    private final Attendance attendance;
    private final List<AdoptedText> texts = new ArrayList<>();
    private final List<String> unTexts = new ArrayList<>();
    private final int rivals;
    private final int[] start;
    private final int[] unParties;
    private int foundings;
    private final double[] middle;
    private List<Binding> binding = List.of();

    /**
     * What a complex is made of, the same in all runs of a scenario.
     *
     * @param states the states
     * @param provisions what is regulated
     * @param regimes the regimes on file
     * @param blocs the blocs
     * @param parameters the shared parameters
     * @param mechanisms which mechanisms are on
     * @param forms how far each form binds
     * @param setting what the scenario says of the complex
     * @param periods how many periods the process has
     */
    public record Makings(
            States states,
            List<Provision> provisions,
            List<Regime> regimes,
            List<Bloc> blocs,
            ModelParameters parameters,
            Mechanisms mechanisms,
            FormScale forms,
            ComplexSetting setting,
            int periods) {}

    /**
     * A regime that binds its parties whatever the text on the table says.
     *
     * @param laws what it asks on each row of the preferences; null where it is silent
     * @param parties whether each state is a party
     */
    @SuppressWarnings("ArrayRecordComponent") // read in inner loops, never compared
    public record Binding(@Nullable Law[] laws, boolean[] parties) {}

    /**
     * A text that was adopted, and the organ that adopted it.
     *
     * @param secretariat of the organ, by its id
     * @param access of non-state actors to it, from 0 to 1
     * @param authority that it holds, from 0 to 1: B of (27)
     */
    public record Adopted(AdoptedText text, String secretariat, double access, double authority) {}

    /**
     * A state and a regime, before the process and at its end.
     *
     * @param state the state's index
     * @param regime the regime's id
     */
    public record Affiliation(int state, String regime, boolean before, boolean after) {}

    /** Makes the complex of a run as it is before the process. */
    public RegimeComplex(Makings given, Preferences preferences, KeyedRandom random) {
        this.given = given;
        this.c = given.setting();
        this.preferences = preferences;
        this.random = random;
        this.s = stakes(c);
        this.p = new Parties(s, c, given.mechanisms(), MOST + 1);
        this.choice = choice(p);
        this.attendance = new Attendance(given.states(), c, random);
        this.rivals = given.regimes().size();
        this.unParties = new int[s.states];
        boolean[] all = new boolean[s.states];
        Arrays.fill(all, true);
        double[] weights = s.influence(all);
        this.middle =
                IntStream.range(0, s.rows).mapToDouble(k -> s.mean(weights, k)).toArray();
        for (Regime regime : given.regimes()) {
            int r = p.add(new Club(regime, Clauses.of(regime, s), Club.Descent.RIVAL));
            for (int i = 0; i < s.states; i++) {
                p.of[i] |= regime.binds(i) ? 1 << r : 0;
            }
        }
        p.gather();
        this.start = p.snapshot();
        if (c.start() == ComplexSetting.Start.NOBODY) {
            p.restore(new int[s.states]);
            IntStream.range(0, rivals).forEach(choice::launch);
        }
        noteBinding();
    }

    /** Goes on from where another complex of the same scenario stands, under other numbers. */
    public void resume(RegimeComplex earlier) {
        p = takenOver(earlier.p, s, c);
        choice = choice(p);
        choice.resume(earlier.choice);
        attendance.resume(earlier.attendance);
        texts.addAll(earlier.texts);
        unTexts.addAll(earlier.unTexts);
        System.arraycopy(earlier.unParties, 0, unParties, 0, unParties.length);
        foundings = earlier.foundings;
        noteBinding();
    }

    private Parties takenOver(Parties earlier, Stakes stakes, ComplexSetting setting) {
        Parties taken = new Parties(stakes, setting, given.mechanisms(), MOST + 1);
        for (int r = 0; r < earlier.size; r++) {
            taken.add(earlier.clubs[r]);
        }
        taken.restore(earlier.snapshot());
        return taken;
    }

    private Stakes stakes(ComplexSetting setting) {
        return new Stakes(
                given.states(),
                given.provisions(),
                preferences,
                given.parameters(),
                given.mechanisms(),
                setting,
                random);
    }

    private Choice choice(Parties parties) {
        double threshold = given.parameters().objectionThreshold();
        return new Choice(parties, given.blocs(), given.mechanisms(), threshold, random);
    }

    private boolean on(Mechanism mechanism) {
        return given.mechanisms().on(mechanism);
    }

    /** Returns what the scenario says of the complex. */
    public ComplexSetting setting() {
        return c;
    }

    /** Returns the regimes in force that bind parties of their own; soft texts, which are acquis, are not among them. */
    public List<Binding> binding() {
        return binding;
    }

    private void noteBinding() {
        List<Binding> list = new ArrayList<>();
        for (int r = 0; r < p.size; r++) {
            if ((p.inForce >> r & 1) == 1 && p.clubs[r].origin() != Club.Descent.SOFT) {
                boolean[] parties = new boolean[s.states];
                for (int i = 0; i < parties.length; i++) {
                    parties[i] = p.isParty(i, r);
                }
                list.add(new Binding(laws(p.clubs[r]), parties));
            }
        }
        binding = List.copyOf(list);
    }

    /** A regime binds as a treaty does, but nobody answers for its readings here, and there is no escape from it. */
    private @Nullable Law[] laws(Club club) {
        return club.origin() == Club.Descent.TREATY ? lawsOfTreaty(club) : lawsOfRival(club);
    }

    /** A treaty binds to what it says of each part, and to one clause on all parts where it does not tell them apart. */
    private @Nullable Law[] lawsOfTreaty(Club club) {
        @Nullable Law[] laws = new Law[preferences.rows.size()];
        double binding = given.forms().binding(Form.TREATY).force();
        for (AdoptedText text : texts) {
            for (AdoptedProvision said :
                    text.id().equals(club.id()) ? text.provisions() : List.<AdoptedProvision>of()) {
                Wording wording = said.wording();
                double force = Math.min(c.unForce(), wording.obligation().weight() * binding);
                for (int row = 0; row < laws.length; row++) {
                    ProvisionRow at = preferences.rows.get(row);
                    boolean here = at.provision().equals(said.id())
                            && (said.part().isEmpty() || said.part().equals(at.part()))
                            && club.text().force()[s.provisions.indexOf(at.provision())] > 0;
                    if (here && force > 0) {
                        double centre = wording.centre();
                        double half = wording.halfWidth();
                        laws[row] = new Law(centre - half, centre + half, force, false, 0);
                    }
                }
            }
        }
        return laws;
    }

    private @Nullable Law[] lawsOfRival(Club club) {
        @Nullable Law[] laws = new Law[preferences.rows.size()];
        double[] weights = s.influence(club.terms().drafters());
        for (int row = 0; row < laws.length; row++) {
            ProvisionRow at = preferences.rows.get(row);
            int k = s.provisions.indexOf(at.provision());
            double force = club.text().force()[k];
            if (force > 0) {
                double centre = mean(weights, preferences.ideal[row]);
                double half = club.text().halfWidth()[k];
                laws[row] = new Law(centre - half, centre + half, force, false, 0);
            }
        }
        return laws;
    }

    private static double mean(double[] weights, double[] values) {
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            mean += weights[i] * values[i];
        }
        return mean;
    }

    /**
     * Returns what each state would gain by the best regime that a bloc of its own could found, on a mean over the
     * provisions of the field by importance (R17); 0 at least.
     *
     * @param provisions those that it would cover
     */
    public double[] elsewhere(List<String> provisions) {
        return choice.elsewhere(rows(provision -> !provisions.contains(provision)), force());
    }

    private boolean[] rows(Predicate<String> where) {
        boolean[] rows = new boolean[s.rows];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = where.test(s.provisions.get(k));
        }
        return rows;
    }

    /** Founded regimes are hard where the field has hard law, and hortatory otherwise. */
    private double force() {
        boolean hard = false;
        for (int r = 0; r < p.size; r++) {
            Club club = p.clubs[r];
            hard |= club.origin() == Club.Descent.TREATY
                    || club.origin() == Club.Descent.RIVAL
                            && club.terms().obligation().compareTo(ObligationLevel.CONDITIONAL) >= 0;
        }
        return (hard ? ObligationLevel.CONDITIONAL : ObligationLevel.HORTATORY).weight();
    }

    /**
     * Returns how likely each state is absent from a committee that is open to all.
     *
     * @param committees the provisions that each committee in session and open to all deals with
     * @param which which of them
     */
    public double[] absence(List<List<String>> committees, int which) {
        double[] absence = new double[s.states];
        for (int i = 0; i < absence.length; i++) {
            int regimes = Integer.bitCount(p.binding(i));
            absence[i] = attendance.absence(i, committees.size() + regimes, stake(i, committees, which));
        }
        return absence;
    }

    /** Returns how likely each state is absent from a vote in the General Assembly, which is one forum, and open. */
    public double[] absenceFromVotes() {
        double[] absence = new double[s.states];
        Arrays.setAll(absence, i -> attendance.absence(i, 1, 0));
        return absence;
    }

    /** What a state has at stake in a committee, standardised over the forums that it would have to be in (R18). */
    private double stake(int i, List<List<String>> committees, int which) {
        List<Double> stakes = new ArrayList<>();
        for (List<String> provisions : committees) {
            stakes.add(stake(i, k -> provisions.contains(s.provisions.get(k)), k -> middle[k]));
        }
        for (int left = p.binding(i); left != 0; left &= left - 1) {
            Clauses text = p.clubs[Integer.numberOfTrailingZeros(left)].text();
            stakes.add(stake(i, k -> text.force()[k] > 0, k -> text.centre()[k]));
        }
        double mean = stakes.stream().mapToDouble(v -> v).average().orElse(0);
        double sd = StrictMath.sqrt(stakes.stream()
                .mapToDouble(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0));
        return sd > 0 ? (stakes.get(which) - mean) / sd : 0;
    }

    private double stake(int i, IntPredicate covers, IntToDoubleFunction centre) {
        double sum = 0;
        int count = 0;
        for (int k = 0; k < s.rows; k++) {
            if (covers.test(k)) {
                double gap = s.ideal[i * s.rows + k] - centre.applyAsDouble(k);
                sum += s.others[i] * gap * gap;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /** Draws who attends a session of a committee that is open to all. */
    public boolean[] present(double[] absence, int organ, int session) {
        return attendance.present(absence, organ, session);
    }

    /**
     * Notes who was in a session.
     *
     * @param text the id of the text that the session works on
     * @param influence of each state if all were there
     * @param heard influence of each state, 0 for those who are not there
     */
    public void note(String text, boolean[] present, double[] influence, double[] heard) {
        attendance.note(text, present, influence, heard);
    }

    /** Takes up what a period adopted, and lets states choose among what there is then. */
    public void afterPeriod(int period, List<Adopted> adopted, boolean last) {
        choice.period(period);
        for (Adopted one : adopted) {
            adopt(one);
        }
        if (on(Mechanism.MEMBERSHIP_CHOICE)) {
            choice.sweeps(last ? c.choiceRounds() : Math.min(Choice.FEW_SWEEPS, c.choiceRounds()));
            while (on(Mechanism.FOUNDING) && choice.found(c.regimesAtMost(), force())) {
                foundings++;
            }
            if (last) {
                c.afterwards().ifPresent(this::decideOnceMore);
            }
        }
        noteBinding();
    }

    /** All decide once more under other numbers, each with the others as they were: what a change does directly. */
    private void decideOnceMore(ComplexSetting then) {
        p = takenOver(p, stakes(then), then);
        choice = choice(p);
        choice.period(given.periods());
        choice.once();
    }

    private void adopt(Adopted one) {
        AdoptedText text = one.text();
        List<AdoptedText> before = List.copyOf(texts);
        texts.add(text);
        Clauses clauses = Clauses.of(text, given.forms(), s, c.unForce())
                .without(rows(provision -> text.lapsed(before, provision)));
        end(text, before);
        if (!clauses.bind()) {
            return;
        }
        Club.Adopter organ = new Club.Adopter(text.organ(), one.access(), one.authority(), partners(one.secretariat()));
        int r = place(Club.adopted(text.id(), clauses, text.form() == Form.TREATY, organ, s.states));
        unTexts.add(text.id());
        if (on(Mechanism.MEMBERSHIP_CHOICE)) {
            choice.launch(r);
        } else {
            IntStream.range(0, s.states).forEach(i -> p.move(i, p.of[i] | 1 << r));
        }
        for (int i = 0; i < s.states; i++) {
            unParties[i] = unParties[i] & ~(1 << r) | p.of[i] & 1 << r;
        }
    }

    /** Returns how far institutions of regimes on file work with a secretariat's organs. */
    private Map<String, Double> partners(String secretariat) {
        Map<String, Double> partners = new LinkedHashMap<>();
        for (Regime regime : given.regimes()) {
            Double share = regime.cooperatesWith().get(secretariat);
            if (share != null) {
                partners.put(regime.institution(), share);
            }
        }
        return partners;
    }

    /** Ends what earlier texts of the United Nations said where a new one takes their place. */
    private void end(AdoptedText text, List<AdoptedText> before) {
        for (int r = 0; r < p.size; r++) {
            Club club = p.clubs[r];
            if (isUn(club)) {
                String organ = club.terms().institution();
                Clauses left = club.text()
                        .without(
                                rows(provision -> !text.lapsed(before, provision) && text.displaces(organ, provision)));
                p.put(r, club.with(left));
                if (!left.bind()) {
                    vacate(r);
                }
            }
        }
    }

    private static boolean isUn(Club club) {
        return club.origin() == Club.Descent.SOFT || club.origin() == Club.Descent.TREATY;
    }

    private void vacate(int r) {
        ended |= r < rivals ? 1 << r : 0;
        for (int i = 0; i < s.states; i++) {
            p.move(i, p.of[i] & ~(1 << r));
            unParties[i] &= ~(1 << r);
        }
        unTexts.remove(p.clubs[r].id());
        p.put(r, p.nothing());
    }

    /** Regimes on file that ended for want of a place, whose places others may have taken. */
    private int ended;

    /** Finds a place for a text; where there is none the regime with the fewest parties ends. */
    private int place(Club club) {
        int fewest = 0;
        for (int r = 0; r < p.size; r++) {
            if (!p.clubs[r].text().bind()) {
                vacate(r);
                p.put(r, club);
                return r;
            }
            fewest = p.members(r) < p.members(fewest) ? r : fewest;
        }
        if (p.size < MOST) {
            return p.add(club);
        }
        vacate(fewest);
        p.put(fewest, club);
        return fewest;
    }

    /** Returns every state's regimes before the process and at its end, by state and regime; only where it was or is a party. */
    public List<Affiliation> membership() {
        List<Affiliation> list = new ArrayList<>();
        for (int i = 0; i < s.states; i++) {
            for (int r = 0; r < p.size; r++) {
                boolean was = r < rivals && (start[i] >> r & 1) == 1;
                boolean before = was && (ended >> r & 1) == 0;
                if (was && !before) {
                    list.add(new Affiliation(i, given.regimes().get(r).id(), true, false));
                }
                if (before || p.isParty(i, r)) {
                    list.add(new Affiliation(i, p.clubs[r].id(), before, p.isParty(i, r)));
                }
            }
        }
        return List.copyOf(list);
    }

    /** Returns the measures of the complex at the end of the run, by name, in the order of {@link ComplexMeasure}. */
    public Map<String, Double> measures() {
        return ComplexMeasure.measure(new ComplexEnd(
                p,
                choice,
                attendance,
                given.states().assessment,
                new ComplexEnd.Past(start, ended, unParties, List.copyOf(unTexts), foundings)));
    }

    /** Returns the gain of each state from being a party to a regime on file, as things stand; for the check against the record. */
    public double[] gains(int regime) {
        double[] gains = new double[s.states];
        for (int i = 0; i < gains.length; i++) {
            p.look(i);
            gains[i] = p.utility(i, p.with(i, regime)) - p.utility(i, p.without(i, regime));
        }
        return gains;
    }
}
