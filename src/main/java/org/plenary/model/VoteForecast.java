package org.plenary.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.plenary.world.RollCall;
import org.plenary.world.States;
import org.plenary.world.VotingRecord;

/**
 * How states are foreseen to vote on what a tabling stands for: the mean of the probabilities of votes over runs.
 *
 * <p>To foresee a roll call honestly, forecast from a setup {@linkplain #without without} it.
 */
public final class VoteForecast {
    private final Setup setup;
    private final int period;
    private final int place;

    /**
     * Forecasts votes on a tabling.
     *
     * @param period the period, from 0
     * @param place its place among the tablings of the period, from 0
     */
    public VoteForecast(Setup setup, int period, int place) {
        this.setup = setup;
        this.period = period;
        this.place = place;
    }

    /** Returns a setup with other states, or the same with other positions and record. */
    public static Setup with(Setup setup, States states) {
        return changed(setup, states, setup.periods());
    }

    /** Returns a setup as if a roll call had not been held: its item and the votes in it are gone from every agenda. */
    public static Setup without(Setup setup, String rollCall) {
        VotingRecord record = setup.states().voted;
        List<RollCall> others = record.rollCalls().stream()
                .filter(call -> !call.id().equals(rollCall))
                .toList();
        List<Period> periods = setup.periods().stream()
                .map(p -> new Period(
                        p.title(),
                        p.tablings().stream().map(t -> without(t, rollCall)).toList()))
                .toList();
        return changed(setup, setup.states().with(new VotingRecord(record.absence(), others)), periods);
    }

    /** Without its only roll call a tabling is in line with whatever else its sponsors supported. */
    private static Tabling without(Tabling t, String rollCall) {
        List<String> left =
                t.agenda().stream().filter(id -> !id.equals(rollCall)).toList();
        return new Tabling(
                t.sponsorName(),
                t.sponsors(),
                t.drive(),
                t.organ(),
                t.votedIn(),
                t.calendar(),
                t.provisions(),
                t.ruleMandates(),
                t.forms(),
                left.isEmpty() && !t.agenda().isEmpty() ? Tabling.AS_SPONSORS_VOTED : left,
                t.rollCall());
    }

    private static Setup changed(Setup s, States states, List<Period> periods) {
        return new Setup(
                states,
                s.field(),
                s.provisions(),
                s.regimes(),
                s.blocs(),
                s.organs(),
                periods,
                s.strategies(),
                s.tactics(),
                s.practice(),
                s.protocol(),
                s.mechanisms(),
                s.parameters(),
                s.forms(),
                s.complex());
    }

    /** Returns the forecast by position and record alone, as if the mandate were worth nothing to anybody. */
    public List<VoteChances> byStance(int draws) {
        Tabling tabling = setup.periods().get(period).tablings().get(place);
        double[] nothing = new double[setup.states().size()];
        return mean(
                        draws,
                        seed -> Optional.of(new Poll(setup, Negotiation.newSetting(setup, seed), tabling, period)
                                .take(nothing, 0)
                                .chances()))
                .orElseThrow();
    }

    /** Returns the first vote on the tabling in the run of a seed; nothing if it is not tabled there. */
    public Optional<MandateVote> inRun(long seed) {
        Tabling tabling = setup.periods().get(period).tablings().get(place);
        String organ = setup.organs().get(tabling.organ()).id();
        List<MandateVote> found = new ArrayList<>();
        Negotiation run = new Negotiation(setup, seed, new NegotiationListener() {
            @Override
            public void voted(MandateVote vote) {
                if (vote.period() == period
                        && !vote.rival()
                        && vote.attempt() == 1
                        && vote.sponsor().equals(tabling.sponsorName())
                        && vote.organ().equals(organ)) {
                    found.add(vote);
                }
            }
        });
        run.start();
        boolean goesOn = true;
        while (goesOn) {
            int before = run.period();
            goesOn = run.schedule.step(run) && found.isEmpty() && before <= period;
        }
        run.finish();
        return found.stream().findFirst();
    }

    /** Returns the mean over the runs that have something, numbered from 0; nothing if none has. */
    public static Optional<List<VoteChances>> mean(int runs, IntFunction<Optional<List<VoteChances>>> ofRun) {
        List<VoteChances> sum = new ArrayList<>();
        int counted = 0;
        for (int seed = 0; seed < runs; seed++) {
            Optional<List<VoteChances>> chances = ofRun.apply(seed);
            if (chances.isPresent()) {
                counted++;
                for (int i = 0; i < chances.get().size(); i++) {
                    VoteChances c = chances.get().get(i);
                    if (counted == 1) {
                        sum.add(c);
                    } else {
                        sum.set(i, sum.get(i).plus(c));
                    }
                }
            }
        }
        double share = 1.0 / counted;
        return counted == 0
                ? Optional.empty()
                : Optional.of(sum.stream().map(c -> c.times(share)).toList());
    }
}
