package org.plenary.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.table.Column;
import org.plenary.worlds.Lively;
import org.plenary.worlds.World;

/** The list of run measures, on which tables, dictionary and findings rest. */
class RunMeasureTest {
    @Test
    void everyMeasureIsFoundInEveryKindOfResult() {
        Setup setup = Lively.world().setup();
        List<String> atEnd = RunMeasure.columns(RunMeasure.Slot.END).stream()
                .map(Column::name)
                .toList();
        for (RunResult result :
                List.of(Negotiation.run(setup, 3, NegotiationListener.NONE), PreferredText.of(setup, 3, 0))) {
            assertThat(result.measures().keySet()).containsExactlyElementsOf(atEnd);
            for (RunMeasure measure : RunMeasure.all()) {
                if (measure.slot() == RunMeasure.Slot.COMPLEX) {
                    continue;
                }
                double value = measure.of().applyAsDouble(result);
                if (measure.column().range().equals("0 to 1")) {
                    assertThat(value).as(measure.name()).isBetween(0.0, 1.0);
                } else if (!measure.column().range().endsWith("empty")) {
                    assertThat(value).as(measure.name()).isFinite();
                }
            }
        }
    }

    @Test
    void measuresOfTheComplexAreThereWhereAScenarioHasOne() {
        RunResult result = Negotiation.run(Lively.complex().setup(), 3, NegotiationListener.NONE);
        List<String> names = RunMeasure.columns(RunMeasure.Slot.COMPLEX).stream()
                .map(Column::name)
                .toList();
        assertThat(result.measures().keySet()).containsAll(names);
        assertThat(result.measure("fragmentation")).isBetween(0.0, 1.0);
    }

    @Test
    void namesAreUnique() {
        assertThat(RunMeasure.all().stream().map(RunMeasure::name)).doesNotHaveDuplicates();
    }

    @Test
    void anUnknownMeasureIsRefused() {
        RunResult result = Negotiation.run(World.of(0, 1).setup(), 1, NegotiationListener.NONE);
        assertThatThrownBy(() -> result.measure("nonesuch"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nonesuch");
    }

    /** An umbrella term without width leaves nothing open, so what is adopted under it is clear. */
    @Test
    void scopeIsDefinedWhereTheUmbrellaTermHasNoWidth() {
        World narrow = Lively.world().parameter("umbrellaWidth", 0).field("ambiguity", 1);
        boolean some = false;
        for (int seed = 0; seed < 10; seed++) {
            double scope = Negotiation.run(narrow.setup(), seed, NegotiationListener.NONE)
                    .measure("scope");
            assertThat(scope).as("seed %d", seed).isBetween(0.0, 1.0);
            some |= scope > 0;
        }
        assertThat(some).as("a term is settled in some run").isTrue();
    }
}
