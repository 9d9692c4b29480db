package org.plenary.report;

import java.util.List;
import org.plenary.chart.Chart;

/**
 * A part of a report: a template, what it shows, and its charts.
 *
 * @param id the anchor, in lower-case letters and {@code -}
 * @param title the heading
 * @param template the name of a Mustache template among the resources of this package; {@code {{>figures}}} in it is
 *     where the charts stand. What is written as {@code {{name}}} is escaped
 * @param data what the template names
 * @param charts the charts, in order
 * @param sheets small charts put together, as pictures alone
 */
public record Section(String id, String title, String template, Object data, List<Chart> charts, List<Chart> sheets) {
    /** Copies the lists. */
    public Section {
        charts = List.copyOf(charts);
        sheets = List.copyOf(sheets);
    }

    /** Makes a section without sheets. */
    public Section(String id, String title, String template, Object data, List<Chart> charts) {
        this(id, title, template, data, charts, List.of());
    }
}
