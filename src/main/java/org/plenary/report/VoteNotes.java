package org.plenary.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plenary.model.MandateVote;
import org.plenary.model.Setup;
import org.plenary.world.Bloc;

/** What is worth saying of a vote on a mandate: how it went in fact, who broke ranks, whose vote was least certain. */
public final class VoteNotes {
    private static final int DOUBTFUL = 6;
    private static final int NAMED = 10;

    private final Setup setup;
    private final MandateVote vote;

    /** Takes a vote of a run of the scenario. */
    public VoteNotes(Setup setup, MandateVote vote) {
        this.setup = setup;
        this.vote = vote;
    }

    /** Returns a tally, such as {@code 119-46-14 (14)}: yes, no, abstentions, and absent. */
    public static String tally(String ballots) {
        return count(ballots, 'Y') + "-" + count(ballots, 'N') + "-" + count(ballots, 'A') + " (" + count(ballots, 'X')
                + ")";
    }

    private static long count(String ballots, char ballot) {
        return ballots.chars().filter(c -> c == ballot).count();
    }

    /** Returns the notes in sentences; {@code ""} for a mandate that was adopted without a vote and has no roll call. */
    public String text() {
        List<String> notes = new ArrayList<>();
        setup.states()
                .voted
                .rollCall(vote.rollCall())
                .ifPresent(real -> notes.add("In fact " + tally(real.votes()) + ", " + real.id() + "."));
        if (!vote.objectors().isEmpty()) {
            notes.add("Consensus broken by " + named(vote.objectors()) + ".");
        }
        if (vote.voted()) {
            List<String> broke = brokeRanks();
            if (!broke.isEmpty()) {
                notes.add("Broke ranks: " + named(broke) + ".");
            }
            notes.add("Least certain (chance of the vote): " + String.join(", ", leastCertain()) + ".");
        }
        return String.join(" ", notes);
    }

    private static String named(List<String> all) {
        int more = all.size() - NAMED;
        return all.stream().limit(NAMED).collect(Collectors.joining(", ")) + (more > 0 ? " and " + more + " more" : "");
    }

    /** Members of the blocs that table it, or to which the state that tables it belongs, that did not vote for it. */
    private List<String> brokeRanks() {
        return states().filter(i -> (ballot(i) == 'N' || ballot(i) == 'A')
                        && setup.blocs().stream().anyMatch(bloc -> tables(bloc) && holds(bloc, i)))
                .mapToObj(i -> code(i) + " " + MandateVote.words(ballot(i)))
                .toList();
    }

    private boolean tables(Bloc bloc) {
        int sponsor = setup.states().codes.indexOf(vote.sponsor());
        return bloc.id().equals(vote.sponsor()) || (sponsor >= 0 && holds(bloc, sponsor));
    }

    private static boolean holds(Bloc bloc, int state) {
        return Arrays.stream(bloc.members()).anyMatch(i -> i == state);
    }

    /** The states that took part whose likeliest vote was least likely, given that they do. */
    private List<String> leastCertain() {
        return states().filter(i -> ballot(i) != '-' && ballot(i) != 'X')
                .boxed()
                .sorted(Comparator.comparingDouble(this::certainty))
                .limit(DOUBTFUL)
                .map(i -> String.format(
                        Locale.ROOT,
                        "%s %s (%.0f%%)",
                        code(i),
                        MandateVote.words(ballot(i)),
                        100 * vote.chances().get(i).present().of(ballot(i))))
                .toList();
    }

    private double certainty(int state) {
        return vote.chances().get(state).certainty();
    }

    private IntStream states() {
        return IntStream.range(0, vote.ballots().length());
    }

    private char ballot(int state) {
        return vote.ballots().charAt(state);
    }

    private String code(int state) {
        return setup.states().codes.get(state);
    }
}
