package org.plenary.world;

import java.util.List;

/**
 * A recorded vote of the General Assembly, and how it sorts positions: ordered logit, the graded response model (Samejima
 * 1969, Psychometrika Monograph 17).
 *
 * @param id its name, a column of the states file
 * @param slopes logits per standard deviation of each preference axis
 * @param lower cut between no and abstention, in logits
 * @param upper cut between abstention and yes, in logits, above {@code lower}
 * @param votes a character a state in the order of the states: {@code Y}, {@code N}, {@code A}, or {@code X} for none
 */
public record RollCall(String id, List<Double> slopes, double lower, double upper, String votes) {
    /**
     * Copies the slopes.
     *
     * @throws IllegalArgumentException if the lower cut is not below the upper one
     */
    public RollCall {
        slopes = List.copyOf(slopes);
        if (!(lower < upper)) {
            throw new IllegalArgumentException("roll call " + id + ": cut " + lower + " must lie below cut " + upper);
        }
    }

    /** Returns the likelihood of a vote ({@code Y}, {@code N} or {@code A}) at a sum of slopes times position and more. */
    public double likelihood(double stance, char vote) {
        return switch (vote) {
            case 'Y' -> logistic(stance - upper);
            case 'N' -> 1 - logistic(stance - lower);
            default -> logistic(stance - lower) - logistic(stance - upper);
        };
    }

    /** Returns slopes times the position of a state. */
    public double stance(double[][] position, int state) {
        double sum = 0;
        for (int a = 0; a < slopes.size(); a++) {
            sum += slopes.get(a) * position[a][state];
        }
        return sum;
    }

    /** Returns 1 / (1 + exp(-x)). */
    public static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
