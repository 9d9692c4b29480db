package org.plenary.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plenary.bargaining.Acquis;
import org.plenary.bargaining.DraftingMove;
import org.plenary.bargaining.FreeConduct;
import org.plenary.bargaining.Membership;
import org.plenary.bargaining.RowLoss;
import org.plenary.bargaining.RunSetting;
import org.plenary.text.AdoptedProvision;
import org.plenary.text.AdoptedText;
import org.plenary.text.AuthorityDecision;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Form;
import org.plenary.text.Law;
import org.plenary.text.NegotiatedRecord;
import org.plenary.text.ObligationLevel;
import org.plenary.text.Wording;
import org.plenary.world.Authority;
import org.plenary.world.AuthorityEffect;
import org.plenary.world.Competence;
import org.plenary.world.Conduct;
import org.plenary.world.Mechanism;
import org.plenary.world.Organ;
import org.plenary.world.Preferences;
import org.plenary.world.ProvisionRow;
import org.plenary.world.RuleMandate;

/**
 * The text that one state would write alone, and the authority it would confer, with nobody to bargain with: what costs it
 * least by the same expected loss. An effect that is there already is assumed in what states want; one that is not comes
 * out of bargaining.
 *
 * <p>Search, from no authority: for each form the best wording of each provision (centre, half-width, level; or none, so
 * that the scenario's acquis holds; or its parts where the practice enumerates); the best form, contracting cost included;
 * then the best level of each item of authority in turn; then wordings once more. The organ is that of the last mandate that could be tabled.
 */
public final class PreferredText {
    private static final double[] HALF_WIDTHS = {0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.55, 0.75, 1, 1.5};
    private static final double[] SHIFTS = {-0.6, -0.3, 0.3, 0.6};
    private static final ObligationLevel[] LEVELS = {
        ObligationLevel.RECOMMENDATION,
        ObligationLevel.HORTATORY,
        ObligationLevel.CONDITIONAL,
        ObligationLevel.UNCONDITIONAL
    };
    private static final int STARTING_WIDTH = 4;

    private final Setup setup;
    private final RunSetting setting;
    private final Preferences preferences;
    private final RowLoss[] losses;
    private final Organ organ;
    private final int state;
    private final Conduct[][] conduct;
    private final double[] loss;
    private final double[] reading;
    private final boolean enumerates;
    private final Acquis acquis;

    private PreferredText(Setup setup, long seed, int state) {
        this.setup = setup;
        this.setting = Negotiation.newSetting(setup, seed);
        this.preferences = setting.preferences();
        this.loss = new double[preferences.size()];
        this.state = state;
        List<Tabling> last = setup.periods().get(setup.periods().size() - 1).tablings();
        this.organ = setup.organs().get(last.get(last.size() - 1).organ());
        FreeConduct free = new FreeConduct(setting);
        // Nobody sits with the state, so its organ reads as states do on average.
        this.reading = means(preferences);
        this.losses = new RowLoss[preferences.rows.size()];
        this.conduct = new Conduct[losses.length][];
        for (int row = 0; row < losses.length; row++) {
            losses[row] = new RowLoss(setting, free, row, reading);
            conduct[row] = losses[row].newBaseline();
        }
        this.acquis = Acquis.of(preferences, setup.forms());
        this.enumerates = setup.practice().contains(DraftingMove.SPLIT) && setting.on(Mechanism.ENUMERATION);
    }

    private static double[] means(Preferences preferences) {
        return Arrays.stream(preferences.ideal)
                .mapToDouble(x -> Arrays.stream(x).average().orElse(0))
                .toArray();
    }

    /** Wording, blank for none, and what it costs the state. */
    private record PricedWording(Optional<Wording> wording, double cost) {
        boolean none() {
            return wording.isEmpty();
        }

        PricedWording better(PricedWording other) {
            return other.cost < cost ? other : this;
        }
    }

    /**
     * Returns what a state would write.
     *
     * @param seed the seed of the run whose preferences it has
     * @param state its index among the states
     */
    public static RunResult of(Setup setup, long seed, int state) {
        return new PreferredText(setup, seed, state).result(seed);
    }

    /**
     * Returns states whose texts stand for those of all, by influence in a body of all states (ODD, equation 1): a systematic
     * sample with probability proportional to it, so that a mean over the sample estimates the mean weighted by influence.
     *
     * @param count how many, at least 1
     * @return indices among the states, ascending; author s is the state in whose interval of the cumulated influence, in the
     *     order of the states, (s + 1/2) / count falls, so a state with a large share is there more than once
     */
    public static int[] authors(Setup setup, int count) {
        int[] all = IntStream.range(0, setup.states().size()).toArray();
        Membership body = new Membership(setup.states(), all, setup.parameters().influenceEquality());
        return IntStream.range(0, count)
                .map(s -> body.memberAt((s + 0.5) / count))
                .toArray();
    }

    private RunResult result(long seed) {
        Authority authority = Authority.NONE;
        Form form = Form.REPORT;
        double least = Double.POSITIVE_INFINITY;
        Map<Integer, PricedWording> text = new LinkedHashMap<>();
        for (Form candidate : Form.values()) {
            Map<Integer, PricedWording> written = text(candidate, authority);
            double cost = mean(written) + (allNone(written) ? 0 : contracting(candidate));
            if (cost < least) {
                least = cost;
                form = candidate;
                text = written;
            }
        }
        authority = conferred(authority, form, text);
        text = text(form, authority);
        return result(seed, form, text, authority);
    }

    private static boolean allNone(Map<Integer, PricedWording> text) {
        return text.values().stream().allMatch(PricedWording::none);
    }

    private double contracting(Form form) {
        return setting.contracting(setting.binding(form));
    }

    /** Chooses the level of each item in turn, wordings as they are. */
    private Authority conferred(Authority before, Form form, Map<Integer, PricedWording> text) {
        Authority authority = before;
        for (AuthorityItem item : Authority.inText()) {
            Authority best = authority;
            double least = Double.POSITIVE_INFINITY;
            for (int level = 0; level <= AuthorityItem.MAX_LEVEL; level++) {
                Authority with = authority.with(item, level);
                double cost = mean(priced(text, form, with)) + authorityCost(with, text);
                if (cost < least - 1e-12) {
                    least = cost;
                    best = with;
                }
            }
            authority = best;
        }
        return authority;
    }

    /** What authority costs the state, on the scale of the mean over provisions. */
    private double authorityCost(Authority authority, Map<Integer, PricedWording> text) {
        double distance = 0;
        double total = 0;
        for (int row : text.keySet()) {
            double weight = preferences.rows.get(row).weight();
            distance += weight * Math.abs(reading[row] - preferences.ideal[row][state]);
            total += weight;
        }
        return total > 0 ? setting.loss().authorityCost(effect(authority), state, distance / total) / total : 0;
    }

    private Map<Integer, PricedWording> priced(Map<Integer, PricedWording> text, Form form, Authority authority) {
        Map<Integer, PricedWording> priced = new LinkedHashMap<>();
        text.forEach((row, choice) -> {
            start(row, authority);
            priced.put(
                    row,
                    choice.wording
                            .map(wording -> priced(row, wording, form, authority))
                            .orElseGet(() -> nothing(row, authority)));
        });
        return priced;
    }

    /** The mean cost over provisions, each by its weight. */
    private double mean(Map<Integer, PricedWording> text) {
        double sum = 0;
        double total = 0;
        for (Map.Entry<Integer, PricedWording> entry : text.entrySet()) {
            double weight = preferences.rows.get(entry.getKey()).weight();
            sum += weight * entry.getValue().cost;
            total += weight;
        }
        return total > 0 ? sum / total : 0;
    }

    private Map<Integer, PricedWording> text(Form form, Authority authority) {
        Map<Integer, PricedWording> text = new LinkedHashMap<>();
        for (int row = 0; row < preferences.rows.size(); row++) {
            ProvisionRow r = preferences.rows.get(row);
            if (!r.isPart()) {
                write(row, r, form, authority, text);
            }
        }
        return text;
    }

    private void write(int row, ProvisionRow r, Form form, Authority authority, Map<Integer, PricedWording> text) {
        PricedWording whole = wording(row, form, authority);
        if (r.parts() == 0 || !enumerates) {
            text.put(row, whole);
            return;
        }
        Map<Integer, PricedWording> parts = new LinkedHashMap<>();
        double cost = 0;
        for (int p = 0; p < r.parts(); p++) {
            PricedWording part = wording(r.firstPart() + p, form, authority);
            parts.put(r.firstPart() + p, part);
            cost += part.cost / r.parts();
        }
        if (cost < whole.cost) {
            text.putAll(parts);
        } else {
            text.put(row, whole);
        }
    }

    /** The best wording of a row: width and level at its own ideal, then the centre, then width and level again. */
    private PricedWording wording(int row, Form form, Authority authority) {
        start(row, authority);
        double ideal = preferences.ideal[row][state];
        Wording first = new Wording(ideal, HALF_WIDTHS[STARTING_WIDTH], ObligationLevel.CONDITIONAL);
        PricedWording best = widthAndLevel(row, priced(row, first, form, authority), ideal, form, authority);
        Wording there = best.wording.orElse(first);
        for (double shift : SHIFTS) {
            best = best.better(priced(row, there.withCentre(ideal + shift), form, authority));
        }
        if (best.wording.orElse(first).centre() != ideal) {
            best = widthAndLevel(row, best, best.wording.orElse(first).centre(), form, authority);
        }
        return best.better(nothing(row, authority));
    }

    /** Tries every width and level at a centre. */
    private PricedWording widthAndLevel(int row, PricedWording from, double centre, Form form, Authority authority) {
        PricedWording best = from;
        for (double half : HALF_WIDTHS) {
            for (ObligationLevel level : LEVELS) {
                best = best.better(priced(row, new Wording(centre, half, level), form, authority));
            }
        }
        return best;
    }

    private void start(int row, Authority authority) {
        losses[row].baseline(effect(authority), conduct[row]);
    }

    private AuthorityEffect effect(Authority authority) {
        return authority.effect(
                Competence.of(organ.secretariat(), setup.field().technicalComplexity()),
                setup.parameters(),
                setup.mechanisms());
    }

    private PricedWording priced(int row, Wording wording, Form form, Authority authority) {
        Law law = Law.of(wording, open(row), setting.binding(form));
        return setting.loss().permitted(row, law) > setup.parameters().emptyShare()
                ? nothing(row, authority)
                : new PricedWording(Optional.of(wording), cost(row, law, authority));
    }

    private PricedWording nothing(int row, Authority authority) {
        return new PricedWording(Optional.empty(), cost(row, acquis.fallback(row), authority));
    }

    private double cost(int row, Law rule, Authority authority) {
        losses[row].evaluate(conduct[row], rule, effect(authority), loss);
        return loss[state];
    }

    private double open(int row) {
        return setting.umbrella().openReadings() * preferences.rows.get(row).umbrella();
    }

    private RunResult result(long seed, Form form, Map<Integer, PricedWording> text, Authority authority) {
        List<AdoptedProvision> provisions = new ArrayList<>();
        boolean[] regulated = new boolean[preferences.rows.size()];
        text.forEach((row, choice) -> choice.wording.ifPresent(wording -> {
            ProvisionRow r = preferences.rows.get(row);
            regulated[row] = true;
            provisions.add(new AdoptedProvision(
                    r.provision(), r.part(), wording.withHalfWidth(wording.halfWidth() + open(row))));
        }));
        List<AdoptedText> texts = provisions.isEmpty()
                ? List.of()
                : List.of(new AdoptedText(organ.id(), organ.id(), 0, form, provisions, List.of()));
        int adopted = texts.size();
        NegotiatedRecord record = record(form, texts, authority);
        RunEnd end = new RunEnd(
                setting,
                regulated,
                provisions.size(),
                1,
                adopted,
                0,
                0,
                new Alignment(setup.states()),
                record,
                List.of());
        RunResult result = new RunResult(
                seed,
                !texts.isEmpty(),
                adopted,
                support(text, form),
                0,
                List.of(),
                List.of(),
                record,
                RunMeasure.atEnd(end, false));
        return setup.complex().isPresent() ? result.besideComplex() : result;
    }

    /** The state's own chance of preferring the text to none: it is alone. */
    private double support(Map<Integer, PricedWording> text, Form form) {
        if (allNone(text)) {
            return 0;
        }
        Map<Integer, PricedWording> nothing = new LinkedHashMap<>();
        Authority none = Authority.NONE;
        text.keySet().forEach(row -> {
            start(row, none);
            nothing.put(row, nothing(row, none));
        });
        double gain = mean(nothing) - mean(text) - contracting(form);
        return 1 / (1 + StrictMath.exp(-gain / Minutes.SUPPORT_SCALE));
    }

    private NegotiatedRecord record(Form form, List<AdoptedText> texts, Authority authority) {
        List<AuthorityDecision> conferred = new ArrayList<>();
        for (AuthorityItem item : Authority.inText()) {
            add(conferred, item, authority.level(item));
        }
        RuleMandate mandate =
                texts.isEmpty() ? RuleMandate.STUDY : form == Form.TREATY ? RuleMandate.DRAFT : RuleMandate.RECOMMEND;
        add(conferred, AuthorityItem.RULE_MANDATE, mandate.ordinal());
        return new NegotiatedRecord(1, setup.mandated(), texts, conferred, List.of());
    }

    private void add(List<AuthorityDecision> conferred, AuthorityItem item, int level) {
        if (level > 0) {
            conferred.add(new AuthorityDecision(item, level, organ.id(), "preferred text", 0));
        }
    }
}
