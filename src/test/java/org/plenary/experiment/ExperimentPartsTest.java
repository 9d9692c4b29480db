package org.plenary.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.kernel.UserError;
import org.plenary.legalization.Dimension;
import org.plenary.legalization.LegalizationClass;

/** The small values of which an experiment is made. */
class ExperimentPartsTest {
    /** Whatever the number of parts, each step belongs to one, and sizes differ by one at most. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 120})
    void shardsShareAllStepsAmongThem(int count) {
        SweepPlan plan = FakeSweep.plan(20);
        long next = 0;
        long least = Long.MAX_VALUE;
        long most = 0;
        for (int number = 1; number <= count; number++) {
            Shard shard = new Shard(number, count);
            assertThat(shard.from(plan)).isEqualTo(next);
            next = shard.to(plan);
            least = Math.min(least, shard.size(plan));
            most = Math.max(most, shard.size(plan));
        }
        assertThat(next).isEqualTo(plan.steps());
        assertThat(most - least).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1/1, true", "2/3, false", "000001/7, false"})
    void aShardIsWrittenAsPartOfAll(String text, boolean whole) {
        assertThat(Shard.parse(text).isWhole()).isEqualTo(whole);
        assertThat(Shard.parse(Shard.parse(text).toString())).isEqualTo(Shard.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/3", "4/3", "3", "1/2/3", "-1/3", "a/b", "1/9999999"})
    void aPartThatThereIsNotIsRefused(String text) {
        assertThatThrownBy(() -> Shard.parse(text))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Maybe 1/");
    }

    @Test
    void workLeavesOutWhatIsThere() {
        SweepPlan plan = FakeSweep.plan(2);
        BitSet finished = new BitSet();
        PlannedRun there = plan.run(1, 0, 1);
        finished.set((int) plan.row(there));
        Work work = new Work(plan, Shard.WHOLE, finished);
        finished.clear();
        assertThat(work.done()).isEqualTo(1);
        assertThat(work.size()).isEqualTo(12);
        assertThat(work.wants(there)).isFalse();
        assertThat(work.wants(plan.run(1, 0, 0))).isTrue();
        assertThat(Work.all(plan).wants(there)).isTrue();
    }

    @Test
    void settingsKeepTheirWordsInOrder() {
        Settings settings = Settings.NONE.with("gap", 0.05).with("only", List.of("F9", "F1"));
        assertThat(settings.word("gap")).isEqualTo("0.05");
        assertThat(settings.words("only")).containsExactly("F9", "F1");
        assertThat(settings.words("none")).isEmpty();
        assertThat(settings.with("gap", 0.1).word("gap")).isEqualTo("0.1");
        assertThat(settings.word("gap")).isEqualTo("0.05");
        assertThat(settings.without(List.of("gap")).values()).containsOnlyKeys("only");
        assertThatThrownBy(() -> settings.word("only"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"only\" is [F9, F1], not one word");
    }

    /** A case is made once as long as it is among those asked for last. */
    @Test
    void casesThatComeRoundSoonAreMadeOnce() {
        List<String> made = new ArrayList<>();
        RecentCases recent = new RecentCases(
                (scenario, point) -> {
                    made.add(scenario + "/" + point);
                    return run -> FakeSweep.outcome(run.seed(), 0);
                },
                2);
        recent.at(0, 0);
        recent.at(0, 1);
        recent.at(0, 0);
        recent.at(1, 0);
        recent.at(0, 0);
        recent.at(0, 1);
        assertThat(made).containsExactly("0/0", "0/1", "1/0", "0/1");
    }

    @Test
    void rowsAreByReplicateHoweverTheyCame() {
        SweepPlan plan = FakeSweep.single(3);
        Rows rows = new Rows(plan);
        for (int replicate : new int[] {2, 0, 1}) {
            rows.accept(
                    plan.run(1, 0, replicate),
                    FakeCalibration.complete(FakeSweep.outcome(1, true, 0.5, 0.1 + 0.4 * replicate, 0.5)));
        }
        CaseRuns runs = rows.at(1, 0);
        assertThat(runs.size()).isEqualTo(3);
        assertThat(runs.levels(Dimension.PRECISION)).containsExactly(0.1, 0.5, 0.9);
        assertThat(runs.counts(Dimension.PRECISION)).containsExactly(1, 1, 1);
        assertThat(runs.measure("adopted")).containsExactly(1, 1, 1);
        assertThat(rows.at(0, 0).size()).isZero();
        assertThatThrownBy(() -> runs.measure("no such")).isInstanceOf(RuntimeException.class);
    }

    @Test
    void wordsAreThoseOfTheConstants() {
        assertThat(Words.of(Dimension.DELEGATION)).isEqualTo("delegation");
        assertThat(Words.of(LegalizationClass.MEDIUM)).isEqualTo("medium");
        for (Dimension dimension : Dimension.values()) {
            assertThat(Words.dimension(Words.of(dimension))).contains(dimension);
        }
        for (LegalizationClass classified : LegalizationClass.values()) {
            assertThat(Words.classified(Words.of(classified))).contains(classified);
        }
        assertThat(Words.classified("Low")).isEmpty();
        assertThat(Words.dimension("")).isEmpty();
    }

    @Test
    void anotherSeedOrNumberOfReplicatesIsTakenWhereItIsGiven() {
        LoadedSweep loaded = new LoadedSweep(FakeSweep.plan(5), FakeSweep.cases(), new TreeMap<>());
        assertThat(loaded.with(Optional.empty(), Optional.empty()).plan()).isEqualTo(loaded.plan());
        SweepPlan other = loaded.with(Optional.of(9), Optional.of(7L)).plan();
        assertThat(other.replicates()).isEqualTo(9);
        assertThat(other.masterSeed()).isEqualTo(7);
        assertThat(other.run(0, 0, 0).seed())
                .isNotEqualTo(loaded.plan().run(0, 0, 0).seed());
    }

    @Test
    void aRunIsFoundByItsName() {
        SweepPlan plan = FakeSweep.plan(5);
        AtomicInteger found = new AtomicInteger();
        for (long step = 0; step < plan.size(); step++) {
            PlannedRun run = plan.atStep(step);
            assertThat(plan.named(run.id())).isEqualTo(run);
            found.incrementAndGet();
        }
        assertThat(found).hasValue(30);
        assertThatThrownBy(() -> plan.named("alpha")).hasMessageContaining("Maybe alpha/0/0.");
        assertThatThrownBy(() -> plan.named("delta/0/0")).hasMessageContaining("only alpha, beta, gamma");
        assertThatThrownBy(() -> plan.named("alpha/2/9")).hasMessageContaining("Maybe alpha/1/4.");
    }
}
