package org.plenary.experiment;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.plenary.field.ModelParameters;
import org.plenary.legalization.Codebook;
import org.plenary.scenario.ScenarioBuilder;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.Study;

/**
 * The cases of a sweep of scenarios: each is built once, and once more only if memory ran short in between. The study
 * remembers its files, so a case that is built again is the same.
 */
final class ScenarioCases implements CaseSource {
    private final Study study;
    private final ScenarioReader<ModelParameters> reader;
    private final Codebook codebook;
    private final List<ScenarioTree> scenarios;
    private final DesignPoints design;
    private final List<StoredTable> keep;
    private final AtomicReferenceArray<@Nullable SoftReference<ScenarioCase>> built;

    ScenarioCases(
            Study study,
            ScenarioReader<ModelParameters> reader,
            Codebook codebook,
            List<ScenarioTree> scenarios,
            SweepPlan plan) {
        this.study = study;
        this.reader = reader;
        this.codebook = codebook;
        this.scenarios = List.copyOf(scenarios);
        this.design = plan.design();
        this.keep = plan.kept();
        this.built = new AtomicReferenceArray<>(Math.multiplyExact(scenarios.size(), design.size()));
    }

    @Override
    public RunnableCase at(int scenario, int designPoint) {
        int place = scenario * design.size() + designPoint;
        SoftReference<ScenarioCase> reference = built.get(place);
        ScenarioCase known = reference == null ? null : reference.get();
        if (known != null) {
            return known;
        }
        ScenarioCase made = build(scenario, designPoint);
        built.set(place, new SoftReference<>(made));
        return made;
    }

    /**
     * Builds a case.
     *
     * @throws org.plenary.input.InvalidInputException if the factors' values make the scenario one that cannot be
     */
    private ScenarioCase build(int scenario, int designPoint) {
        ScenarioTree tree = scenarios.get(scenario);
        List<Object> point = design.points().get(designPoint);
        for (int f = 0; f < point.size(); f++) {
            tree = tree.with(design.factors().get(f), point.get(f));
        }
        return new ScenarioCase(ScenarioBuilder.build(reader.load(study, tree)), codebook, keep);
    }
}
