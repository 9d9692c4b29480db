package org.plenary.scenario;

import java.util.List;
import org.plenary.parameter.Parameter;

/**
 * A period of the process, as its file says it.
 *
 * @param title when it was
 * @param tablings the opportunities to table a mandate, in order
 */
public record PeriodSpec(
        @Parameter("When it was.") String title,

        @Parameter("The opportunities to table a mandate, in order.")
        List<TablingSpec> tablings) {}
