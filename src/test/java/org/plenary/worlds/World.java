package org.plenary.worlds;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.plenary.bargaining.Acquis;
import org.plenary.bargaining.Bid;
import org.plenary.bargaining.Chair;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.DraftingMove;
import org.plenary.bargaining.HardLine;
import org.plenary.bargaining.Listener;
import org.plenary.bargaining.Membership;
import org.plenary.bargaining.Protocol;
import org.plenary.bargaining.RunSetting;
import org.plenary.bargaining.Tactic;
import org.plenary.input.Behaviours;
import org.plenary.input.Format;
import org.plenary.model.NamedStrategy;
import org.plenary.model.Negotiation;
import org.plenary.model.NegotiationListener;
import org.plenary.model.Period;
import org.plenary.model.RunResult;
import org.plenary.model.Setup;
import org.plenary.model.Tabling;
import org.plenary.protocol.SingleText;
import org.plenary.text.Form;
import org.plenary.text.FormScale;
import org.plenary.text.ObligationLevel;
import org.plenary.text.StandingWording;
import org.plenary.text.Wording;
import org.plenary.world.Authority;
import org.plenary.world.Bloc;
import org.plenary.world.Calendar;
import org.plenary.world.ComplexSetting;
import org.plenary.world.Consensus;
import org.plenary.world.DecisionRule;
import org.plenary.world.Mandate;
import org.plenary.world.Mechanism;
import org.plenary.world.Mechanisms;
import org.plenary.world.ModelParameters;
import org.plenary.world.Organ;
import org.plenary.world.PolicyField;
import org.plenary.world.Provision;
import org.plenary.world.Regime;
import org.plenary.world.RollCall;
import org.plenary.world.RuleMandate;
import org.plenary.world.States;
import org.plenary.world.VotingRecord;

/**
 * A made-up world of a few states, built by the test that needs it.
 *
 * <p>States hold the positions that the test gives them, exactly: nothing is drawn from a posterior. Where nothing else
 * is said there is no noise, no shock, no doubt, no cost but that of readings, all states and provisions count alike, no
 * wording is empty, and one organ that decides by consensus drafts a treaty on one provision whose ideal reading is a state's position on the first axis.
 */
public final class World {
    /** The id of the secretariat that an organ has unless it is given another. */
    public static final String SECRETARIAT = "secretariat";

    private final int size;
    private final double[][] positions;
    private final double[] power;
    private final double[] wealth;
    private final double[] capacity;
    private final boolean[] permanent;
    private final boolean[] major;
    private final int[] terms;
    private final double[] assessment;
    private final String[] incomes;
    private final String[] regions;
    private final String[] codes;
    private final double[][][] spread;
    private final Double[] absence;
    private final List<RollCall> rollCalls = new ArrayList<>();
    private final Numbers<ModelParameters> parameters = parameters();
    private FormScale forms = new FormScale(0.5, 0.75, 1);
    private final Numbers<PolicyField> field =
            new Numbers<>(PolicyField.class).set("majorConflict", 1).set("drive", 1);
    private final Set<Mechanism> off = EnumSet.noneOf(Mechanism.class);
    private final List<Provision> provisions = new ArrayList<>();
    private final List<Regime> regimes = new ArrayList<>();
    private final List<Bloc> blocs = new ArrayList<>();
    private final List<Organ> organs = new ArrayList<>();
    private final List<Period> periods = new ArrayList<>();
    private final Map<String, List<NamedStrategy>> strategies = new LinkedHashMap<>();
    private final Tactic[] tactics;
    private List<DraftingMove> practice = List.of();
    private Calendar calendar = new Calendar(2, 5);
    private Optional<ComplexSetting> complex = Optional.empty();
    private double doubt;

    private World(double[][] positions) {
        this.size = positions[0].length;
        this.positions = positions;
        this.power = filled(1);
        this.wealth = filled(1.0 / size);
        this.capacity = filled(1);
        this.permanent = new boolean[size];
        this.major = new boolean[size];
        this.terms = new int[size];
        this.assessment = filled(100.0 / size);
        this.incomes = new String[size];
        Arrays.fill(incomes, "HIC");
        this.regions = new String[size];
        this.codes = new String[size];
        this.spread = new double[size][positions.length][positions.length];
        this.tactics = new Tactic[size];
        this.absence = new Double[size];
        Arrays.fill(absence, 0.0);
        Arrays.fill(regions, "WEOG");
        Arrays.fill(tactics, new HardLine());
        for (int i = 0; i < size; i++) {
            codes[i] = "S" + (char) ('A' + i / 26) + (char) ('A' + i % 26);
        }
    }

    /** Returns a world whose states have these positions on one axis. */
    public static World of(double... positions) {
        return new World(new double[][] {positions.clone()});
    }

    /** Returns a world whose states have these positions: {@code [axis][state]}. */
    public static World ofAxes(double[]... positions) {
        return new World(positions);
    }

    /** Returns wording at a level by its number, 0 to 4. */
    public static Wording wording(double centre, double halfWidth, int level) {
        return new Wording(centre, halfWidth, ObligationLevel.values()[level]);
    }

    private double[] filled(double value) {
        double[] all = new double[size];
        Arrays.fill(all, value);
        return all;
    }

    private static Numbers<ModelParameters> parameters() {
        return new Numbers<>(ModelParameters.class)
                .set("amendmentStep", 0.5)
                .set("longShot", 0.05)
                .set("leastConcern", 0.2)
                .set("leastContribution", 0.25)
                .set("influenceEquality", 1)
                .set("shockVariance", 1)
                .set("stateSight", 1)
                .set("ownWeight", 1)
                .set("othersWeight", 1)
                .set("harmScale", 1)
                .set("complianceDepth", 1)
                .set("objectionThreshold", 0.03)
                .set("majorThreshold", 0.1)
                .set("narrowing", 0.7)
                .set("expectedWidth", 0.5)
                .set("emptyShare", 1)
                .set("umbrellaWidth", 0.5)
                .set("statesDrafting", 8)
                .set("expectedSuccess", 0.8);
    }

    /** Sets a shared parameter by the name of its component. */
    public World parameter(String name, double value) {
        parameters.set(name, value);
        return this;
    }

    /** Sets a variable of the field by the name of its component. */
    public World field(String name, double value) {
        field.set(name, value);
        return this;
    }

    /** Sets the states' shares of power, which need not add up to 1. */
    public World power(double... shares) {
        System.arraycopy(shares, 0, power, 0, size);
        return this;
    }

    /** Sets the states' digital capacity. */
    public World capacity(double... values) {
        System.arraycopy(values, 0, capacity, 0, size);
        return this;
    }

    /** Sets the shares of the budget that the states are assessed at, per cent. */
    public World assessments(double... shares) {
        System.arraycopy(shares, 0, assessment, 0, size);
        return this;
    }

    /** Sets the states' income groups. */
    public World incomes(String... groups) {
        System.arraycopy(groups, 0, incomes, 0, size);
        return this;
    }

    /** Makes states permanent members of the Security Council, and so major ones. */
    public World permanent(int... states) {
        for (int i : states) {
            permanent[i] = true;
        }
        return major(states);
    }

    /** Makes states major ones. */
    public World major(int... states) {
        for (int i : states) {
            major[i] = true;
        }
        return this;
    }

    /** Sets the states' regional groups. */
    public World regions(String... groups) {
        System.arraycopy(groups, 0, regions, 0, size);
        return this;
    }

    /** Sets the terms that the states served as experts. */
    public World terms(int... served) {
        System.arraycopy(served, 0, terms, 0, size);
        return this;
    }

    /** Gives every state's position on every axis this standard deviation. */
    public World uncertain(double sd) {
        for (double[][] factor : spread) {
            for (int a = 0; a < factor.length; a++) {
                factor[a][a] = sd;
            }
        }
        return this;
    }

    /**
     * Lets others doubt every state's reading by this standard deviation, though readings are what they are; only for what
     * {@link #negotiation}, {@link #run} and {@link #setting} return.
     */
    public World doubt(double sd) {
        doubt = sd;
        return this;
    }

    /** Sets the share of votes that each state misses. */
    public World absence(double... shares) {
        Arrays.setAll(absence, i -> shares[i]);
        return this;
    }

    /** Adds a roll call in which states voted like this, a character each. */
    public World rollCall(String id, double slope, double lower, double upper, String votes) {
        List<Double> slopes = IntStream.range(0, positions.length)
                .mapToObj(a -> a == 0 ? slope : 0.0)
                .toList();
        rollCalls.add(new RollCall(id, slopes, lower, upper, votes));
        return this;
    }

    /** Makes rules, and any organ, so dear to all that nobody tables a mandate. */
    public World unwanted() {
        return parameter("sovereigntyCost", 10).parameter("budgetCost", 10).field("politicalSalience", 1);
    }

    /** Switches mechanisms off. */
    public World off(Mechanism... mechanisms) {
        off.addAll(List.of(mechanisms));
        return this;
    }

    /** Adds a provision: the first axis, contestation and weight 1, no umbrella, no parts, nothing agreed before. */
    public World provision(String id) {
        return provision(id, 1, 1, 0, List.of());
    }

    /** Adds a provision on the first axis. */
    public World provision(String id, double contestation, double weight, double umbrella, List<String> parts) {
        return provision(
                new Provision(id, "Provision " + id, axis(), contestation, weight, umbrella, parts, Optional.empty()));
    }

    /** Adds a provision on which something was agreed before. */
    public World acquis(String id, double centre, double halfWidth, ObligationLevel obligation) {
        Wording agreed = new Wording(centre, halfWidth, obligation);
        return provision(new Provision(
                id,
                "Provision " + id,
                axis(),
                1,
                1,
                0,
                List.of(),
                Optional.of(new StandingWording(agreed, Form.RESOLUTION))));
    }

    /** Adds a provision. */
    public World provision(Provision provision) {
        provisions.add(provision);
        return this;
    }

    private List<Double> axis() {
        return IntStream.range(0, positions.length)
                .mapToObj(a -> a == 0 ? 1.0 : 0.0)
                .toList();
    }

    /** Says of the regime complex what a scenario's {@code complex} would, in YAML; {@code {}} is all defaults. */
    public World complex(String yaml) {
        complex = Optional.of(Format.of(ComplexSetting.class, Behaviours.none())
                .read("complex.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .value());
        return this;
    }

    /** Adds a regime. */
    public World regime(Regime regime) {
        regimes.add(regime);
        return this;
    }

    /** Adds a rival regime. */
    public World regime(String id, double halfWidth, ObligationLevel obligation, int... parties) {
        boolean[] members = new boolean[size];
        for (int i : parties) {
            members[i] = true;
        }
        List<String> covered = provisions.stream().map(Provision::id).toList();
        regimes.add(new Regime(id, members, covered, halfWidth, obligation));
        return this;
    }

    /** Adds a bloc. */
    public World bloc(String id, double cohesion, double strength, double drive, int... members) {
        blocs.add(new Bloc(id, "Bloc " + id, members, cohesion, strength, drive));
        return this;
    }

    /** Adds an organ. */
    public World organ(OrganDraft organ) {
        organs.add(organ.organ());
        return this;
    }

    /** Adds the only organ, plain but for its decision rule. */
    public World rule(DecisionRule rule) {
        return organ(OrganDraft.of("organ", rule));
    }

    /** Adds a period. */
    public World period(Tabling... tablings) {
        periods.add(new Period("period " + (periods.size() + 1), List.of(tablings)));
        return this;
    }

    /** Sets the calendar of the mandate that there is unless a period is added. */
    public World calendar(int sessions, int days) {
        calendar = new Calendar(sessions, days);
        return this;
    }

    /** Sets the drafting moves in their order. */
    public World practice(DraftingMove... moves) {
        practice = List.of(moves);
        return this;
    }

    /** Sets a state's tactic. */
    public World tactic(int state, Tactic tactic) {
        tactics[state] = tactic;
        return this;
    }

    /** Sets the strategies of a secretariat. */
    public World strategies(String secretariat, NamedStrategy... on) {
        strategies.put(secretariat, List.of(on));
        return this;
    }

    /** Returns the states. */
    public States states() {
        double total = Arrays.stream(power).sum();
        return new States(
                List.of(codes),
                List.of(codes),
                List.of(regions),
                Arrays.stream(power).map(p -> p / total).toArray(),
                wealth,
                capacity,
                permanent,
                major,
                terms,
                positions,
                spread,
                assessment,
                List.of(incomes),
                new VotingRecord(List.of(absence), rollCalls));
    }

    /** Returns the shared parameters. */
    public ModelParameters parameterValues() {
        return parameters.record();
    }

    /** Sets how far a report and a resolution bind relative to a treaty; 0.5 and 0.75 unless set. */
    public World forms(double report, double resolution) {
        forms = new FormScale(report, resolution, 1);
        return this;
    }

    /** Returns the world, ready to run. */
    public Setup setup() {
        if (provisions.isEmpty()) {
            provision("provision");
        }
        if (organs.isEmpty()) {
            rule(new Consensus(0.2));
        }
        if (periods.isEmpty()) {
            period(new Tabling(codes[0], new int[] {0}, 0, 0, -1, calendar, List.of(), List.of(RuleMandate.DRAFT)));
        }
        return new Setup(
                states(),
                field.record(),
                List.copyOf(provisions),
                List.copyOf(regimes),
                List.copyOf(blocs),
                List.copyOf(organs),
                List.copyOf(periods),
                strategies,
                List.of(tactics),
                practice,
                new SingleText(),
                Mechanisms.without(off),
                parameters.record(),
                forms,
                complex);
    }

    /** Returns what the committees of a run with this seed share. */
    public RunSetting setting(long seed) {
        return negotiation(seed, NegotiationListener.NONE).setting();
    }

    /** Returns a run with this seed from start to end. */
    public RunResult run(long seed, NegotiationListener listener) {
        Negotiation negotiation = negotiation(seed, listener);
        negotiation.start();
        while (negotiation.schedule.step(negotiation)) {
            // until its schedule is empty
        }
        negotiation.finish();
        return negotiation.result();
    }

    /** Returns a run with this seed, not started yet. */
    public Negotiation negotiation(long seed, NegotiationListener listener) {
        Negotiation negotiation = new Negotiation(setup(), seed, listener);
        if (doubt > 0) {
            for (double[] unknown : negotiation.setting().preferences().unknown) {
                Arrays.fill(unknown, doubt);
            }
        }
        return negotiation;
    }

    /** Convenes the first organ to draft a treaty on everything. */
    public Committee committee(long seed) {
        return chair(seed, Listener.NONE).committee();
    }

    /** Returns the chair of the first organ, which is to draft a treaty on everything, with somebody listening. */
    public Chair chair(long seed, Listener listener) {
        return chair(setting(seed), 0, RuleMandate.DRAFT, Form.TREATY, listener);
    }

    /** Convenes the first organ to draft a treaty on everything, with somebody listening. */
    public Committee committee(long seed, Listener listener) {
        return chair(seed, listener).committee();
    }

    /** Convenes an organ of a run. */
    public Committee committee(RunSetting setting, int organ, RuleMandate ruleMandate, Form form, Listener listener) {
        return chair(setting, organ, ruleMandate, form, listener).committee();
    }

    /** Convenes an organ of a run, and returns its chair. */
    public Chair chair(RunSetting setting, int organ, RuleMandate ruleMandate, Form form, Listener listener) {
        Organ convened = organs.get(organ);
        States states = states();
        int[] members = convened.members().length > 0
                ? convened.members()
                : IntStream.range(0, size).toArray();
        boolean[] rows = new boolean[setting.preferences().rows.size()];
        Arrays.fill(rows, true);
        return new Chair(
                setting,
                states,
                new Bid(new Mandate(convened, ruleMandate, form, calendar), new int[0], rows, 0),
                new Membership(states, members, setting.parameters().influenceEquality()),
                Acquis.of(setting.preferences(), setting.forms()),
                Authority.of(convened.inherited()),
                organ,
                listener);
    }

    /** Returns what is set up, with another protocol. */
    public static Setup withProtocol(Setup s, Protocol protocol) {
        return new Setup(
                s.states(),
                s.field(),
                s.provisions(),
                s.regimes(),
                s.blocs(),
                s.organs(),
                s.periods(),
                s.strategies(),
                s.tactics(),
                s.practice(),
                protocol,
                s.mechanisms(),
                s.parameters(),
                s.forms(),
                s.complex());
    }
}
