package org.plenary.experiment;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.plenary.legalization.Codebook;
import org.plenary.scenario.ScenarioBuilder;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;

/**
 * The cases of a sweep of scenarios. Where there are few, each is built once and kept; where there are many, which come
 * round again only after all the others, each is built for the run that needs it, so that memory stays flat.
 */
final class ScenarioCases implements CaseSource {
    /** How many cases are kept at most. */
    static final int MOST_KEPT = 256;

    private final ScenarioReader reader;
    private final ScenarioReader.Basis basis;
    private final Codebook codebook;
    private final List<ScenarioTree> scenarios;
    private final DesignPoints design;
    private final List<StoredTable> keep;
    private final AtomicReferenceArray<@Nullable ScenarioCase> built;

    ScenarioCases(OpenedSweep sweep) {
        this.reader = sweep.reader();
        this.basis = ScenarioReader.Basis.of(sweep.study());
        this.codebook = sweep.codebook();
        this.scenarios = sweep.scenarios();
        this.design = sweep.plan().design();
        this.keep = sweep.plan().kept();
        long size = (long) scenarios.size() * design.size();
        this.built = new AtomicReferenceArray<>(size <= MOST_KEPT ? (int) size : 0);
    }

    @Override
    public RunnableCase at(int scenario, int designPoint) {
        if (built.length() == 0) {
            return build(scenario, designPoint);
        }
        int place = scenario * design.size() + designPoint;
        ScenarioCase known = built.get(place);
        if (known != null) {
            return known;
        }
        ScenarioCase made = build(scenario, designPoint);
        built.set(place, made);
        return made;
    }

    /**
     * Builds a case.
     *
     * @throws org.plenary.input.InvalidInputException if the factors' values make the scenario one that cannot be
     */
    ScenarioCase build(int scenario, int designPoint) {
        ScenarioTree tree =
                scenarios.get(scenario).with(design.factors(), design.points().get(designPoint));
        return new ScenarioCase(ScenarioBuilder.build(reader.load(basis, tree)), codebook, keep);
    }
}
