package org.plenary.estimation;

/**
 * How well votes were predicted, with the measures of Poole and Rosenthal (1997), Congress: A Political-Economic History
 * of Roll Call Voting, chapter 2, for three responses.
 *
 * @param name of the roll call, the state or the whole
 * @param votes cast
 * @param modalErrors votes that differ from the commonest one of their roll call
 * @param errors votes that differ from the likeliest one
 * @param logProbability sum of the log probabilities of the votes cast
 */
public record Classification(String name, int votes, int modalErrors, int errors, double logProbability) {
    /** Returns no votes yet. */
    static Classification none(String name) {
        return new Classification(name, 0, 0, 0, 0);
    }

    /** Returns this with one vote more. */
    Classification with(boolean modal, boolean predicted, double probability) {
        return new Classification(
                name,
                votes + 1,
                modalErrors + (modal ? 0 : 1),
                errors + (predicted ? 0 : 1),
                logProbability + StrictMath.log(probability));
    }

    /** Returns this with other votes, under this name. */
    Classification with(Classification other) {
        return new Classification(
                name,
                votes + other.votes,
                modalErrors + other.modalErrors,
                errors + other.errors,
                logProbability + other.logProbability);
    }

    /** Returns the share of votes predicted rightly; not a number if there are none. */
    public double accuracy() {
        return (votes - errors) / (double) votes;
    }

    /** Returns the share of votes that are the commonest one of their roll call; not a number if there are none. */
    public double modalAccuracy() {
        return (votes - modalErrors) / (double) votes;
    }

    /**
     * Returns the proportional reduction of error against the commonest vote, (modalErrors - errors) / modalErrors: 1 is
     * perfect, 0 no better, below 0 worse; not a number for a unanimous roll call. Over several roll calls it is the
     * aggregate one, APRE.
     */
    public double proportionalReduction() {
        return modalErrors == 0 ? Double.NaN : (modalErrors - errors) / (double) modalErrors;
    }

    /** Returns the geometric mean probability of the votes cast; not a number if there are none. */
    public double geometricMeanProbability() {
        return StrictMath.exp(logProbability / votes);
    }
}
