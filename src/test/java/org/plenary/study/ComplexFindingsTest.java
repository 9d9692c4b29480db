package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.experiment.RunMeasures;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.Study;

/** The findings of the second source load, and say what would come out and what would not. */
class ComplexFindingsTest {
    private static final Study STUDY = Study.shipped();

    private static final FindingReader READER =
            new FindingReader(new ScenarioReader(Plugins.none().behaviours()), RunMeasures.names());

    private static List<String> files() {
        List<String> files = new ArrayList<>(STUDY.files("findings-complex"));
        files.addAll(STUDY.files("findings-complex-axes"));
        files.addAll(STUDY.files("findings-complex-direct"));
        return files;
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFindingLoadsWithAllItsArms(String path) {
        FindingReader.ReadFinding read = READER.read(new Study.Opened(STUDY, STUDY.read(path)));
        FindingFile finding = read.finding().value();
        assertThat(path).endsWith("/" + finding.id() + ".yaml");
        assertThat(read.scenarios())
                .allSatisfy(tree ->
                        assertThat(tree.bind().value().complex()).isInstanceOf(org.plenary.world.ComplexSetting.class));
        assertThat(finding.tests()).as("something could come out against it").isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsSaidToFragmentIsMeasuredInBothParts(String path) {
        List<String> measures = READER.bind(STUDY.read(path)).value().tests().stream()
                .filter(test -> test.contrast() == FindingFile.Contrast.EFFECT)
                .map(FindingFile.Test::measure)
                .toList();
        boolean fragments = measures.contains("fragmentation") && !measures.contains("legitimacy");
        assertThat(measures.contains("division"))
                .isEqualTo(fragments || measures.contains("regimes_founded") || path.contains("/G4b"));
    }
}
