package org.plenary.strategy;

/** The parameters of a strategy, and how to make it: implemented by a record for each strategy. */
public interface StrategySpec {
    /** Returns the strategy with these parameters. */
    Strategy create();
}
