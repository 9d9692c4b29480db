package org.plenary.study;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.plenary.experiment.StudyCases;
import org.plenary.kernel.RunSeed;
import org.plenary.model.Negotiation;
import org.plenary.model.NegotiationListener;
import org.plenary.model.ProvisionFate;
import org.plenary.model.Setup;
import org.plenary.scenario.ScenarioTree;
import org.plenary.table.Column;
import org.plenary.table.NumberForm;
import org.plenary.table.TableOf;

/** What comes of a table of actors by issues, on the table's own scales. */
public final class TableOutcomes {
    /** The table, a row an issue. */
    public static final TableOf<IssueOutcome> TABLE = TableOf.<IssueOutcome>named(
                    "outcomes", "what comes of each issue")
            .column("issue | text | | | the issue", outcome -> outcome.issue().id())
            .column(
                    "low | exact number | | | lower end of its scale",
                    outcome -> outcome.issue().low())
            .column(
                    "high | exact number | | | upper end of its scale",
                    outcome -> outcome.issue().high())
            .column(
                    Column.of("decided | number | | 0 to 1 | share of runs in which it was decided")
                            .as(NumberForm.SHARE),
                    IssueOutcome::decided)
            .column(onScale("outcome", "mean of what was decided"), IssueOutcome::mean)
            .column(onScale("outcome_sd", "its standard deviation over runs"), IssueOutcome::sd)
            .column(onScale("half_width", "mean half-width of what was decided"), IssueOutcome::halfWidth)
            .column(
                    onScale("compromise_mean", "mean position, weighted by power times salience"),
                    IssueOutcome::compromiseMean)
            .column(onScale("nash", "asymmetric Nash solution; empty where it omits the issue"), IssueOutcome::nash)
            .column(
                    "observed | exact number | | | what was decided in fact",
                    outcome -> outcome.issue().observed());

    private static Column onScale(String name, String meaning) {
        return new Column(name, "number", "the issue's own", "", meaning, NumberForm.LEVEL);
    }

    private final ActorTable table;
    private final StudyCases cases;
    private final ScenarioTree scenario;

    /**
     * What comes of an issue, on its own scale.
     *
     * @param issue the issue
     * @param decided in what share of runs an adopted text says something on it
     * @param mean the mean of the middle of what it says; nothing if it never does
     * @param sd its standard deviation over runs; nothing without two runs
     * @param halfWidth the mean half-width of what it says
     * @param compromiseMean the mean position by power times salience
     * @param nash the asymmetric Nash solution; nothing where it leaves the issue out
     */
    public record IssueOutcome(
            ActorTable.Issue issue,
            double decided,
            OptionalDouble mean,
            OptionalDouble sd,
            OptionalDouble halfWidth,
            double compromiseMean,
            OptionalDouble nash) {

        /** Returns how far a solution is from what was observed, as a share of the scale, if both are known. */
        public OptionalDouble error(OptionalDouble solution) {
            double range = issue.high() - issue.low();
            return solution.isPresent() && issue.observed().isPresent() && range > 0
                    ? OptionalDouble.of(
                            Math.abs(solution.getAsDouble() - issue.observed().getAsDouble()) / range)
                    : OptionalDouble.empty();
        }
    }

    /** Prepares outcomes of a table and the scenario that was made of it. */
    public TableOutcomes(ActorTable table, StudyCases cases, ScenarioTree scenario) {
        this.table = table;
        this.cases = cases;
        this.scenario = scenario;
    }

    /**
     * Negotiates the table.
     *
     * @param replicates how many runs under the scenario's own protocol, at least 1
     * @param seed the seed from which those of the runs follow
     * @return an outcome an issue, in the order of the table
     */
    public List<IssueOutcome> of(int replicates, long seed) {
        List<List<ProvisionFate>> runs = fates(cases.setup(scenario), replicates, seed);
        List<ProvisionFate> nash = fates(cases.setup(scenario.with("protocol", "asymmetric_nash")), 1, seed)
                .get(0);
        return IntStream.range(0, table.issues().size())
                .mapToObj(k -> outcome(k, runs, nash))
                .toList();
    }

    private static List<List<ProvisionFate>> fates(Setup setup, int replicates, long seed) {
        return IntStream.range(0, replicates)
                .parallel()
                .mapToObj(r -> Negotiation.run(setup, RunSeed.of(seed, 0, 0, r), NegotiationListener.NONE)
                        .fates())
                .toList();
    }

    private IssueOutcome outcome(int k, List<List<ProvisionFate>> runs, List<ProvisionFate> nash) {
        ActorTable.Issue issue = table.issues().get(k);
        List<ProvisionFate> decided =
                runs.stream().flatMap(run -> decided(run, issue).stream()).toList();
        double[] places = values(decided, fate -> issue.onScale(fate.centre()));
        double[] widths = values(decided, fate -> issue.widthOnScale(fate.halfWidth()));
        return new IssueOutcome(
                issue,
                (double) decided.size() / runs.size(),
                Arrays.stream(places).average(),
                places.length > 1
                        ? OptionalDouble.of(StrictMath.sqrt(StatUtils.variance(places)))
                        : OptionalDouble.empty(),
                Arrays.stream(widths).average(),
                table.compromiseMean(k),
                decided(nash, issue).stream()
                        .mapToDouble(fate -> issue.onScale(fate.centre()))
                        .findFirst());
    }

    private static Optional<ProvisionFate> decided(List<ProvisionFate> fates, ActorTable.Issue issue) {
        return fates.stream()
                .filter(fate -> fate.adopted() && fate.provision().equals(issue.id()))
                .findFirst();
    }

    private static double[] values(List<ProvisionFate> fates, ToDoubleFunction<ProvisionFate> of) {
        return fates.stream().mapToDouble(of).toArray();
    }
}
