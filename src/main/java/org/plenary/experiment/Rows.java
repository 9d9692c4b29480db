package org.plenary.experiment;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.plenary.design.PointRule;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;

/** The runs of an experiment by scenario and design point, in memory and not rounded: what analyses read. */
public final class Rows {
    private final SweepPlan plan;
    private final Map<Long, Collected> cases = new HashMap<>();

    /** Makes rows of a plan, of which no run is there yet. */
    public Rows(SweepPlan plan) {
        this.plan = plan;
    }

    /** Returns the runs that a store holds. */
    public static Rows of(RunStore store) throws IOException {
        Rows rows = new Rows(store.plan());
        store.measured(rows::add);
        return rows;
    }

    /** Returns the plan. */
    public SweepPlan plan() {
        return plan;
    }

    /** Takes what came of a run. */
    public void accept(PlannedRun run, RunOutcome outcome) {
        LegalizationClass[] classes = new LegalizationClass[Dimension.values().length];
        Arrays.setAll(classes, d -> outcome.scores().of(Dimension.values()[d]).classified());
        add(run, RunMeasures.of(outcome), classes, outcome.nanoseconds());
    }

    /** Takes a run. */
    void add(PlannedRun run, double[] measures, LegalizationClass[] classes, long nanoseconds) {
        cases.computeIfAbsent(place(run.scenario(), run.designPoint()), p -> new Collected())
                .add(run.replicate(), measures, classes, nanoseconds);
    }

    private static long place(int scenario, int designPoint) {
        return ((long) scenario << 32) | designPoint;
    }

    /**
     * Returns the runs of a case that are there, by replicate; none if none is. Where it is the same case as an earlier
     * one ({@link SweepPlan#canonical}) these are that one's.
     *
     * @throws IllegalArgumentException if the plan has no such case
     */
    public CaseRuns at(int scenario, int designPoint) {
        int canonical = plan.canonical(scenario, designPoint);
        if (canonical == PointRule.MISSING) {
            throw new IllegalArgumentException("no case of scenario " + scenario + " at point " + designPoint);
        }
        return cases.getOrDefault(place(scenario, canonical), new Collected()).runs();
    }

    /** The runs of a case, sorted by replicate as they come. */
    private static final class Collected {
        private final java.util.TreeMap<Integer, double[]> measures = new java.util.TreeMap<>();
        private final java.util.TreeMap<Integer, LegalizationClass[]> classes = new java.util.TreeMap<>();
        private long nanoseconds;

        void add(int replicate, double[] values, LegalizationClass[] classified, long time) {
            measures.put(replicate, values);
            classes.put(replicate, classified);
            nanoseconds += time;
        }

        CaseRuns runs() {
            double[][] byMeasure = new double[RunMeasures.names().size()][measures.size()];
            LegalizationClass[][] byDimension = new LegalizationClass[Dimension.values().length][measures.size()];
            int r = 0;
            for (Map.Entry<Integer, double[]> run : measures.entrySet()) {
                for (int m = 0; m < byMeasure.length; m++) {
                    byMeasure[m][r] = run.getValue()[m];
                }
                LegalizationClass[] classified = Objects.requireNonNull(classes.get(run.getKey()));
                for (int d = 0; d < byDimension.length; d++) {
                    byDimension[d][r] = classified[d];
                }
                r++;
            }
            return new CaseRuns(byMeasure, byDimension, nanoseconds);
        }
    }
}
