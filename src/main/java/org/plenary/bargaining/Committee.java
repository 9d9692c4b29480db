package org.plenary.bargaining;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.field.Mechanism;
import org.plenary.organ.Authority;
import org.plenary.organ.Competence;
import org.plenary.organ.Mandate;
import org.plenary.organ.Organ;
import org.plenary.organ.Tally;
import org.plenary.party.AuthorityEffect;
import org.plenary.party.Row;
import org.plenary.party.Rule;
import org.plenary.party.States;
import org.plenary.random.Purpose;
import org.plenary.text.AuthorityItem;
import org.plenary.text.ObligationLevel;
import org.plenary.text.ProvisionStatus;

/**
 * An organ at work under a mandate: its members, its text, the authority that the text would confer, and what every
 * wording would cost every member.
 */
public final class Committee {
    /** The half-width below which no wording is narrowed further: nobody drafts to the last millimetre. */
    static final double NARROWEST = 0.02;

    /** Subjects of tests from here on are rows; below are authority items, packages and trades. */
    private static final int ROWS = 16;
    /** The subject of a test of the text as a whole. */
    static final int WHOLE = 8;
    /** The subject of a test of two rows together. */
    static final int TRADE = 9;
    /** The subject of a test of taking over another organ's text. */
    static final int MERGER = 11;
    /** The subject of a test of a row with a side-payment. */
    static final int SIDE_PAYMENT = 10;
    /** More than the tests of one subject in any committee. */
    private static final int MOST_TESTS = 100_000;

    /** The half-width beyond which loose ends do not add up: a judgement, 0.3 to 0.8. */
    private static final double MOST_LOOSE = 0.5;

    private final Setting setting;
    private final States states;
    private Mandate mandate;
    private final Membership membership;
    private final int[] sponsors;
    private final double lean;
    private Floor floor;
    private final NegotiatingText text;
    private final Acquis acquis;
    private final Authority authority = new Authority();
    private final Authority standing = new Authority();
    private final int key;
    private final double formForce;
    private Losses losses;
    private NonState nonState;
    private final Drafting drafting;
    private final Listener listener;

    private double expertise;
    private double participation;
    private int day;
    private final java.util.TreeMap<Integer, Integer> tests = new java.util.TreeMap<>();
    private int lastTest;
    private boolean adopted;
    private boolean closing;
    private List<String> dissociations = List.of();
    private final java.util.TreeSet<String> replaces = new java.util.TreeSet<>();

    /**
     * Convenes an organ.
     *
     * @param key a number unique among the committees of the run: it keys their random draws
     * @param sponsors indices of the states that tabled the mandate
     * @param lean how far the mandate draws the text to their position, from 0 to 1
     * @param held the authority that the organ holds already
     * @param rows the rows that the mandate covers
     */
    public Committee(
            Setting setting,
            States states,
            Mandate mandate,
            Membership membership,
            int[] sponsors,
            double lean,
            Acquis acquis,
            Authority held,
            boolean[] rows,
            int key,
            Listener listener) {
        this.setting = setting;
        this.states = states;
        this.mandate = mandate;
        this.membership = membership;
        this.sponsors = java.util.Arrays.stream(sponsors)
                .filter(i -> membership.sits[i])
                .toArray();
        this.lean = lean;
        this.acquis = acquis;
        this.key = key;
        this.listener = listener;
        this.floor = new Floor(setting, membership, states.permanent);
        this.text = new NegotiatingText(setting.preferences().rows.size());
        this.formForce = Acquis.force(mandate.form(), setting.parameters());
        this.expertise = mandate.organ().secretariat().expertise();
        this.participation = mandate.organ().nonStateAccess();
        this.authority.copyFrom(held);
        this.standing.copyFrom(held);
        this.losses = new Losses(this);
        this.nonState = new NonState(this);
        this.drafting = new Drafting(this);
        this.replaces.addAll(mandate.organ().succeeds());
        openRows(rows);
    }

    private void openRows(boolean[] rows) {
        if (!mandate.writesRules()) {
            return;
        }
        for (int row = 0; row < rows.length; row++) {
            if (rows[row] && !rowOf(row).isPart()) {
                open(row);
            }
        }
    }

    /**
     * Goes on with a setting that was changed ({@link Setting#become}), for a parameter that is changed while a run goes
     * on. The text, the authority and the calendar stay as they are.
     *
     * @param organ the organ as it is now: its secretariat may have other resources
     */
    public void renew(Organ organ) {
        double change =
                organ.secretariat().expertise() - mandate.organ().secretariat().expertise();
        expertise = Math.max(0, Math.min(1, expertise + change));
        mandate = new Mandate(organ, mandate.ruleMandate(), mandate.form(), mandate.calendar());
        floor = new Floor(setting, membership, states.permanent);
        losses = new Losses(this);
        nonState = new NonState(this);
    }

    /** Opens a row; where something stands already, the committee starts from it. */
    void open(int row) {
        text.open(row);
        if (acquis.standing(row)) {
            int level = Math.min(acquis.obligation(row), mandate.firmest().ordinal());
            text.agree(row, acquis.centre(row), acquis.halfWidth(row), level);
            text.amendments[row] = 0;
            text.looseness[row] = acquis.looseness(row);
        }
    }

    /** Splits an umbrella provision into its parts, which are then agreed apart. */
    void split(int row) {
        Row provision = rowOf(row);
        text.close(row);
        for (int p = 0; p < provision.parts(); p++) {
            open(provision.firstPart() + p);
        }
        listener.split(this, row);
    }

    /** Leaves a row out of the text. */
    void omit(int row) {
        text.status[row] = ProvisionStatus.OMITTED;
        listener.omitted(this, row);
    }

    /** Returns what the run shares. */
    public Setting setting() {
        return setting;
    }

    /** Returns the mandate. */
    public Mandate mandate() {
        return mandate;
    }

    /** Returns the organ. */
    public Organ organ() {
        return mandate.organ();
    }

    /** Returns who sits. */
    public Membership membership() {
        return membership;
    }

    /** Returns the seated states that tabled the mandate. */
    int[] sponsors() {
        return sponsors;
    }

    /** Returns how far the mandate draws the text to its sponsors: how often they write the first wording. */
    double lean() {
        return lean;
    }

    /** Returns the text. */
    public NegotiatingText text() {
        return text;
    }

    /** Returns the authority that the organ would hold under the text as it stands. */
    public Authority authority() {
        return authority;
    }

    /** Returns the authority that it holds without the text. */
    public Authority standing() {
        return standing;
    }

    /** Returns how the members judge. */
    Floor floor() {
        return floor;
    }

    /** Returns what wordings cost. */
    Losses losses() {
        return losses;
    }

    /** Returns what was agreed before. */
    Acquis acquis() {
        return acquis;
    }

    /** Returns the code of a state. */
    String code(int state) {
        return states.codes.get(state);
    }

    /** Returns who is told of what happens. */
    public Listener listener() {
        return listener;
    }

    /** Returns a row of the preferences. */
    public Row rowOf(int row) {
        return setting.preferences().rows.get(row);
    }

    /** Returns the meeting day, from 0. */
    public int day() {
        return day;
    }

    /** Moves on to the next meeting day. */
    public void nextDay() {
        day++;
    }

    /** Returns the share of the calendar that has passed by the end of this day. */
    public double elapsed() {
        return closing ? 1 : mandate.calendar().elapsed(day);
    }

    /** Returns whether this is the last day of the calendar, or past it. */
    public boolean lastDay() {
        return day + 1 >= mandate.calendar().total();
    }

    /** Returns the number that keys this day's draws: no two committees or days of a run share one. */
    public int round() {
        return key * 100_003 + day;
    }

    /** Returns the expertise at the committee's service, from 0 to 1. */
    public double expertise() {
        return expertise;
    }

    /** Raises the expertise at the committee's service. */
    void raiseExpertise(double to) {
        if (to > expertise) {
            expertise = Math.min(1, to);
            losses.authorityChanged();
        }
    }

    /** Returns how far stakeholders beyond the members take part, from 0 to 1. */
    public double participation() {
        return participation;
    }

    /** Closes part of the gap to full participation. */
    void openUp(double step) {
        participation += step * (1 - participation);
    }

    /** Returns each state's gain from the text as a whole; a copy. */
    public double[] packageGains() {
        losses.packageGains();
        return losses.gain().clone();
    }

    /** Returns each state's gain from a row as it is worded now, against no text on it; a copy. */
    public double[] gains(int row) {
        losses.gains(row, law(row, text.centre[row], text.halfWidth[row], text.obligation[row]));
        return losses.gainAgainstNothing().clone();
    }

    /** Returns each state's gain from a row of the text as it stands, against no text; 0 unless it is agreed. */
    public double[] standingGains(int row) {
        return losses.standingGains(row);
    }

    /** Returns each state's reservation value: its expected utility, at most 0, if there will be no text. */
    public double[] reservationValues() {
        return losses.reservationValues();
    }

    /** Returns what the authority held under the text does. */
    AuthorityEffect effect(Authority held) {
        return held.effect(
                Competence.of(organ().secretariat(), setting.field().technicalComplexity())
                        .withExpertise(expertise),
                setting.parameters(),
                setting.mechanisms());
    }

    /** Returns the ideal reading of the organ's secretariat. */
    double organReading(int row) {
        return setting.preferences().reading(row, organ().secretariat().position());
    }

    /** Returns the law that a wording would be, with the readings that the umbrella term leaves open. */
    Rule law(int row, double y, double r, int level) {
        double half = r + openReadings(row);
        double o = level / (double) ObligationLevel.UNCONDITIONAL.ordinal();
        boolean escape = level == ObligationLevel.CONDITIONAL.ordinal();
        return new Rule(
                y - half, y + half, o * formForce, escape, setting.parameters().hardness(formForce));
    }

    /** Returns the law that the text makes on a row as it stands; null where nothing is agreed. */
    @Nullable
    Rule agreedLaw(int row) {
        return text.agreed(row) ? law(row, text.centre[row], text.halfWidth[row], text.obligation[row]) : null;
    }

    /** Returns the half-width of the readings that the umbrella term and loose drafting leave open in a row. */
    public double openReadings(int row) {
        return setting.umbrella().openReadings() * rowOf(row).umbrella() + text.looseness[row];
    }

    /** Returns how far the form of the text binds, relative to a treaty. */
    double formForce() {
        return formForce;
    }

    /**
     * Puts wording to the decision rule and writes it into the text if it carries, into brackets if not.
     *
     * @return whether it carried
     */
    boolean put(int row, double y, double r, int level, Author author) {
        losses.gains(row, law(row, y, r, level));
        return settle(row, y, r, level, author);
    }

    /**
     * Puts wording to the decision rule as {@link #put(int, double, double, int, Author)} does, in view of another organ's
     * text: members judge the law of both texts together.
     */
    boolean putBeside(int row, double y, double r, int level, Rule theirs) {
        losses.gainsBeside(row, law(row, y, r, level), theirs);
        return settle(row, y, r, level, Author.SECRETARIAT);
    }

    private boolean settle(int row, double y, double r, int level, Author author) {
        Tally tally = judge(losses.gain(), losses.gainAgainstNothing(), ROWS + row);
        if (!text.agreed(row)) {
            text.objections[row] = tally.objecting;
        }
        double objecting = tally.objecting;
        nonState.weighIn(tally, row, y, r);
        tell(tally, losses.gainAgainstNothing());
        boolean carried = organ().rule().carries(tally, elapsed());
        if (carried) {
            text.objections[row] = objecting;
            boolean changed = !text.agreed(row)
                    || text.centre[row] != y
                    || text.halfWidth[row] != r
                    || text.obligation[row] != level;
            text.agree(row, y, r, level);
            if (changed) {
                loosen(row, author);
            } else {
                text.amendments[row]--;
            }
        } else if (!text.agreed(row)) {
            text.bracket(row, y, r, level);
            text.failed[row]++;
        } else {
            text.failed[row]++;
        }
        listener.tested(this, row, y, r, level, author, carried);
        return carried;
    }

    /**
     * Drafting in committee leaves loose ends: every accepted amendment adds to them, one by several hands (states with
     * non-state actors) twice as much; a draft of the secretariat is clean.
     */
    private void loosen(int row, Author author) {
        boolean clean = author.kind() == Author.Kind.SECRETARIAT && setting.on(Mechanism.SECRETARIAT_DRAFT);
        double added = setting.parameters().looseness() * (author.kind() == Author.Kind.NON_STATE ? 2 : 1);
        text.looseness[row] = clean ? 0 : Math.min(MOST_LOOSE, text.looseness[row] + added);
    }

    /** Tidies up the wording of a row. */
    void edit(int row) {
        text.looseness[row] = 0;
    }

    /** Puts a level of an authority item to the decision rule and writes it into the text if it carries. */
    boolean put(AuthorityItem item, int level, Author author) {
        losses.authorityGains(item, level);
        boolean carried = decide(losses.gain(), losses.gainAgainstNothing(), item.ordinal());
        if (carried) {
            authority.set(item, level);
            losses.authorityChanged();
        }
        listener.tested(this, item, level, author, carried);
        return carried;
    }

    /**
     * Puts gains to the decision rule, with noise in the members' judgement. Mixes the arrays in place.
     *
     * @param subject what is put: the noise of one subject does not depend on how often others were put
     */
    boolean decide(double[] gains, double[] against, int subject) {
        Tally tally = judge(gains, against, subject);
        tell(tally, against);
        return organ().rule().carries(tally, elapsed());
    }

    /** Tells the listener how members judged, by the same draws. */
    private void tell(Tally tally, double[] against) {
        if (listener.wantsJudgements()) {
            double noise = setting.parameters().judgementNoise();
            listener.judged(this, tally, floor.objections(against, noise, key, lastTest));
        }
    }

    private Tally judge(double[] gains, double[] against, int subject) {
        floor.mix(gains, against);
        lastTest = subject * MOST_TESTS + tests.merge(subject, 1, Integer::sum);
        return floor.tally(gains, against, setting.parameters().judgementNoise(), key, lastTest);
    }

    /** Returns the non-state actors in the room. */
    NonState nonState() {
        return nonState;
    }

    /** Returns how authors write here. */
    Drafting drafting() {
        return drafting;
    }

    /** Returns how a proposal with these mixed gains would fare as drafters see the floor. */
    Tally expect(double[] gains, double[] against) {
        return floor.expected(gains, against);
    }

    /**
     * Sets how well drafters know the floor today. In an organ that meets regularly they know what others put up with; in
     * one that does not, each session starts with what they take it to be, and the error fades as the session goes on
     * (that repeated contact informs is Keohane 1984, <i>After Hegemony</i>, ch. 6; the size is a judgement).
     */
    void readFloor() {
        boolean known = organ().regular() || !setting.on(Mechanism.FAMILIARITY);
        int days = mandate.calendar().days();
        double left = 1 - (day % days) / (double) days;
        floor.misread(known ? 0 : left * setting.parameters().misreading(), key, day / days);
    }

    /** Returns the organs whose texts on the same points lapse with this committee's. */
    public List<String> replaces() {
        return List.copyOf(replaces);
    }

    /** Notes that the committee takes over another organ's text: where both speak, only this one counts. */
    void takeOver(String organ) {
        replaces.add(organ);
    }

    /** Whether contested points may be left out: what practice does not omit stays in the final text as it was worded last. */
    boolean mayOmit() {
        return setting.on(Mechanism.OMISSION) && setting.practice().contains(DraftingMove.OMIT);
    }

    /** Draws a number uniform on (0, 1) for this committee and day. */
    double chance(Purpose purpose, int party, int item) {
        return setting.random().uniform(purpose, party, round(), item);
    }

    /** Returns whether the text was adopted. */
    public boolean adopted() {
        return adopted;
    }

    /** Returns the states that dissociated themselves, by their codes. */
    public List<String> dissociations() {
        return dissociations;
    }

    /** Starts the conclusion: there is no more time, however many days are left. */
    void close() {
        closing = true;
    }

    /** Marks the text as adopted. */
    void adopt(List<String> dissociated) {
        adopted = true;
        dissociations = List.copyOf(dissociated);
    }
}
