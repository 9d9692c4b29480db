package org.plenary.model;

import java.util.List;
import org.plenary.bargaining.BridgeBuilding;
import org.plenary.bargaining.HardLine;
import org.plenary.bargaining.TimeDependent;
import org.plenary.kernel.BehaviourProvider;
import org.plenary.protocol.AsymmetricNash;
import org.plenary.protocol.BaronFerejohn;
import org.plenary.protocol.CompromiseMean;
import org.plenary.protocol.SingleText;
import org.plenary.strategy.CoalitionBuilding;
import org.plenary.strategy.Framing;
import org.plenary.strategy.InternalCoordination;
import org.plenary.world.Consensus;
import org.plenary.world.ConsensusThenVote;
import org.plenary.world.CouncilVote;
import org.plenary.world.SimpleMajority;

/** The behaviours that come with Plenary. */
public final class BuiltIns implements BehaviourProvider {
    /** Made by the service loader. */
    public BuiltIns() {}

    @Override
    public List<Class<? extends Record>> behaviours() {
        return List.of(
                InternalCoordination.class,
                CoalitionBuilding.class,
                Framing.class,
                TimeDependent.class,
                HardLine.class,
                BridgeBuilding.class,
                SingleText.class,
                CompromiseMean.class,
                AsymmetricNash.class,
                BaronFerejohn.class,
                Consensus.class,
                ConsensusThenVote.class,
                SimpleMajority.class,
                CouncilVote.class);
    }
}
