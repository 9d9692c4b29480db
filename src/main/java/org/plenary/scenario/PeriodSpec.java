package org.plenary.scenario;

import java.util.List;
import org.plenary.kernel.Parameter;

/** A period of the process, as its file says it. */
public record PeriodSpec(
        @Parameter("When it was.") String title,

        @Parameter("The opportunities to table a mandate, in order.")
        List<TablingSpec> tablings) {}
