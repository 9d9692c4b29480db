package org.plenary.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.bargaining.Tactic;
import org.plenary.bargaining.TimeDependent;
import org.plenary.kernel.Named;
import org.plenary.model.NamedStrategy;
import org.plenary.model.Period;
import org.plenary.model.Setup;
import org.plenary.model.Tabling;
import org.plenary.strategy.Strategy;
import org.plenary.text.AuthorityItem;
import org.plenary.text.FormScale;
import org.plenary.text.StandingWording;
import org.plenary.text.Wording;
import org.plenary.world.Bloc;
import org.plenary.world.Calendar;
import org.plenary.world.ComplexSetting;
import org.plenary.world.Mechanism;
import org.plenary.world.Mechanisms;
import org.plenary.world.ModelParameters;
import org.plenary.world.Organ;
import org.plenary.world.Provision;
import org.plenary.world.Regime;
import org.plenary.world.Secretariat;
import org.plenary.world.States;

/** Builds a ready model from a scenario that was read and checked. */
public final class ScenarioBuilder {
    /** Where the General Assembly votes on a mandate. */
    static final String GENERAL_ASSEMBLY = "general_assembly";

    static final String NOWHERE = "nowhere";

    /** A strategy that is switched off keeps its share of the effort, so that the others do not get more of it. */
    private static final Strategy IDLE = levers -> {};

    private final ScenarioFile file;
    private final ModelParameters parameters;
    private final FormScale forms;
    private final States states;
    private final StateSelector selector;

    private ScenarioBuilder(ScenarioReader.Loaded loaded) {
        this.file = loaded.scenario().value();
        this.parameters = loaded.parameters().values();
        this.forms = loaded.forms();
        this.states = loaded.assembled();
        this.selector = new StateSelector(loaded.states());
    }

    /** Returns the model that a scenario describes. */
    public static Setup build(ScenarioReader.Loaded loaded) {
        return new ScenarioBuilder(loaded).build();
    }

    private Setup build() {
        List<Organ> organs = file.organs().stream().map(this::organ).toList();
        return new Setup(
                states,
                file.field(),
                file.provisions().stream().map(ScenarioBuilder::provision).toList(),
                file.regimes().stream().map(this::regime).toList(),
                file.blocs().stream().map(this::bloc).toList(),
                organs,
                file.periods().stream().map(p -> period(p, organs)).toList(),
                strategies(),
                tactics(),
                file.draftingPractice(),
                file.protocol(),
                mechanisms(),
                parameters,
                forms,
                complex());
    }

    private static Provision provision(ProvisionSpec p) {
        Optional<StandingWording> acquis = p.acquis().stream()
                .findFirst()
                .map(w -> new StandingWording(
                        new Wording(w.centre().value(), w.halfWidth().value(), w.obligation()), w.form()));
        return new Provision(
                p.id(),
                p.title(),
                turned(p.axes(), p.turn().value()),
                p.contestation().value(),
                p.weight().value(),
                p.umbrella().value(),
                p.parts(),
                acquis,
                p.readings(),
                p.salience(),
                p.defines() == ProvisionSpec.Defines.CONCEPT);
    }

    /** Turns a direction in the plane of the first two axes, if there are two. */
    private static List<Double> turned(List<Double> axes, double degrees) {
        if (degrees == 0 || axes.size() < 2) {
            return axes;
        }
        double cosine = StrictMath.cos(StrictMath.toRadians(degrees));
        double sine = StrictMath.sin(StrictMath.toRadians(degrees));
        List<Double> turned = new ArrayList<>(axes);
        turned.set(0, cosine * axes.get(0) - sine * axes.get(1));
        turned.set(1, sine * axes.get(0) + cosine * axes.get(1));
        return turned;
    }

    private Regime regime(RegimeSpec r) {
        boolean[] members = mask(r.members());
        boolean[] eligible = r.eligible().isEmpty() ? members : mask(r.eligible());
        boolean[] without = r.members().isEmpty() ? eligible : members;
        Map<String, Double> cooperates = new LinkedHashMap<>();
        r.cooperatesWith().forEach((label, share) -> cooperates.put(label, share.value()));
        return new Regime(
                r.id(),
                members,
                eligible,
                r.drafters().isEmpty() ? without : mask(r.drafters()),
                r.admission(),
                r.minimum(),
                r.dues().value(),
                r.provisions(),
                r.halfWidth().value(),
                r.obligation(),
                r.concept().isEmpty() ? r.id() : r.concept(),
                r.model().access().value(),
                r.model().authority().value(),
                r.institutionLabel(),
                cooperates);
    }

    private boolean[] mask(List<String> selectors) {
        boolean[] mask = new boolean[states.size()];
        for (int i : indices(selectors)) {
            mask[i] = true;
        }
        return mask;
    }

    private Optional<ComplexSetting> complex() {
        return file.complex() instanceof ComplexSetting complex
                ? Optional.of(complex.funding(complex.fundPays() ? selector.select(complex.trustFund()) : List.of()))
                : Optional.empty();
    }

    private Bloc bloc(BlocSpec b) {
        return new Bloc(
                b.id(),
                b.title(),
                indices(b.members()),
                b.cohesion().value(),
                b.strength().value(),
                b.drive().value());
    }

    private Organ organ(OrganSpec o) {
        Map<AuthorityItem, Integer> inherited = new EnumMap<>(AuthorityItem.class);
        inherited.putAll(o.inherited());
        return new Organ(
                o.id(),
                o.title(),
                secretariat(o.secretariat()),
                indices(o.members()),
                o.experts(),
                o.decisionRule(),
                o.regular(),
                o.chair().value(),
                o.nonStateAccess().value(),
                o.nonStatePen().value(),
                o.succeeds(),
                Collections.unmodifiableMap(inherited));
    }

    private Secretariat secretariat(String id) {
        SecretariatSpec s = file.secretariats().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new Secretariat(
                s.id(),
                s.title(),
                s.expertise().value(),
                s.staff().value(),
                s.autonomy().value(),
                s.effort().value(),
                s.cooperation().value());
    }

    private Period period(PeriodSpec p, List<Organ> organs) {
        return new Period(
                p.title(), p.tablings().stream().map(t -> tabling(t, organs)).toList());
    }

    private Tabling tabling(TablingSpec t, List<Organ> organs) {
        Optional<BlocSpec> bloc =
                file.blocs().stream().filter(b -> b.id().equals(t.sponsor())).findFirst();
        int[] sponsors = bloc.map(b -> indices(b.members())).orElseGet(() -> indices(List.of(t.sponsor())));
        double drive = bloc.map(b -> b.drive().value()).orElseGet(() -> driveOf(t.sponsor()));
        return new Tabling(
                t.sponsor(),
                sponsors,
                drive,
                index(organs, t.organ()),
                votedIn(t.votedIn(), organs),
                new Calendar(t.sessions(), t.days()),
                t.provisions(),
                t.ruleMandates(),
                t.forms(),
                t.agenda(),
                t.rollCall());
    }

    private static int votedIn(String body, List<Organ> organs) {
        return switch (body) {
            case GENERAL_ASSEMBLY -> Tabling.GENERAL_ASSEMBLY;
            case NOWHERE -> Tabling.NOWHERE;
            default -> index(organs, body);
        };
    }

    /** A state that tables for itself drives as hard as the hardest driving bloc that it belongs to. */
    private double driveOf(String code) {
        double drive = 0;
        for (BlocSpec b : file.blocs()) {
            if (selector.select(b.members()).contains(code)) {
                drive = Math.max(drive, b.drive().value());
            }
        }
        return drive;
    }

    private static int index(List<Organ> organs, String id) {
        for (int i = 0; i < organs.size(); i++) {
            if (organs.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no organ " + id);
    }

    private Map<String, List<NamedStrategy>> strategies() {
        Map<String, List<NamedStrategy>> strategies = new LinkedHashMap<>();
        for (SecretariatSpec s : file.secretariats()) {
            List<NamedStrategy> followed = new ArrayList<>();
            for (Strategy spec : s.strategies()) {
                String name = name(spec);
                boolean on = file.strategies().getOrDefault(name, true);
                followed.add(new NamedStrategy(name, on ? spec : IDLE));
            }
            strategies.put(s.id(), List.copyOf(followed));
        }
        return strategies;
    }

    private static String name(Strategy spec) {
        Named named = spec.getClass().getAnnotation(Named.class);
        return named == null ? spec.getClass().getSimpleName() : named.value();
    }

    private List<Tactic> tactics() {
        Tactic[] tactics = new Tactic[states.size()];
        java.util.Arrays.fill(tactics, new TimeDependent(1, 0.5));
        for (TacticAssignment a : file.tactics()) {
            Tactic tactic = a.tactic();
            for (int i : indices(a.states())) {
                tactics[i] = tactic;
            }
        }
        return List.of(tactics);
    }

    private Mechanisms mechanisms() {
        List<Mechanism> off = new ArrayList<>();
        for (Mechanism m : Mechanism.values()) {
            if (file.mechanismsOff().contains(m.id())) {
                off.add(m);
            }
        }
        return Mechanisms.without(off);
    }

    private int[] indices(List<String> selectors) {
        return selectors.isEmpty()
                ? new int[0]
                : selector.select(selectors).stream()
                        .mapToInt(code -> Collections.binarySearch(states.codes, code))
                        .toArray();
    }
}
