package org.plenary.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ordered logit, its derivatives, and sums of small weights. */
class ResponseTest {
    private static Response at(double predictor, double lower, double upper) {
        return Response.at(predictor, lower, upper, Response.logGap(lower, upper));
    }

    @ParameterizedTest
    @CsvSource({"0, -1, 1", "2.5, -0.5, 3", "-40, -1, 1", "40, -1, 1", "0, 0, 1e-8", "3, -30, 30"})
    void theThreeVotesHaveProbabilityOneTogether(double predictor, double lower, double upper) {
        Response response = at(predictor, lower, upper);
        double sum = 0;
        for (int k = 0; k < Vote.CAST; k++) {
            assertThat(response.log(k)).isFinite().isLessThanOrEqualTo(0);
            sum += Math.exp(response.log(k));
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(Math.exp(response.logYes())).isCloseTo(response.yes(), within(1e-15));
        assertThat(Math.exp(response.logNo())).isCloseTo(1 - response.atLeastAbstain(), within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.3, -0.8, 0.9", "1, 0.3, -0.8, 0.9", "2, 0.3, -0.8, 0.9", "1, -2, -1, 4", "0, 3, 1, 1.5"})
    void scoresAreTheSlopesOfTheLogProbability(int vote, double predictor, double lower, double upper) {
        double h = 1e-6;
        double[] score = new double[3];
        Curvature.of(lower, upper).score(vote, at(predictor, lower, upper), score);

        assertThat(score[0])
                .isCloseTo(
                        (at(predictor + h, lower, upper).log(vote)
                                        - at(predictor - h, lower, upper).log(vote))
                                / (2 * h),
                        within(1e-8));
        assertThat(score[1])
                .isCloseTo(
                        (at(predictor, lower + h, upper).log(vote)
                                        - at(predictor, lower - h, upper).log(vote))
                                / (2 * h),
                        within(1e-8));
        assertThat(score[2])
                .isCloseTo(
                        (at(predictor, lower, upper + h).log(vote)
                                        - at(predictor, lower, upper - h).log(vote))
                                / (2 * h),
                        within(1e-8));
    }

    @Test
    void weightsAddUpToOneHoweverSmallTheyAre() {
        double[] log = {-1000, -1000 + Math.log(3), -5000};
        double sum = LogWeights.exponentiate(log);

        assertThat(log[0]).isCloseTo(0.25, within(1e-12));
        assertThat(log[1]).isCloseTo(0.75, within(1e-12));
        assertThat(log[2]).isZero();
        assertThat(sum).isCloseTo(-1000 + Math.log(4), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, NO",
        "0, 1, 0.5, ABSTAIN",
        "0, 0, 1, YES",
        "1, 1, 1, NO",
        "0, 2, 2, ABSTAIN",
        "-3, -2, -1, YES"
    })
    void ofEquallyLikelyVotesItIsTheLower(double no, double abstain, double yes, Vote vote) {
        assertThat(Vote.likeliest(new double[] {no, abstain, yes})).isEqualTo(vote);
    }

    @ParameterizedTest
    @CsvSource({"10, 4, 2, 0.8, 0.5", "10, 4, 6, 0.4, -0.5", "10, 0, 0, 1, NaN", "0, 0, 0, NaN, NaN"})
    void aClassificationIsMeasuredAgainstTheCommonestVote(
            int votes, int modalErrors, int errors, double accuracy, double reduction) {
        Classification all = new Classification("all", votes, modalErrors, errors, votes * Math.log(0.5));
        assertThat(all.accuracy()).isEqualTo(Double.valueOf(accuracy));
        assertThat(all.proportionalReduction()).isEqualTo(Double.valueOf(reduction));
        assertThat(all.with(true, false, 0.25).errors()).isEqualTo(errors + 1);
        if (votes > 0) {
            assertThat(all.geometricMeanProbability()).isCloseTo(0.5, within(1e-12));
        }
    }

    @Test
    void theGridCoversItsEndsAndTheFirstAxisIsSlowest() {
        PreferenceGrid grid = PreferenceGrid.of(EstimationSettings.of(2), -1.01, 0.9);

        assertThat(grid.axisOne()[0]).isEqualTo(-1.125);
        assertThat(grid.axisOne()[grid.axisOne().length - 1]).isEqualTo(1);
        assertThat(grid.nodes()).hasDimensions(grid.axisOne().length * grid.others(), 2);
        assertThat(grid.nodes()[0]).containsExactly(-1.125, -4);
        assertThat(grid.nodes()[1]).containsExactly(-1.125, -3.75);
        assertThat(grid.nodes()[grid.others()]).containsExactly(-1, -4);
    }
}
