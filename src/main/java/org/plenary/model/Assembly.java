package org.plenary.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plenary.bargaining.Acquis;
import org.plenary.bargaining.Bid;
import org.plenary.bargaining.Membership;
import org.plenary.bargaining.RunSetting;
import org.plenary.kernel.Purpose;
import org.plenary.text.Form;
import org.plenary.world.Authority;
import org.plenary.world.Ballot;
import org.plenary.world.BallotCount;
import org.plenary.world.Bloc;
import org.plenary.world.Mandate;
import org.plenary.world.Mechanism;
import org.plenary.world.ModelParameters;
import org.plenary.world.ProvisionRow;
import org.plenary.world.RuleMandate;
import org.plenary.world.SimpleMajority;

/**
 * The General Assembly at the start of a period: sponsors table mandates, states vote on them, one state one vote.
 *
 * <p>A sponsor is an agenda setter (Romer and Rosenthal 1978, <a
 * href="https://doi.org/10.1007/BF03187594">doi:10.1007/BF03187594</a>): among the mandates that it expects to pass it
 * tables the one that it likes best, or none. Form, mandate and membership are thus outcomes of states' choice. States do
 * not hold a mandate against nothing but against what its sponsors' rival would table if it failed.
 */
final class Assembly {
    /** How many terms a sponsor may set: neutral ones, and leaning to it once and twice its advantage. A judgement, 2 to 4. */
    private static final int LEANS = 3;
    /** How often a sponsor sounds out how a vote may go. */
    private static final int SOUNDINGS = 16;

    private final Setup setup;
    private final RunSetting setting;
    private final Prospect prospect;
    private final double[] patience;

    Assembly(Setup setup, RunSetting setting) {
        this.setup = setup;
        this.setting = setting;
        this.prospect = new Prospect(setting, setup.states().permanent);
        this.patience = new double[setup.states().size()];
        Arrays.fill(patience, 1);
    }

    private static List<Form> forms(RuleMandate ruleMandate) {
        return switch (ruleMandate) {
            case STUDY -> List.of(Form.REPORT);
            case RECOMMEND -> List.of(Form.REPORT, Form.RESOLUTION);
            case DRAFT -> List.of(Form.RESOLUTION, Form.TREATY);
        };
    }

    /**
     * A mandate that may be tabled.
     *
     * @param gains what each state gains by it, against what it expects otherwise
     * @param chance how likely it is to carry, as far as the sponsor sounded out
     * @param worth what the sponsor expects of tabling it
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record MandateOption(Bid bid, double[] gains, double chance, double worth) {}

    /**
     * What a mandate is judged by.
     *
     * @param rows the rows that it would cover
     * @param rivals the mandates of the organs that sit already
     * @param held the authority that the organ holds
     * @param key of the tabling's draws
     */
    @SuppressWarnings("ArrayRecordComponent") // read, never compared
    record TablingContext(boolean[] rows, List<Bid> rivals, Acquis acquis, Authority held, int key) {
        TablingContext withKey(int other) {
            return new TablingContext(rows, rivals, acquis, held, other);
        }
    }

    /**
     * Returns the mandates that the sponsor would table, the best first: one that fails is withdrawn for the next.
     *
     * @param other what a rival would table if this fails, if any: states give it a chance
     */
    List<MandateOption> options(Tabling tabling, TablingContext context, Optional<MandateOption> other) {
        double[] otherwise = new double[setup.states().size()];
        other.ifPresent(theirs -> Arrays.setAll(
                otherwise, i -> setting.parameters().counterChance() * theirs.chance() * theirs.gains()[i]));
        Soundings soundings = new Soundings(tabling, context.key());
        List<MandateOption> options = new ArrayList<>();
        for (RuleMandate ruleMandate : tabling.ruleMandates()) {
            for (Form form : forms(ruleMandate)) {
                if (!weakens(ruleMandate, form, context.rows(), context.acquis())) {
                    Mandate mandate =
                            new Mandate(setup.organs().get(tabling.organ()), ruleMandate, form, tabling.calendar());
                    for (double lean : leans(mandate)) {
                        options.add(option(
                                tabling,
                                new Bid(mandate, tabling.sponsors(), context.rows(), lean),
                                context,
                                otherwise,
                                soundings,
                                options.size()));
                    }
                }
            }
        }
        options.removeIf(option -> !tabling.given() && option.worth() <= 0);
        options.sort(Comparator.comparingDouble(MandateOption::worth).reversed());
        return options;
    }

    /** How far the terms may lean to the sponsors; a study has none. */
    private double[] leans(Mandate mandate) {
        return IntStream.range(0, mandate.writesRules() ? LEANS : 1)
                .mapToDouble(n -> Math.min(1, n * setting.parameters().sponsorAdvantage()))
                .distinct()
                .toArray();
    }

    private MandateOption option(
            Tabling tabling, Bid bid, TablingContext context, double[] otherwise, Soundings soundings, int option) {
        Authority with = Prospect.conferred(bid.mandate().ruleMandate(), context.held());
        double[] gains = prospect.gains(bid, context.rivals(), context.acquis(), with, context.held());
        mix(gains);
        for (int i = 0; i < gains.length; i++) {
            gains[i] -= otherwise[i];
        }
        ModelParameters p = setting.parameters();
        double chance = soundings.chance(gains);
        double worth = chance * worth(tabling, bid.mandate(), gains)
                - p.tablingCost()
                - p.contentionCost() * soundings.opposed(gains)
                + p.tablingNoise() * setting.random().logistic(Purpose.MANDATE, context.key(), 0, option);
        return new MandateOption(bid, gains, chance, worth);
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
            ProvisionRow provision = setting.preferences().rows.get(row);
            if (rows[row] && !provision.isPart()) {
                double gap = prospect.reading(row, bloc.members()) - prospect.reading(row, tabling.sponsors());
                distance += provision.weight() * gap * gap;
            }
        }
        return power * distance;
    }

    /** The states that vote, with some of the ways in which they may misjudge a mandate: the sponsor sounds them out. */
    private final class Soundings {
        private final Tabling tabling;
        private final Ballot ballot;
        private final double[][] errors = new double[SOUNDINGS][setup.states().size()];

        Soundings(Tabling tabling, int key) {
            this.tabling = tabling;
            Membership voters = voters(tabling, key);
            this.ballot = ballot(voters);
            for (int k = 0; k < SOUNDINGS; k++) {
                errors[k] = errors(voters, k + 1, key);
            }
        }

        /** Returns how often a mandate would carry. */
        double chance(double[] gains) {
            int carried = 0;
            for (double[] error : errors) {
                carried += carries(tabling, ballot.count(gains, gains, error, patience)) ? 1 : 0;
            }
            return carried / (double) SOUNDINGS;
        }

        /** Returns the influence of those who would object to a mandate, from 0 to 1. */
        double opposed(double[] gains) {
            return ballot.objecting(gains);
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
        return ruleMandate != RuleMandate.STUDY && setting.binding(form).force() < acquis.strongest(rows) - 1e-9;
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
    record VoteResult(boolean carries, int yes, int no, int abstentions, String ballots) {}

    /** Puts a mandate to the vote. */
    VoteResult vote(Tabling tabling, double[] gains, int key) {
        Membership voters = voters(tabling, key);
        Ballot ballot = ballot(voters);
        double[] errors = errors(voters, 0, key);
        StringBuilder ballots = new StringBuilder();
        for (int i = 0; i < gains.length; i++) {
            ballots.append(voters.sits(i) ? ballot.vote(gains[i] + errors[i]) : '-');
        }
        BallotCount count = ballot.count(gains, gains, errors, patience);
        return new VoteResult(
                carries(tabling, count), count.yes(), count.no(), count.abstentions(), ballots.toString());
    }

    private Ballot ballot(Membership voters) {
        ModelParameters p = setting.parameters();
        return voters.ballot(
                setting.preferences().major,
                setup.states().permanent,
                new Ballot.Bars(p.objectionThreshold(), p.majorThreshold(), p.abstention(), p.abstention()));
    }

    /** Returns how far each state misjudges a mandate in the vote (0), or as sounded out. */
    private double[] errors(Membership voters, int sounding, int key) {
        double[] errors = new double[setup.states().size()];
        double noise = setting.parameters().voteNoise();
        for (int i = 0; i < errors.length; i++) {
            errors[i] = noise > 0 && voters.sits(i)
                    ? noise
                            * setting.random()
                                    .logistic(
                                            Purpose.MANDATE_VOTE, setup.states().key(i), sounding, key)
                    : 0;
        }
        return errors;
    }

    private boolean carries(Tabling tabling, BallotCount count) {
        return tabling.votedIn() < 0
                ? new SimpleMajority().carries(count, 1)
                : setup.organs().get(tabling.votedIn()).rule().carries(count, 1);
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
