package org.plenary.chart;

import java.util.List;

/**
 * Charts of lines side by side in one picture, for a look at all of them. On a page each stands by itself instead.
 *
 * @param heading what they are called
 * @param lines the names of the lines, in the order of the legend; each chart has these lines or the first of them
 * @param panels the charts, row by row; their headings stand above them
 */
public record LineSheet(Heading heading, List<String> lines, List<LineChart> panels) {
    /** Copies the lists. */
    public LineSheet {
        lines = List.copyOf(lines);
        panels = List.copyOf(panels);
    }

    /** Returns the same sheet under another heading. */
    public LineSheet named(Heading name) {
        return new LineSheet(name, lines, panels);
    }
}
