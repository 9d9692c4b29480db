package org.plenary.scenario;

import java.util.List;
import org.plenary.bargaining.Tactic;
import org.plenary.kernel.Parameter;

/** Which states negotiate by which tactic, as a file says it. */
public record TacticAssignment(
        @Parameter("The states: columns of the states file, column=value, ISO 3166 codes, all, or majors.")
        List<String> states,

        @Parameter("Their tactic.") Tactic tactic) {}
