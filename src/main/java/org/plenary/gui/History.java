package org.plenary.gui;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.Objection;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.Scores;
import org.plenary.model.NegotiationListener;
import org.plenary.world.BallotCount;

/** What the charts show: a point a round of the scores, of support in each organ, and of effort by strategy. */
final class History implements NegotiationListener {
    /**
     * A point of a chart.
     *
     * @param round the round, from 1
     * @param value the value
     */
    record RoundValue(int round, double value) {}

    private final Map<Dimension, List<RoundValue>> scores = new EnumMap<>(Dimension.class);
    private final Map<String, List<RoundValue>> support = new LinkedHashMap<>();
    private final Map<String, List<RoundValue>> thresholds = new LinkedHashMap<>();
    private final Map<String, List<RoundValue>> effort = new LinkedHashMap<>();
    private final Map<String, Integer> spent = new LinkedHashMap<>();
    private final Map<String, List<Support>> today = new LinkedHashMap<>();

    History(List<String> strategies) {
        for (Dimension dimension : Dimension.values()) {
            scores.put(dimension, new ArrayList<>());
        }
        strategies.forEach(strategy -> {
            spent.put(strategy, 0);
            effort.put(strategy, new ArrayList<>());
        });
    }

    /** Returns the provisional level of a dimension by round. */
    List<RoundValue> scores(Dimension dimension) {
        return scores.getOrDefault(dimension, List.of());
    }

    /** Returns the mean support for what was put in a round, by organ. */
    Map<String, List<RoundValue>> support() {
        return support;
    }

    /** Returns what the decision rule asks for, by organ. */
    Map<String, List<RoundValue>> thresholds() {
        return thresholds;
    }

    /** Returns the moves made so far, by strategy. */
    Map<String, List<RoundValue>> effort() {
        return effort;
    }

    @Override
    public boolean wantsJudgements() {
        return true;
    }

    @Override
    public void judged(Committee committee, BallotCount tally, List<Objection> objections) {
        today.computeIfAbsent(committee.organ().id(), id -> new ArrayList<>())
                .add(Support.of(committee.organ().rule(), tally, committee.elapsed()));
    }

    @Override
    public void strategyMoved(Committee committee, String strategy, String move, boolean success) {
        spent.merge(strategy, 1, Integer::sum);
    }

    /** Closes a round. */
    void close(int round, Scores provisional) {
        scores.forEach((dimension, points) ->
                points.add(new RoundValue(round, provisional.of(dimension).level())));
        today.forEach((organ, put) -> add(round, organ, put));
        today.clear();
        spent.forEach((strategy, moves) ->
                effort.computeIfAbsent(strategy, name -> new ArrayList<>()).add(new RoundValue(round, moves)));
    }

    private void add(int round, String organ, List<Support> put) {
        double mean = put.stream().mapToDouble(Support::value).average().orElse(0);
        support.computeIfAbsent(organ, id -> new ArrayList<>()).add(new RoundValue(round, mean));
        OptionalDouble threshold = put.get(put.size() - 1).threshold();
        threshold.ifPresent(
                t -> thresholds.computeIfAbsent(organ, id -> new ArrayList<>()).add(new RoundValue(round, t)));
    }
}
