package org.plenary.bargaining;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plenary.bargaining.Ruling.Matter;
import org.plenary.kernel.Purpose;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Bindingness;
import org.plenary.text.Law;
import org.plenary.text.ProvisionStatus;
import org.plenary.text.Wording;
import org.plenary.world.Authority;
import org.plenary.world.AuthorityEffect;
import org.plenary.world.BallotCount;
import org.plenary.world.Bloc;
import org.plenary.world.Competence;
import org.plenary.world.Mandate;
import org.plenary.world.Mechanism;
import org.plenary.world.Organ;
import org.plenary.world.ProvisionRow;
import org.plenary.world.States;

/**
 * An organ at work under a mandate: its members, its text, the authority that the text would confer, and what every
 * wording would cost every member. What is public only looks: protocols act through its {@link Chair}, secretariats
 * through {@link Levers}.
 */
public final class Committee {
    /** More than the tests of one subject in any committee. */
    private static final int MOST_TESTS = 100_000;

    private RunSetting setting;
    private final States states;
    private Mandate mandate;
    private Membership membership;
    private final int[] sponsors;
    private final double lean;
    private final NegotiatingText text;
    private final Acquis acquis;
    private Authority authority;
    private final Authority standing;
    private final int key;
    private final Bindingness binding;
    private Floor floor;
    private Losses losses;
    private NonState nonState;
    private final Drafting drafting;
    private final Listener listener;
    private final Gains put;
    private final Gains judged;
    private final Drift drift;
    private final int[] rowKeys;
    private double @Nullable [] clubs;

    private double expertise;
    private double participation;
    private int day;
    private final Map<Integer, Integer> tests = new TreeMap<>();
    private int handledAuthority;
    private boolean adopted;
    private boolean closing;
    private List<String> dissociations = List.of();
    private final TreeSet<String> replaces = new TreeSet<>();

    Committee(
            RunSetting setting,
            States states,
            Bid bid,
            Membership membership,
            Acquis acquis,
            Authority held,
            int key,
            Listener listener) {
        this.setting = setting;
        this.states = states;
        this.mandate = bid.mandate();
        this.membership = membership;
        this.sponsors = bid.sponsors().clone();
        this.lean = bid.lean();
        this.acquis = acquis;
        this.key = key;
        this.listener = listener;
        this.text = new NegotiatingText(setting.preferences().rows.size());
        this.binding = setting.binding(mandate.form());
        this.expertise = mandate.organ().secretariat().expertise();
        this.participation = mandate.organ().nonStateAccess();
        this.authority = held;
        this.standing = held;
        this.floor = new Floor(setting, membership, states.permanent);
        this.losses = new Losses(this);
        this.nonState = new NonState(this);
        this.drafting = new Drafting(this);
        this.drift = new Drift(this);
        this.rowKeys = setting.preferences().rows.stream()
                .mapToInt(row -> row.name().hashCode())
                .toArray();
        this.put = newGains();
        this.judged = newGains();
        this.replaces.addAll(mandate.organ().succeeds());
        for (int row = 0; row < text.rows(); row++) {
            if (bid.covers(row) && !rowOf(row).isPart()) {
                open(row);
            }
        }
    }

    /** Goes on with another setting and organ; the text, the authority and the calendar stay as they are. */
    void renew(RunSetting changed, Organ organ) {
        setting = changed;
        double change =
                organ.secretariat().expertise() - mandate.organ().secretariat().expertise();
        expertise = Math.max(0, Math.min(1, expertise + change));
        mandate = new Mandate(organ, mandate.ruleMandate(), mandate.form(), mandate.calendar());
        floor = new Floor(setting, membership, states.permanent);
        losses = new Losses(this);
        nonState = new NonState(this);
        clubs = null;
    }

    /**
     * Opens a row; where something stands already, the committee starts from it: as agreed if a text of the run says so, as
     * proposed if the scenario's acquis does, which the committee need not repeat.
     */
    void open(int row) {
        if (acquis.standing(row)) {
            Wording before = acquis.wording(row);
            boolean tooFirm = before.obligation().compareTo(mandate.firmest()) > 0;
            text.start(row, tooFirm ? before.withObligation(mandate.firmest()) : before);
            if (!acquis.adopted(row)) {
                text.status(row, ProvisionStatus.PROPOSED);
            }
        } else {
            text.start(row);
        }
    }

    /** Splits an umbrella provision into its parts, which are then agreed apart. */
    void split(int row) {
        ProvisionRow provision = rowOf(row);
        text.close(row);
        for (int p = 0; p < provision.parts(); p++) {
            open(provision.firstPart() + p);
        }
        listener.split(this, row);
    }

    /** Leaves a row out of the text. */
    void omit(int row) {
        text.status(row, ProvisionStatus.OMITTED);
        listener.omitted(this, row);
        breakPackage(row);
    }

    /** Puts an agreed row back into brackets. */
    void reopen(int row) {
        text.reopen(row);
        listener.reopened(this, row);
        breakPackage(row);
    }

    /** A package stands or falls together: where one half is gone, the other is open again. */
    private void breakPackage(int row) {
        int other = text.untie(row);
        if (other >= 0 && text.agreed(other)) {
            reopen(other);
        }
    }

    /** Returns what the run shares. */
    public RunSetting setting() {
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
        return Arrays.stream(sponsors).filter(membership::sits).toArray();
    }

    /** Opens a session to those who have come: who is absent has no pen, no objection, no vote and no weight. */
    void attend(boolean[] present) {
        int[] members =
                IntStream.range(0, present.length).filter(i -> present[i]).toArray();
        membership = new Membership(states, members, setting.parameters().influenceEquality());
        floor = new Floor(setting, membership, states.permanent);
    }

    /** Returns the provisions that it deals with, by id. */
    public List<String> provisions() {
        return IntStream.range(0, text.rows())
                .filter(row ->
                        mandate.writesRules() ? text.open(row) : !rowOf(row).isPart())
                .mapToObj(row -> rowOf(row).provision())
                .distinct()
                .toList();
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

    /** Returns who is told of what happens. */
    Listener listener() {
        return listener;
    }

    /** Returns a row of the preferences. */
    public ProvisionRow rowOf(int row) {
        return setting.preferences().rows.get(row);
    }

    /** Returns the meeting day, from 0. */
    public int day() {
        return day;
    }

    /** Moves on to the next meeting day. */
    void nextDay() {
        day++;
        tests.clear();
    }

    /** Returns the share of the calendar that has passed by the end of this day. */
    public double elapsed() {
        return closing ? 1 : mandate.calendar().elapsed(day);
    }

    /** Returns whether this is the last day of the calendar, or past it. */
    public boolean lastDay() {
        return day + 1 >= mandate.calendar().total();
    }

    /** Notes that an item of authority is on the day's agenda. */
    void handleAuthority() {
        handledAuthority++;
    }

    /** Returns how many items were on the agenda in all, rows and items of authority, each day anew. */
    public int handled() {
        return handledAuthority
                + IntStream.range(0, text.rows()).map(text::handled).sum();
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

    /** Returns each state's gain from the text as a whole, against no text. */
    public double[] packageGains() {
        Gains gains = newGains();
        losses.whole(gains);
        return gains.overText;
    }

    /** Returns each state's gain from a row as it is worded now, against no text on it. */
    public double[] gains(int row) {
        Gains gains = newGains();
        losses.wording(row, law(row, text.wording(row)), gains);
        return gains.overNothing;
    }

    Gains newGains() {
        return new Gains(states.size());
    }

    /** Returns each state's gain from a row of the text as it stands, against no text; 0 unless it is agreed. */
    public double[] standingGains(int row) {
        return losses.ofStanding(row);
    }

    /** Returns each state's reservation value: its expected utility, at most 0, if there will be no text. */
    public double[] reservationValues() {
        return losses.reservationValues();
    }

    /** Returns what the authority held under the text does. */
    public AuthorityEffect effect(Authority held) {
        return held.effect(
                Competence.of(organ().secretariat(), setting.field().technicalComplexity())
                        .withExpertise(expertise),
                setting.parameters(),
                setting.mechanisms());
    }

    /** Returns the number that keys the draws on a row: by what it is called, so that another row does not change it. */
    public int keyOf(int row) {
        return rowKeys[row];
    }

    /** Returns the number that keys the draws of a session of this committee. */
    int sessionKey(int session) {
        return key * 1_009 + session;
    }

    /** Returns what has moved since the last session. */
    Drift drift() {
        return drift;
    }

    /** Returns whether a wording says anything: what permits nearly all that states would do anyway does not. */
    public boolean says(int row, Wording wording) {
        return !setting.loss().permitsMoreThan(setting.parameters().emptyShare(), row, law(row, wording));
    }

    /** Returns how much the rows of the mandate weigh in all: what makes a sum over them out of a mean. */
    public double importance() {
        return losses.openWeight();
    }

    /** Returns what each state would gain if a bloc's members were bound by a text of their own, beside what stands. */
    double[] clubGains(Bloc bloc, IntFunction<Law> written) {
        return losses.club(bloc.members(), written);
    }

    /** Returns the law that a wording would be, with the readings that the umbrella term leaves open. */
    public Law law(int row, Wording wording) {
        return Law.of(wording, openReadings(row), binding);
    }

    /** Returns the law that the text makes on a row as it stands; null where nothing is agreed. */
    @Nullable
    Law agreedLaw(int row) {
        return text.agreed(row) ? law(row, text.wording(row)) : null;
    }

    /** Returns the half-width of the readings that the umbrella term leaves open in a row. */
    public double openReadings(int row) {
        return setting.umbrella().openReadings() * rowOf(row).umbrella();
    }

    /** Returns how far the form of the text binds. */
    Bindingness binding() {
        return binding;
    }

    /**
     * Puts wording to the decision rule and writes it into the text if it carries, into brackets if not.
     *
     * @return whether it carried
     */
    boolean put(int row, Wording wording, Author author) {
        drift.hear(row);
        losses.wording(row, law(row, wording), put);
        return settle(row, wording, author);
    }

    /**
     * Puts wording to the decision rule as {@link #put(int, Wording, Author)} does, in view of another organ's text:
     * members judge the law of both texts together.
     */
    boolean putBeside(int row, Wording wording, Law theirs) {
        losses.beside(row, law(row, wording), theirs, put);
        return settle(row, wording, Author.SECRETARIAT);
    }

    private boolean settle(int row, Wording wording, Author author) {
        int test = test(keyOf(row));
        BallotCount members = judge(put, test);
        boolean before = text.agreed(row);
        BallotCount room = nonState.weighIn(members, row, wording);
        tell(room, test);
        boolean carried = setting.ruling().carries(this, Matter.WORDING, row, test, room);
        if (carried || !before) {
            text.objected(row, members.objecting());
        }
        if (!carried) {
            if (!before) {
                text.bracket(row, wording);
            }
            text.fail(row);
        } else if (before && text.wording(row).equals(wording)) {
            text.confirm(row);
        } else {
            text.agree(row, wording);
        }
        listener.tested(this, row, wording, author, carried);
        return carried;
    }

    /** Puts a level of an authority item to the decision rule and writes it into the text if it carries. */
    boolean put(AuthorityItem item, int level, Author author) {
        losses.authority(item, level, put);
        boolean carried = decide(put, Matter.AUTHORITY, item.ordinal());
        if (carried) {
            confer(item, level);
        }
        listener.tested(this, item, level, author, carried);
        return carried;
    }

    /** Writes a level of an authority item into the text. */
    void confer(AuthorityItem item, int level) {
        authority = authority.with(item, level);
        losses.authorityChanged();
    }

    /** Puts wordings of two rows together; both are agreed if they carry. */
    boolean putTrade(int first, Wording one, int second, Wording other) {
        drift.hear(first);
        drift.hear(second);
        losses.both(first, law(first, one), second, law(second, other), put);
        int test = test(Matter.TRADE.subject());
        BallotCount count = judge(put, test);
        tell(count, test);
        boolean carried = setting.ruling().carries(this, Matter.TRADE, first, test, count);
        if (carried) {
            text.tie(first, one, second, other);
            text.objected(first, count.objecting());
            text.objected(second, count.objecting());
        }
        listener.traded(this, first, second, carried);
        return carried;
    }

    /** Puts wording of a row together with a level of an authority item. */
    boolean putWithPayment(int row, Wording wording, AuthorityItem item, int level) {
        drift.hear(row);
        losses.sidePayment(row, law(row, wording), item, level, put);
        boolean carried = decide(put, Matter.SIDE_PAYMENT, row);
        if (carried) {
            text.agree(row, wording);
            confer(item, level);
        }
        return carried;
    }

    /** Puts to the members that one text alone is to bind them where two speak. */
    boolean putMerger(IntFunction<@Nullable Law> kept, IntFunction<@Nullable Law> lapsing) {
        losses.merger(kept, lapsing, put);
        return decide(put, Matter.MERGER, 0);
    }

    /**
     * Puts the text as a whole: the sum over its rows, as members judge it against having no text and against what they
     * could have elsewhere.
     */
    boolean putWhole() {
        losses.whole(put);
        double rows = importance();
        double counts =
                setting.on(Mechanism.OUTSIDE_OPTION) ? setting.parameters().outsideOption() : 0;
        double[] elsewhere = elsewhere();
        for (int i = 0; i < put.overText.length; i++) {
            put.overText[i] *= rows;
            put.overNothing[i] = put.overText[i] - counts * rows * elsewhere[i];
        }
        put.makeUnlike();
        return decide(put, Matter.WHOLE, 0);
    }

    private double[] elsewhere() {
        if (clubs == null) {
            clubs = setting.elsewhere().gains(this);
        }
        return clubs;
    }

    private boolean decide(Gains own, Matter matter, int item) {
        int test = test(matter == Matter.AUTHORITY ? item : matter.subject());
        BallotCount count = judge(own, test);
        tell(count, test);
        return setting.ruling().carries(this, matter, item, test, count);
    }

    /**
     * Returns the key of the next test of a subject today: the noise of one depends neither on how often others were put
     * nor on what happened before.
     */
    private int test(int subject) {
        return subject * MOST_TESTS + tests.merge(subject, 1, Integer::sum);
    }

    private BallotCount judge(Gains own, int test) {
        floor.judge(own, judged);
        return floor.count(judged, setting.parameters().noise(), round(), test);
    }

    /** Tells the listener how members judged, by the same draws. */
    private void tell(BallotCount count, int test) {
        if (listener.wantsJudgements()) {
            double noise = setting.parameters().noise();
            listener.judged(this, count, floor.objections(judged, noise, round(), test));
        }
    }

    /** Returns the non-state actors in the room. */
    NonState nonState() {
        return nonState;
    }

    /** Returns how authors write here. */
    Drafting drafting() {
        return drafting;
    }

    /** Sets what members put up with today. */
    void readFloor() {
        floor.hear(elapsed());
    }

    /** Starts a session after the first: positions have moved since the last, and what would be objected to now is open again. */
    void openSession() {
        drift.open(day / mandate.calendar().days());
        for (int row = 0; row < text.rows(); row++) {
            if (drift.moves()
                    && text.agreed(row)
                    && !law(row, text.wording(row)).equals(acquis.fallback(row))) {
                losses.kept(row, put);
                floor.judge(put, judged);
                // What is agreed need not win anybody over again: only objections count.
                if (!organ().rule().carries(floor.expected(judged).withSupport(1, 0), elapsed())) {
                    reopen(row);
                }
            }
        }
    }

    /** Returns the organs whose texts on the same points lapse with this committee's. */
    public List<String> replaces() {
        return List.copyOf(replaces);
    }

    /** Returns whether the text, once adopted, takes the place of an organ's earlier ones. */
    boolean displaces(String other) {
        return other.equals(organ().id()) || replaces.contains(other);
    }

    /** Notes that the committee takes over another organ's text: where both speak, only this one counts. */
    void takeOver(String organ) {
        replaces.add(organ);
    }

    /** Draws a number uniform on (0, 1) for this committee and day. */
    double chance(Purpose purpose, int item) {
        return setting.random().uniform(purpose, 0, round(), item);
    }

    /** Returns whether the text was adopted. */
    public boolean adopted() {
        return adopted;
    }

    /** Returns the states that dissociated themselves, by their codes. */
    public List<String> dissociations() {
        return dissociations;
    }

    /** Returns whether the text says nothing: a text without a single provision is none, whatever authority it would confer. */
    public boolean saysNothing() {
        return IntStream.range(0, text.rows()).noneMatch(row -> text.agreed(row) && says(row, text.wording(row)));
    }

    /** Starts the conclusion: there is no more time, however many days are left. */
    void close() {
        closing = true;
        readFloor();
    }

    /** Leaves out what says nothing. */
    void omitEmpty() {
        for (int row = 0; row < text.rows(); row++) {
            if (text.agreed(row) && !says(row, text.wording(row))) {
                omit(row);
            }
        }
    }

    /** Adopts the text; states dissociate themselves as they judge the whole, with their blocs. */
    void adopt() {
        omitEmpty();
        losses.whole(put);
        double rows = importance();
        for (int i = 0; i < put.overText.length; i++) {
            put.overText[i] *= rows;
        }
        put.makeAlike();
        floor.judge(put, judged);
        dissociations =
                floor.dissociating(judged).stream().map(states.codes::get).toList();
        adopted = true;
        listener.concluded(this, true, "adopted");
    }
}
