package org.plenary.model;

/**
 * The probability of each vote of a state, from 0 to 1; together 1, or all 0 for a state that does not vote.
 *
 * @param yes of a vote in favour
 * @param no of a vote against
 * @param abstain of an abstention
 * @param absent of taking no part
 */
public record VoteChances(double yes, double no, double abstain, double absent) {
    /** Of a state that is not of the body. */
    public static final VoteChances NONE = new VoteChances(0, 0, 0, 0);

    /** Returns the probability of a vote: {@code Y}, {@code N}, {@code A} or {@code X}. */
    public double of(char vote) {
        return switch (vote) {
            case 'Y' -> yes;
            case 'N' -> no;
            case 'A' -> abstain;
            default -> absent;
        };
    }

    /**
     * Returns the vote that a draw says.
     *
     * @param drawn uniform on (0, 1)
     */
    char at(double drawn) {
        if (drawn < absent) {
            return 'X';
        }
        return drawn < absent + no ? 'N' : drawn < absent + no + abstain ? 'A' : 'Y';
    }

    /** Returns the sum with others. */
    public VoteChances plus(VoteChances other) {
        return new VoteChances(yes + other.yes, no + other.no, abstain + other.abstain, absent + other.absent);
    }

    /** Returns a multiple. */
    public VoteChances times(double factor) {
        return new VoteChances(factor * yes, factor * no, factor * abstain, factor * absent);
    }

    /** Returns the probabilities given that the state takes part. */
    public VoteChances present() {
        double there = yes + no + abstain;
        return there > 0 ? new VoteChances(yes / there, no / there, abstain / there, 0) : this;
    }

    /** Returns the probability of the likeliest vote, given that the state takes part: 1/3 where nothing is known. */
    public double certainty() {
        VoteChances there = present();
        return Math.max(there.yes, Math.max(there.no, there.abstain));
    }

    /** Returns the likeliest vote of a state that votes: {@code Y}, {@code N}, {@code A} or {@code X}; of equals the first. */
    public char likeliest() {
        double most = Math.max(Math.max(yes, no), Math.max(abstain, absent));
        return yes == most ? 'Y' : no == most ? 'N' : abstain == most ? 'A' : 'X';
    }
}
