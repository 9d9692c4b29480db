package org.plenary.chart;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A chart under another heading. */
record Renamed(Heading heading, Chart chart) implements Chart {
    @Override
    public ObjectNode option() {
        return chart.option();
    }

    @Override
    public ChartTable table() {
        return chart.table();
    }

    @Override
    public boolean isWide() {
        return chart.isWide();
    }
}
