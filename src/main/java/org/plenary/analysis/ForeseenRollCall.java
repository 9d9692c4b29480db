package org.plenary.analysis;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
                .column("roll_call | text | | as in the states file | the roll call", ForeseenRollCall::rollCall)
                .column("runs | integer | runs | from 1 | runs made", ForeseenRollCall::runs)
                .column(
                        "put_to_vote | integer | runs | from 0 | those in which the mandate was put to the vote; cells are"
                                + " empty without one",
                        call -> call.votes().size());
        String right = "share of the states that voted whose ";
        table = of(table, "right", "0 to 1", right + "likeliest vote is the real one", VoteFit::right);
        table = of(table, "right_single", "0 to 1", right + "vote is right in a single run, expected", VoteFit::single);
        table = of(table, "balanced", "0 to 1", "mean of the shares right of yes, no, abstention", VoteFit::balanced);
        table = of(table, "log_score", "from 0", "mean negative log probability, in nats", VoteFit::logScore);
        table = of(table, "brier", "0 to 2", "mean squared distance of the probabilities", VoteFit::brier);
        table = of(table, "always_yes", "0 to 1", "share right if all are foreseen to vote yes", VoteFit::alwaysYes);
        String last = " by each state's last vote on the field before; empty if there was no roll call";
        table = table.column(
                        "carry_forward | number | | 0 to 1 | share right" + last,
                        call -> call.carried().map(VoteFit::right))
                .column(
                        "carry_forward_balanced | number | | 0 to 1 | balanced accuracy" + last,
                        call -> call.carried().map(VoteFit::balanced));
        table = tallies(table, "yes", VoteFit::yes, VoteFit::realYes);
        table = tallies(table, "no", VoteFit::no, VoteFit::realNo);
        table = tallies(table, "abstain", VoteFit::abstain, VoteFit::realAbstain);
        return tallies(table, "absent", VoteFit::absent, VoteFit::realAbsent);
    }

    private static TableOf<ForeseenRollCall> of(
            TableOf<ForeseenRollCall> table,
            String column,
            String range,
            String meaning,
            Function<VoteFit, ? extends Number> of) {
        return table.column(
                column + " | number | | " + range + " | " + meaning,
                call -> call.fit().map(of));
    }

    private static TableOf<ForeseenRollCall> tallies(
            TableOf<ForeseenRollCall> table,
            String vote,
            Function<VoteFit, Double> expected,
            Function<VoteFit, Integer> real) {
        char ballot = vote.equals("absent") ? 'X' : Character.toUpperCase(vote.charAt(0));
        return of(table, vote, "from 0", vote + ": states, expected", expected)
                .column(
                        vote + "_5 | number | | from 0 | " + vote + ": 5 % of runs have fewer",
                        call -> call.fit().map(unused -> call.tally(ballot).low()))
                .column(
                        vote + "_95 | number | | from 0 | " + vote + ": 5 % of runs have more",
                        call -> call.fit().map(unused -> call.tally(ballot).high()))
                .column(
                        vote + "_real | integer | states | from 0 | " + vote + ": in fact",
                        call -> call.fit().map(real));
    }
}
