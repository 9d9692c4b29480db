package org.plenary.model;

import org.plenary.strategy.Strategy;

/**
 * A strategy with the name under which the scenario knows it.
 *
 * @param name the name
 * @param strategy the behaviour
 */
public record NamedStrategy(String name, Strategy strategy) {}
