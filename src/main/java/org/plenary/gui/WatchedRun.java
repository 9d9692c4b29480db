package org.plenary.gui;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.plenary.bargaining.Committee;
import org.plenary.experiment.RunOutcome;
import org.plenary.legalization.Scores;
import org.plenary.model.NamedStrategy;
import org.plenary.model.Negotiation;
import org.plenary.model.NegotiationListener;
import org.plenary.model.RunResult;
import org.plenary.model.Setup;
import org.plenary.story.Story;
import org.plenary.story.StoryListener;

/**
 * A run, and all that is kept of it for the displays. Watching changes nothing: its outcome is that of the same scenario
 * and seed anywhere else, as long as no parameter is changed while it goes on.
 */
public final class WatchedRun {
    private final OpenScenario scenario;
    private final long seed;
    private final Negotiation negotiation;
    private final Sessions sessions;
    private final Coalitions coalitions;
    private final Chronicle chronicle;
    private final History history;
    private final StoryListener story;
    private Optional<RunOutcome> outcome = Optional.empty();
    private Scores provisional;
    private double[] utility;
    private final Function<RunOutcome, List<String>> remarks;
    private OptionalInt changedAt = OptionalInt.empty();
    private boolean again;
    private int told;

    /** Prepares a run; {@link #negotiation} is still to be started. */
    public WatchedRun(OpenScenario scenario, long seed) {
        this(scenario, seed, outcome -> List.of());
    }

    /**
     * Prepares a run; {@link #negotiation} is still to be started.
     *
     * @param remarks what is to be said of the outcome at the end
     */
    WatchedRun(OpenScenario scenario, long seed, Function<RunOutcome, List<String>> remarks) {
        this.remarks = remarks;
        this.scenario = scenario;
        this.seed = seed;
        Setup setup = scenario.setup();
        sessions = new Sessions(setup);
        coalitions = new Coalitions(setup, sessions);
        story = new StoryListener(setup);
        chronicle = new Chronicle(setup, () -> round() + 1);
        history = new History(setup.strategies().values().stream()
                .flatMap(List::stream)
                .map(NamedStrategy::name)
                .distinct()
                .toList());
        negotiation = new Negotiation(
                setup, seed, NegotiationListener.all(List.of(chronicle, history, coalitions, sessions, story)));
        provisional = scenario.codebook().score(negotiation.provisionalRecord());
        utility = new double[setup.states().size()];
    }

    /**
     * Makes this run again up to a round: a run is a function of its seed.
     *
     * @throws IllegalStateException if parameters were changed while it went on
     */
    WatchedRun again(int to) {
        if (changedAt.isPresent()) {
            throw new IllegalStateException("a run that was changed cannot be made again");
        }
        WatchedRun same = new WatchedRun(scenario, seed, remarks);
        same.again = true;
        same.negotiation.start();
        while (same.round() < to && same.step()) {
            same.news();
        }
        return same;
    }

    /** Returns whether it is a run made again, to look back. */
    boolean isAgain() {
        return again;
    }

    /** Returns whether parameters were changed while it went on. */
    boolean isChanged() {
        return changedAt.isPresent();
    }

    /** Returns the lines of the chronicle since the last call. */
    List<String> news() {
        List<String> lines = chronicle.lines();
        List<String> fresh = List.copyOf(lines.subList(Math.min(told, lines.size()), lines.size()));
        told = lines.size();
        return fresh;
    }

    /** Prepares a run of a sweep. */
    public static WatchedRun of(StoredRun stored) {
        return new WatchedRun(stored.scenario(), stored.run().seed(), stored::remarks);
    }

    /** Makes a step and keeps what it brought; returns whether there was anything to do. */
    public boolean step() {
        synchronized (negotiation.schedule) {
            boolean more = negotiation.schedule.step(negotiation);
            stepped();
            return more;
        }
    }

    /** Keeps what the last step brought, if there was one since the last call. */
    void stepped() {
        int closed =
                history.scores(org.plenary.legalization.Dimension.DELEGATION).size();
        if (round() > closed) {
            provisional = over() ? end().scores() : scenario.codebook().score(negotiation.provisionalRecord());
            history.close(round(), provisional);
            utility = sessions.foremost().map(Committee::packageGains).orElse(utility);
        }
    }

    private RunOutcome end() {
        RunResult result = negotiation.result();
        RunOutcome ended = new RunOutcome(result, scenario.codebook().score(result.record()));
        outcome = Optional.of(ended);
        chronicle.end(ended, scenario.observed());
        remarks.apply(ended).forEach(chronicle::note);
        changedAt.ifPresent(at -> chronicle.note(
                "End: parameters were changed in round " + at + ", so this is not the outcome of the seed alone."));
        return ended;
    }

    /** Changes parameters from the next round on; the run is then no longer that of its seed alone. */
    void change(OpenScenario changed, String what) {
        negotiation.change(changed.setup());
        changedAt = changedAt.isPresent() ? changedAt : OptionalInt.of(round() + 1);
        chronicle.note("Round " + (round() + 1) + ": you change " + what);
    }

    /** Returns how many rounds were held; a round is a meeting day of all organs in session. */
    public int round() {
        return (int) negotiation.schedule.getSteps();
    }

    /** Returns whether the process has come to its end. */
    public boolean over() {
        return negotiation.period() >= scenario.setup().periods().size();
    }

    /** Returns the scenario as it was at the start. */
    public OpenScenario scenario() {
        return scenario;
    }

    /** Returns the seed, all 64 bits of it. */
    public long seed() {
        return seed;
    }

    /** Returns the model. */
    public Negotiation negotiation() {
        return negotiation;
    }

    /** Returns the outcome, once the run is over. */
    public Optional<RunOutcome> outcome() {
        return outcome;
    }

    /** Returns the scores of what is agreed so far, as if it were adopted as it stands; at the end those of the run. */
    Scores scores() {
        return provisional;
    }

    /** Returns each state's gain from the foremost text as it stands, against no text. */
    double[] utility() {
        return utility;
    }

    Setup setup() {
        return negotiation.setup();
    }

    Sessions sessions() {
        return sessions;
    }

    Coalitions coalitions() {
        return coalitions;
    }

    Chronicle chronicle() {
        return chronicle;
    }

    History history() {
        return history;
    }

    /** Returns the story of the run so far. */
    Story story() {
        return new Story(story, scenario.codebook());
    }
}
