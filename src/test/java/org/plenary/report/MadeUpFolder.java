package org.plenary.report;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.analysis.Outcome;
import org.plenary.analysis.Summary;
import org.plenary.analysis.SweepRuns;
import org.plenary.design.DesignPoints;
import org.plenary.experiment.Circumstances;
import org.plenary.experiment.FakeSweep;
import org.plenary.experiment.Order;
import org.plenary.experiment.PlannedScenario;
import org.plenary.experiment.Progress;
import org.plenary.experiment.ResultsFolder;
import org.plenary.experiment.SweepPlan;
import org.plenary.experiment.SweepRunner;
import org.plenary.experiment.Work;
import org.plenary.legalization.Dimension;

/** Results folders of made-up sweeps. */
final class MadeUpFolder {
    /** Text that would be a script, a picture from a network, a template or a formula, if anything let it. */
    static final String HOSTILE =
            "=1+1</title></script><script>window.hacked=1</script><img src=\"http://example.invalid/x.png\""
                    + " onerror=\"window.hacked=2\">{{x}}{{{x}}}\u2028\"'&<!--";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private MadeUpFolder() {}

    /** A grid of two factors, one with a hostile name and hostile values, under a hostile title. */
    static SweepPlan hostilePlan() {
        List<List<Object>> points = new ArrayList<>();
        for (String name : List.of("plain", HOSTILE)) {
            for (double x : new double[] {0.1, 0.5, 0.9}) {
                points.add(List.of(name, x));
            }
        }
        return new SweepPlan(
                HOSTILE,
                "thesis",
                List.of(
                        new PlannedScenario("alpha", FakeSweep.observed(2, 0, 1)),
                        new PlannedScenario("beta", FakeSweep.observed(2, 1, 1))),
                new DesignPoints(List.of("=" + HOSTILE, "field.x"), points),
                6,
                1,
                true,
                List.of(new Order(Dimension.PRECISION, "beta", "alpha")),
                List.of());
    }

    /** Runs a plan into a folder; nothing is marked as finished if only some runs are made. */
    static Path of(Path folder, SweepPlan plan, long runs) throws IOException {
        Circumstances circumstances = new Circumstances("plenary sweep '" + HOSTILE + "'", 1, CLOCK);
        try (ResultsFolder results = ResultsFolder.begin(
                folder, Work.all(plan), FakeSweep.provenance(), circumstances, ResultsFolder.Options.USUAL)) {
            long[] made = {0};
            new SweepRunner(1)
                    .run(
                            plan,
                            FakeSweep.cases(),
                            (run, outcome) -> {
                                results.sink().accept(run, outcome);
                                made[0]++;
                            },
                            Progress.silent(),
                            () -> made[0] >= runs);
            if (runs >= plan.size()) {
                results.finish(new TreeMap<>(Map.of(ResultsFolder.COMPARISON, "x\n")), Map.of());
            }
        }
        return folder;
    }

    /** A whole sweep of hostile names. */
    static Path hostile(Path folder) throws IOException {
        SweepPlan plan = hostilePlan();
        return of(folder, plan, plan.size());
    }

    /** What a script in another language is to print of precision in a folder: a line a case. */
    static String precision(Path folder) throws IOException {
        SweepRuns runs = SweepRuns.read(folder);
        return Summary.of(runs.outcomes()).stream()
                .filter(summary -> summary.outcome() == Outcome.PRECISION)
                .map(summary -> String.format(
                        Locale.ROOT,
                        "%s %d n=%d mean=%.3f sd=%.3f\n",
                        runs.plan().scenarios().get(summary.scenario()).id(),
                        summary.designPoint(),
                        summary.n(),
                        summary.mean(),
                        summary.sd()))
                .collect(Collectors.joining());
    }

    /** Skips a test where a program is not installed; CI installs them. */
    static void assumeRuns(String program) {
        assumeThat(Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, program))
                        .filter(Files::isExecutable)
                        .findFirst())
                .as(program + " on the PATH")
                .isPresent();
    }
}
