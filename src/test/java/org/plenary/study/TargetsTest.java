package org.plenary.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.experiment.StudySweepLoader;
import org.plenary.input.InvalidInputException;
import org.plenary.scenario.Plugins;
import org.plenary.study.TargetsFile.Statistic;
import org.plenary.worlds.SmallStudy;

class TargetsTest {
    @TempDir
    Path folder;

    private Targets targets(String... lines) throws IOException {
        Path study = SmallStudy.in(folder);
        Files.writeString(
                study.resolve("targets.yaml"),
                "title: Made up\nsweep: sweep.yaml\ntargets:\n  - " + String.join("\n  - ", lines) + "\n");
        return Targets.open(
                new StudySweepLoader(Plugins.none()),
                study.resolve("targets.yaml").toString());
    }

    @Test
    void theShippedOnesAskForClassesAtTheCutPointsThatAreDrawn() {
        Targets shipped = Targets.open(
                new StudySweepLoader(Plugins.none()),
                Path.of("scenarios/targets.yaml").toString());
        List<JudgedNumber> numbers = shipped.judgement().numbers();
        Goal precision = shipped.goals().stream()
                .filter(goal -> goal.id().equals("cybercrime_precision"))
                .findFirst()
                .orElseThrow();

        assertThat(numbers.get(precision.low().number()).name()).isEqualTo("codebook.precision.cut_points.medium");
        assertThat(numbers.get(precision.high().number()).name()).isEqualTo("codebook.precision.cut_points.high");
        assertThat(shipped.goals().get(0).low()).isEqualTo(Goal.Edge.at(8.0 / 12));
        assertThat(shipped.cases()).containsExactly("cyberwarfare", "cybercrime", "cyberterrorism");
        assertThat(shipped.asks(Statistic.LENGTHENED)).isTrue();
        assertThat(shipped.goals().stream().filter(Goal::heldOut)).hasSize(5);
    }

    /** Shared numbers hold in the control, too; its own are none of what is judged. */
    @Test
    void furtherScenariosShareNumbersAndHaveNoneOfTheirOwn() {
        Targets shipped = Targets.open(
                new StudySweepLoader(Plugins.none()),
                Path.of("scenarios/targets.yaml").toString());

        assertThat(shipped.judgement().numbers())
                .allSatisfy(number ->
                        assertThat(number.isIn("weak-field")).as(number.name()).isEqualTo(number.shared()));
    }

    @Test
    void whatATargetNamesMustBeThere() {
        assertThatThrownBy(
                        () -> targets(
                                "{id: a, statistic: level, scenario: on, dimension: delegation, range: [0, 1], discrepancy: 0.1, source: s}",
                                "{id: b, statistic: sat, scenario: one, organ: groups, range: [1, 0], discrepancy: 0.1, source: s}",
                                "{id: c, statistic: level, scenario: one, dimension: delegation, discrepancy: 0.1, source: s}",
                                "{id: D, statistic: votes, scenario: one, organ: group, range: [0], discrepancy: 0.1, source: s}"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("\"on\", which is no scenario of these targets")
                .hasMessageContaining("write \"one\"")
                .hasMessageContaining("targets.yaml:5")
                .hasMessageContaining("\"groups\"")
                .hasMessageContaining("the lower end first")
                .hasMessageContaining("small letters, digits and _")
                .hasMessageContaining("no range, and no observed class")
                .hasMessageContaining("nothing with this statistic")
                .hasMessageContaining("two numbers: [lowest, highest]");
    }
}
