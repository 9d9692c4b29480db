package org.plenary.design;

import java.util.List;
import org.plenary.input.Place;
import org.plenary.input.Shape;
import org.plenary.scenario.DesignSpec;
import org.plenary.scenario.FactorRange;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.SweepFile;

/** Makes the design of a sweep file that was checked. */
public final class SweepDesigns {
    private SweepDesigns() {}

    /**
     * Returns the design.
     *
     * @param scenario one of the sweep's scenarios, which tells whether a parameter takes whole numbers
     */
    public static Design of(SweepFile file, ScenarioTree scenario) {
        DesignSpec spec = file.design();
        if (spec instanceof DesignSpec.PointListSpec listed) {
            List<String> names =
                    file.factors().stream().map(SweepFile.FactorSpec::path).toList();
            return () -> new DesignPoints(names, listed.points());
        }
        List<SampledFactor> factors =
                file.factors().stream().map(factor -> factor(factor, scenario)).toList();
        int k = factors.size();
        if (spec instanceof DesignSpec.LatinHypercubeSpec d) {
            return new SampledDesign(
                    "latin_hypercube", factors, new LatinHypercube(d.points(), k, d.centred(), d.seed()).sample());
        }
        if (spec instanceof DesignSpec.Sobol d) {
            return new SampledDesign(
                    "sobol", factors, new SobolSequence(d.points(), k, d.skip(), d.scramble(), d.seed()).sample());
        }
        if (spec instanceof DesignSpec.Saltelli d) {
            return new SampledDesign("saltelli", factors, new SaltelliSample(d.base(), k, d.seed()).sample());
        }
        return new GridDesign(file.factors().stream()
                .map(factor -> listed(factor, factor(factor, scenario)))
                .toList());
    }

    private static SampledFactor factor(SweepFile.FactorSpec factor, ScenarioTree scenario) {
        if (!factor.isRange()) {
            return new Factor(factor.path(), factor.values());
        }
        boolean whole = scenario.settings(factor.path(), Place.of("factor " + factor.path())).stream()
                .allMatch(Shape::isWhole);
        return new RangeFactor(factor.path(), FactorRange.of(factor, whole));
    }

    private static Factor listed(SweepFile.FactorSpec spec, SampledFactor factor) {
        return factor instanceof RangeFactor range ? range.levels(spec.levels()) : (Factor) factor;
    }
}
