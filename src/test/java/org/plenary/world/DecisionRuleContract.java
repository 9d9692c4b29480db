package org.plenary.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.KeyedRandom;
import org.plenary.kernel.Purpose;

/**
 * What every decision rule must keep to, whoever wrote it. A test of a rule implements this with the rules to try:
 *
 * <pre>class MyRuleTest implements DecisionRuleContract {
 *     public List&lt;DecisionRule&gt; rules() { return List.of(new MyRule(0.1), new MyRule(0.3)); }
 * }</pre>
 */
public interface DecisionRuleContract {
    /** Numbers of tallies tried: a fixed list of seeds, so the same tallies every time. */
    int TALLIES = 2_000;

    /** Returns the rules to try: one for each choice of parameters that matters. */
    List<DecisionRule> rules();

    /** A tally of fifteen members, some of whom object, some of whom vote against. */
    static Counting tally(int seed) {
        KeyedRandom random = KeyedRandom.of(seed);
        Counting tally = new Counting();
        tally.objecting = draw(random, 0) < 0.3 ? 0 : draw(random, 1);
        tally.alone = tally.objecting * draw(random, 8);
        tally.gaining = draw(random, 2);
        tally.losing = draw(random, 3) * (1 - tally.gaining);
        tally.majorObjects = tally.objecting > 0 && draw(random, 4) < 0.2;
        tally.yes = (int) (16 * draw(random, 5));
        tally.no = (int) ((16 - tally.yes) * draw(random, 6));
        tally.abstentions = 15 - Math.min(15, tally.yes + tally.no);
        tally.permanentAgainst = tally.no > 0 && draw(random, 7) < 0.2;
        return tally;
    }

    private static double draw(KeyedRandom random, int item) {
        return random.uniform(Purpose.JUDGEMENT, 0, 0, item);
    }

    /** A copy with more weight against: objections and losses grow, gains and votes in favour shrink. */
    static Counting opposed(Counting tally, double more) {
        Counting worse = new Counting();
        worse.objecting = tally.objecting + more * (1 - tally.objecting);
        worse.alone = tally.alone + more * (1 - tally.alone);
        worse.losing = tally.losing + more * (1 - tally.losing);
        worse.gaining = tally.gaining * (1 - more);
        worse.majorObjects = tally.majorObjects;
        int changed = (int) (more * tally.yes);
        worse.yes = tally.yes - changed;
        worse.no = tally.no + changed;
        worse.abstentions = tally.abstentions;
        worse.permanentAgainst = tally.permanentAgainst;
        return worse;
    }

    private static IntStream seeds() {
        return IntStream.range(0, TALLIES);
    }

    /** An objection that blocks at weight w blocks at every larger one. */
    @Test
    default void blocksAtEveryLargerObjection() {
        for (DecisionRule rule : rules()) {
            for (double elapsed : new double[] {0, 0.5, 1}) {
                seeds().mapToObj(DecisionRuleContract::tally)
                        .filter(tally -> !rule.carries(tally.count(), elapsed))
                        .forEach(blocked -> {
                            for (double more = 0.1; more <= 1; more += 0.1) {
                                assertThat(rule.carries(opposed(blocked, more).count(), elapsed))
                                        .as("%s at %s with %s more against", rule, elapsed, more)
                                        .isFalse();
                            }
                        });
            }
        }
    }

    /** The clear objection of a major or a permanent member never helps. */
    @Test
    default void blocksWhenAGreatPowerJoinsTheObjectors() {
        for (DecisionRule rule : rules()) {
            seeds().mapToObj(DecisionRuleContract::tally)
                    .filter(tally -> !rule.carries(tally.count(), 1))
                    .forEach(blocked -> {
                        blocked.majorObjects = true;
                        blocked.permanentAgainst = true;
                        assertThat(rule.carries(blocked.count(), 1))
                                .as(rule.toString())
                                .isFalse();
                    });
        }
    }

    /** Where nobody need count the others once a major state objects clearly, counting them would change nothing. */
    @Test
    default void blocksWhereverItSaysThatMajorsBlock() {
        for (DecisionRule rule : rules()) {
            for (double elapsed : new double[] {0, 0.5, 0.95, 1}) {
                seeds().filter(seed -> rule.majorsBlock(elapsed)).forEach(seed -> {
                    Counting tally = tally(seed);
                    tally.majorObjects = true;
                    assertThat(rule.carries(tally.count(), elapsed))
                            .as("%s at %s", rule, elapsed)
                            .isFalse();
                });
            }
        }
    }

    /** Looking at a tally changes neither it nor the rule. */
    @Test
    default void decidesTheSameTwiceAndLeavesTheTallyAlone() {
        for (DecisionRule rule : rules()) {
            seeds().forEach(seed -> {
                Counting tally = tally(seed);
                boolean first = rule.carries(tally.count(), 1);
                assertThat(rule.carries(tally.count(), 1)).isEqualTo(first);
                assertThat(tally).usingRecursiveComparison().isEqualTo(tally(seed));
            });
        }
    }

    /** A rule that let everything through, or nothing, would pass the rest of this contract. */
    @Test
    default void carriesSomeProposalsAndBlocksOthers() {
        for (DecisionRule rule : rules()) {
            assertThat(seeds().mapToObj(seed -> rule.carries(tally(seed).count(), 1))
                            .distinct())
                    .as(rule.toString())
                    .hasSize(2);
        }
    }

    /** Nobody in favour, all against: no rule carries that. */
    @Test
    default void carriesNothingThatAllOppose() {
        Counting tally = new Counting();
        tally.objecting = 1;
        tally.losing = 1;
        tally.majorObjects = true;
        tally.no = 15;
        tally.permanentAgainst = true;
        for (DecisionRule rule : rules()) {
            assertThat(rule.carries(tally.count(), 1)).as(rule.toString()).isFalse();
        }
    }
}
