package org.plenary.strategy;

import org.plenary.parameter.BehaviourSpec;

/** The parameters of a strategy, and how to make it: implemented by a record for each strategy. */
public interface StrategySpec extends BehaviourSpec {
    /** Returns the strategy with these parameters. */
    Strategy create();
}
