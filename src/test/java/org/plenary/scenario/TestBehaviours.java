package org.plenary.scenario;

import java.util.List;
import org.plenary.bargaining.Chair;
import org.plenary.bargaining.Levers;
import org.plenary.bargaining.Proceedings;
import org.plenary.bargaining.Protocol;
import org.plenary.bargaining.Tactic;
import org.plenary.input.Behaviours;
import org.plenary.kernel.BehaviourProvider;
import org.plenary.kernel.Named;
import org.plenary.kernel.Parameter;
import org.plenary.kernel.Quantity;
import org.plenary.strategy.Strategy;
import org.plenary.world.BallotCount;
import org.plenary.world.DecisionRule;

/** Behaviours for the tests of reading, one or two of each kind, which do nothing. */
public final class TestBehaviours implements BehaviourProvider {
    /** Returns them, and no others. */
    public static Behaviours registry() {
        return Behaviours.of(List.of(new TestBehaviours()));
    }

    @Override
    public List<Class<? extends Record>> behaviours() {
        return List.of(
                Consensus.class, SingleText.class, HardLine.class, Boulware.class, Framing.class, Bridging.class);
    }

    /** Blocks at a share of objection. */
    @Named(value = "consensus", summary = "Carries if few object.")
    public record Consensus(
            @Parameter(value = "The share that blocks.", min = 0, max = 1, defaultValue = "0.05")
            double threshold) implements DecisionRule {
        @Override
        public boolean carries(BallotCount tally, double elapsed) {
            return tally.objecting() < threshold;
        }
    }

    /** The mediated single text. */
    @Named(value = "single_text", summary = "One text, mediated.")
    public record SingleText(
            @Parameter(
                    value = "How noisy replies are.",
                    min = 0,
                    max = 10,
                    defaultValue = "{value: 1, range: [0.5, 2]}")
            Quantity noise)
            implements Protocol {
        @Override
        public Proceedings open(Chair chair) {
            throw new UnsupportedOperationException("only read, never run");
        }
    }

    /** Never concedes. */
    @Named(value = "hard_line", summary = "Never concedes.")
    public record HardLine() implements Tactic {
        @Override
        public double patience(double elapsed) {
            return 1;
        }

        @Override
        public double bridging() {
            return 0;
        }
    }

    /** Concedes with time. */
    @Named(value = "boulware", summary = "Concedes with time.", source = "Raiffa 1982")
    public record Boulware(
            @Parameter(value = "How late it concedes.", min = 0, max = 1, defaultValue = "0.2")
            double beta) implements Tactic {
        @Override
        public double patience(double elapsed) {
            return 1;
        }

        @Override
        public double bridging() {
            return 0;
        }
    }

    /** Links the field to a frame. */
    @Named(value = "framing", summary = "Links the field to a frame.", source = "Fan 2024, ch. 5")
    public record Framing() implements Strategy {
        @Override
        public void act(Levers levers) {}
    }

    /** Bridges. */
    @Named(value = "bridging", summary = "Bridges.")
    public record Bridging(
            @Parameter(value = "How many moves.", min = 1, max = 9, defaultValue = "2")
            int moves) implements Strategy {
        @Override
        public void act(Levers levers) {}
    }
}
