package org.plenary.experiment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.bargaining.Committee;
import org.plenary.bargaining.NegotiatingText;
import org.plenary.table.CsvCell;
import org.plenary.text.ProvisionStatus;

/** The row of one meeting day of one organ: the state of its text at the end of the day. */
final class DayRow {
    private final NegotiatingText text;
    private final long[] counts = new long[ProvisionStatus.values().length];
    private long open;
    private long amendments;
    private double objections;
    private double halfWidth;
    private double binding;

    private DayRow(Committee committee) {
        this.text = committee.text();
        for (int row = 0; row < text.rows(); row++) {
            if (text.open(row)) {
                add(committee, row);
            }
        }
    }

    private void add(Committee committee, int row) {
        open++;
        counts[text.status(row).ordinal()]++;
        amendments += text.amendments(row);
        objections += text.objections(row);
        if (text.agreed(row)) {
            halfWidth += text.wording(row).halfWidth() + committee.openReadings(row);
            binding += text.wording(row).obligation().weight();
        }
    }

    static List<@Nullable Object> of(int period, Committee committee, long moves) {
        DayRow day = new DayRow(committee);
        long agreed = day.count(ProvisionStatus.AGREED);
        List<@Nullable Object> row = new ArrayList<>();
        row.add(period + 1L);
        row.add(committee.organ().id());
        row.add((long) committee.day());
        row.add(day.open);
        row.add(agreed);
        row.add(day.count(ProvisionStatus.BRACKETED));
        row.add(day.count(ProvisionStatus.PROPOSED));
        row.add(day.count(ProvisionStatus.OMITTED));
        row.add(mean(day.objections, day.open));
        row.add(mean(day.halfWidth, agreed));
        row.add(mean(day.binding, agreed));
        row.add(day.amendments);
        row.add(moves);
        return row;
    }

    private long count(ProvisionStatus status) {
        return counts[status.ordinal()];
    }

    private static @Nullable Double mean(double sum, long n) {
        return n == 0 ? null : (Double) CsvCell.rounded(sum / n);
    }
}
