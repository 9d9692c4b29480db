package org.plenary.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** Compares closed forms with finite differences on a small case: 60 states, three roll CALLS, two axes. */
class ItemUncertaintyTest {
    private static final double STEP = 1e-3;
    private static final double[][] THREE = {{-2, 1, -1, 1}, {1.5, 1.5, -1, 0.5}, {-1, -1, -0.5, 0.5}};

    private static final RollCalls CALLS = SimulatedVotes.of(60, THREE, 0.35, 0.1, 5).calls;
    private static final EstimationSettings SETTINGS =
            EstimationSettings.of(2).withItemSds(1.5, 3).withSearch(1e-11, 20_000);
    private static final IdealPointModel MODEL = new IdealPointModel(SETTINGS);
    private static final IdealPointModel.Solution SOLUTION = MODEL.solve(CALLS, MODEL.start(CALLS));
    private static final ItemUncertainty UNCERTAINTY = new ItemUncertainty(CALLS, SOLUTION);
    private static final GridPrior GRID = GridPrior.of(CALLS, SETTINGS);

    private static List<RollCallItem> moved(int a, double by, int b, double byToo) {
        double[] all = SOLUTION.items().stream()
                .flatMapToDouble(item -> Arrays.stream(item.parameters()))
                .toArray();
        all[a] += by;
        all[b] += byToo;
        return IntStream.range(0, 3)
                .mapToObj(j -> RollCallItem.ofParameters("vote_0" + j, Arrays.copyOfRange(all, 4 * j, 4 * j + 4)))
                .toList();
    }

    private static double logPosterior(List<RollCallItem> items) {
        double sum = GridPosterior.of(GRID, CALLS, items).logLikelihood();
        for (int j = 0; j < 3; j++) {
            sum += SOLUTION.priors().get(j).logDensity(items.get(j).parameters());
        }
        return sum;
    }

    private static RealMatrix numericalCovariance() {
        double[][] information = new double[12][12];
        for (int a = 0; a < 12; a++) {
            for (int b = 0; b < 12; b++) {
                information[a][b] = -(logPosterior(moved(a, STEP, b, STEP))
                                - logPosterior(moved(a, STEP, b, -STEP))
                                - logPosterior(moved(a, -STEP, b, STEP))
                                + logPosterior(moved(a, -STEP, b, -STEP)))
                        / (4 * STEP * STEP);
            }
        }
        return new LUDecomposition(new Array2DRowRealMatrix(information))
                .getSolver()
                .getInverse();
    }

    @Test
    void standardDeviationsAreThoseOfTheMarginalPosterior() {
        RealMatrix expected = numericalCovariance();
        for (int a = 0; a < 12; a++) {
            double sd = Math.sqrt(expected.getEntry(a, a));
            assertThat(UNCERTAINTY.sd(a / 4, a % 4)).isCloseTo(sd, within(0.01 * sd));
        }
    }

    @Test
    void addedCovarianceIsThatOfThePosteriorMeansDerivative() {
        RealMatrix covariance = numericalCovariance();
        int state = 17;
        RealMatrix derivative = new Array2DRowRealMatrix(2, 12);
        for (int a = 0; a < 12; a++) {
            double[] up = GridPosterior.of(GRID, CALLS, moved(a, STEP, a, 0)).mean(state);
            double[] down = GridPosterior.of(GRID, CALLS, moved(a, -STEP, a, 0)).mean(state);
            for (int k = 0; k < 2; k++) {
                derivative.setEntry(k, a, (up[k] - down[k]) / (2 * STEP));
            }
        }
        RealMatrix expected = derivative.multiply(covariance).multiply(derivative.transpose());
        double[][] added = UNCERTAINTY.added(state);
        for (int k = 0; k < 2; k++) {
            for (int m = 0; m < 2; m++) {
                assertThat(added[k][m]).isCloseTo(expected.getEntry(k, m), within(1e-4));
            }
        }
    }
}
