package org.plenary.gui;

import java.util.List;
import org.plenary.bargaining.Author;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.Objection;
import org.plenary.model.MandateVote;
import org.plenary.model.NegotiationListener;
import org.plenary.model.Setup;
import org.plenary.model.Tabling;
import org.plenary.text.Wording;
import org.plenary.world.BallotCount;

/**
 * Counts, for every pair of states, how often they co-sponsored, traded, or stood on the same side.
 *
 * <p>The members of a bloc that tables a mandate or an amendment co-sponsor it. States trade when two stuck provisions
 * carry as one package: those that had objected to the one with those that had objected to the other. States stand
 * together when they cast the same vote, for or against, on a mandate that somebody opposed, or object to the same
 * proposal.
 */
final class Coalitions implements NegotiationListener {
    /** Kinds of ties. */
    enum Tie {
        VOTED,
        SPONSORED,
        TRADED
    }

    private final Setup setup;
    private final Sessions sessions;
    private final int[][][] counts;
    private List<Objection> pending = List.of();

    Coalitions(Setup setup, Sessions sessions) {
        this.setup = setup;
        this.sessions = sessions;
        int n = setup.states().size();
        this.counts = new int[Tie.values().length][n][n];
    }

    /** Returns how often two states had a tie of a kind. */
    int count(Tie tie, int a, int b) {
        return counts[tie.ordinal()][a][b];
    }

    private void tie(Tie tie, int[] first, int[] second) {
        int[][] of = counts[tie.ordinal()];
        for (int i : first) {
            for (int j : second) {
                if (i != j) {
                    of[i][j]++;
                    if (first != second) {
                        of[j][i]++;
                    }
                }
            }
        }
    }

    @Override
    public void voted(MandateVote vote) {
        setup.periods().get(vote.period()).tablings().stream()
                .filter(t -> t.sponsorName().equals(vote.sponsor()))
                .findFirst()
                .map(Tabling::sponsors)
                .ifPresent(sponsors -> tie(Tie.SPONSORED, sponsors, sponsors));
        if (vote.no() > 0) {
            for (char side : new char[] {'Y', 'N'}) {
                int[] states = java.util.stream.IntStream.range(
                                0, vote.ballots().length())
                        .filter(i -> vote.ballots().charAt(i) == side)
                        .toArray();
                tie(Tie.VOTED, states, states);
            }
        }
    }

    @Override
    public boolean wantsJudgements() {
        return true;
    }

    @Override
    public void judged(Committee committee, BallotCount tally, List<Objection> objections) {
        pending = List.copyOf(objections);
        int[] states = states(pending);
        tie(Tie.VOTED, states, states);
    }

    @Override
    public void tested(Committee committee, int row, Wording wording, Author author, boolean carried) {
        if (author.kind() == Author.Role.BLOC) {
            int[] members = setup.blocs().get(author.index()).members();
            tie(Tie.SPONSORED, members, members);
        }
    }

    @Override
    public void traded(Committee committee, int first, int second, boolean carried) {
        if (carried) {
            tie(
                    Tie.TRADED,
                    states(sessions.objections(committee, first)),
                    states(sessions.objections(committee, second)));
        }
    }

    private static int[] states(List<Objection> objections) {
        return objections.stream().mapToInt(Objection::state).toArray();
    }
}
