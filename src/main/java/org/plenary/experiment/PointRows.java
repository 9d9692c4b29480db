package org.plenary.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.design.DesignPoints;
import org.plenary.design.PointRule;
import org.plenary.table.Column;
import org.plenary.table.TableRow;

/** The table of points: what holds at each design point in each scenario, and where its runs are. */
final class PointRows {
    private PointRows() {}

    static List<Column> columns(DesignPoints design) {
        List<Column> columns = new ArrayList<>(RunColumns.fixed().subList(1, 3));
        for (String label : design.labels()) {
            columns.add(new Column(label, "text", "", "", "what tells the design point from others"));
        }
        columns.add(Column.of(
                "run_at | integer | | from 0 | the design point at which this case is run, if two are the same"));
        columns.add(Column.of("runs | integer | runs | from 1 | how many times it is run"));
        for (int f = 0; f < design.factors().size(); f++) {
            columns.add(RunColumns.factor(design, f));
        }
        return columns;
    }

    static void of(SweepPlan plan, RowConsumer rows) throws IOException {
        List<Column> columns = columns(plan.design());
        for (int s = 0; s < plan.scenarios().size(); s++) {
            for (int d = 0; d < plan.design().size(); d++) {
                int canonical = plan.canonical(s, d);
                if (canonical != PointRule.MISSING) {
                    List<@Nullable Object> row = new ArrayList<>();
                    row.add(plan.scenarios().get(s).id());
                    row.add((long) d);
                    if (!plan.design().labels().isEmpty()) {
                        row.addAll(plan.design().rules().get(d).labels());
                    }
                    row.add((long) canonical);
                    row.add((long) plan.replicates(canonical));
                    row.addAll(plan.design().points().get(d));
                    rows.accept(new TableRow(columns, row));
                }
            }
        }
    }
}
