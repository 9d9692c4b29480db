package org.plenary.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.kernel.UserError;

class ShardTest {
    @Test
    void partsHaveEveryRunOnceAndAreAsEqualAsCanBe() {
        for (SweepPlan plan : new SweepPlan[] {
            FakeSweep.plan(7), FakeSweep.single(5), FakeCalibration.plan(4, 3).experiment()
        }) {
            for (int count : new int[] {1, 2, 3, 5, 14, 40, 1000}) {
                long next = 0;
                long runs = 0;
                for (int number = 1; number <= count; number++) {
                    Shard shard = new Shard(number, count);
                    assertThat(shard.from(plan))
                            .as("%s of %s", shard, plan.title())
                            .isEqualTo(next);
                    next = shard.to(plan);
                    assertThat(next - shard.from(plan)).isBetween(plan.steps() / count, plan.steps() / count + 1);
                    runs += shard.size(plan);
                }
                assertThat(next).isEqualTo(plan.steps());
                assertThat(runs).isEqualTo(plan.size());
            }
        }
    }

    @Test
    void aPartIsWrittenAsItIsRead() {
        assertThat(Shard.parse("2/3")).isEqualTo(new Shard(2, 3)).hasToString("2/3");
        assertThat(Shard.parse("1/1").isWhole()).isTrue();
        assertThat(Shard.parse("000001/000002")).isEqualTo(new Shard(1, 2));
        assertThat(new Shard(1, 2).isWhole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1/", "/2", "1/2/3", "a/b", "1.5/2", "-1/2", "0/3", "4/3", "1/0", "1/9999999", " 1/2"})
    void whatIsNoPartIsRefusedWithOneThatIs(String text) {
        assertThatThrownBy(() -> Shard.parse(text))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("shard")
                .hasMessageContaining("Maybe 1/");
    }
}
