package org.plenary.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.design.DesignPoints;
import org.plenary.design.Factor;
import org.plenary.design.GridDesign;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.DimensionScore;
import org.plenary.legalization.LegalizationClass;
import org.plenary.legalization.Scores;
import org.plenary.model.RunResult;
import org.plenary.text.NegotiatedRecord;

/** A sweep whose outcomes are made up: pure functions of scenario, design point and seed, without a model. */
public final class FakeSweep {
    private FakeSweep() {}

    /** Three scenarios, two design points, with two orders; observations for the first two scenarios. */
    public static SweepPlan plan(int replicates) {
        return new SweepPlan(
                "A made-up sweep",
                "thesis",
                List.of(
                        new PlannedScenario("alpha", observed(2, 0, 1)),
                        new PlannedScenario("beta", observed(2, 1, 1)),
                        new PlannedScenario("gamma", ObservedOutcome.none())),
                new GridDesign().points(List.of(new Factor("field.salience", List.of(0.25, 0.75)))),
                replicates,
                42,
                false,
                List.of(
                        new Order(Dimension.PRECISION, "beta", "alpha"),
                        new Order(Dimension.OBLIGATION, "beta", "gamma")),
                List.of());
    }

    /** The same scenarios as they are, without factors or orders. */
    public static SweepPlan single(int replicates) {
        SweepPlan plan = plan(replicates);
        return new SweepPlan(
                plan.title(),
                plan.coding(),
                plan.scenarios(),
                DesignPoints.single(),
                replicates,
                plan.masterSeed(),
                false,
                plan.orders(),
                List.of());
    }

    /** Classes by ordinal. */
    public static ObservedOutcome observed(int delegation, int precision, int obligation) {
        Map<Dimension, LegalizationClass> classes = new EnumMap<>(Dimension.class);
        classes.put(Dimension.DELEGATION, LegalizationClass.values()[delegation]);
        classes.put(Dimension.PRECISION, LegalizationClass.values()[precision]);
        classes.put(Dimension.OBLIGATION, LegalizationClass.values()[obligation]);
        return new ObservedOutcome(classes);
    }

    /** Made-up cases: levels are higher in later scenarios; a tenth of the runs fails. */
    public static CaseSource cases() {
        return (scenario, designPoint) -> run -> outcome(run.seed(), 0.1 * scenario + 0.05 * Math.min(1, designPoint));
    }

    /** An outcome drawn from the seed. */
    public static RunOutcome outcome(long seed, double shift) {
        KeyedRandom random = KeyedRandom.of(seed);
        boolean adopted = random.uniform(Purpose.ADOPTION, 0, 0, 0) > 0.1;
        double o = adopted ? 0.2 + shift + 0.4 * random.uniform(Purpose.SECRETARIAT_PEN, 0, 0, 1) : 0;
        double p = adopted ? 0.1 + shift + 0.3 * random.uniform(Purpose.SECRETARIAT_PEN, 0, 0, 2) : 0;
        double d = 0.6 + 0.3 * random.uniform(Purpose.SECRETARIAT_PEN, 0, 0, 3);
        return outcome(seed, adopted, d, p, o);
    }

    /** An outcome with these levels, classed at a third and two thirds. */
    public static RunOutcome outcome(long seed, boolean adopted, double d, double p, double o) {
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("zeal", d * o);
        measures.put("effort", adopted ? p : Double.NaN);
        NegotiatedRecord record = new NegotiatedRecord(List.of(), List.of(), List.of(), List.of());
        RunResult result = new RunResult(seed, adopted, 0.5, 0.25, 12, List.of(), List.of(), record, measures);
        return new RunOutcome(
                result,
                new Scores(
                        score(Dimension.DELEGATION, d), score(Dimension.PRECISION, p), score(Dimension.OBLIGATION, o)));
    }

    private static DimensionScore score(Dimension dimension, double level) {
        LegalizationClass classified = LegalizationClass.values()[Math.min(2, (int) (level * 3))];
        return new DimensionScore(dimension, level, classified, List.of());
    }

    /** Writes runs as {@code runs.csv}, by way of a store in the folder of the file. */
    public static void csv(SweepPlan plan, Map<PlannedRun, RunOutcome> outcomes, Path file) throws IOException {
        Path database = file.resolveSibling(RunStore.FILE);
        Files.deleteIfExists(database);
        Map<String, String> meta = new TreeMap<>();
        meta.put("sweep", SweepDocument.summary(plan).toString());
        StoreWriter.create(database, plan, meta);
        try (StoreWriter writer = StoreWriter.append(database, plan, false, () -> 0)) {
            for (Map.Entry<PlannedRun, RunOutcome> entry : outcomes.entrySet()) {
                writer.accept(entry.getKey(), RunRow.of(plan, entry.getKey(), entry.getValue()));
            }
            writer.commit();
            RunsCsv.write(writer.reader(), StoredTable.RUNS, file);
        }
    }

    /** The outcomes of all runs of a plan, in execution order. */
    public static Map<PlannedRun, RunOutcome> outcomes(SweepPlan plan) {
        Map<PlannedRun, RunOutcome> outcomes = new LinkedHashMap<>();
        for (long step = 0; step < plan.size(); step++) {
            PlannedRun run = plan.atStep(step);
            outcomes.put(run, cases().at(run.scenario(), run.designPoint()).run(run));
        }
        return outcomes;
    }

    /** Where the made-up numbers come from. */
    public static Provenance provenance() {
        TreeMap<String, String> inputs = new TreeMap<>();
        inputs.put("alpha.yaml", "00");
        inputs.put("sweeps/made-up.yaml", "01");
        return new Provenance("1.2.3", "abc", inputs);
    }
}
