package org.plenary.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.analysis.HeldOutVotes.Positions;
import org.plenary.estimation.RollCallReader;
import org.plenary.estimation.RollCalls;
import org.plenary.model.Setup;
import org.plenary.scenario.Plugins;
import org.plenary.scenario.RollCallList;
import org.plenary.scenario.ScenarioBuilder;
import org.plenary.scenario.ScenarioReader;
import org.plenary.scenario.Study;
import org.plenary.world.RollCall;
import org.plenary.world.States;

/** The six roll calls of the cases, each foreseen without itself. The page preferences.md has the figures at full size. */
class HeldOutVotesTest {
    private static final int DRAWS = 12;
    private static final Path DATA = Path.of("scenarios/data");
    private static final RollCalls CALLS =
            RollCallReader.read(DATA.resolve("states.csv"), DATA.resolve("rollcalls.csv"));

    private static Setup setup(String name) {
        return ScenarioBuilder.build(
                new ScenarioReader(Plugins.none().behaviours()).load("scenarios/" + name + ".yaml"));
    }

    private static List<VoteFit> six(Positions positions) {
        List<VoteFit> fits = new ArrayList<>(HeldOutVotes.byStance(setup("cyberwarfare"), CALLS, positions, DRAWS));
        fits.addAll(HeldOutVotes.byStance(setup("cybercrime"), CALLS, positions, DRAWS));
        return fits;
    }

    private static double mean(List<VoteFit> fits, java.util.function.ToDoubleFunction<VoteFit> measure) {
        return fits.stream().mapToDouble(measure).average().orElseThrow();
    }

    /** With positions on file, which were estimated with the vote that is foreseen. */
    @Test
    void rollCallsLeftOutAreForeseen() {
        List<VoteFit> fits = six(Positions.SHIPPED);
        assertThat(fits)
                .extracting(VoteFit::rollCall)
                .containsExactly("vote_73_27", "vote_74_29", "vote_73_266", "vote_74_28", "vote_73_187", "vote_74_247");
        assertThat(mean(fits, VoteFit::right)).isGreaterThan(0.82);
        assertThat(mean(fits, VoteFit::single)).isGreaterThan(0.76);
        assertThat(mean(fits, VoteFit::balanced)).isGreaterThan(0.68);
        assertThat(mean(fits, fit -> Math.abs(fit.yes() - fit.realYes()))).isLessThan(25);
        assertThat(fits).allSatisfy(fit -> {
            assertThat(fit.right()).as(fit.rollCall()).isGreaterThan(fit.alwaysYes() - 0.02);
            assertThat(fit.absent()).isBetween(10.0, 30.0);
        });
    }

    /** Positions and items estimated again without the roll call change, and foresee less well. */
    @Test
    void positionsEstimatedWithoutTheRollCallForeseeLess() {
        States states = setup("cyberwarfare").states();
        States without = HeldOutVotes.estimatedWithout(states, CALLS, "vote_74_28");
        double moved = IntStream.range(0, states.size())
                .mapToDouble(i -> Math.abs(without.axisMean[1][i] - states.axisMean[1][i]))
                .max()
                .orElseThrow();
        assertThat(moved).as("the farthest that a state moves on axis 2, in sd").isBetween(0.2, 3.0);
        RollCall other = states.voted.rollCall("vote_73_266").orElseThrow();
        assertThat(without.voted.rollCall("vote_73_266")).hasValueSatisfying(call -> {
            assertThat(call.votes()).isEqualTo(other.votes());
            assertThat(call.slopes()).isNotEqualTo(other.slopes());
        });
        List<VoteFit> shipped = HeldOutVotes.byStance(setup("cybercrime"), CALLS, Positions.SHIPPED, DRAWS);
        List<VoteFit> honest = HeldOutVotes.byStance(setup("cybercrime"), CALLS, Positions.ESTIMATED_WITHOUT, DRAWS);
        assertThat(mean(honest, VoteFit::logScore)).isGreaterThan(mean(shipped, VoteFit::logScore));
    }

    /** In runs the mandate is worth something to states, and its tabling is found by who tables it for what organ. */
    @Test
    void runsForeseeTheVotesOnMandatesThatAreTabled() throws InterruptedException {
        RollCallList list = RollCallList.read(Study.shipped().read(Study.ROLL_CALL_LIST));
        List<VoteFit> fits = new ForeseenRollCalls(setup("cybercrime"), list, CALLS)
                .by(ForeseenRollCalls.Evidence.BUT_ITSELF, 2, 1).stream()
                        .map(call -> call.fit().orElseThrow())
                        .toList();
        assertThat(fits).extracting(VoteFit::rollCall).containsExactly("vote_73_187", "vote_74_247");
        assertThat(mean(fits, VoteFit::right)).isGreaterThan(0.75);
    }
}
