package org.plenary.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.plenary.estimation.EstimationSettings;
import org.plenary.estimation.IdealPointEstimate;
import org.plenary.estimation.IdealPointModel;
import org.plenary.estimation.RollCallItem;
import org.plenary.estimation.RollCalls;
import org.plenary.model.Period;
import org.plenary.model.Setup;
import org.plenary.model.Tabling;
import org.plenary.model.VoteChances;
import org.plenary.model.VoteForecast;
import org.plenary.world.RollCall;
import org.plenary.world.States;
import org.plenary.world.VotingRecord;

/**
 * Roll calls foreseen without their own votes: each roll call of the agendas of a scenario's tablings is left out in turn,
 * its item and the votes in it, and foreseen from the rest.
 */
public final class HeldOutVotes {
    private HeldOutVotes() {}

    /**
     * Which positions a forecast starts from.
     *
     * <p>Positions as shipped were estimated with the vote that is to be foreseen; estimated again without it they were not.
     */
    public enum Positions {
        /** As they are on file. */
        SHIPPED,
        /** Estimated again, items too, without the roll call that is foreseen. */
        ESTIMATED_WITHOUT
    }

    /** Returns the fit of each roll call by position and record alone, in the order in which the tablings name them. */
    public static List<VoteFit> byStance(Setup setup, RollCalls calls, Positions positions, int draws) {
        return fits(setup, calls, positions, forecast -> forecast.byStance(draws));
    }

    /**
     * Returns the fit of each roll call by runs of the model, with what the mandate is worth to states; not of those whose
     * tabling was never tabled.
     */
    public static List<VoteFit> inRuns(Setup setup, RollCalls calls, Positions positions, int runs) {
        return fits(setup, calls, positions, forecast -> forecast.inRuns(runs).orElse(List.of()));
    }

    private interface Forecaster {
        List<VoteChances> of(VoteForecast forecast);
    }

    private static List<VoteFit> fits(Setup setup, RollCalls calls, Positions positions, Forecaster forecaster) {
        List<VoteFit> fits = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (int p = 0; p < setup.periods().size(); p++) {
            Period period = setup.periods().get(p);
            for (int t = 0; t < period.tablings().size(); t++) {
                Tabling tabling = period.tablings().get(t);
                if (tabling.agenda().equals(Tabling.AS_SPONSORS_VOTED)) {
                    continue;
                }
                for (String id : tabling.agenda()) {
                    if (!seen.contains(id)) {
                        seen.add(id);
                        Setup left = leaveOut(setup, calls, positions, id);
                        List<VoteChances> chances = forecaster.of(new VoteForecast(left, p, t));
                        if (!chances.isEmpty()) {
                            String votes = setup.states()
                                    .voted
                                    .rollCall(id)
                                    .orElseThrow()
                                    .votes();
                            fits.add(VoteFit.of(id, votes, chances));
                        }
                    }
                }
            }
        }
        return fits;
    }

    private static Setup leaveOut(Setup setup, RollCalls calls, Positions positions, String rollCall) {
        Setup known = positions == Positions.SHIPPED
                ? setup
                : VoteForecast.with(setup, estimatedWithout(setup.states(), calls, rollCall));
        return VoteForecast.without(known, rollCall);
    }

    /** Returns the states with positions and items that have not seen a roll call. */
    static States estimatedWithout(States states, RollCalls calls, String rollCall) {
        IdealPointEstimate estimate = new IdealPointModel(EstimationSettings.of(states.axes()))
                .estimate(calls.without(calls.names().indexOf(rollCall)));
        int axes = states.axes();
        double[][] mean = new double[axes][states.size()];
        double[][][] covariance = new double[states.size()][axes][axes];
        for (int i = 0; i < states.size(); i++) {
            IdealPointEstimate.StatePosition position = estimate.position(states.codes.get(i));
            for (int a = 0; a < axes; a++) {
                mean[a][i] = position.mean().get(a);
                for (int b = 0; b < axes; b++) {
                    covariance[i][a][b] = position.covariance().get(a).get(b);
                }
            }
        }
        VotingRecord record = states.voted;
        List<RollCall> items = record.rollCalls().stream()
                .map(call -> call.id().equals(rollCall) ? call : with(call, estimate))
                .toList();
        return states.with(mean, covariance).with(new VotingRecord(record.absence(), items));
    }

    private static RollCall with(RollCall call, IdealPointEstimate estimate) {
        RollCallItem item = IntStream.range(0, estimate.items().size())
                .mapToObj(estimate.items()::get)
                .filter(candidate -> candidate.rollCall().equals(call.id()))
                .findFirst()
                .orElseThrow();
        return new RollCall(call.id(), item.slopes(), item.lowerCut(), item.upperCut(), call.votes());
    }
}
