package org.plenary.model;

import java.util.List;

/**
 * A mandate that a sponsor or its rival tabled, and what became of it.
 *
 * @param period the period of the run, from 0
 * @param sponsor the bloc or state that tabled it, by id
 * @param rival whether it answers another sponsor's mandate that came to nothing
 * @param attempt which attempt of its sponsor it is in the period, from 1
 * @param votedIn the body that decided on it, an organ by id; {@code ""} for the General Assembly
 * @param organ the organ that it would set up or renew, by id
 * @param ruleMandate {@code study}, {@code recommend} or {@code draft}
 * @param form the form in which the work would end
 * @param lean how far its terms lean to the sponsors, from 0 to 1
 * @param decided how it was decided
 * @param objectors the states that broke consensus, by code, in the order of the states file; empty where none did
 * @param rollCall the real roll call that it stands for, a column of the states file; {@code ""} for none
 * @param yes votes in favour; 0 without a vote
 * @param no votes against
 * @param abstentions abstentions
 * @param absent states of the body that took no part in the vote
 * @param adopted whether the mandate was adopted
 * @param ballots a character a state in the order of the states file: {@code Y}, {@code N}, {@code A}, {@code X} for
 *     absent, or {@code -} for a state that does not vote; all {@code -} without a vote
 * @param chances the probability of each vote for each state, in the order of the states file: that of the vote that was
 *     taken, or would have been; of a state that is not of the body {@link VoteChances#NONE}
 */
public record MandateVote(
        int period,
        String sponsor,
        boolean rival,
        int attempt,
        String votedIn,
        String organ,
        String ruleMandate,
        String form,
        double lean,
        Decided decided,
        List<String> objectors,
        String rollCall,
        int yes,
        int no,
        int abstentions,
        int absent,
        boolean adopted,
        String ballots,
        List<VoteChances> chances) {
    /** Copies the lists. */
    public MandateVote {
        objectors = List.copyOf(objectors);
        chances = List.copyOf(chances);
    }

    /** How a body decides on a mandate. */
    public enum Decided {
        /** By a vote, as the body does. */
        BY_VOTE,
        /** Without a vote: nobody broke consensus. */
        WITHOUT_VOTE,
        /** By a vote, since consensus was broken. */
        CONSENSUS_BROKEN
    }

    /** Returns a ballot in a word: yes, no, abstain, absent; {@code ""} for none. */
    public static String words(char ballot) {
        return switch (ballot) {
            case 'Y' -> "yes";
            case 'N' -> "no";
            case 'A' -> "abstain";
            case 'X' -> "absent";
            default -> "";
        };
    }

    /** Returns whether it was put to the vote. */
    public boolean voted() {
        return decided != Decided.WITHOUT_VOTE;
    }
}
