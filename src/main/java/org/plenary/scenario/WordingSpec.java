package org.plenary.scenario;

import org.plenary.parameter.Parameter;
import org.plenary.parameter.Quantity;
import org.plenary.text.ObligationLevel;

/**
 * What a provision says, as a file says it.
 *
 * @param centre the middle of the permitted readings
 * @param halfWidth half the width of the interval of permitted readings
 * @param obligation how far it binds
 */
public record WordingSpec(
        @Parameter(value = "The middle of the permitted readings.", unit = "sd", min = -5, max = 5, defaultValue = "0")
        Quantity centre,

        @Parameter(value = "Half the width of the permitted readings.", unit = "sd", min = 0, max = 5)
        Quantity halfWidth,

        @Parameter("How far it binds.") ObligationLevel obligation) {}
