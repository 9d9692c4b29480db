package org.plenary.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.plenary.estimation.RollCalls;
import org.plenary.model.MandateVote;
import org.plenary.model.Setup;
import org.plenary.model.VoteForecast;
import org.plenary.scenario.RollCallList;
import org.plenary.world.RollCall;
import org.plenary.world.VotingRecord;

/** Foresees the roll calls that the tablings of a scenario name, by runs of the model with the seeds from 0. */
public final class ForeseenRollCalls {
    private final Setup setup;
    private final RollCallList list;
    private final RollCalls calls;

    /**
     * Takes a scenario.
     *
     * @param list when roll calls were held
     * @param calls the votes, of the same states
     */
    public ForeseenRollCalls(Setup setup, RollCallList list, RollCalls calls) {
        this.setup = setup;
        this.list = list;
        this.calls = calls;
    }

    /** What a roll call is foreseen from. */
    public enum Evidence {
        /** All that is on file, the roll call itself among it. */
        ALL,
        /** All but its item and the votes in it; positions were estimated with them. */
        BUT_ITSELF,
        /** All but itself, positions and items being estimated again without it. */
        ESTIMATED_AGAIN
    }

    /** Returns the names of the roll calls, in the order in which tablings name them. */
    public List<String> names() {
        return HeldOutVotes.named(setup).stream()
                .map(named -> named.call().id())
                .toList();
    }

    /**
     * Returns the forecasts, in the order of {@link #names}; the same whatever the number of workers.
     *
     * @param runs how many, at least 1
     * @param workers how many runs are made at the same time, at least 1
     */
    public List<ForeseenRollCall> by(Evidence known, int runs, int workers) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<ForeseenRollCall> foreseen = new ArrayList<>();
            for (HeldOutVotes.TabledRollCall named : HeldOutVotes.named(setup)) {
                VoteForecast forecast =
                        new VoteForecast(without(known, named.call().id()), named.period(), named.place());
                List<Callable<Optional<MandateVote>>> tasks = new ArrayList<>();
                for (long run = 0; run < runs; run++) {
                    long seed = run;
                    tasks.add(() -> forecast.inRun(seed));
                }
                foreseen.add(foreseen(named.call(), runs, votes(pool.invokeAll(tasks))));
            }
            return foreseen;
        } finally {
            pool.shutdownNow();
        }
    }

    private Setup without(Evidence known, String id) {
        return switch (known) {
            case ALL -> setup;
            case BUT_ITSELF -> HeldOutVotes.leaveOut(setup, calls, HeldOutVotes.Positions.SHIPPED, id);
            case ESTIMATED_AGAIN -> HeldOutVotes.leaveOut(setup, calls, HeldOutVotes.Positions.ESTIMATED_WITHOUT, id);
        };
    }

    private static List<MandateVote> votes(List<Future<Optional<MandateVote>>> runs) throws InterruptedException {
        List<MandateVote> votes = new ArrayList<>();
        for (Future<Optional<MandateVote>> run : runs) {
            try {
                run.get().filter(MandateVote::voted).ifPresent(votes::add);
            } catch (ExecutionException e) {
                throw new IllegalStateException("a run failed", e.getCause());
            }
        }
        return votes;
    }

    private ForeseenRollCall foreseen(RollCall call, int runs, List<MandateVote> votes) {
        return new ForeseenRollCall(
                call.id(),
                runs,
                votes,
                VoteForecast.mean(votes.size(), k -> Optional.of(votes.get(k).chances()))
                        .map(chances -> VoteFit.of(call.id(), call.votes(), chances)),
                carried(call));
    }

    /** By each state's last vote on the field before; who cast none is foreseen to abstain. */
    private Optional<VoteFit> carried(RollCall call) {
        VotingRecord record = setup.states().voted;
        List<String> before = list.before(call.id()).stream()
                .flatMap(held -> record.rollCall(held.id()).stream())
                .map(RollCall::votes)
                .toList();
        if (before.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder carried = new StringBuilder();
        for (int i = 0; i < call.votes().length(); i++) {
            int state = i;
            carried.append((char) before.stream()
                    .mapToInt(votes -> votes.charAt(state))
                    .filter(vote -> vote != 'X')
                    .findFirst()
                    .orElse('A'));
        }
        return Optional.of(ForeseenRollCall.byVotes(call.id(), call.votes(), carried.toString()));
    }
}
