package org.plenary.bench;

import org.plenary.experiment.ScenarioCase;
import org.plenary.scenario.CodebookFiles;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioBuilder;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.Study;

/** Scenarios of the study, ready to run. */
final class Cases {
    /** The case with the most work. */
    static final String LARGEST = "cybercrime";

    private Cases() {}

    /** Returns the scenario in a file of {@code scenarios/}, by its path without the ending. */
    static ScenarioCase named(String name) {
        Study.Opened opened = Study.open("scenarios/" + name + ".yaml");
        ScenarioReader.Loaded loaded = new ScenarioReader(Plugins.none().behaviours()).load(opened);
        return new ScenarioCase(
                ScenarioBuilder.build(loaded),
                CodebookFiles.read(opened.study().read(Study.CODEBOOK)).get(0));
    }
}
