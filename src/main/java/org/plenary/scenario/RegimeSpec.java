package org.plenary.scenario;

import java.util.List;
import org.plenary.kernel.Parameter;
import org.plenary.kernel.Quantity;
import org.plenary.text.ObligationLevel;

/**
 * A rival regime that some states already belong to, as its file says it: what its parties fall back on.
 *
 * <p>The middle of its permitted readings is the mean ideal reading of its parties.
 */
public record RegimeSpec(
        @Parameter("A name unique in the scenario.") String id,
        @Parameter(value = "Its name.", defaultValue = "''") String title,

        @Parameter("Its parties: columns of the states file, column=value, or ISO 3166 codes.")
        List<String> members,

        @Parameter("The provisions it covers, by id.") List<String> provisions,

        @Parameter(value = "Half the width of its permitted readings.", unit = "sd", min = 0, max = 5)
        Quantity halfWidth,

        @Parameter("How far it binds its parties.") ObligationLevel obligation) {}
