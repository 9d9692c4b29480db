package org.plenary.scenario;

import org.plenary.kernel.Parameter;
import org.plenary.kernel.Quantity;
import org.plenary.text.Form;
import org.plenary.text.ObligationLevel;

/** What a provision says, as a file says it. */
public record WordingSpec(
        @Parameter(value = "The middle of the permitted readings.", unit = "sd", min = -5, max = 5, defaultValue = "0")
        Quantity centre,

        @Parameter(value = "Half the width of the permitted readings.", unit = "sd", min = 0, max = 5)
        Quantity halfWidth,

        @Parameter("How far it binds.") ObligationLevel obligation,

        @Parameter(value = "The form in which it stands.", defaultValue = "resolution")
        Form form,

        @Parameter(value = "The document that it stands in.", defaultValue = "''")
        String source) {}
