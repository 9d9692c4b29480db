package org.plenary.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.bargaining.Acquis;
import org.plenary.bargaining.Bid;
import org.plenary.bargaining.Chair;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.ComplexOption;
import org.plenary.bargaining.Levers;
import org.plenary.bargaining.Membership;
import org.plenary.bargaining.OutsideOption;
import org.plenary.bargaining.OwnClub;
import org.plenary.bargaining.Phase;
import org.plenary.bargaining.Proceedings;
import org.plenary.bargaining.Ruling;
import org.plenary.bargaining.RunSetting;
import org.plenary.bargaining.Umbrella;
import org.plenary.complex.RegimeComplex;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.text.NegotiatedRecord;
import org.plenary.world.Authority;
import org.plenary.world.Bloc;
import org.plenary.world.ExpectedLoss;
import org.plenary.world.Mandate;
import org.plenary.world.Mechanism;
import org.plenary.world.Organ;
import org.plenary.world.PreferenceDraw;
import org.plenary.world.Preferences;
import org.plenary.world.ProvisionRow;
import org.plenary.world.Secretariat;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * One negotiation process as a MASON model: periods of mandates and meeting days, each day a round of the phases of
 * {@link Phase} in their order. A step of the schedule is a meeting day of all organs in session.
 *
 * <p>All randomness is keyed ({@link KeyedRandom}); MASON's generator is never drawn from.
 */
public final class Negotiation extends SimState {
    /**
     * How often a sponsor tables in a period: a mandate that fails may come back in a weaker or another form. A judgement,
     * 1 to 3.
     */
    private static final int ATTEMPTS = 2;

    private static final long serialVersionUID = 1;

    private transient Setup setup;
    private transient Optional<Setup> next = Optional.empty();
    private final transient NegotiationListener listener;
    private final transient Intervention intervention;
    private final long runSeed;
    private final transient List<InSession> sittings = new ArrayList<>();
    private transient RunSetting setting;
    private transient Assembly assembly;
    private transient Acquis acquis;
    private transient Map<Organ, Authority> held;
    private transient Minutes record;
    private final transient Rooms rooms = new Rooms();
    private int period;
    private boolean between;
    private boolean started;

    /** A committee in session and the protocol at work in it. */
    private record InSession(Bid bid, Chair chair, Proceedings proceedings) {
        Committee committee() {
            return chair.committee();
        }
    }

    /**
     * Makes a run.
     *
     * @param runSeed the run's seed, all 64 bits of it
     */
    public Negotiation(Setup setup, long runSeed, NegotiationListener listener) {
        this(setup, runSeed, listener, Intervention.NONE);
    }

    private Negotiation(Setup setup, long runSeed, NegotiationListener listener, Intervention intervention) {
        super(runSeed);
        this.intervention = intervention;
        this.setup = setup;
        this.runSeed = runSeed;
        this.listener = listener;
        this.setting = newSetting(setup, runSeed).under(intervention);
        this.assembly = new Assembly(setup, setting);
        this.acquis = Acquis.of(setting.preferences(), setup.forms());
        this.held = new LinkedHashMap<>();
        this.record = new Minutes(setup, setting);
    }

    /** Runs a negotiation from start to end. */
    public static RunResult run(Setup setup, long runSeed, NegotiationListener listener) {
        return run(setup, runSeed, listener, Intervention.NONE);
    }

    /** Runs a negotiation in which something is decided otherwise than by the rules. */
    public static RunResult run(Setup setup, long runSeed, NegotiationListener listener, Intervention intervention) {
        Negotiation negotiation = new Negotiation(setup, runSeed, listener, intervention);
        negotiation.start();
        while (negotiation.schedule.step(negotiation)) {
            // the phases do the work
        }
        negotiation.finish();
        return negotiation.result();
    }

    /** Draws what the run with a seed shares. */
    static RunSetting newSetting(Setup setup, long runSeed) {
        KeyedRandom random = KeyedRandom.of(runSeed);
        Preferences preferences = new PreferenceDraw(
                        setup.states(), setup.field(), setup.parameters(), setup.mechanisms(), setup.blocs())
                .draw(setup.provisions(), random);
        Optional<RegimeComplex> complex = complex(setup, preferences, random);
        return new RunSetting(
                setup.field(),
                setup.parameters(),
                setup.forms(),
                setup.mechanisms(),
                preferences,
                new ExpectedLoss(preferences, setup.field(), setup.parameters(), setup.mechanisms()),
                setup.blocs(),
                setup.regimes(),
                setup.tactics(),
                setup.practice(),
                new Umbrella(setup.field(), umbrellaWidth(setup)),
                complex,
                complex.<OutsideOption>map(ComplexOption::new).orElseGet(OwnClub::new),
                random,
                Ruling.BY_RULE);
    }

    private static Optional<RegimeComplex> complex(Setup setup, Preferences preferences, KeyedRandom random) {
        return setup.makings()
                .filter(m -> setup.mechanisms().on(Mechanism.REGIME_COMPLEX))
                .map(m -> new RegimeComplex(m, preferences, random));
    }

    private static double umbrellaWidth(Setup setup) {
        boolean ambiguous = setup.mechanisms().on(Mechanism.UMBRELLA_AMBIGUITY);
        return ambiguous ? setup.parameters().umbrellaWidth() : 0;
    }

    /** Puts every phase on the schedule, in its order. */
    @Override
    public void start() {
        super.start();
        if (started) {
            renew();
        }
        started = true;
        held = new LinkedHashMap<>();
        for (Organ organ : setup.organs()) {
            held.put(organ, Authority.of(organ.inherited()));
        }
        next = Optional.empty();
        sittings.clear();
        rooms.close();
        period = 0;
        between = true;
        for (Phase phase : Phase.values()) {
            schedule.scheduleRepeating(0, phase.ordinal(), (Steppable) state -> perform(phase));
        }
    }

    /** A model that is started again begins afresh. */
    private void renew() {
        setting = newSetting(setup, runSeed).under(intervention);
        assembly = new Assembly(setup, setting);
        acquis = Acquis.of(setting.preferences(), setup.forms());
        record = new Minutes(setup, setting);
    }

    private void perform(Phase phase) {
        switch (phase) {
            case MANDATES -> mandates();
            case STATEMENTS -> {
                setting.complex().ifPresent(c -> rooms.open(c, period, committeesAtWork()));
                proceed(phase);
            }
            case STRATEGIES -> strategies();
            case RECORD -> closeDay();
            default -> proceed(phase);
        }
    }

    private void proceed(Phase phase) {
        sittings.stream()
                .filter(s -> !s.proceedings().over())
                .forEach(s -> s.proceedings().perform(phase));
    }

    private List<Chair> committeesAtWork() {
        return sittings.stream()
                .filter(s -> !s.proceedings().over())
                .map(InSession::chair)
                .toList();
    }

    /**
     * Changes parameters while the run goes on: from the next meeting day it has this setup. Text, record and authority
     * stay, and so do the draws: they are keyed, so that the same setup again changes nothing. Only for watching a run; a
     * run that was changed is not the run of its seed any more.
     *
     * @param changed the same scenario with other values
     * @throws IllegalArgumentException if it has other states, provisions, blocs, organs or periods
     */
    public void change(Setup changed) {
        if (!shape(changed).equals(shape(setup))) {
            throw new IllegalArgumentException(
                    "a run that goes on must keep its states, provisions, blocs, organs and periods");
        }
        next = Optional.of(changed);
    }

    /** Returns what may not change while a run goes on. */
    private static List<List<String>> shape(Setup s) {
        List<String> rows = s.provisions().stream().map(p -> p.id() + p.parts()).toList();
        List<String> blocs = s.blocs().stream().map(Bloc::id).toList();
        List<String> organs = s.organs().stream().map(Organ::id).toList();
        return List.of(
                s.states().codes, rows, blocs, organs, List.of("" + s.periods().size()));
    }

    private void takeUpChange() {
        if (next.isEmpty()) {
            return;
        }
        Setup before = setup;
        setup = next.get();
        next = Optional.empty();
        RunSetting earlier = setting;
        setting = newSetting(setup, runSeed).under(intervention);
        setting.umbrella().resume(earlier.umbrella());
        setting.complex().ifPresent(c -> earlier.complex().ifPresent(c::resume));
        record.become(setting);
        assembly = new Assembly(setup, setting);
        Map<Organ, Authority> kept = new LinkedHashMap<>();
        for (int o = 0; o < setup.organs().size(); o++) {
            Organ organ = setup.organs().get(o);
            kept.put(organ, held.getOrDefault(before.organs().get(o), Authority.NONE));
            sittings.stream()
                    .filter(s -> s.committee().organ().id().equals(organ.id()))
                    .forEach(s -> s.chair().renew(setting, organ));
        }
        held = kept;
    }

    /** At the start of a period sponsors table mandates; organs whose mandate is adopted convene. */
    private void mandates() {
        takeUpChange();
        if (!between) {
            return;
        }
        between = false;
        if (setting.complex().map(c -> c.setting().unText()).orElse(true)) {
            setup.periods().get(period).tablings().forEach(this::debate);
        }
    }

    /** The sponsor tables; if it does not, or nothing of it carries, its rival may. */
    private void debate(Tabling tabling) {
        Organ organ = setup.organs().get(tabling.organ());
        if (sits(organ)) {
            return;
        }
        Authority authority = held.getOrDefault(organ, Authority.NONE);
        boolean[] rows = rows(tabling);
        List<Bid> rivals = sittings.stream().map(InSession::bid).toList();
        Assembly.TablingContext context = new Assembly.TablingContext(rows, rivals, acquis, authority, period);
        if (tabling.given()) {
            assembly.options(tabling, context, Optional.empty(), 0).stream()
                    .findFirst()
                    .ifPresentOrElse(
                            given -> mandate(given.bid(), authority),
                            () -> listener.notTabled(period, tabling.sponsorName(), organ.id()));
            return;
        }
        Optional<Tabling> counter = assembly.counter(tabling, rows);
        double initiative = counter.map(assembly::initiative).orElse(0.0);
        List<Assembly.MandateOption> theirs = counter.filter(c -> initiative > 0)
                .map(c -> assembly.options(c, context, Optional.empty(), 0))
                .orElse(List.of());
        List<Assembly.MandateOption> ours =
                assembly.options(tabling, context, theirs.stream().findFirst(), initiative);
        if (ours.isEmpty()) {
            listener.notTabled(period, tabling.sponsorName(), organ.id());
        }
        boolean taken = !adopts(tabling, ours, false, authority)
                && setting.random().uniform(Purpose.MANDATE, Poll.key(setup, tabling, period), 1, 0) < initiative;
        if (taken && counter.isPresent()) {
            adopts(counter.get(), theirs, true, authority);
        }
    }

    /** Puts one option after the other to the vote; the organ convenes under the first that carries. */
    private boolean adopts(Tabling tabling, List<Assembly.MandateOption> options, boolean rival, Authority authority) {
        for (int attempt = 0; attempt < Math.min(ATTEMPTS, options.size()); attempt++) {
            Assembly.Tabled tabled = new Assembly.Tabled(tabling, options.get(attempt), rival, attempt);
            Poll.Result polled = assembly.vote(tabled, period);
            Poll.Result votes = polled.decided(intervention.adopts(tabling, period, attempt, polled.carries()));
            MandateVote vote = record.vote(period, tabled, votes);
            listener.voted(vote);
            if (votes.carries()) {
                mandate(tabled.option().bid(), authority);
                return true;
            }
        }
        return false;
    }

    /** Enters a mandate that is adopted or given, and convenes its organ. */
    private void mandate(Bid bid, Authority before) {
        Mandate mandate = bid.mandate();
        Authority with = Prospect.conferred(mandate.ruleMandate(), before);
        record.mandate(period, mandate, with);
        held.put(mandate.organ(), with);
        convene(bid, with);
    }

    private boolean sits(Organ organ) {
        return sittings.stream().anyMatch(s -> s.committee().organ().id().equals(organ.id()));
    }

    private void convene(Bid bid, Authority authority) {
        Organ organ = bid.mandate().organ();
        int[] members = new Seats(setup.states()).of(organ, setting.random(), period);
        Chair chair = new Chair(
                setting,
                setup.states(),
                bid,
                new Membership(setup.states(), members, setup.parameters().influenceEquality()),
                acquis,
                authority,
                organ.id().hashCode() * 31 + period,
                listener);
        listener.convened(period, chair.committee());
        sittings.add(new InSession(bid, chair, setup.protocol().open(chair)));
    }

    private boolean[] rows(Tabling tabling) {
        List<ProvisionRow> rows = setting.preferences().rows;
        boolean[] covered = new boolean[rows.size()];
        for (int row = 0; row < covered.length; row++) {
            covered[row] = tabling.provisions().isEmpty()
                    || tabling.provisions().contains(rows.get(row).provision());
        }
        return covered;
    }

    private void strategies() {
        for (InSession sitting : sittings) {
            if (sitting.proceedings().over()) {
                continue;
            }
            Secretariat secretariat = sitting.committee().organ().secretariat();
            List<NamedStrategy> strategies = setup.strategies().getOrDefault(secretariat.id(), List.of());
            double effort = secretariat.effort() / Math.max(1, strategies.size());
            for (NamedStrategy s : strategies) {
                Levers levers = new Levers(sitting.chair(), others(sitting.chair()), s.name(), effort);
                s.strategy().act(levers);
                record.effort(levers.spent());
            }
        }
    }

    private List<Chair> others(Chair chair) {
        return sittings.stream().map(InSession::chair).filter(c -> c != chair).toList();
    }

    private void closeDay() {
        for (InSession sitting : sittings) {
            listener.dayEnded(period, sitting.committee());
        }
        if (!sittings.stream().allMatch(s -> s.proceedings().over())) {
            return;
        }
        for (InSession sitting : sittings) {
            close(sitting.committee());
        }
        setting.complex().ifPresent(this::choose);
        sittings.clear();
        between = true;
        setup.organs().forEach(organ -> held.put(organ, record.held(period, organ)));
        period++;
        if (period >= setup.periods().size()) {
            schedule.clear();
        }
    }

    /** States choose among regimes in view of what the period brought. */
    private void choose(RegimeComplex complex) {
        boolean last = period + 1 >= setup.periods().size();
        complex.afterPeriod(period, record.adopted(period, committees()), last);
        rooms.close();
        assembly = new Assembly(setup, setting);
        if (last) {
            listener.settled(complex);
        }
    }

    private void close(Committee committee) {
        record.conclude(period, committee);
        if (committee.adopted()) {
            double[] gains = record.lastGains();
            listener.weighed(
                    period,
                    committee,
                    gains,
                    Arrays.stream(gains).map(record::support).toArray());
            record.enter(acquis, committee);
        }
    }

    /** Returns what the run yields, once its schedule is empty. */
    public RunResult result() {
        return record.result(runSeed);
    }

    /**
     * Returns what the record would be if every organ in session adopted its text as it stands, with what is agreed and
     * without what is not. Looking changes nothing.
     */
    public NegotiatedRecord provisionalRecord() {
        return record.provisional(period, committees());
    }

    /** Returns the committees in session, in the order in which they convened. */
    public List<Committee> committees() {
        return sittings.stream().map(InSession::committee).toList();
    }

    /** Returns the period, from 0. */
    public int period() {
        return period;
    }

    /** Returns what all committees of the run share. */
    public RunSetting setting() {
        return setting;
    }

    /** Returns the setup. */
    public Setup setup() {
        return setup;
    }
}
