package org.plenary.scenario;

import java.util.List;
import org.plenary.kernel.Parameter;
import org.plenary.kernel.Quantity;

/** A bloc, as its file says it. */
public record BlocSpec(
        @Parameter("A name unique in the scenario.") String id,
        @Parameter(value = "Its name.", defaultValue = "''") String title,

        @Parameter("Its members: columns of the states file, column=value, or ISO 3166 codes; a leading - leaves out.")
        List<String> members,

        @Parameter(value = "How far members follow the bloc's position.", min = 0, max = 1, source = "Fan 2024, ch. 6")
        Quantity cohesion,

        @Parameter(
                value = "How much the bloc's position counts for its members and in drafting.",
                min = 0,
                max = 1,
                source = "Fan 2024, ch. 6")
        Quantity strength,

        @Parameter(
                value = "How strongly it drives for a new instrument.",
                min = 0,
                max = 1,
                defaultValue = "0",
                source = "Fan 2024, ch. 4")
        Quantity drive) {}
