package org.plenary.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenary.legalization.Codebook;
import org.plenary.model.RunMeasure;
import org.plenary.scenario.CodebookFiles;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.ScenarioBuilder;
import org.plenary.scenario.ScenarioReader;
import org.plenary.table.Column;

/** The kept table of memberships, and the columns of a run beside others that have a complex. */
class KeptMembershipTest {
    private static final Codebook CODEBOOK = CodebookFiles.shipped().get(0);

    private static ScenarioCase at(String name, boolean beside) {
        ScenarioReader reader = new ScenarioReader(Plugins.none().behaviours());
        ScenarioReader.Loaded loaded = reader.load(name);
        return new ScenarioCase(
                ScenarioBuilder.build(loaded), CODEBOOK, List.of(StoredTable.MEMBERSHIP), Optional.empty(), beside);
    }

    @Test
    void everyPartyOfARegimeHasARowThatSaysWhetherItStayed() {
        RunOutcome outcome =
                at("scenarios/complex/cyberterrorism-complex.yaml", false).run(3);
        List<List<@Nullable Object>> rows = outcome.kept().of(StoredTable.MEMBERSHIP);

        assertThat(rows)
                .isNotEmpty()
                .allMatch(row ->
                        row.size() == KeptColumns.of(StoredTable.MEMBERSHIP).size());
        assertThat(rows.stream().filter(row -> "oau_1999".equals(row.get(1)) && Boolean.TRUE.equals(row.get(2))))
                .hasSizeGreaterThan(40);
        long were = rows.stream().filter(row -> Boolean.TRUE.equals(row.get(2))).count();
        long stay = rows.stream()
                .filter(row -> Boolean.TRUE.equals(row.get(2)) && Boolean.TRUE.equals(row.get(3)))
                .count();
        assertThat(outcome.result().measure("stayed")).isEqualTo(stay / (double) were);
    }

    @Test
    void aScenarioWithoutAComplexKeepsNoRowAndHasItsColumnsOnlyBesideOthers() {
        RunOutcome alone = at("scenarios/examples/smallest.yaml", false).run(3);
        RunOutcome beside = at("scenarios/examples/smallest.yaml", true).run(3);

        assertThat(alone.kept().of(StoredTable.MEMBERSHIP)).isEmpty();
        assertThat(alone.result().measures()).doesNotContainKey("unserved");
        assertThat(beside.result().measures()).containsKey("unserved");
        assertThat(beside.result().measure("unserved")).isNaN();
        assertThat(beside.result().measures().keySet())
                .containsExactlyElementsOf(Stream.concat(
                                RunColumns.measures().stream(), RunMeasure.columns(RunMeasure.Slot.COMPLEX).stream())
                        .map(Column::name)
                        .toList());
    }

    @Test
    void howManyWorkTogetherChangesNoByte() {
        ScenarioCase crime = at("scenarios/complex/cybercrime-complex.yaml", false);
        List<RunOutcome> together =
                IntStream.range(0, 4).parallel().mapToObj(crime::run).toList();
        for (int seed = 0; seed < 4; seed++) {
            RunOutcome alone = crime.run(seed);
            assertThat(together.get(seed).result().measures())
                    .isEqualTo(alone.result().measures());
            assertThat(together.get(seed).kept().of(StoredTable.MEMBERSHIP))
                    .isEqualTo(alone.kept().of(StoredTable.MEMBERSHIP));
        }
    }
}
