package org.plenary.scenario;

import org.plenary.parameter.Parameter;

/** Shared parameters for the tests of reading. */
public record TestParameters(
        @Parameter(
                value = "The loss at which a state objects.",
                min = 0,
                max = 1,
                defaultValue = "{value: 0.1, range: [0.05, 0.2], source: judgement}")
        double objectionThreshold,

        @Parameter(value = "What a trade gains.", min = 0, max = 2, defaultValue = "0.4")
        double tradeGain,

        @Parameter(
                value = "How fast.",
                min = 0,
                max = 1,
                defaultValue = "{value: 0.3, range: [0, 1], source: judgement}")
        double pace) {}
