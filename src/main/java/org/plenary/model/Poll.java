package org.plenary.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plenary.bargaining.Membership;
import org.plenary.bargaining.RunSetting;
import org.plenary.kernel.Purpose;
import org.plenary.world.BallotCount;
import org.plenary.world.Bloc;
import org.plenary.world.DecisionRule;
import org.plenary.world.Mechanism;
import org.plenary.world.ModelParameters;
import org.plenary.world.Organ;
import org.plenary.world.SimpleMajority;
import org.plenary.world.States;

/**
 * How the body in which a mandate is tabled decides on it.
 *
 * <p>A vote is an act of its own: whoever votes takes a position on a text that has a place in the space of positions, in
 * view of what it is worth. It has the form of the estimate from which positions come (graded response: Samejima 1969,
 * Psychometrika Monograph 17). A body that seeks consensus adopts without a vote unless consensus is broken.
 */
final class Poll {
    /** More than the attempts of a sponsor: soundings are drawn apart from votes. */
    private static final int FIRST_SOUNDING = 100;

    private final States states;
    private final RunSetting setting;
    private final int key;
    private final RollCallAgenda agenda;
    private final double[] stance;
    private final Membership voters;
    private final DecisionRule rule;
    private final double[] missed;
    private final boolean[] sponsors;
    private final Map<Integer, Luck> known = new LinkedHashMap<>();

    /**
     * Calls the body together.
     *
     * @param period the period, from 0
     */
    Poll(Setup setup, RunSetting setting, Tabling tabling, int period) {
        this.states = setup.states();
        this.setting = setting;
        this.key = key(setup, tabling, period);
        ModelParameters p = setting.parameters();
        this.agenda = RollCallAgenda.of(tabling, states.voted, states.axes());
        this.stance = new Stances(states, setting.preferences().position, p.voteRecord(), setting.random()).on(agenda);
        Optional<Organ> organ = tabling.votedIn() < 0
                ? Optional.empty()
                : Optional.of(setup.organs().get(tabling.votedIn()));
        int[] members = organ.map(o -> new Seats(states).of(o, setting.random(), period))
                .orElseGet(() -> IntStream.range(0, states.size()).toArray());
        this.voters = new Membership(states, members, p.influenceEquality());
        this.rule = organ.map(Organ::rule).orElseGet(SimpleMajority::new);
        this.missed = members.length == states.size() ? missed() : new double[states.size()];
        this.sponsors = sponsors(setup, tabling);
    }

    /** Returns the key of a tabling's draws: of who tables it, for which organ, and when. */
    static int key(Setup setup, Tabling tabling, int period) {
        String organ = setup.organs().get(tabling.organ()).id();
        return (tabling.sponsorName() + "/" + organ).hashCode() * 31 + period;
    }

    /** Who introduces the draft, and who co-sponsors it: of a bloc as many as it coheres. */
    private boolean[] sponsors(Setup setup, Tabling tabling) {
        boolean[] in = new boolean[states.size()];
        double cohesion = setup.blocs().stream()
                .filter(bloc -> bloc.id().equals(tabling.sponsorName()) && setting.on(Mechanism.BLOC_COHESION))
                .mapToDouble(Bloc::cohesion)
                .findFirst()
                .orElse(0);
        int leader = tabling.sponsors()[0];
        for (int i : tabling.sponsors()) {
            leader = states.power[i] > states.power[leader] ? i : leader;
            in[i] = setting.random().uniform(Purpose.SPONSORSHIP, states.key(i), 0, key) < cohesion;
        }
        in[leader] = true;
        return in;
    }

    /** What was decided on a mandate, and by whose votes: as {@link MandateVote} has it. */
    record Result(
            boolean carries,
            MandateVote.Decided decided,
            List<String> objectors,
            String ballots,
            List<VoteChances> chances) {
        /** Returns the same with another outcome. */
        Result decided(boolean otherwise) {
            return new Result(otherwise, decided, objectors, ballots, chances);
        }

        int count(char ballot) {
            return (int) ballots.chars().filter(c -> c == ballot).count();
        }
    }

    /** Returns how often a mandate would be adopted in some soundings, as a share. */
    double chance(double[] gains, int soundings) {
        VoteChances[] chances = chances(gains);
        int adopted = 0;
        for (int k = 0; k < soundings; k++) {
            adopted += decide(gains, chances, FIRST_SOUNDING + k).carries() ? 1 : 0;
        }
        return adopted / (double) soundings;
    }

    /** What is left to luck: draws of each state's vote, and how it misjudges the mandate. */
    @SuppressWarnings("ArrayRecordComponent") // read in inner loops, never compared
    private record Luck(double[] vote, double[] error) {}

    private Luck luck(int turn) {
        return known.computeIfAbsent(turn, t -> {
            Luck luck = new Luck(new double[states.size()], new double[states.size()]);
            double noise = setting.parameters().noise();
            for (int m = 0; m < voters.size(); m++) {
                int i = voters.member(m);
                luck.vote[i] = setting.random().uniform(Purpose.MANDATE_VOTE, states.key(i), t, key);
                luck.error[i] = rule.seeksConsensus()
                        ? noise * setting.random().logistic(Purpose.MANDATE_OBJECTION, states.key(i), t, key)
                        : 0;
            }
            return luck;
        });
    }

    /** Returns the influence of those who would lose by a mandate more than they put up with, from 0 to 1. */
    double opposed(double[] gains) {
        double sum = 0;
        for (int i : voters.members()) {
            sum += gains[i] < -setting.parameters().objectionThreshold() ? voters.influence(i) : 0;
        }
        return sum;
    }

    /**
     * Decides on a mandate.
     *
     * @param gains what it is worth to each state
     * @param attempt which attempt of its sponsor it is, from 0
     */
    Result take(double[] gains, int attempt) {
        VoteChances[] chances = chances(gains);
        Decision decision = decide(gains, chances, attempt);
        boolean voted = decision.decided() != MandateVote.Decided.WITHOUT_VOTE;
        StringBuilder ballots = new StringBuilder();
        for (int i = 0; i < states.size(); i++) {
            ballots.append(voted && voters.sits(i) ? decision.votes()[i] : '-');
        }
        return new Result(
                decision.carries(), decision.decided(), decision.objectors(), ballots.toString(), List.of(chances));
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record Decision(boolean carries, MandateVote.Decided decided, List<String> objectors, char[] votes) {}

    private Decision decide(double[] gains, VoteChances[] chances, int turn) {
        Luck luck = luck(turn);
        double[] errors = luck.error();
        char[] votes = new char[states.size()];
        for (int m = 0; m < voters.size(); m++) {
            int i = voters.member(m);
            votes[i] = chances[i].at(luck.vote()[i]);
        }
        BallotCount count = count(gains, errors, votes);
        if (!rule.seeksConsensus()) {
            return new Decision(rule.carries(count, 1), MandateVote.Decided.BY_VOTE, List.of(), votes);
        }
        if (!rule.breaksConsensus(count)) {
            return new Decision(true, MandateVote.Decided.WITHOUT_VOTE, List.of(), votes);
        }
        return new Decision(
                rule.majority(count), MandateVote.Decided.CONSENSUS_BROKEN, objectors(gains, errors, votes), votes);
    }

    private BallotCount count(double[] gains, double[] errors, char[] votes) {
        double gaining = 0;
        double losing = 0;
        double objecting = 0;
        double alone = 0;
        boolean majorObjects = false;
        boolean permanentAgainst = false;
        int yes = 0;
        int no = 0;
        int abstentions = 0;
        for (int m = 0; m < voters.size(); m++) {
            int i = voters.member(m);
            gaining += gains[i] + errors[i] > 0 ? voters.influence(i) : 0;
            losing += gains[i] + errors[i] < 0 ? voters.influence(i) : 0;
            yes += votes[i] == 'Y' ? 1 : 0;
            abstentions += votes[i] == 'A' ? 1 : 0;
            if (votes[i] == 'N') {
                no++;
                boolean clearly = loses(i, gains, errors, setting.parameters().majorThreshold());
                permanentAgainst |= states.permanent[i];
                majorObjects |= setting.preferences().major[i] && (clearly || agenda.contested());
                objecting += objects(i, gains, errors, votes) ? voters.influence(i) : 0;
                alone += clearly ? voters.influence(i) : 0;
            }
        }
        return new BallotCount(objecting, alone, gaining, losing, majorObjects, permanentAgainst, yes, no, abstentions);
    }

    /** Nobody breaks consensus on what it would not vote against: a sponsor never does, who would abstain lets it pass. */
    private boolean objects(int i, double[] gains, double[] errors, char[] votes) {
        return votes[i] == 'N'
                && (agenda.contested()
                        || loses(i, gains, errors, setting.parameters().objectionThreshold()));
    }

    private boolean loses(int i, double[] gains, double[] errors, double threshold) {
        return gains[i] + errors[i] < -threshold;
    }

    private List<String> objectors(double[] gains, double[] errors, char[] votes) {
        return Arrays.stream(voters.members())
                .filter(i -> objects(i, gains, errors, votes))
                .mapToObj(states.codes::get)
                .toList();
    }

    private VoteChances[] chances(double[] gains) {
        VoteChances[] chances = new VoteChances[states.size()];
        Arrays.setAll(chances, i -> voters.sits(i) ? chances(i, gains[i]) : VoteChances.NONE);
        return chances;
    }

    private VoteChances chances(int i, double gain) {
        if (sponsors[i]) {
            return new VoteChances(1, 0, 0, 0);
        }
        double at = stance(i, gain);
        double there = 1 - missed[i];
        double yes = agenda.favour(at);
        double no = agenda.against(at);
        return new VoteChances(there * yes, there * no, there * (1 - yes - no), 1 - there);
    }

    /** A loss for which a state would stand alone against all others moves its vote by one logit. */
    private double stance(int i, double gain) {
        return stance[i] + gain / Math.max(1e-9, setting.parameters().majorThreshold());
    }

    /** How likely each state is absent where all are members; those of smaller bodies were elected to them and attend. */
    private double[] missed() {
        return setting.complex().isPresent() && setting.on(Mechanism.ATTENDANCE)
                ? setting.complex().get().absenceFromVotes()
                : states.voted.absence().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
    }
}
