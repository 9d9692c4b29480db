package org.plenary.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plenary.bargaining.Acquis;
import org.plenary.bargaining.Membership;
import org.plenary.bargaining.Setting;
import org.plenary.field.Mechanism;
import org.plenary.field.ModelParameters;
import org.plenary.organ.Authority;
import org.plenary.organ.Mandate;
import org.plenary.organ.RuleMandate;
import org.plenary.organ.SimpleMajority;
import org.plenary.organ.Tally;
import org.plenary.party.Bloc;
import org.plenary.party.Row;
import org.plenary.random.Purpose;
import org.plenary.text.Form;

/**
 * The General Assembly at the start of a period: sponsors table mandates, states vote on them, one state one vote.
 *
 * <p>A sponsor is an agenda setter (Romer and Rosenthal 1978, <a
 * href="https://doi.org/10.1007/BF03187594">doi:10.1007/BF03187594</a>): among the mandates that it expects to pass it
 * tables the one that it likes best, or none. Form, mandate and membership are thus outcomes of states' choice. States do
 * not hold a mandate against nothing but against what its sponsors' rival would table if it failed.
 */
final class Assembly {
    private static final Map<RuleMandate, List<Form>> FORMS = forms();
    /** How many terms a sponsor may set: neutral ones, and leaning to it once and twice its advantage. A judgement, 2 to 4. */
    private static final int LEANS = 3;
    /** How often a sponsor sounds out how a vote may go. */
    private static final int SOUNDINGS = 16;

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

    /**
     * A mandate that may be tabled.
     *
     * @param gains what each state gains by it, against what it expects otherwise
     * @param chance how likely it is to carry, as far as the sponsor sounded out
     * @param worth what the sponsor expects of tabling it
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Tabled(Bid bid, double[] gains, double chance, double worth) {}

    /**
     * What a mandate is judged by.
     *
     * @param rows the rows that it would cover
     * @param rivals the mandates of the organs that sit already
     * @param held the authority that the organ holds
     * @param key of the tabling's draws
     */
    @SuppressWarnings("ArrayRecordComponent") // read, never compared
    record Occasion(boolean[] rows, List<Bid> rivals, Acquis acquis, Authority held, int key) {
        Occasion withKey(int other) {
            return new Occasion(rows, rivals, acquis, held, other);
        }
    }

    /**
     * Returns the mandates that the sponsor would table, the best first: one that fails is withdrawn for the next.
     *
     * @param other what a rival would table if this fails, if any: states give it a chance
     */
    List<Tabled> options(Tabling tabling, Occasion occasion, Optional<Tabled> other) {
        double[] otherwise = new double[setup.states().size()];
        other.ifPresent(theirs -> Arrays.setAll(
                otherwise, i -> setting.parameters().counterChance() * theirs.chance() * theirs.gains()[i]));
        Hall hall = new Hall(tabling, occasion.key());
        List<Tabled> options = new ArrayList<>();
        for (RuleMandate ruleMandate : tabling.ruleMandates()) {
            for (Form form : FORMS.getOrDefault(ruleMandate, List.of())) {
                if (!weakens(ruleMandate, form, occasion.rows(), occasion.acquis())) {
                    Mandate mandate =
                            new Mandate(setup.organs().get(tabling.organ()), ruleMandate, form, tabling.calendar());
                    for (double lean : leans(mandate)) {
                        options.add(option(
                                tabling,
                                new Bid(mandate, tabling.sponsors(), occasion.rows(), lean),
                                occasion,
                                otherwise,
                                hall,
                                options.size()));
                    }
                }
            }
        }
        options.removeIf(option -> !tabling.given() && option.worth() <= 0);
        options.sort(Comparator.comparingDouble(Tabled::worth).reversed());
        return options;
    }

    /** How far the terms may lean to the sponsors; a study has none. */
    private double[] leans(Mandate mandate) {
        return IntStream.range(0, mandate.writesRules() ? LEANS : 1)
                .mapToDouble(n -> Math.min(1, n * setting.parameters().sponsorAdvantage()))
                .distinct()
                .toArray();
    }

    private Tabled option(Tabling tabling, Bid bid, Occasion occasion, double[] otherwise, Hall hall, int option) {
        Authority with = Prospect.conferred(bid.mandate().ruleMandate(), occasion.held());
        double[] gains = prospect.gains(bid, occasion.rivals(), occasion.acquis(), with, occasion.held());
        mix(gains);
        for (int i = 0; i < gains.length; i++) {
            gains[i] -= otherwise[i];
        }
        ModelParameters p = setting.parameters();
        double chance = hall.chance(gains);
        double worth = chance * worth(tabling, bid.mandate(), gains)
                - p.tablingCost()
                - p.contentionCost() * hall.opposed(gains)
                + p.tablingNoise() * setting.random().logistic(Purpose.MANDATE, occasion.key(), 0, option);
        return new Tabled(bid, gains, chance, worth);
    }

    /**
     * Returns an opportunity for the sponsors' rival to table: the bloc, with none of them in it, that stands farthest from
     * them on what the mandate covers, distance squared weighing with power.
     */
    Optional<Tabling> counter(Tabling tabling, boolean[] rows) {
        Optional<Bloc> rival = setup.blocs().stream()
                .filter(bloc -> bloc.members().length > 0
                        && Arrays.stream(bloc.members())
                                .noneMatch(
                                        i -> Arrays.stream(tabling.sponsors()).anyMatch(s -> s == i)))
                .max(Comparator.comparingDouble(bloc -> rivalry(bloc, tabling, rows)));
        return rival.map(bloc -> new Tabling(
                bloc.id(),
                bloc.members(),
                bloc.drive(),
                tabling.organ(),
                tabling.votedIn(),
                tabling.calendar(),
                tabling.provisions(),
                tabling.ruleMandates()));
    }

    private double rivalry(Bloc bloc, Tabling tabling, boolean[] rows) {
        double power = Arrays.stream(bloc.members())
                .mapToDouble(i -> setup.states().power[i])
                .sum();
        double distance = 0;
        for (int row = 0; row < rows.length; row++) {
            Row provision = setting.preferences().rows.get(row);
            if (rows[row] && !provision.isPart()) {
                double gap = prospect.reading(row, bloc.members()) - prospect.reading(row, tabling.sponsors());
                distance += provision.weight() * gap * gap;
            }
        }
        return power * distance;
    }

    /** The states that vote, with some of the ways in which they may misjudge a mandate: the sponsor sounds them out. */
    private final class Hall {
        private final Tabling tabling;
        private final Membership voters;
        private final double[][] errors = new double[SOUNDINGS][setup.states().size()];
        private final Tally tally = new Tally();

        Hall(Tabling tabling, int key) {
            this.tabling = tabling;
            this.voters = voters(tabling, key);
            for (int k = 0; k < SOUNDINGS; k++) {
                for (int i : voters.members) {
                    errors[k][i] = error(i, k + 1, key);
                }
            }
        }

        /** Returns how often a mandate would carry. */
        double chance(double[] gains) {
            int carried = 0;
            for (double[] error : errors) {
                tally.clear();
                if (tabling.votedIn() < 0) {
                    show(gains, error);
                } else {
                    for (int i : voters.members) {
                        cast(tally, i, gains[i] + error[i], voters.influence[i]);
                    }
                }
                carried += carries(tabling, tally) ? 1 : 0;
            }
            return carried / (double) SOUNDINGS;
        }

        /** A show of hands: all that a simple majority asks for. */
        private void show(double[] gains, double[] error) {
            double band = setting.parameters().abstention();
            int yes = 0;
            int no = 0;
            for (int i : voters.members) {
                double judged = gains[i] + error[i];
                yes += judged > band ? 1 : 0;
                no += judged < -band ? 1 : 0;
            }
            tally.yes = yes;
            tally.no = no;
            tally.abstentions = voters.members.length - yes - no;
        }

        /** Returns the influence of those who would object to a mandate, from 0 to 1. */
        double opposed(double[] gains) {
            double sum = 0;
            for (int i : voters.members) {
                sum += gains[i] < -setting.parameters().objectionThreshold() ? voters.influence[i] : 0;
            }
            return sum;
        }
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
        return sum / weight + instrument;
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

    /** The votes on a mandate. */
    record Votes(boolean carries, int yes, int no, int abstentions, String ballots) {}

    /** Puts a mandate to the vote. */
    Votes vote(Tabling tabling, double[] gains, int key) {
        Tally tally = new Tally();
        Membership voters = voters(tabling, key);
        StringBuilder ballots = new StringBuilder();
        for (int i = 0; i < gains.length; i++) {
            ballots.append(voters.sits[i] ? cast(tally, i, gains[i] + error(i, 0, key), voters.influence[i]) : '-');
        }
        return new Votes(carries(tabling, tally), tally.yes, tally.no, tally.abstentions, ballots.toString());
    }

    /** How far a state misjudges a mandate in a vote, or as sounded out. */
    private double error(int state, int sounding, int key) {
        double noise = setting.parameters().voteNoise();
        return noise > 0
                ? noise
                        * setting.random()
                                .logistic(Purpose.MANDATE_VOTE, setup.states().key(state), sounding, key)
                : 0;
    }

    private boolean carries(Tabling tabling, Tally tally) {
        return tabling.votedIn() < 0
                ? new SimpleMajority().carries(tally, 1)
                : setup.organs().get(tabling.votedIn()).rule().carries(tally, 1);
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
