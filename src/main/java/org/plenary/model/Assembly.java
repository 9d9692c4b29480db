package org.plenary.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plenary.bargaining.Acquis;
import org.plenary.bargaining.Membership;
import org.plenary.bargaining.Setting;
import org.plenary.field.Mechanism;
import org.plenary.field.ModelParameters;
import org.plenary.organ.Authority;
import org.plenary.organ.Mandate;
import org.plenary.organ.Organ;
import org.plenary.organ.RuleMandate;
import org.plenary.organ.SimpleMajority;
import org.plenary.organ.Tally;
import org.plenary.party.Bloc;
import org.plenary.random.Purpose;
import org.plenary.text.Form;

/**
 * The General Assembly at the start of a period: sponsors table mandates, states vote on them, one state one vote.
 *
 * <p>A sponsor is an agenda setter (Romer and Rosenthal 1978, <a
 * href="https://doi.org/10.1007/BF03187594">doi:10.1007/BF03187594</a>): among the mandates that it expects to pass it
 * tables the one that it likes best, or none. Form, mandate and membership are thus outcomes of states' choice.
 */
final class Assembly {
    private static final Map<RuleMandate, List<Form>> FORMS = forms();

    private final Setup setup;
    private final Setting setting;
    private final Prospect prospect;

    Assembly(Setup setup, Setting setting) {
        this.setup = setup;
        this.setting = setting;
        this.prospect = new Prospect(setting, setup.states().permanent);
    }

    private static Map<RuleMandate, List<Form>> forms() {
        Map<RuleMandate, List<Form>> forms = new EnumMap<>(RuleMandate.class);
        forms.put(RuleMandate.STUDY, List.of(Form.REPORT));
        forms.put(RuleMandate.RECOMMEND, List.of(Form.REPORT, Form.RESOLUTION));
        forms.put(RuleMandate.DRAFT, List.of(Form.RESOLUTION, Form.TREATY));
        return forms;
    }

    /** A mandate that was tabled, with how each state expects to fare under it. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Tabled(Bid bid, double[] gains, double worth) {}

    /**
     * Returns the mandates that the sponsor would table, the best first: one that fails is withdrawn for the next.
     *
     * @param rivals the mandates of the organs that sit already
     */
    List<Tabled> options(Tabling tabling, boolean[] rows, List<Bid> rivals, Acquis acquis, Authority held, int key) {
        Organ organ = setup.organs().get(tabling.organ());
        List<Tabled> options = new ArrayList<>();
        int option = 0;
        for (RuleMandate ruleMandate : tabling.ruleMandates()) {
            for (Form form : FORMS.getOrDefault(ruleMandate, List.of())) {
                if (weakens(ruleMandate, form, rows, acquis)) {
                    continue;
                }
                Mandate mandate = new Mandate(organ, ruleMandate, form, tabling.calendar());
                Bid bid = new Bid(mandate, tabling.sponsors(), rows);
                double[] gains = prospect.gains(bid, rivals, acquis, Prospect.conferred(ruleMandate, held), held);
                mix(gains);
                double worth = worth(tabling, mandate, gains)
                        + setting.parameters().tablingNoise()
                                * setting.random().logistic(Purpose.MANDATE, key, 0, option++);
                if (tabling.given() || worth > 0 && passes(tabling, gains, key)) {
                    options.add(new Tabled(bid, gains, worth));
                }
            }
        }
        options.sort(Comparator.comparingDouble(Tabled::worth).reversed());
        return options;
    }

    private double worth(Tabling tabling, Mandate mandate, double[] gains) {
        double sum = 0;
        double weight = 0;
        for (int i : tabling.sponsors()) {
            double w = 1.0 / setup.states().size() + setup.states().power[i];
            sum += w * gains[i];
            weight += w;
        }
        double drive = setting.on(Mechanism.BLOC_DRIVE) ? tabling.drive() : 0;
        double instrument = setting.parameters().instrumentWorth() * drive * newness(mandate);
        return sum / weight + instrument - setting.parameters().tablingCost();
    }

    /** What stands in one form is not renegotiated in a weaker one. */
    private boolean weakens(RuleMandate ruleMandate, Form form, boolean[] rows, Acquis acquis) {
        return ruleMandate != RuleMandate.STUDY
                && Acquis.force(form, setting.parameters()) < acquis.strongest(rows) - 1e-9;
    }

    /** How far a mandate leads to a new instrument: a treaty is one, a recommendation hardly (a judgement). */
    private static double newness(Mandate mandate) {
        return switch (mandate.ruleMandate()) {
            case STUDY -> 0;
            case RECOMMEND -> 0.25;
            case DRAFT -> mandate.form() == Form.TREATY ? 1 : 0.5;
        };
    }

    /** Whether a mandate would pass if nobody misjudged it. */
    private boolean passes(Tabling tabling, double[] gains, int key) {
        return decide(tabling, gains, 0, key).carries();
    }

    /** The votes on a mandate. */
    record Votes(boolean carries, int yes, int no, int abstentions, String ballots) {}

    /** Puts a mandate to the vote. */
    Votes vote(Tabling tabling, double[] gains, int key) {
        return decide(tabling, gains, setting.parameters().voteNoise(), key);
    }

    private Votes decide(Tabling tabling, double[] gains, double noise, int key) {
        Tally tally = new Tally();
        Membership voters = voters(tabling, key);
        StringBuilder ballots = new StringBuilder();
        for (int i = 0; i < gains.length; i++) {
            double judged = gains[i];
            if (noise > 0) {
                judged += noise
                        * setting.random()
                                .logistic(Purpose.MANDATE_VOTE, setup.states().key(i), 0, key);
            }
            ballots.append(voters.sits[i] ? cast(tally, i, judged, voters.influence[i]) : '-');
        }
        boolean carries = tabling.votedIn() < 0
                ? new SimpleMajority().carries(tally, 1)
                : setup.organs().get(tabling.votedIn()).rule().carries(tally, 1);
        return new Votes(carries, tally.yes, tally.no, tally.abstentions, ballots.toString());
    }

    private char cast(Tally tally, int i, double judged, double influence) {
        ModelParameters p = setting.parameters();
        if (judged < -p.objectionThreshold()) {
            tally.objecting += influence;
            tally.majorObjects |= setting.preferences().major[i] && judged < -p.majorThreshold();
        }
        if (judged > 0) {
            tally.gaining += influence;
        } else {
            tally.losing += influence;
        }
        if (judged > p.abstention()) {
            tally.yes++;
            return 'Y';
        }
        if (judged < -p.abstention()) {
            tally.no++;
            tally.permanentAgainst |= setup.states().permanent[i];
            return 'N';
        }
        tally.abstentions++;
        return 'A';
    }

    private Membership voters(Tabling tabling, int key) {
        int[] members = tabling.votedIn() < 0
                ? IntStream.range(0, setup.states().size()).toArray()
                : new Seats(setup.states())
                        .of(setup.organs().get(tabling.votedIn()), setting.random(), key / Negotiation.TABLINGS);
        return new Membership(setup.states(), members, setting.parameters().influenceEquality());
    }

    /** States vote with their blocs as far as those cohere, as in committees, but each member of a bloc counts the same. */
    private void mix(double[] gains) {
        if (!setting.on(Mechanism.BLOC_COHESION)) {
            return;
        }
        int n = gains.length;
        double[] own = new double[n];
        double[] borrowed = new double[n];
        double[] pulls = new double[n];
        Arrays.fill(own, 1);
        for (Bloc bloc : setup.blocs()) {
            double mean = mean(bloc, gains);
            for (int i : bloc.members()) {
                own[i] = Math.min(own[i], 1 - bloc.pull());
                borrowed[i] += bloc.pull() * mean;
                pulls[i] += bloc.pull();
            }
        }
        for (int i = 0; i < n; i++) {
            if (pulls[i] > 0) {
                gains[i] = own[i] * gains[i] + (1 - own[i]) * borrowed[i] / pulls[i];
            }
        }
    }

    private static double mean(Bloc bloc, double[] gains) {
        double sum = 0;
        for (int i : bloc.members()) {
            sum += gains[i];
        }
        return sum / bloc.members().length;
    }
}
