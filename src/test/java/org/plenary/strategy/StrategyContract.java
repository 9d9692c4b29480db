package org.plenary.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.worlds.World.wording;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.bargaining.Backdoor;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.Levers;
import org.plenary.bargaining.Listener;
import org.plenary.bargaining.NegotiatingText;
import org.plenary.bargaining.RunSetting;
import org.plenary.text.AuthorityItem;
import org.plenary.text.Form;
import org.plenary.world.Consensus;
import org.plenary.world.RuleMandate;
import org.plenary.worlds.OrganDraft;
import org.plenary.worlds.World;

/**
 * What every strategy must keep to, whoever wrote it. A test of a strategy implements this with the strategies to try:
 *
 * <pre>class MyStrategyTest implements StrategyContract {
 *     public List&lt;Strategy&gt; strategies() { return List.of(new MyStrategy(0.5)); }
 * }</pre>
 */
public interface StrategyContract {
    /** Days on which each strategy is tried, in a committee where every lever has something to move. */
    int DAYS = 12;

    /** Returns the strategies to try: one for each choice of parameters that matters. */
    List<Strategy> strategies();

    /** Two organs on one field, one of them more expert, under an umbrella term; wording that failed and wording that stands. */
    static List<Committee> committees(Listener listener) {
        World world = World.of(-0.2, 0, 0.2)
                .capacity(0.5, 0.5, 0.5)
                .doubt(1)
                .parameter("stateSight", 0.5)
                .parameter("allyExpertise", 0.5)
                .parameter("serviceGain", 0.5)
                .field("technicalComplexity", 1)
                .field("ambiguity", 1)
                .provision("p", 1, 1, 1, List.of())
                .provision("q", 1, 1, 1, List.of())
                .organ(OrganDraft.of("a", new Consensus(0.2))
                        .secretariat(World.SECRETARIAT, 0.3, 2, 0.5, 1)
                        .inherits(AuthorityItem.ORGAN, 2)
                        .inherits(AuthorityItem.EXPERTISE, 2))
                .organ(OrganDraft.of("b", new Consensus(0.2)).secretariat(World.SECRETARIAT, 0.9, 2, 0.5, 1));
        RunSetting setting = world.setting(1);
        Committee a = world.committee(setting, 0, RuleMandate.DRAFT, Form.TREATY, listener);
        Committee b = world.committee(setting, 1, RuleMandate.DRAFT, Form.TREATY, listener);
        Backdoor.bracket(a, 0, wording(0.8, 0.5, 3));
        Backdoor.agree(a, 1, wording(0, 0.5, 2));
        Backdoor.agree(b, 1, wording(0.3, 0.1, 2));
        return List.of(a, b);
    }

    /** All that a strategy could have changed, in words. */
    static String state(List<Committee> committees) {
        StringBuilder all = new StringBuilder();
        for (Committee c : committees) {
            NegotiatingText t = c.text();
            for (int row = 0; row < t.rows(); row++) {
                all.append(t.status(row)).append(t.wording(row));
            }
            for (AuthorityItem item : AuthorityItem.values()) {
                all.append(c.authority().level(item));
            }
            all.append(' ').append(c.expertise()).append(' ').append(c.participation());
            all.append(' ').append(c.setting().umbrella().framed()).append('\n');
        }
        return all.toString();
    }

    @Test
    default void neverSpendsMoreThanItsEffort() {
        for (Strategy strategy : strategies()) {
            for (int effort = 0; effort <= 3; effort++) {
                List<Committee> committees = committees(Listener.NONE);
                for (int day = 0; day < DAYS; day++) {
                    Levers levers = Backdoor.levers(committees.get(0), committees.subList(1, 2), effort);
                    strategy.act(levers);
                    assertThat(levers.spent()).as("%s on day %d", strategy, day).isLessThanOrEqualTo(effort);
                    Backdoor.chair(committees.get(0)).nextDay();
                }
            }
        }
    }

    @Test
    default void withoutEffortItHasNoEffect() {
        for (Strategy strategy : strategies()) {
            List<String> moves = new ArrayList<>();
            List<Committee> committees = committees(recording(moves));
            String before = state(committees);
            for (int day = 0; day < DAYS; day++) {
                strategy.act(Backdoor.levers(committees.get(0), committees.subList(1, 2), 0));
                Backdoor.chair(committees.get(0)).nextDay();
            }
            assertThat(state(committees)).as(strategy.toString()).isEqualTo(before);
            assertThat(moves).as(strategy.toString()).isEmpty();
        }
    }

    @Test
    default void withEffortItHasAnEffect() {
        for (Strategy strategy : strategies()) {
            List<String> moves = new ArrayList<>();
            List<Committee> committees = committees(recording(moves));
            String before = state(committees);
            for (int day = 0; day < DAYS; day++) {
                strategy.act(Backdoor.levers(committees.get(0), committees.subList(1, 2), 3));
                Backdoor.chair(committees.get(0)).nextDay();
            }
            assertThat(state(committees)).as(strategy.toString()).isNotEqualTo(before);
            assertThat(moves).as(strategy.toString()).isNotEmpty();
        }
    }

    /** A strategy is shared by runs and threads: it keeps nothing from one to the next. */
    @Test
    default void hasNoMemory() {
        for (Strategy strategy : strategies()) {
            assertThat(after(strategy)).as(strategy.toString()).isEqualTo(after(strategy));
        }
    }

    private static String after(Strategy strategy) {
        List<Committee> committees = committees(Listener.NONE);
        for (int day = 0; day < DAYS; day++) {
            strategy.act(Backdoor.levers(committees.get(0), committees.subList(1, 2), 2));
            Backdoor.chair(committees.get(0)).nextDay();
        }
        return state(committees);
    }

    /** Returns a listener that writes down the moves. */
    static Listener recording(List<String> moves) {
        return new Listener() {
            @Override
            public void strategyMoved(Committee committee, String strategy, String move, boolean success) {
                moves.add(move);
            }
        };
    }
}
