package org.plenary.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plenary.estimation.EstimationSettings;
import org.plenary.estimation.IdealPointEstimate;
import org.plenary.estimation.IdealPointModel;
import org.plenary.estimation.RollCallItem;
import org.plenary.estimation.RollCalls;
import org.plenary.model.Setup;
import org.plenary.model.Tabling;
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
        return named(setup).stream()
                .map(named -> VoteFit.of(
                        named.call().id(),
                        named.call().votes(),
                        new VoteForecast(
                                        leaveOut(
                                                setup,
                                                calls,
                                                positions,
                                                named.call().id()),
                                        named.period(),
                                        named.place())
                                .byStance(draws)))
                .toList();
    }

    /** A roll call and the first tabling that names it: its period, and its place there, both from 0. */
    record TabledRollCall(RollCall call, int period, int place) {}

    /** Returns the roll calls that tablings name, on their agenda or as what they stand for, each once. */
    static List<TabledRollCall> named(Setup setup) {
        Map<String, TabledRollCall> found = new LinkedHashMap<>();
        for (int p = 0; p < setup.periods().size(); p++) {
            List<Tabling> tablings = setup.periods().get(p).tablings();
            for (int t = 0; t < tablings.size(); t++) {
                for (String id : names(tablings.get(t))) {
                    RollCall call = setup.states().voted.rollCall(id).orElseThrow();
                    found.putIfAbsent(id, new TabledRollCall(call, p, t));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static List<String> names(Tabling tabling) {
        List<String> names =
                new ArrayList<>(tabling.agenda().equals(Tabling.AS_SPONSORS_VOTED) ? List.of() : tabling.agenda());
        if (!tabling.rollCall().isEmpty()) {
            names.add(tabling.rollCall());
        }
        return names;
    }

    /** Returns the setup as if a roll call had not been held. */
    static Setup leaveOut(Setup setup, RollCalls calls, Positions positions, String rollCall) {
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
