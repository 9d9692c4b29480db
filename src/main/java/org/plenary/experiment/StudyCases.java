package org.plenary.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.input.Place;
import org.plenary.legalization.Codebook;
import org.plenary.model.Setup;
import org.plenary.scenario.CodebookFiles;
import org.plenary.scenario.ScenarioBuilder;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.ScenarioTree;
import org.plenary.scenario.Study;

/**
 * Makes cases of a study's scenarios, however they were varied.
 *
 * @param reader reads them
 * @param basis what they share
 * @param codebook scores what they negotiate
 */
public record StudyCases(ScenarioReader reader, ScenarioReader.Basis basis, Codebook codebook) {
    /** Returns what makes the cases of a sweep. */
    public static StudyCases of(OpenedSweep sweep) {
        return new StudyCases(sweep.reader(), ScenarioReader.Basis.of(sweep.study()), sweep.codebook());
    }

    /** Returns what makes cases of a study, scored by a coding of its codebook. */
    public static StudyCases of(Study study, ScenarioReader reader, String coding) {
        Codebook codebook = CodebookFiles.coding(study.read(Study.CODEBOOK), coding, Place.of("default"));
        return new StudyCases(reader, ScenarioReader.Basis.of(study), codebook);
    }

    /**
     * Returns what makes cases with other values of judged numbers of the codebook: in the score and, where it is the
     * study's first coding, in what a form is worth to states.
     */
    public StudyCases with(Map<String, Double> values) {
        Codebook other = codebook.with(values);
        boolean first = basis.forms().equals(codebook.obligation().scale());
        return new StudyCases(reader, first ? basis.with(other) : basis, other);
    }

    /**
     * Builds a scenario.
     *
     * @throws org.plenary.input.InvalidInputException if it is one that cannot be
     */
    public Setup setup(ScenarioTree tree) {
        return ScenarioBuilder.build(reader.load(basis, tree));
    }

    /**
     * Builds the case of a scenario.
     *
     * @throws org.plenary.input.InvalidInputException if it is one that cannot be
     */
    public ScenarioCase at(ScenarioTree tree) {
        return at(tree, List.of(), false);
    }

    /**
     * Builds the case of a scenario of whose runs tables are kept.
     *
     * @param besideComplex whether others of the sweep have a regime complex
     */
    public ScenarioCase at(ScenarioTree tree, List<StoredTable> keep, boolean besideComplex) {
        return new ScenarioCase(setup(tree), codebook, keep, Optional.of(tree), besideComplex);
    }
}
