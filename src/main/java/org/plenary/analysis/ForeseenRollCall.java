package org.plenary.analysis;

import java.util.List;
import java.util.Optional;
import org.plenary.model.MandateVote;
import org.plenary.model.VoteChances;
import org.plenary.table.TableOf;

/**
 * A roll call, and how runs of the model foresee it: as the vote on the mandate whose tabling names it.
 *
 * @param rollCall its name
 * @param runs how many runs were made
 * @param votes the first vote on the mandate in each run in which it was put to the vote
 * @param fit how well the votes are foreseen by the mean probabilities over those runs; nothing without such a run
 * @param carried how well by the states' last votes on the same field before; nothing where there was none
 */
public record ForeseenRollCall(
        String rollCall, int runs, List<MandateVote> votes, Optional<VoteFit> fit, Optional<VoteFit> carried) {
    /** A row for each roll call. */
    public static final TableOf<ForeseenRollCall> TABLE = table();

    /** Copies the list. */
    public ForeseenRollCall {
        votes = List.copyOf(votes);
    }

    /** Returns how well it is foreseen by what each state did in an earlier vote, or by one and the same vote of all. */
    static VoteFit byVotes(String rollCall, String votes, String foreseen) {
        return VoteFit.of(
                rollCall,
                votes,
                foreseen.chars().mapToObj(vote -> certain((char) vote)).toList());
    }

    private static VoteChances certain(char vote) {
        return new VoteChances(vote == 'Y' ? 1 : 0, vote == 'N' ? 1 : 0, vote == 'A' ? 1 : 0, vote == 'X' ? 1 : 0);
    }

    /** Returns between which tallies of a vote ({@code Y}, {@code N}, {@code A} or {@code X}) 90 % of runs lie. */
    public Percentiles tally(char vote) {
        return Percentiles.of(votes.stream()
                .mapToDouble(v -> v.ballots().chars().filter(c -> c == vote).count())
                .toArray());
    }

    private static TableOf<ForeseenRollCall> table() {
        TableOf<ForeseenRollCall> table = TableOf.<ForeseenRollCall>named("votes.csv", "a row for each roll call")
                .text("roll_call", "as in the states file", "the roll call", ForeseenRollCall::rollCall)
                .whole("runs", "runs", "from 1", "runs made", ForeseenRollCall::runs)
                .whole(
                        "put_to_vote",
                        "runs",
                        "from 0",
                        "those in which the mandate was put to the vote; cells are empty without one",
                        call -> call.votes().size())
                .number(
                        "right",
                        "0 to 1",
                        "share of the states that voted whose likeliest vote is the real one",
                        call -> call.fit().map(VoteFit::right))
                .number(
                        "right_single",
                        "0 to 1",
                        "share of those whose vote is the real one in a single run, expected",
                        call -> call.fit().map(VoteFit::single))
                .number(
                        "balanced",
                        "0 to 1",
                        "mean of the shares of yes, no and abstention that are the likeliest vote",
                        call -> call.fit().map(VoteFit::balanced))
                .number(
                        "log_score",
                        "from 0",
                        "mean negative log probability of the real vote, in nats",
                        call -> call.fit().map(VoteFit::logScore))
                .number(
                        "brier",
                        "0 to 2",
                        "mean squared distance of the probabilities from the real vote",
                        call -> call.fit().map(VoteFit::brier))
                .number(
                        "always_yes",
                        "0 to 1",
                        "share right if all are foreseen to vote yes",
                        call -> call.fit().map(VoteFit::alwaysYes))
                .number(
                        "carry_forward",
                        "0 to 1",
                        "share right by each state's last vote on the field before, abstention without one; empty if"
                                + " there was no roll call",
                        call -> call.carried().map(VoteFit::right))
                .number(
                        "carry_forward_balanced",
                        "0 to 1",
                        "balanced accuracy by it",
                        call -> call.carried().map(VoteFit::balanced));
        table = tallies(table, "yes", 'Y', VoteFit::yes, VoteFit::realYes);
        table = tallies(table, "no", 'N', VoteFit::no, VoteFit::realNo);
        table = tallies(table, "abstain", 'A', VoteFit::abstain, VoteFit::realAbstain);
        return tallies(table, "absent", 'X', VoteFit::absent, VoteFit::realAbsent);
    }

    private static TableOf<ForeseenRollCall> tallies(
            TableOf<ForeseenRollCall> table,
            String word,
            char vote,
            java.util.function.Function<VoteFit, Double> expected,
            java.util.function.Function<VoteFit, Integer> real) {
        return table.number(
                        word, "from 0", word + ": states, expected", call -> call.fit().map(expected))
                .number(word + "_5", "from 0", word + ": 5 % of runs have fewer", call -> call.fit()
                        .map(unused -> call.tally(vote).low()))
                .number(word + "_95", "from 0", word + ": 5 % of runs have more", call -> call.fit()
                        .map(unused -> call.tally(vote).high()))
                .whole(word + "_real", "states", "from 0", word + ": in fact", call -> call.fit().map(real));
    }
}
