package org.plenary.estimation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Estimates positions of states from ordered votes: a Bayesian item response model whose first axis has an informative
 * prior.
 *
 * <pre>  theta[i][1] ~ normal(position[i], axisOneSd),  theta[i][k] ~ normal(0, 1) for k above 1
 *  slopes ~ normal(0, slopeSd),  cuts ~ normal(0, cutSd), lower below upper
 *  votes: {@link RollCallItem}; votes not cast are missing at random</pre>
 *
 * <p>Slopes and cuts maximise their marginal posterior density, positions integrated out on a grid, by the EM algorithm
 * of Bock and Aitkin (1981), doi:10.1007/BF02293801, with one Newton step a roll call in each M-step (a generalised EM:
 * the density never falls). The prior of axis 1 fixes its place, scale and direction; the further axes are uncorrelated
 * with it by their prior, and anchors fix their signs and, for three axes, their rotation.
 */
public final class IdealPointModel {
    private final EstimationSettings settings;

    /** Estimates with these settings. */
    public IdealPointModel(EstimationSettings settings) {
        this.settings = settings;
    }

    /** Slopes and cuts at the end of the search, and what follows for the states. */
    record Solution(
            List<RollCallItem> items,
            List<ItemPrior> priors,
            GridPosterior posterior,
            double logPosterior,
            int iterations,
            boolean converged) {}

    /** Returns the estimate; one whose search was given up says so. */
    public IdealPointEstimate estimate(RollCalls calls) {
        return IdealPointEstimate.of(settings, calls, solve(calls, start(calls)));
    }

    EstimationSettings settings() {
        return settings;
    }

    /** Returns a start that breaks the symmetry of the axes after the first in favour of their anchors. */
    List<RollCallItem> start(RollCalls calls) {
        List<String> anchors = settings.anchors().among(calls.names(), settings.axes());
        return calls.names().stream().map(name -> start(name, anchors)).toList();
    }

    private RollCallItem start(String name, List<String> anchors) {
        double[] p = new double[settings.axes() + 2];
        for (int k = 1; k < settings.axes(); k++) {
            boolean isAnchor = k <= anchors.size() && anchors.get(k - 1).equals(name);
            p[k] = k >= freeSlopes(name, anchors) ? 0 : isAnchor ? 1 : 0.1;
        }
        p[p.length - 2] = -1;
        p[p.length - 1] = 1;
        return RollCallItem.ofParameters(name, p);
    }

    /** Returns a start from an estimate of more roll calls, with slopes that anchors hold now set to zero. */
    List<RollCallItem> warmStart(RollCalls calls, IdealPointEstimate estimate) {
        List<String> anchors = settings.anchors().among(calls.names(), settings.axes());
        List<RollCallItem> items = new ArrayList<>();
        for (RollCallItem item : estimate.items()) {
            if (calls.names().contains(item.rollCall())) {
                double[] p = item.parameters();
                Arrays.fill(p, freeSlopes(item.rollCall(), anchors), settings.axes(), 0);
                items.add(RollCallItem.ofParameters(item.rollCall(), p));
            }
        }
        return items;
    }

    /** The anchor of axis k has a slope on the axes up to k alone. */
    private int freeSlopes(String name, List<String> anchors) {
        int anchored = anchors.indexOf(name);
        return anchored < 0 ? settings.axes() : Math.min(anchored + 2, settings.axes());
    }

    /** Returns the maximum that the search finds from a start. */
    Solution solve(RollCalls calls, List<RollCallItem> start) {
        List<String> anchors = settings.anchors().among(calls.names(), settings.axes());
        List<ItemPrior> priors = calls.names().stream()
                .map(name -> ItemPrior.of(settings, freeSlopes(name, anchors)))
                .toList();
        GridPrior grid = GridPrior.of(calls, settings);
        List<RollCallItem> items = start;
        double reached = Double.NEGATIVE_INFINITY;
        for (int iteration = 0; ; iteration++) {
            GridPosterior posterior = GridPosterior.of(grid, calls, items);
            double logPosterior = posterior.logLikelihood() + logPrior(items, priors);
            boolean converged = logPosterior - reached < settings.tolerance();
            if (converged || iteration == settings.maxIterations()) {
                List<RollCallItem> oriented = towardsStates(oriented(items, anchors), grid, calls);
                return new Solution(
                        oriented, priors, GridPosterior.of(grid, calls, oriented), logPosterior, iteration, converged);
            }
            reached = logPosterior;
            items = improved(calls, posterior, items, priors);
        }
    }

    private static double logPrior(List<RollCallItem> items, List<ItemPrior> priors) {
        return IntStream.range(0, items.size())
                .mapToDouble(j -> priors.get(j).logDensity(items.get(j).parameters()))
                .sum();
    }

    private static List<RollCallItem> improved(
            RollCalls calls, GridPosterior posterior, List<RollCallItem> items, List<ItemPrior> priors) {
        List<RollCallItem> better = new ArrayList<>();
        for (int j = 0; j < items.size(); j++) {
            double[][] counts = posterior.counts(calls, j, i -> true);
            double[] p = new ItemTarget(posterior.nodes(), counts, priors.get(j))
                    .improved(items.get(j).parameters());
            better.add(RollCallItem.ofParameters(items.get(j).rollCall(), p));
        }
        return better;
    }

    /** Turns each axis for which a state is named so that it stands on the positive side. */
    private List<RollCallItem> towardsStates(List<RollCallItem> items, GridPrior grid, RollCalls calls) {
        GridPosterior posterior = GridPosterior.of(grid, calls, items);
        List<RollCallItem> turned = items;
        for (int k = 1; k < settings.axes(); k++) {
            int axis = k;
            Optional<String> state = settings.anchors().state(axis + 1);
            if (state.isPresent() && posterior.mean(calls.indexOf(state.get()))[axis] < 0) {
                turned = turned.stream().map(item -> item.mirrored(axis)).toList();
            }
        }
        return turned;
    }

    /** Turns each axis after the first so that its anchor's slope is positive. */
    private static List<RollCallItem> oriented(List<RollCallItem> items, List<String> anchors) {
        List<RollCallItem> turned = items;
        for (int k = 0; k < anchors.size(); k++) {
            int axis = k + 1;
            String anchor = anchors.get(k);
            boolean wrong = turned.stream()
                    .anyMatch(item ->
                            item.rollCall().equals(anchor) && item.slopes().get(axis) < 0);
            if (wrong) {
                turned = turned.stream().map(item -> item.mirrored(axis)).toList();
            }
        }
        return turned;
    }
}
