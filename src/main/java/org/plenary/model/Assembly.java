package org.plenary.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plenary.bargaining.Acquis;
import org.plenary.bargaining.Bid;
import org.plenary.bargaining.RunSetting;
import org.plenary.text.Form;
import org.plenary.world.Authority;
import org.plenary.world.Bloc;
import org.plenary.world.Mandate;
import org.plenary.world.Mechanism;
import org.plenary.world.ProvisionRow;
import org.plenary.world.RuleMandate;

/**
 * The General Assembly at the start of a period: sponsors table mandates, in view of how states would vote on them.
 *
 * <p>A sponsor is an agenda setter (Romer and Rosenthal 1978, <a
 * href="https://doi.org/10.1007/BF03187594">doi:10.1007/BF03187594</a>): among the mandates that it expects to pass it
 * tables the one that it likes best, or none. Form, mandate and membership are thus outcomes of states' choice. States
 * hold a mandate against what its sponsors' rival would table if it failed, as far as the rival is likely to.
 */
final class Assembly {
    /** How many terms a sponsor may set: neutral ones, and leaning to it once and twice its advantage. A judgement, 2 to 4. */
    private static final int LEANS = 3;
    /** How often a sponsor sounds out how a vote may go. */
    private static final int SOUNDINGS = 16;

    private final Setup setup;
    private final RunSetting setting;
    private final Prospect prospect;

    Assembly(Setup setup, RunSetting setting) {
        this.setup = setup;
        this.setting = setting;
        this.prospect = new Prospect(setting, setup.states().permanent);
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
     * @param period the period, from 0
     */
    @SuppressWarnings("ArrayRecordComponent") // read, never compared
    record TablingContext(boolean[] rows, List<Bid> rivals, Acquis acquis, Authority held, int period) {}

    /**
     * Returns the mandates that the sponsor would table, the best first: one that fails is withdrawn for the next.
     *
     * @param other what a rival would table if this fails, if any
     * @param initiative how likely the rival is to table it, from 0 to 1
     */
    List<MandateOption> options(
            Tabling tabling, TablingContext context, Optional<MandateOption> other, double initiative) {
        double[] otherwise = new double[setup.states().size()];
        other.ifPresent(theirs -> Arrays.setAll(otherwise, i -> initiative * theirs.chance() * theirs.gains()[i]));
        Poll poll = new Poll(setup, setting, tabling, context.period());
        List<MandateOption> options = new ArrayList<>();
        for (RuleMandate ruleMandate : tabling.ruleMandates()) {
            for (Form form : ruleMandate.forms()) {
                boolean open = tabling.forms().isEmpty() || tabling.forms().contains(form);
                if (open && !weakens(ruleMandate, form, context.rows(), context.acquis())) {
                    Mandate mandate =
                            new Mandate(setup.organs().get(tabling.organ()), ruleMandate, form, tabling.calendar());
                    for (double lean : leans(mandate)) {
                        options.add(option(
                                tabling,
                                new Bid(mandate, tabling.sponsors(), context.rows(), lean),
                                context,
                                otherwise,
                                poll));
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

    private MandateOption option(Tabling tabling, Bid bid, TablingContext context, double[] otherwise, Poll poll) {
        Authority with = Prospect.conferred(bid.mandate().ruleMandate(), context.held());
        Prospect.Expectation expected = prospect.of(bid, context.rivals(), context.acquis(), with, context.held());
        double[] gains = expected.gains();
        mix(gains);
        for (int i = 0; i < gains.length; i++) {
            gains[i] -= otherwise[i];
        }
        double chance = poll.chance(gains, SOUNDINGS);
        double worth = chance * worth(tabling, bid.mandate(), gains, expected.success())
                - setting.parameters().contentionCost() * poll.opposed(gains);
        return new MandateOption(bid, gains, chance, worth);
    }

    /** Returns how likely a bloc is to take the initiative and table a mandate of its own: drive is what makes a bloc table. */
    double initiative(Tabling rival) {
        return setting.on(Mechanism.BLOC_DRIVE) ? rival.drive() : 0;
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
                tabling.ruleMandates(),
                List.of(),
                tabling.agenda().isEmpty() ? List.of() : Tabling.AS_SPONSORS_VOTED,
                ""));
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

    /** What comes of drive is an instrument, so it is worth as much as one is expected to come about. */
    private double worth(Tabling tabling, Mandate mandate, double[] gains, double success) {
        double sum = 0;
        double weight = 0;
        for (int i : tabling.sponsors()) {
            double w = 1.0 / setup.states().size() + setup.states().power[i];
            sum += w * gains[i];
            weight += w;
        }
        double drive = initiative(tabling);
        double instrument = setting.parameters().instrumentWorth() * drive * newness(mandate) * success;
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

    /**
     * A mandate that is tabled.
     *
     * @param rival whether it answers another sponsor's
     * @param attempt which attempt of its sponsor in the period, from 0
     */
    record Tabled(Tabling tabling, MandateOption option, boolean rival, int attempt) {}

    /** Has a mandate decided on in the body in which it is tabled. */
    Poll.Result vote(Tabled tabled, int period) {
        return new Poll(setup, setting, tabled.tabling(), period)
                .take(tabled.option().gains(), tabled.attempt());
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
