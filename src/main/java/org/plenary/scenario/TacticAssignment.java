package org.plenary.scenario;

import java.util.List;
import org.plenary.bargaining.Tactic;
import org.plenary.parameter.Parameter;

/**
 * Which states negotiate by which tactic, as a file says it.
 *
 * @param states the states: columns of the states file, column=value, or ISO 3166 codes; {@code all} for every state
 * @param tactic their tactic
 */
public record TacticAssignment(
        @Parameter("The states: columns of the states file, column=value, ISO 3166 codes, all, or majors.")
        List<String> states,

        @Parameter("Their tactic.") Tactic tactic) {}
