package org.plenary.scenario;

import java.util.List;
import java.util.Map;
import org.plenary.kernel.Parameter;
import org.plenary.kernel.Quantity;
import org.plenary.text.AuthorityItem;
import org.plenary.world.DecisionRule;

/** An organ, as its file says it. */
public record OrganSpec(
        @Parameter("A name unique in the scenario.") String id,
        @Parameter(value = "Its name.", defaultValue = "''") String title,
        @Parameter("The secretariat that serves it, by id.") String secretariat,

        @Parameter(
                value = "Its members: columns of the states file, column=value, or ISO 3166 codes; empty: all"
                        + " states, or experts.",
                defaultValue = "[]")
        List<String> members,

        @Parameter(
                value = "How many states send an expert: the permanent five, members, and others drawn by"
                        + " earlier terms and region; 0: no limit.",
                unit = "states",
                min = 0,
                max = 193,
                defaultValue = "0")
        int experts,

        @Parameter(value = "How it decides.", defaultValue = "consensus")
        DecisionRule decisionRule,

        @Parameter(
                value = "Whether it meets regularly, so that what was agreed is kept between sessions.",
                defaultValue = "true",
                source = "Fan 2024, ch. 3")
        boolean regular,

        @Parameter(
                value = "How often its chair finds a trade across provisions.",
                min = 0,
                max = 1,
                defaultValue = "{value: 0.5, range: [0.3, 0.7], source: judgement}")
        Quantity chair,

        @Parameter(
                value = "How far non-state actors may speak.",
                min = 0,
                max = 1,
                defaultValue = "{value: 0.2, range: [0, 0.4], source: judgement}")
        Quantity nonStateAccess,

        @Parameter(
                value = "How often a non-state actor holds the pen.",
                min = 0,
                max = 1,
                defaultValue = "0",
                source = "Fan 2024, ch. 6")
        Quantity nonStatePen,

        @Parameter(
                value = "The organs whose work it takes over, by id: where it speaks, their texts lapse.",
                defaultValue = "[]")
        List<String> succeeds,

        @Parameter(
                value = "Authority that it had before the process, by item and level; listed, never scored.",
                min = 0,
                max = 2,
                defaultValue = "{}")
        Map<AuthorityItem, Integer> inherited) {}
