package org.plenary.scenario;

import java.util.List;
import org.plenary.kernel.Parameter;
import org.plenary.kernel.Quantity;
import org.plenary.strategy.Strategy;

/** A secretariat, as its file says it. */
public record SecretariatSpec(
        @Parameter("A name unique in the scenario.") String id,
        @Parameter(value = "Its name.", defaultValue = "''") String title,

        @Parameter(
                value = "How well it sees the world in which a rule will apply.",
                min = 0,
                max = 1,
                source = "Fan 2024, ch. 6")
        Quantity expertise,

        @Parameter(
                value = "How many provisions it can handle in a meeting day.",
                unit = "provisions/day",
                min = 0,
                max = 20,
                source = "Fan 2024, ch. 6")
        Quantity staff,

        @Parameter(
                value = "How often it writes the draft, and how far the draft may leave the last text.",
                min = 0,
                max = 1,
                source = "Fan 2024, ch. 6")
        Quantity autonomy,

        @Parameter(
                value = "What its strategies may spend in a meeting day.",
                unit = "moves/day",
                min = 0,
                max = 20,
                defaultValue = "{value: 3, range: [1, 5], source: judgement}")
        Quantity effort,

        @Parameter(
                value = "How far other agencies share what they know with it, where it coordinates them.",
                min = 0,
                max = 1,
                defaultValue = "{value: 0.75, range: [0.5, 1], source: judgement}",
                source = "Fan 2024, ch. 3")
        Quantity cooperation,

        @Parameter(value = "The strategies it follows.", defaultValue = "[]")
        List<Strategy> strategies) {}
