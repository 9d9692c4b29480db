package org.plenary.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plenary.worlds.World.wording;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.bargaining.Backdoor;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.Levers;
import org.plenary.bargaining.Listener;
import org.plenary.bargaining.RunSetting;
import org.plenary.text.Form;
import org.plenary.world.Consensus;
import org.plenary.world.Mechanism;
import org.plenary.world.RuleMandate;
import org.plenary.worlds.OrganDraft;
import org.plenary.worlds.World;

class InternalCoordinationTest implements StrategyContract {
    @Override
    public List<Strategy> strategies() {
        return List.of(new InternalCoordination(0.2, 0.5), new InternalCoordination(1, 0.5));
    }

    /** Two organs that speak on the first of two provisions, one of them more expert; clarity is all that counts. */
    private static List<Committee> parallel(Listener listener) {
        World world = World.of(0, 0)
                .doubt(1)
                .off(Mechanism.LIMITED_COMPLIANCE)
                .provision("p")
                .provision("q")
                .organ(OrganDraft.of("a", new Consensus(0.2)).secretariat(World.SECRETARIAT, 0.3, 2, 0.5, 1))
                .organ(OrganDraft.of("b", new Consensus(0.2)).secretariat(World.SECRETARIAT, 0.9, 2, 0.5, 1));
        RunSetting setting = world.setting(1);
        Committee a = world.committee(setting, 0, RuleMandate.DRAFT, Form.TREATY, listener);
        Committee b = world.committee(setting, 1, RuleMandate.DRAFT, Form.TREATY, listener);
        Backdoor.agree(a, 0, wording(0, 0.5, 2));
        Backdoor.agree(b, 0, wording(0.2, 0.1, 2));
        return List.of(a, b);
    }

    private static List<String> moves(double ripeness) {
        List<String> moves = new ArrayList<>();
        List<Committee> committees = parallel(StrategyContract.recording(moves));
        new InternalCoordination(0.5, ripeness).act(levers(committees.get(1), committees.get(0)));
        new InternalCoordination(0.5, ripeness).act(levers(committees.get(0), committees.get(1)));
        assertThat(committees.get(0).expertise()).isCloseTo(0.6, within(1e-12));
        return moves;
    }

    /** Of two texts that have become one there is nothing left to harmonise. */
    @Test
    void mergesTextsAndSharesExpertise() {
        assertThat(moves(0.5)).containsExactly("merge texts", "pool expertise");
    }

    /** As long as the texts are not ripe they are brought together row by row; the wider wording gives way. */
    @Test
    void harmonisesWhatIsNotRipeToBeMerged() {
        assertThat(moves(1)).containsExactly("pool expertise", "harmonise");
    }

    @Test
    void hasNothingToDoWhereAnOrganIsAlone() {
        List<String> moves = new ArrayList<>();
        List<Committee> committees = StrategyContract.committees(StrategyContract.recording(moves));
        Levers alone = levers(committees.get(0));
        new InternalCoordination(0.5, 0.5).act(alone);
        assertThat(moves).isEmpty();
        assertThat(alone.spent()).isZero();
    }

    private static Levers levers(Committee committee, Committee... others) {
        return Backdoor.levers(committee, List.of(others), 5);
    }
}
